import { get } from './client'
import type { Facet, FacetValue, SearchAnswer } from './types'
import { datesOf, dimension, facetsOf } from '../state/dimensions'
import { withValues } from '../state/filters'
import { remember } from '../state/labels'
import { emptySearch, searchParams, type Search } from '../state/route'

const PAGE = 20
const FACET_VALUES = 8
const MOST_VALUES = 300

/** The date that the histogram counts. */
export function histogramDate(search: Search): string {
  return datesOf(search.kind).some(each => each.name === search.by) ? search.by : 'published'
}

/** Best match where there is something to match, else newest. */
export function usedSort(search: Search): string {
  return search.sort !== '' ? search.sort : search.q === '' ? 'newest' : 'relevance'
}

/** One page of results; facets come with the first. */
export async function searchPage(search: Search, cursor: string | null, signal?: AbortSignal): Promise<SearchAnswer> {
  const params = searchParams(search)
  params.set('sort', usedSort(search))
  params.set('size', String(PAGE))
  if (search.group === '') {
    params.set('group', 'copies')
  }
  if (cursor !== null) {
    params.set('cursor', cursor)
  } else {
    const lists = facetsOf(search.kind).map(each => (each.style === 'list' ? `${each.name}:${FACET_VALUES}` : each.name))
    params.set('facets', [histogramDate(search), ...lists].join(','))
  }
  const answer = await get<SearchAnswer>(`/${search.kind}?${params}`, signal)
  remember(answer.facets)
  return answer
}

/** How many there are, for the tabs. */
export async function total(search: Search, signal?: AbortSignal): Promise<number> {
  const params = searchParams({ ...search, sort: '' })
  params.set('size', '1')
  return (await get<SearchAnswer>(`/${search.kind}?${params}`, signal)).total.value
}

/** All values of one facet, or those whose label holds `letters`. */
export async function facetValues(search: Search, name: string, letters: string, signal?: AbortSignal): Promise<Facet> {
  const params = searchParams({ ...search, sort: '' })
  params.set('size', '1')
  params.set('facets', dimension(name).style === 'list' ? `${name}:${MOST_VALUES}` : name)
  if (letters !== '') {
    params.set('facetQuery.' + name, letters)
  }
  const answer = await get<SearchAnswer>(`/${search.kind}?${params}`, signal)
  remember(answer.facets)
  return answer.facets[name] ?? {}
}

/** How many lie where in a stretch of time; `read` is the query in its canonical form. */
export async function timesWithin(
  search: Search,
  read: string,
  { name, window }: { name: string; window: string },
  signal: AbortSignal,
): Promise<FacetValue[]> {
  const q = `${read === '' ? '' : `(${read}) `}${name}:${window}`
  const params = searchParams({ ...search, q, filters: withValues(search.filters, name, []), sort: '' })
  params.set('size', '1')
  params.set('facets', name)
  const answer = await get<SearchAnswer>(`/${search.kind}?${params}`, signal)
  return answer.facets[name]?.values ?? []
}

/** The whole collection at a glance, for the first page. */
export async function overview(kind: Search['kind'], facets: string, signal: AbortSignal): Promise<SearchAnswer> {
  const params = searchParams({ ...emptySearch(kind), sort: 'newest' })
  params.set('size', '5')
  params.set('facets', facets)
  const answer = await get<SearchAnswer>(`/${kind}?${params}`, signal)
  remember(answer.facets)
  return answer
}
