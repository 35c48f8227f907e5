import { useState } from 'preact/hooks'
import { AddPage } from './add/AddPage'
import { CheckPage } from './check/CheckPage'
import { IncidentPage } from './incident/IncidentPage'
import { Shortcuts } from './parts/Shortcuts'
import { ReaderPage } from './reader/ReaderPage'
import { SampleNotice } from './start/SampleNotice'
import { SearchPage } from './search/SearchPage'
import { SearchBox } from './parts/SearchBox'
import { SpeakerPage } from './speaker/SpeakerPage'
import { StartPage } from './start/StartPage'
import { go, useRoute } from './state/history'
import { emptySearch, searchHref, type Route } from './state/route'

export function App() {
  const route = useRoute()
  const [keys, setKeys] = useState(false)
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <div class="top-inside">
          <a class="wordmark" href="/">
            Onrecord
          </a>
          {route.page !== 'start' && <SearchBox q={queryOf(route)} submit={q => go(searchHref(searchFrom(route, q)))} />}
          <nav class="top-links" aria-label="Service">
            <a href="/check" aria-label="Check a quotation" aria-current={route.page === 'check' ? 'page' : undefined}>
              Check<span class="wide"> a quotation</span>
            </a>
            <a href="/add" aria-label="Add documents" aria-current={route.page === 'add' ? 'page' : undefined}>
              Add<span class="wide"> documents</span>
            </a>
            <button type="button" class="plain help" onClick={() => setKeys(true)} aria-label="Keys and query language">
              ?
            </button>
          </nav>
        </div>
      </header>
      <Page route={route} />
      <SampleNotice />
      <Shortcuts open={keys} setOpen={setKeys} />
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
      return <ReaderPage key={route.opened.id} opened={route.opened} />
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
          <h1>There is no such page</h1>
          <p>
            Nothing is kept at <code>{route.path}</code>. <a href="/">Begin a search</a> instead.
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
