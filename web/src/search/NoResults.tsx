import type { Kind } from '../api/types'
import { chosen } from '../state/filters'
import { count } from '../state/format'
import { rich, t } from '../state/language'
import { anywhere } from '../state/query'
import { KINDS, emptySearch, searchHref, type Search } from '../state/route'
import { meantBy } from './Meaning'

const NONE = { articles: 'none.articles', quotes: 'none.quotes', claims: 'none.claims' } as const
const ALL = { articles: 'none.all.articles', quotes: 'none.all.quotes', claims: 'none.all.claims' } as const

/** Nothing found: says what would find something. */
export function NoResults(props: {
  search: Search
  change: (next: Partial<Search>) => void
  counts: Partial<Record<Kind, number>>
}) {
  const { search, change, counts } = props
  const filtered = chosen(search.filters).length > 0
  const around = anywhere(search.q)
  const others = KINDS.filter(kind => kind !== search.kind && (counts[kind] ?? 0) > 0)
  return (
    <div class="empty">
      <h2>{t(NONE[search.kind])}</h2>
      <ul>
        {search.kind !== 'articles' && around !== null && (
          <li>
            {t(search.kind === 'quotes' ? 'none.inQuotes' : 'none.inClaims')}{' '}
            {rich('none.anywhere', { a: words => <a href={searchHref({ ...search, q: around })}>{words}</a> })}
          </li>
        )}
        {meantBy(search) && (
          <li>{rich('none.meaning', { a: words => <a href={searchHref({ ...search, mode: 'meaning', sort: '' })}>{words}</a> })}</li>
        )}
        {others.map(kind => (
          <li key={kind}>
            {rich('none.other', {
              count: count(kind, counts[kind] ?? 0),
              a: words => <a href={searchHref({ ...search, kind, sort: '', by: '' })}>{words}</a>,
            })}
          </li>
        ))}
        {filtered && (
          <li>
            {rich('none.filters', {
              a: words => (
                <button type="button" class="plain link" onClick={() => change({ filters: {} })}>
                  {words}
                </button>
              ),
            })}
          </li>
        )}
        {search.q.includes('"') && <li>{t('none.quoted')}</li>}
        {search.q.includes(' ') && !search.q.includes('"') && <li>{rich('none.or', { code: words => <code>{words}</code> })}</li>}
        <li>
          <a href={searchHref(emptySearch(search.kind))}>{t(ALL[search.kind])}</a>
        </li>
      </ul>
    </div>
  )
}
