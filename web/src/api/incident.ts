import { get } from './client'
import { searchParams, type Search } from '../state/route'
import type { ArticleRef, ClaimHit, Interpretation, SpeakerRef } from './types'

/** Between which figures sources differ, of one kind of people. */
export interface Counted {
  victims: string
  /** Whose they are; null where not all who state it say so. */
  side: string | null
  claims: number
  claimants: number
  lowest: number | null
  highest: number | null
  /** Whether the lowest is stated as "up to", the highest as "at least". */
  orFewer: boolean
  orMore: boolean
}

/** What stands for a harm, and what counts other people. */
export interface Stated extends Counted {
  harm: string
  others: Counted[]
}

/** What one source says; `copies` are near-copies of its article that say the same, which confirms nothing. */
export type Figure = ClaimHit & { copies?: ArticleRef[] }

/** One claimant's figures for one harm, earliest first; `outlet` is null where a claimant known by name states them. */
export interface Series {
  harm: string
  claimant: SpeakerRef | null
  outlet: string | null
  figures: Figure[]
}

/** Why two claims are taken to be about one incident. */
export interface Join {
  claims: string[]
  words: string[]
  sameFigure: boolean
  sameSentence: boolean
}

export interface Incident {
  id: string
  place: string
  country: string | null
  date: { from: string; to: string }
  articles: number
  claims: number
  harms: Stated[]
  first: ArticleRef
  read: number
  series: Series[]
  joins: Join[]
}

export async function readIncident(id: string, signal: AbortSignal): Promise<Incident> {
  return get<Incident>(`/incidents/${encodeURIComponent(id)}`, signal)
}

/** An incident in a list, without its figures. */
export type IncidentEntry = Omit<Incident, 'read' | 'series' | 'joins'>

export interface IncidentAnswer {
  interpretation: Interpretation
  /** Not exact while the service still reads its archive. */
  total: { value: number; exact: boolean }
  incidents: IncidentEntry[]
  next: string | null
}

/** Incidents of which some claim satisfies the search. */
export async function listIncidents(search: Search, cursor: string | null, signal?: AbortSignal): Promise<IncidentAnswer> {
  const params = searchParams({ ...search, sort: search.sort === '' ? 'newest' : search.sort })
  params.set('size', '20')
  if (cursor !== null) {
    params.set('cursor', cursor)
  }
  return get<IncidentAnswer>(`/incidents?${params}`, signal)
}
