import { useState } from 'preact/hooks'
import { AddPage } from './add/AddPage'
import { CheckPage } from './check/CheckPage'
import { IncidentPage } from './incident/IncidentPage'
import { Foot, Offline } from './parts/Foot'
import { Shortcuts } from './parts/Shortcuts'
import { ReaderPage } from './reader/ReaderPage'
import { SearchPage } from './search/SearchPage'
import { SearchBox } from './parts/SearchBox'
import { SpeakerPage } from './speaker/SpeakerPage'
import { StartPage } from './start/StartPage'
import { go, useRoute } from './state/history'
import { rich, t } from './state/language'
import { emptySearch, searchHref, type Route } from './state/route'

export function App() {
  const route = useRoute()
  const [keys, setKeys] = useState(false)
  const [spoken, speak] = useState(0)
  return (
    <>
      <a class="skip" href="#main">
        {t('app.skip')}
      </a>
      <header class="top">
        <div class="top-inside">
          <a class="wordmark" href="/">
            Onrecord
          </a>
          {route.page !== 'start' && <SearchBox q={queryOf(route)} submit={q => go(searchHref(searchFrom(route, q)))} />}
          <nav class="top-links" aria-label={t('app.nav')}>
            <NavLink href="/check" name={t('app.check')} short={t('app.check.short')} here={route.page === 'check'} />
            <NavLink href="/add" name={t('app.add')} short={t('app.add.short')} here={route.page === 'add'} />
            <button type="button" class="plain help" onClick={() => setKeys(true)} aria-label={t('app.keys')}>
              ?
            </button>
          </nav>
        </div>
      </header>
      <Offline />
      <Page key={spoken} route={route} />
      <Foot speakAgain={() => speak(n => n + 1)} />
      <Shortcuts open={keys} setOpen={setKeys} />
    </>
  )
}

function NavLink({ href, name, short, here }: { href: string; name: string; short: string; here: boolean }) {
  return (
    <a href={href} aria-label={name} aria-current={here ? 'page' : undefined}>
      <span class="wide">{name}</span>
      <span class="short" aria-hidden="true">
        {short}
      </span>
    </a>
  )
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />
    case 'search':
      return <SearchPage search={route.search} />
    case 'article':
      return <ReaderPage key={route.opened.id} opened={route.opened} evidence={route.evidence} />
    case 'add':
      return <AddPage />
    case 'check':
      return <CheckPage checked={route.checked} />
    case 'speaker':
      return <SpeakerPage id={route.id} />
    case 'incident':
      return <IncidentPage id={route.id} />
    case 'nowhere':
      return (
        <main id="main" class="narrow">
          <h1>{t('nowhere.title')}</h1>
          <p>
            {rich('nowhere.text', {
              path: route.path,
              code: words => <code>{words}</code>,
              a: words => <a href="/">{words}</a>,
            })}
          </p>
        </main>
      )
  }
}

function queryOf(route: Route): string {
  return route.page === 'search' ? route.search.q : route.page === 'article' ? route.opened.q : ''
}

/** A new query keeps the kind and the filters of the search it was typed into. */
function searchFrom(route: Route, q: string) {
  return route.page === 'search' ? { ...route.search, q } : emptySearch('articles', q)
}
