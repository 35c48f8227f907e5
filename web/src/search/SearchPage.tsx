import { useEffect, useState } from 'preact/hooks'
import { usedSort } from '../api/search'
import type { Interpretation as Reading, Kind } from '../api/types'
import { FailureNote, Skeleton, Spoken } from '../parts/Notes'
import { Sheet } from '../parts/Sheet'
import { useKeys } from '../parts/Shortcuts'
import { SortMenu } from '../parts/SortMenu'
import { chosen } from '../state/filters'
import { count, number } from '../state/format'
import { go } from '../state/history'
import { t, type Key } from '../state/language'
import { KINDS, incidentsHref, searchHref, type Search, type Sort } from '../state/route'
import { useView } from '../state/view'
import { SaveSearch } from '../saved/SaveSearch'
import { worthSaving } from '../saved/asked'
import { Chips } from './Chips'
import { Facets } from './Facets'
import { Histogram } from './Histogram'
import { Interpretation } from './Interpretation'
import { LazyMap } from './LazyMap'
import { Meaning } from './Meaning'
import { More } from './More'
import { NoResults } from './NoResults'
import { ResultList } from './ResultList'
import { ViewMenu } from './ViewMenu'
import { useSearch } from './useSearch'

const TITLES = { articles: 'kind.articles', quotes: 'kind.quotes', claims: 'kind.claims' } as const

export function SearchPage({ search }: { search: Search }) {
  const searching = useSearch(search)
  const [sheet, setSheet] = useState(false)
  const [map, setMap] = useState(false)
  const [saving, setSaving] = useState(false)
  const [view, setView] = useView()
  const { results, loading, failure } = searching
  // Until another kind of results is there, all that is said is said of the rows that are.
  const about = results !== null && results.search.kind !== search.kind ? results.search : search
  const change = (next: Partial<Search>) => go(searchHref({ ...search, ...next }))
  useEffect(() => {
    document.title = `${search.q === '' ? t('search.everything') : search.q} · ${t(TITLES[search.kind])} · Onrecord`
  }, [search.q, search.kind])
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    f: () => findFilter(() => setSheet(true)),
    1: () => change({ kind: 'articles', sort: '', by: '' }),
    2: () => change({ kind: 'quotes', sort: '', by: '' }),
    3: () => change({ kind: 'claims', sort: '', by: '' }),
  })
  const facets = results && (
    <Facets search={about} facets={results.answer.facets} change={change} openMap={() => setMap(true)} />
  )
  const active = chosen(search.filters).length
  return (
    <div class="search-page">
      <div class="side wide-only">{facets ?? (failure ? null : <Skeleton rows={2} />)}</div>
      <main id="main" class={loading && results ? 'results stale' : 'results'} aria-busy={loading}>
        <h1 class="unseen">{t('search.title')}</h1>
        <Tabs search={search} shown={about.kind} counts={searching.counts} change={change} />
        <div class="bar">
          <Total searching={searching} search={about} save={() => setSaving(true)} />
          <button type="button" class="button narrow-only" onClick={() => setSheet(true)}>
            {active > 0 ? t('search.filters.n', { n: active }) : t('search.filters')}
          </button>
          <SortMenu sorts={sortsOf(about)} sort={usedSort(about)} choose={sort => change({ sort })} />
          <ViewMenu view={view} setView={setView} search={search} change={change} />
        </div>
        <Meaning search={about} of={results?.answer.interpretation ?? null} change={change} />
        <Chips search={about} change={change} />
        {results && <Interpretation of={results.answer.interpretation} typed={about.q} search={q => searchHref({ ...search, q })} />}
        {failure && <FailureNote failure={failure} retry={searching.retry} />}
        {results && results.answer.total.value > 0 && (
          <Histogram search={about} read={results.answer.interpretation.read} facets={results.answer.facets} change={change} />
        )}
        {results === null && loading && <Skeleton />}
        {results && results.hits.length > 0 && <ResultList results={results} compact={view.compact} />}
        {results && results.hits.length === 0 && !loading && !failure && <NoResults search={search} change={change} counts={searching.counts} />}
        <More searching={searching} endless={view.endless} />
      </main>
      {map && (
        <Sheet title={t('map.title')} close={() => setMap(false)} wide>
          <LazyMap search={search} change={change} />
        </Sheet>
      )}
      {saving && (
        <Sheet title={t('saved.open')} close={() => setSaving(false)}>
          <SaveSearch search={search} read={repaired(results?.answer.interpretation)} />
        </Sheet>
      )}
      {sheet && facets && (
        <Sheet title={t('search.filters')} close={() => setSheet(false)}>
          {facets}
          <button type="button" class="button primary show" onClick={() => setSheet(false)}>
            {t('search.show', { count: count(about.kind, results?.answer.total.value ?? 0) })}
          </button>
        </Sheet>
      )}
    </div>
  )
}

