import type { Kind } from '../api/types'

/** Something by which results are filtered and counted: a parameter and a facet of the API under one name. */
export interface Dimension {
  name: string
  title: string
  style: 'list' | 'date' | 'number'
  /** Kinds of results that show it as a facet, where it's listed. */
  kinds: readonly Kind[]
  searchable?: boolean
}

/** In the order of the panel. */
export const DIMENSIONS: readonly Dimension[] = [
  { name: 'published', title: 'Published', style: 'date', kinds: ['articles', 'quotes', 'claims'] },
  { name: 'said', title: 'Said', style: 'date', kinds: ['quotes'] },
  { name: 'date', title: 'Happened', style: 'date', kinds: ['claims'] },
  { name: 'speaker', title: 'Speaker', style: 'list', kinds: ['quotes', 'articles'], searchable: true },
  { name: 'claimant', title: 'Claimed by', style: 'list', kinds: ['claims'], searchable: true },
  { name: 'harm', title: 'Harm', style: 'list', kinds: ['claims'] },
  { name: 'killed', title: 'Killed', style: 'number', kinds: ['claims'] },
  { name: 'injured', title: 'Injured', style: 'number', kinds: [] },
  { name: 'missing', title: 'Missing', style: 'number', kinds: [] },
  { name: 'captured', title: 'Captured', style: 'number', kinds: [] },
  { name: 'displaced', title: 'Displaced', style: 'number', kinds: [] },
  { name: 'victims', title: 'Victims', style: 'list', kinds: ['claims'] },
  { name: 'side', title: 'Side of the victims', style: 'list', kinds: ['claims'], searchable: true },
  { name: 'country', title: 'Country', style: 'list', kinds: ['articles', 'quotes', 'claims'], searchable: true },
  { name: 'place', title: 'Place', style: 'list', kinds: ['articles', 'quotes', 'claims'], searchable: true },
  { name: 'type', title: 'Kind of quote', style: 'list', kinds: ['quotes'] },
  { name: 'status', title: 'Status', style: 'list', kinds: ['claims'] },
  { name: 'scope', title: 'Scope', style: 'list', kinds: ['claims'] },
  { name: 'source', title: 'Outlet', style: 'list', kinds: ['articles', 'quotes', 'claims'], searchable: true },
  { name: 'language', title: 'Language', style: 'list', kinds: ['articles', 'quotes', 'claims'] },
]

const BY_NAME = new Map(DIMENSIONS.map(dimension => [dimension.name, dimension]))

export function dimension(name: string): Dimension {
  return BY_NAME.get(name) ?? { name, title: name, style: 'list', kinds: [] }
}

/** Those listed in the panel for a kind of result; dates have the histogram. */
export function facetsOf(kind: Kind): Dimension[] {
  return DIMENSIONS.filter(each => each.style !== 'date' && each.kinds.includes(kind))
}

export function datesOf(kind: Kind): Dimension[] {
  return DIMENSIONS.filter(each => each.style === 'date' && each.kinds.includes(kind))
}
