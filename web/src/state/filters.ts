/**
 * Chosen values by dimension. Those of one dimension are OR, dimensions are AND, a leading `-` excludes, `?` is
 * "unknown".
 */
export type Filters = Readonly<Record<string, readonly string[]>>

export const UNKNOWN = '?'

export type Choice = 'none' | 'included' | 'excluded'

export function choice(filters: Filters, dimension: string, value: string): Choice {
  const values = filters[dimension] ?? []
  return values.includes(value) ? 'included' : values.includes('-' + value) ? 'excluded' : 'none'
}

/** The filters with `value` chosen as asked; choosing again what is chosen takes it back. */
export function choose(filters: Filters, dimension: string, value: string, how: 'included' | 'excluded'): Filters {
  const before = choice(filters, dimension, value)
  const others = (filters[dimension] ?? []).filter(each => each !== value && each !== '-' + value)
  const now = before === how ? others : [...others, how === 'excluded' ? '-' + value : value]
  return withValues(filters, dimension, now)
}

/** The filters with exactly `values` for a dimension; none removes it. */
export function withValues(filters: Filters, dimension: string, values: readonly string[]): Filters {
  const next: Record<string, readonly string[]> = { ...filters }
  if (values.length === 0) {
    delete next[dimension]
  } else {
    next[dimension] = values
  }
  return next
}

export interface Chosen {
  dimension: string
  value: string
  excluded: boolean
  raw: string
}

export function chosen(filters: Filters): Chosen[] {
  return Object.entries(filters).flatMap(([dimension, values]) =>
    values.map(raw => {
      const excluded = raw.startsWith('-') && raw.length > 1
      return { dimension, value: excluded ? raw.slice(1) : raw, excluded, raw }
    }),
  )
}

export function without(filters: Filters, dimension: string, raw: string): Filters {
  return withValues(
    filters,
    dimension,
    (filters[dimension] ?? []).filter(each => each !== raw),
  )
}

/** `10..`, `..20`, `10..20`, or empty if both ends are. */
export function interval(from: string, to: string): string {
  const low = from.trim()
  const high = to.trim()
  return low === '' && high === '' ? '' : low === high ? low : `${low}..${high}`
}

export function ends(value: string): [string, string] {
  const at = value.indexOf('..')
  return at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 2)]
}
