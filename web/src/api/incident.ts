import { get } from './client'
import type { ArticleRef, ClaimHit, SpeakerRef } from './types'

/** Between which figures sources differ. */
export interface Stated {
  harm: string
  claims: number
  claimants: number
  lowest: number | null
  highest: number | null
}

/** One claimant's figures for one harm, earliest first; `outlet` is null where a claimant known by name states them. */
export interface Series {
  harm: string
  claimant: SpeakerRef | null
  outlet: string | null
  figures: ClaimHit[]
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
