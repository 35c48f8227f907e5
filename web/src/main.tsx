import { render } from 'preact'
import { startDownloads } from './api/download'
import { App } from './App'
import { startHistory } from './state/history'
import { startLanguage } from './state/language'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '@fontsource-variable/source-sans-3/wght.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/head.css'
import './styles/notes.css'
import './styles/sheet.css'
import './styles/search.css'
import './styles/facets.css'
import './styles/times.css'
import './styles/start.css'
import './styles/map.css'
import './styles/cards.css'
import './styles/reader.css'
import './styles/findings.css'
import './styles/beside.css'
import './styles/details.css'
import './styles/evidence.css'
import './styles/copies.css'
import './styles/add.css'
import './styles/check.css'
import './styles/meaning.css'
import './styles/plot.css'
import './styles/speaker.css'
import './styles/incident.css'
import './styles/saved.css'
import './styles/corrections.css'
import './styles/print.css'

const page = document.getElementById('page')
if (page === null) {
  throw new Error('index.html has no #page')
}
startHistory()
startDownloads()
void startLanguage().then(() => render(<App />, page))
