import type { Checked } from '../api/check'
import type { Kind } from '../api/types'
import { DIMENSIONS } from './dimensions'
import type { Filters } from './filters'

export type Sort = 'relevance' | 'newest' | 'oldest' | 'number' | 'said'

/** Whether quotes are found by their words (empty), by what these mean together, or by either. */
export type Mode = '' | 'meaning' | 'blended'

/** A search as the address bar holds it. `by` is the date that the histogram counts; empty for the usual one. */
export interface Search {
  kind: Kind
  q: string
  filters: Filters
  sort: Sort | ''
  by: string
  /** Near-copies are folded; with `all` they stand apart. */
  group: string
  /** Of quotes alone. */
  mode: Mode
}

/** `at` is the offset in the text at which the reader opens; null opens at the first match, else at the top. */
export interface Opened {
  id: string
  q: string
  at: number | null
}

/** Which corrections; empty for all. */
export interface Corrected {
  kind: string
  state: string
}

export type Route =
  | { page: 'start' }
  | { page: 'search'; search: Search }
  | { page: 'article'; opened: Opened; evidence: boolean }
  | { page: 'add' }
  | { page: 'check'; checked: Checked }
  | { page: 'speaker'; id: string }
  | { page: 'incidents'; search: Search }
  | { page: 'incident'; id: string }
  | { page: 'corrections'; asked: Corrected }
  | { page: 'saved' }
  | { page: 'saved-search'; id: string }
  | { page: 'nowhere'; path: string }

export const KINDS: readonly Kind[] = ['articles', 'quotes', 'claims']
const SORTS: readonly string[] = ['relevance', 'newest', 'oldest', 'number', 'said']

export function emptySearch(kind: Kind, q = ''): Search {
  return { kind, q, filters: {}, sort: '', by: '', group: '', mode: '' }
}

export function parseRoute(path: string, query: string): Route {
  const params = new URLSearchParams(query)
  const [first, second, ...rest] = path.split('/').filter(part => part !== '')
  if (first === undefined) {
    return { page: 'start' }
  }
  if (first === 'add' && second === undefined) {
    return { page: 'add' }
  }
  if (first === 'check' && second === undefined) {
    return { page: 'check', checked: { quote: text(params, 'quote'), speaker: text(params, 'speaker'), said: text(params, 'said') } }
  }
  const evidence = rest.length === 1 && rest[0] === 'evidence'
  if (first === 'articles' && second !== undefined && (rest.length === 0 || evidence)) {
    return { page: 'article', opened: { id: decode(second), q: params.get('q') ?? '', at: offset(params.get('at')) }, evidence }
  }
  if (first === 'speakers' && second !== undefined && rest.length === 0) {
    return { page: 'speaker', id: decode(second) }
  }
  if (first === 'incidents' && second === undefined) {
    return { page: 'incidents', search: parseSearch('claims', params) }
  }
  if (first === 'incidents' && second !== undefined && rest.length === 0) {
    return { page: 'incident', id: decode(second) }
  }
  if (first === 'corrections' && second === undefined) {
    return { page: 'corrections', asked: { kind: text(params, 'kind'), state: text(params, 'state') } }
  }
  if (first === 'saved' && rest.length === 0) {
    return second === undefined ? { page: 'saved' } : { page: 'saved-search', id: decode(second) }
  }
  const kind = KINDS.find(each => each === first)
  return kind !== undefined && second === undefined
    ? { page: 'search', search: parseSearch(kind, params) }
    : { page: 'nowhere', path }
}

function parseSearch(kind: Kind, params: URLSearchParams): Search {
  const filters: Record<string, string[]> = {}
  for (const dimension of DIMENSIONS) {
    const values = params.getAll(dimension.name).filter(value => value !== '')
    if (values.length > 0) {
      filters[dimension.name] = [...new Set(values)]
    }
  }
  const sort = params.get('sort') ?? ''
  const mode = params.get('mode') ?? ''
  return {
    kind,
    q: params.get('q') ?? '',
    filters,
    sort: SORTS.includes(sort) ? (sort as Sort) : '',
    by: params.get('by') ?? '',
    group: params.get('group') === 'all' ? 'all' : '',
    mode: kind === 'quotes' && (mode === 'meaning' || mode === 'blended') ? mode : '',
  }
}

/** Parameters that the address and the API share. */
export function searchParams(search: Search): URLSearchParams {
  const params = new URLSearchParams()
  if (search.q !== '') {
    params.set('q', search.q)
  }
  for (const dimension of DIMENSIONS) {
    for (const value of search.filters[dimension.name] ?? []) {
      params.append(dimension.name, value)
    }
  }
  if (search.sort !== '') {
    params.set('sort', search.sort)
  }
  if (search.mode !== '' && search.kind === 'quotes') {
    params.set('mode', search.mode)
  }
  return params
}

export function searchHref(search: Search): string {
  const params = searchParams(search)
  if (search.by !== '') {
    params.set('by', search.by)
  }
  if (search.group !== '') {
    params.set('group', search.group)
  }
  return withQuery('/' + search.kind, params)
}

export function articleHref(opened: Opened): string {
  const params = new URLSearchParams()
  if (opened.q !== '') {
    params.set('q', opened.q)
  }
  if (opened.at !== null) {
    params.set('at', String(opened.at))
  }
  return withQuery('/articles/' + encodeURIComponent(opened.id), params)
}

export function evidenceHref(id: string): string {
  return '/articles/' + encodeURIComponent(id) + '/evidence'
}

/** All results of a search as a file. */
export function exportHref(search: Search, format: string): string {
  const params = searchParams(search)
  params.set('format', format)
  return withQuery('/api/v1/export/' + search.kind, params)
}

/** The newest results of a search as a feed, which finds by words. */
export function feedHref(search: Search): string {
  return withQuery(`/api/v1/${search.kind}.atom`, searchParams({ ...search, sort: '', mode: '' }))
}

export function speakerHref(id: string): string {
  return '/speakers/' + encodeURIComponent(id)
}

/** The incidents of which some claim is among those searched for. */
export function incidentsHref(search: Search): string {
  return withQuery('/incidents', searchParams({ ...search, mode: '' }))
}

export function incidentHref(id: string): string {
  return '/incidents/' + encodeURIComponent(id)
}

export function savedHref(id: string): string {
  return '/saved/' + encodeURIComponent(id)
}

export function checkHref(checked: Checked): string {
  return withQuery('/check', filled(checked))
}

export function correctionsHref(asked: Corrected): string {
  return withQuery('/corrections', filled(asked))
}

/** What isn't empty, as parameters. */
function filled(values: object): URLSearchParams {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
}

function text(params: URLSearchParams, name: string): string {
  return (params.get(name) ?? '').trim()
}

function withQuery(path: string, params: URLSearchParams): string {
  const query = params.toString()
  return query === '' ? path : path + '?' + query
}

function offset(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
