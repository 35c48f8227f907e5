import { ask, get, sent } from './client'
import type { Quantity, Span } from './types'

/** That several ids are one speaker. */
export interface Merge {
  kind: 'merge-speakers'
  speakers: string[]
  into: string
  author: string
  reason: string
}

/** That an id stands for two speakers: those of these names, or in these articles, go. */
export interface Split {
  kind: 'split-speaker'
  speaker: string
  into: string
  names: string[]
  articles: string[]
  author: string
  reason: string
}

/** What a correction puts in the place of what; the members of its kind alone are there. */
export interface Reading extends Partial<Quantity> {
  speaker?: { name: string } | string | null
  speakers?: string[]
  into?: string
  names?: string[]
  articles?: string[]
  countries?: string[]
  date?: string | null
}

/** A correction on record. */
export interface Recorded {
  id: number
  kind: string
  /** A quote, claim or article; null for one about speakers. */
  target: string | null
  article: string | null
  /** The passage that it's about. */
  text: string | null
  span: Span | null
  was: Reading | null
  now: Reading
  author: string
  reason: string
  made: string
  undone: { author: string; reason: string; at: string } | null
}

/** What somebody says is wrong with a quote or claim; see the API's manual for the fields of each kind. */
export interface Correction {
  kind: string
  target: string
  author: string
  reason: string
  speaker?: { name: string } | null
  low?: number | null
  high?: number | null
  about?: boolean
  countries?: string[]
  date?: string | null
}

export interface Made {
  id: number
}

export async function correct(correction: Correction | Merge | Split): Promise<Made> {
  return ask<Made>('/corrections', sent(correction))
}

export async function undo(id: number, author: string, reason: string): Promise<void> {
  await ask<Made>(`/corrections/${id}/undo`, sent({ author, reason }))
}

export interface RecordedPage {
  corrections: Recorded[]
  next: string | null
}

/** Newest first; what is not given is no condition. */
export async function listCorrections(
  question: { kind?: string; state?: string; cursor?: string | null; size?: number },
  signal?: AbortSignal,
): Promise<RecordedPage> {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(question)) {
    if (value !== '' && value !== null && value !== undefined) {
      params.set(name, String(value))
    }
  }
  return get<RecordedPage>(`/corrections?${params}`, signal)
}

/** How many merges and splits are looked through for those of one speaker. */
const MOST = 100

/** Merges and splits that are in force and name a speaker, newest first. */
export async function correctionsOfSpeaker(id: string, signal: AbortSignal): Promise<Recorded[]> {
  const of = async (kind: string) => (await listCorrections({ kind, state: 'active', size: MOST }, signal)).corrections
  const [merges, splits] = await Promise.all([of('merge-speakers'), of('split-speaker')])
  return [...merges, ...splits].filter(each => names(each.now, id)).sort((a, b) => b.id - a.id)
}

function names({ speaker, speakers, into }: Reading, id: string): boolean {
  return into === id || speaker === id || (speakers ?? []).includes(id)
}
