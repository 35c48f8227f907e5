import { useEffect, useState } from 'preact/hooks'
import { usedSort } from '../api/search'
import { FailureNote, Skeleton, Spoken } from '../parts/Notes'
import { Sheet } from '../parts/Sheet'
import { useKeys } from '../parts/Shortcuts'
import { chosen } from '../state/filters'
import { count, number } from '../state/format'
import { go } from '../state/history'
import { KINDS, searchHref, type Search } from '../state/route'
import { Chips } from './Chips'
import { Facets } from './Facets'
import { Histogram } from './Histogram'
import { Interpretation } from './Interpretation'
import { NoResults } from './NoResults'
import { ResultList } from './ResultList'
import { useSearch } from './useSearch'

const TITLES = { articles: 'Articles', quotes: 'Quotes', claims: 'Claims' }
const SINGULAR = { articles: 'article', quotes: 'quote', claims: 'claim' }

export function SearchPage({ search }: { search: Search }) {
  const searching = useSearch(search)
  const [sheet, setSheet] = useState(false)
  const { results, loading, failure } = searching
  const change = (next: Partial<Search>) => go(searchHref({ ...search, ...next }))
  useEffect(() => {
    document.title = `${search.q === '' ? 'All' : search.q} · ${TITLES[search.kind]} · Onrecord`
  }, [search.q, search.kind])
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    1: () => change({ kind: 'articles', sort: '', by: '' }),
    2: () => change({ kind: 'quotes', sort: '', by: '' }),
    3: () => change({ kind: 'claims', sort: '', by: '' }),
  })
  const facets = results && <Facets search={search} facets={results.answer.facets} change={change} />
  const active = chosen(search.filters).length
  return (
    <div class="search-page">
      <div class="side wide-only">{facets ?? (failure ? null : <Skeleton rows={2} />)}</div>
      <main id="main" class={loading && results ? 'results stale' : 'results'} aria-busy={loading}>
        <h1 class="unseen">Search results</h1>
        <Tabs search={search} counts={searching.counts} change={change} />
        <div class="bar">
          <Total searching={searching} search={search} />
          <button type="button" class="button narrow-only" onClick={() => setSheet(true)}>
            Filters{active > 0 && ` (${active})`}
          </button>
          <SortBy search={search} change={change} />
        </div>
        <Chips search={search} change={change} />
        {results && <Interpretation of={results.answer.interpretation} typed={search.q} />}
        {failure && <FailureNote failure={failure} retry={searching.retry} />}
        {results && results.answer.total.value > 0 && (
          <Histogram search={search} facets={results.answer.facets} change={change} />
        )}
        {results === null && loading && <Skeleton />}
        {results && results.hits.length > 0 && <ResultList results={results} q={search.q} />}
        {results && results.hits.length === 0 && !loading && !failure && <NoResults search={search} change={change} counts={searching.counts} />}
        {results?.next && results.hits.length > 0 && (
          <button type="button" class="button more" disabled={searching.more} onClick={searching.showMore}>
            {searching.more ? 'Loading …' : 'Show more'}
          </button>
        )}
      </main>
      {sheet && facets && (
        <Sheet title="Filters" close={() => setSheet(false)}>
          {facets}
          <button type="button" class="button primary show" onClick={() => setSheet(false)}>
            Show {results && count(results.answer.total.value, SINGULAR[search.kind])}
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

function Tabs({ search, counts, change }: Parts & { counts: ReturnType<typeof useSearch>['counts'] }) {
  return (
    <nav class="tabs" aria-label="Kind of result">
      {KINDS.map(kind => (
        <a
          key={kind}
          href={searchHref({ ...search, kind, sort: '', by: '' })}
          aria-current={kind === search.kind ? 'page' : undefined}
          onClick={event => {
            if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
              event.preventDefault()
              change({ kind, sort: '', by: '' })
            }
          }}
        >
          {TITLES[kind]} <span class="tab-count">{counts[kind] === undefined ? '\u2007' : number(counts[kind] ?? 0)}</span>
        </a>
      ))}
    </nav>
  )
}

function Total({ searching, search }: { searching: ReturnType<typeof useSearch>; search: Search }) {
  const answer = searching.results?.answer
  if (answer === undefined || (searching.loading && searching.results?.hits.length === 0)) {
    return <p class="total">{searching.loading ? 'Searching …' : ''}</p>
  }
  const { value, exact, stories } = answer.total
  const found = (exact ? '' : 'more than ') + count(value, SINGULAR[search.kind])
  return (
    <>
      <p class="total">
        {found}
        {typeof stories === 'number' && stories !== value && <span class="quiet"> · {count(stories, 'story', 'stories')}</span>}
      </p>
      <Spoken>{searching.loading ? '' : `${found} found`}</Spoken>
    </>
  )
}

function SortBy({ search, change }: Parts) {
  return (
    <label class="sort">
      <span>Sort</span>
      <select value={usedSort(search)} onChange={event => change({ sort: event.currentTarget.value as Search['sort'] })}>
        {(search.q !== '' || search.sort === 'relevance') && <option value="relevance">best match</option>}
        <option value="newest">newest</option>
        <option value="oldest">oldest</option>
        {search.kind === 'claims' && <option value="number">number</option>}
        {search.kind === 'quotes' && <option value="said">last said</option>}
      </select>
    </label>
  )
}

/** Moves the focus from result to result. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-result]')]
  const at = links.findIndex(link => link.closest('li')?.contains(document.activeElement))
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
