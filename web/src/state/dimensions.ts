import type { Kind } from '../api/types'
import { hasWord, t } from './language'

/** Something by which results are filtered and counted: a parameter and a facet of the API under one name. */
export interface Dimension {
  name: string
  style: 'list' | 'date' | 'number'
  /** Kinds of results that show it as a facet, where it's listed. */
  kinds: readonly Kind[]
  searchable?: boolean
}

/** In the order of the panel. */
export const DIMENSIONS: readonly Dimension[] = [
  { name: 'published', style: 'date', kinds: ['articles', 'quotes', 'claims'] },
  { name: 'said', style: 'date', kinds: ['quotes'] },
  { name: 'date', style: 'date', kinds: ['claims'] },
  { name: 'speaker', style: 'list', kinds: ['quotes', 'articles'], searchable: true },
  { name: 'claimant', style: 'list', kinds: ['claims'], searchable: true },
  { name: 'harm', style: 'list', kinds: ['claims'] },
  { name: 'killed', style: 'number', kinds: ['claims'] },
  { name: 'injured', style: 'number', kinds: [] },
  { name: 'missing', style: 'number', kinds: [] },
  { name: 'captured', style: 'number', kinds: [] },
  { name: 'displaced', style: 'number', kinds: [] },
  { name: 'victims', style: 'list', kinds: ['claims'] },
  { name: 'side', style: 'list', kinds: ['claims'], searchable: true },
  { name: 'country', style: 'list', kinds: ['articles', 'quotes', 'claims'], searchable: true },
  { name: 'place', style: 'list', kinds: ['articles', 'quotes', 'claims'], searchable: true },
  { name: 'type', style: 'list', kinds: ['quotes'] },
  { name: 'certainty', style: 'list', kinds: ['quotes'] },
  { name: 'status', style: 'list', kinds: ['claims'] },
  { name: 'scope', style: 'list', kinds: ['claims'] },
  { name: 'source', style: 'list', kinds: ['articles', 'quotes', 'claims'], searchable: true },
  { name: 'language', style: 'list', kinds: ['articles', 'quotes', 'claims'] },
]

const BY_NAME = new Map(DIMENSIONS.map(dimension => [dimension.name, dimension]))

export function dimension(name: string): Dimension {
  return BY_NAME.get(name) ?? { name, style: 'list', kinds: [] }
}

export function title(name: string): string {
  const key = 'dim.' + name
  return hasWord(key) ? t(key) : name
}

/** Those listed in the panel for a kind of result; dates have the histogram. */
export function facetsOf(kind: Kind): Dimension[] {
  return DIMENSIONS.filter(each => each.style !== 'date' && each.kinds.includes(kind))
}

export function datesOf(kind: Kind): Dimension[] {
  return DIMENSIONS.filter(each => each.style === 'date' && each.kinds.includes(kind))
}
