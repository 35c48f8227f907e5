import type { Kind } from '../api/types'
import { chosen } from '../state/filters'
import { count } from '../state/format'
import { KINDS, emptySearch, searchHref, type Search } from '../state/route'

const NAMES = { articles: 'article', quotes: 'quote', claims: 'claim' }

/** Nothing found: says what would find something. */
export function NoResults(props: {
  search: Search
  change: (next: Partial<Search>) => void
  counts: Partial<Record<Kind, number>>
}) {
  const { search, change, counts } = props
  const filtered = chosen(search.filters).length > 0
  const others = KINDS.filter(kind => kind !== search.kind && (counts[kind] ?? 0) > 0)
  return (
    <div class="empty">
      <h2>No {NAMES[search.kind]}s found</h2>
      <ul>
        {others.map(kind => (
          <li key={kind}>
            There {counts[kind] === 1 ? 'is' : 'are'}{' '}
            <a href={searchHref({ ...search, kind, sort: '', by: '' })}>{count(counts[kind] ?? 0, NAMES[kind])}</a> for the same
            search.
          </li>
        ))}
        {filtered && (
          <li>
            <button type="button" class="plain link" onClick={() => change({ filters: {} })}>
              Take all filters away
            </button>{' '}
            and search everywhere.
          </li>
        )}
        {search.q.includes('"') && <li>Words in quotation marks are looked for exactly as they stand. Leave the marks out to find other forms.</li>}
        {search.q.includes(' ') && !search.q.includes('"') && (
          <li>
            All words must occur. Put <code>OR</code> between them to find any.
          </li>
        )}
        <li>
          <a href={searchHref(emptySearch(search.kind))}>See all {NAMES[search.kind]}s</a>
        </li>
      </ul>
    </div>
  )
}
