import { get } from './client'
import type { ArticleRef, ClaimHit, Facet, QuoteHit, SearchAnswer } from './types'

export interface SpeakerName {
  name: string
  /** What makes it one with the other spellings: name, spelling, transliteration, curated, family-name, by-hand. */
  by?: string | null
  articles: number
  examples: ArticleRef[]
}

export interface SpeakerRole {
  role: string
  country: string | null
  articles: number
  first: string | null
  last: string | null
}

/** `read` is from how many of the quotes, the newest, names and roles come. */
export interface Profile {
  id: string
  name: string
  kind: string
  country: string | null
  quotes: number
  claims?: number
  read: number
  names: SpeakerName[]
  roles: SpeakerRole[]
  facets: { published: Facet; country: Facet; source: Facet }
  /** Whom and which countries the newest quotes name, and in how many of those `read`. */
  speaksOf: {
    read: number
    countries: { code: string; quotes: number }[]
    speakers: { id: string; name: string; kind: string; quotes: number }[]
  }
}

/** A speaker in a list. */
export interface SpeakerEntry {
  id: string
  name: string
  kind: string
  country: string | null
  role: string | null
  quotes: number
}

/** Those whom a name means in any spelling, the most quoted first. */
export async function findSpeakers(name: string, signal: AbortSignal): Promise<SpeakerEntry[]> {
  return (await get<{ speakers: SpeakerEntry[] }>(`/speakers?${new URLSearchParams({ q: name, size: '8' })}`, signal)).speakers
}

export async function readProfile(id: string, signal: AbortSignal): Promise<Profile> {
  return get<Profile>(`/speakers/${encodeURIComponent(id)}`, signal)
}

/** The newest quotes of a speaker. */
export async function newestQuotes(id: string, signal: AbortSignal): Promise<QuoteHit[]> {
  const params = new URLSearchParams({ speaker: id, sort: 'newest', size: '10' })
  return (await get<SearchAnswer>(`/quotes?${params}`, signal)).hits as QuoteHit[]
}

/** All quotes of a speaker, page after page, the newest first. */
export async function quotesOf(id: string, cursor: string | null, signal?: AbortSignal): Promise<{ items: QuoteHit[]; next: string | null }> {
  const params = new URLSearchParams({ speaker: id, sort: 'newest', size: '50' })
  if (cursor !== null) {
    params.set('cursor', cursor)
  }
  const { hits, next } = await get<SearchAnswer>(`/quotes?${params}`, signal)
  return { items: hits as QuoteHit[], next }
}

/** The casualty claims made in their name that were published last, and how many there are. */
export async function newestClaims(id: string, signal: AbortSignal): Promise<{ total: number; hits: ClaimHit[] }> {
  const answer = await get<SearchAnswer>(`/claims?${new URLSearchParams({ claimant: id, sort: 'newest', size: '3' })}`, signal)
  return { total: answer.total.value, hits: answer.hits as ClaimHit[] }
}
