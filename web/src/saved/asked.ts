import type { SavedSearch } from '../api/saved'
import type { Kind } from '../api/types'
import { dimension, title } from '../state/dimensions'
import { chosen } from '../state/filters'
import { keep, recall } from '../state/kept'
import { label } from '../state/labels'
import { parseRoute, searchParams, emptySearch, type Search } from '../state/route'

/** Whether there is anything to save: a search for everything finds what every feed has. */
export function worthSaving(search: Search): boolean {
  return search.q.trim() !== '' || chosen(search.filters).length > 0
}

/**
 * The parameters to save; what is saved is found by words. A query that was repaired is saved as it was read, since none that needs repair is taken.
 */
export function savedQuery(search: Search, read: string | null): string {
  return searchParams({ ...search, q: read ?? search.q, sort: '', mode: '' }).toString()
}

/** The search that was saved, to look at it now. */
export function searchOf({ kind, query }: { kind: Kind; query: string }): Search {
  const route = parseRoute('/' + kind, '?' + query)
  return route.page === 'search' ? route.search : emptySearch(kind)
}

/** A name to begin with: the words, then what is filtered by. */
export function suggestedName(search: Search): string {
  const filters = chosen(search.filters).map(({ dimension: name, value, excluded }) => {
    const shown = (excluded ? '−' : '') + label(name, value)
    return dimension(name).style === 'list' ? shown : `${title(name)}: ${shown}`
  })
  return [search.q.trim(), ...filters].filter(part => part !== '').join(', ').slice(0, 200)
}

/** What had been found when somebody last looked, kept in this browser. */
export interface Seen {
  count: number
  latest: string
}

export function seen(id: string): Seen {
  return parseSeen(recall('seen.' + id))
}

export function parseSeen(kept: string | null): Seen {
  const [count, latest] = (kept ?? '').split(' ')
  return { count: /^\d+$/.test(count ?? '') ? Number(count) : 0, latest: latest ?? '' }
}

export function noteSeen({ id, found }: SavedSearch): void {
  keep('seen.' + id, `${found.count} ${found.latest ?? ''}`)
}

export function forgetSeen(id: string): void {
  keep('seen.' + id, null)
}

/** How many finds are new to whoever looked then; what was deleted meanwhile may hide some of them, but never all. */
export function newSince({ count, latest }: SavedSearch['found'], before: Seen): number {
  return latest === null || Date.parse(latest) <= Date.parse(before.latest) ? 0 : Math.max(1, count - before.count)
}