interface Parts {
  search: Search
  change: (next: Partial<Search>) => void
}

interface TabsProps extends Parts {
  /** Whose rows are shown. */
  shown: Kind
  counts: ReturnType<typeof useSearch>['counts']
}

function Tabs({ search, shown, counts, change }: TabsProps) {
  return (
    <nav class="tabs" aria-label={t('search.kind')}>
      {KINDS.map(kind => (
        <a
          key={kind}
          href={searchHref({ ...search, kind, sort: '', by: '' })}
          class={kind === search.kind && kind !== shown ? 'coming' : undefined}
          aria-current={kind === shown ? 'page' : undefined}
          onClick={event => {
            if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
              event.preventDefault()
              change({ kind, sort: '', by: '' })
            }
          }}
        >
          {t(TITLES[kind])} <span class="tab-count">{counts[kind] === undefined ? '\u2007' : number(counts[kind] ?? 0)}</span>
        </a>
      ))}
    </nav>
  )
}

/** The query as it was read, where it could not be taken literally. */
function repaired(of: Reading | undefined): string | null {
  return of !== undefined && of.repairs.length > 0 ? of.read : null
}

function Total({ searching, search, save }: { searching: ReturnType<typeof useSearch>; search: Search; save: () => void }) {
  const answer = searching.results?.answer
  if (answer === undefined || (searching.loading && searching.results?.hits.length === 0)) {
    return <p class="total">{searching.loading && <span class="late">{t('search.searching')}</span>}</p>
  }
  const { value, exact, stories } = answer.total
  const counted = count(search.kind, value)
  const found = exact ? counted : t('n.moreThan', { count: counted })
  return (
    <>
      <p class="total">
        <span>
          {found}
          {typeof stories === 'number' && stories !== value && <span class="quiet"> · {t('n.stories', { n: stories })}</span>}
        </span>
        {worthSaving(search) && (
          <button type="button" class="plain link save-search" onClick={save}>
            {t('saved.open')}
          </button>
        )}
        {search.kind === 'claims' && (
          <a class="save-search" href={incidentsHref({ ...search, sort: '' })}>
            {t('incidents.as')}
          </a>
        )}
      </p>
      <Spoken>{searching.loading ? '' : t('n.found', { count: found })}</Spoken>
    </>
  )
}

/** Best match where there is something to match; what only claims or quotes have, there. */
function sortsOf(search: Search): (readonly [Sort, Key])[] {
  return [
    ...(search.q !== '' || search.sort === 'relevance' ? ([['relevance', 'sort.relevance']] as const) : []),
    ['newest', 'sort.newest'],
    ['oldest', 'sort.oldest'],
    ...(search.kind === 'claims' ? ([['number', 'sort.number']] as const) : []),
    ...(search.kind === 'quotes' ? ([['said', 'sort.said']] as const) : []),
  ]
}

/** Goes to the first search inside a facet; where the filters are behind a button, opens them. */
function findFilter(open: () => void): void {
  const field = [...document.querySelectorAll<HTMLElement>('.facet-search')].find(each => each.offsetParent !== null)
  if (field === undefined) {
    if (document.querySelector<HTMLElement>('.side')?.offsetParent === null) {
      open()
    }
  } else {
    field.focus()
  }
}

/** Moves the focus from result to result. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-result]')]
  const at = links.findIndex(link => link.closest('li')?.contains(document.activeElement))
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
