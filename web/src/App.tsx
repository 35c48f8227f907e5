import { useState } from 'preact/hooks'
import { AddPage } from './add/AddPage'
import { CheckPage } from './check/CheckPage'
import { CorrectionsPage } from './corrections/CorrectionsPage'
import { IncidentPage } from './incident/IncidentPage'
import { IncidentsPage } from './incident/IncidentsPage'
import { Foot, Offline } from './parts/Foot'
import { Menu } from './parts/Menu'
import { Shortcuts } from './parts/Shortcuts'
import { ReaderPage } from './reader/ReaderPage'
import { SavedPage } from './saved/SavedPage'
import { SavedSearchPage } from './saved/SavedSearchPage'
import { SearchPage } from './search/SearchPage'
import { SearchBox } from './parts/SearchBox'
import { SpeakerPage } from './speaker/SpeakerPage'
import { StartPage } from './start/StartPage'
import { go, useRoute } from './state/history'
import { rich, t, type Key } from './state/language'
import { emptySearch, incidentsHref, searchHref, type Route } from './state/route'

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
          {route.page !== 'start' && <SearchBox q={queryOf(route)} submit={q => go(hrefOf(route, q))} />}
          <Nav here={route.page} help={() => setKeys(true)} />
        </div>
      </header>
      <Offline />
      <Page key={spoken} route={route} />
      <Foot speakAgain={() => speak(n => n + 1)} />
      <Shortcuts open={keys} setOpen={setKeys} />
    </>
  )
}

/** The pages beside search; `of` are the routes on which each is the current one. */
const LINKS: readonly { href: string; name: Key; short: Key; of: readonly Route['page'][] }[] = [
  { href: '/check', name: 'app.check', short: 'app.check.short', of: ['check'] },
  { href: '/incidents', name: 'incidents.title', short: 'incidents.title', of: ['incidents', 'incident'] },
  { href: '/saved', name: 'app.saved', short: 'app.saved', of: ['saved', 'saved-search'] },
  { href: '/add', name: 'app.add', short: 'app.add.short', of: ['add'] },
]

/** In the head of a wide screen, or behind a button on a phone. */
function Nav({ here, help }: { here: Route['page']; help: () => void }) {
  return (
    <>
      <nav class="top-links wide-only" aria-label={t('app.nav')}>
        {LINKS.map(({ href, name, short, of }) => (
          <a key={href} href={href} aria-label={t(name)} aria-current={of.includes(here) ? 'page' : undefined}>
            <span class="wide">{t(name)}</span>
            <span class="short" aria-hidden="true">
              {t(short)}
            </span>
          </a>
        ))}
        <button type="button" class="plain help" onClick={help} aria-label={t('app.keys')}>
          ?
        </button>
      </nav>
      <Menu name={t('app.menu')} class="top-menu narrow-only">
        <nav aria-label={t('app.nav')}>
          {LINKS.map(({ href, name, of }) => (
            <a key={href} href={href} aria-current={of.includes(here) ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
          <button type="button" class="plain" onClick={help}>
            {t('app.keys')}
          </button>
        </nav>
      </Menu>
    </>
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
    case 'incidents':
      return <IncidentsPage search={route.search} />
    case 'corrections':
      return <CorrectionsPage asked={route.asked} />
    case 'saved':
      return <SavedPage />
    case 'saved-search':
      return <SavedSearchPage key={route.id} id={route.id} />
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
  return route.page === 'search' || route.page === 'incidents' ? route.search.q : route.page === 'article' ? route.opened.q : ''
}

/** A new query keeps the kind and the filters of the search it was typed into. */
function hrefOf(route: Route, q: string): string {
  if (route.page === 'incidents') {
    return incidentsHref({ ...route.search, q })
  }
  return searchHref(route.page === 'search' ? { ...route.search, q } : emptySearch('articles', q))
}
