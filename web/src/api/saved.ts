import { ask, get, sent, tell } from './client'
import { faultInWords } from './problem'
import { t } from '../state/language'
import type { Hit, Kind, ProblemFault } from './types'

/** A search that is matched against all that comes in. */
export interface SavedSearch {
  id: string
  name: string
  kind: Kind
  /** Its parameters, as in an address. */
  query: string
  webhook: { url: string } | null
  created: string
  /** Why it can't be matched any more; null where all is well. */
  problem: string | null
  /** What in its query is at fault; empty where that isn't it. */
  errors: ProblemFault[]
  found: { count: number; latest: string | null }
  feed: string
}

/** Something that a saved search has found. */
export interface Alert {
  found: string
  hit: Hit
}

/** How sending to a webhook went; `next` is when it's tried again. */
export interface Delivery {
  id: number
  state: string
  attempts: number
  answer: string | null
  next: string | null
}

export interface SavedWithAlerts extends SavedSearch {
  /** Newest first. */
  alerts: Alert[]
  next: string | null
  deliveries: Delivery[]
}

/** `secret` is told this once, and only where there is a webhook. */
export interface NewlySaved extends SavedSearch {
  secret?: string
}

export interface Draft {
  name: string
  kind: Kind
  query: string
  webhook: { url: string } | null
}

export async function listSaved(signal: AbortSignal): Promise<SavedSearch[]> {
  return (await get<{ searches: SavedSearch[] }>('/searches', signal)).searches
}

export async function readSaved(id: string, cursor: string | null, signal?: AbortSignal): Promise<SavedWithAlerts> {
  const query = cursor === null ? '' : '?' + new URLSearchParams({ cursor }).toString()
  return get<SavedWithAlerts>(`/searches/${encodeURIComponent(id)}${query}`, signal)
}

export async function save(draft: Draft): Promise<NewlySaved> {
  return ask<NewlySaved>('/searches', sent(draft))
}

export async function removeSaved(id: string): Promise<void> {
  await tell(`/searches/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

/** Why a saved search can't be matched any more; null where all is well. */
export function problemOf({ problem, errors }: SavedSearch): string | null {
  const why = errors.length === 0 ? t('saved.problem.inside') : errors.map(faultInWords).join('; ')
  return problem === null ? null : t('saved.problem', { problem: why })
}
