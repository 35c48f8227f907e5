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
}

export async function readProfile(id: string, signal: AbortSignal): Promise<Profile> {
  return get<Profile>(`/speakers/${encodeURIComponent(id)}`, signal)
}

/** The newest quotes of a speaker. */
export async function newestQuotes(id: string, signal: AbortSignal): Promise<QuoteHit[]> {
  const params = new URLSearchParams({ speaker: id, sort: 'newest', size: '10' })
  return (await get<SearchAnswer>(`/quotes?${params}`, signal)).hits as QuoteHit[]
}

/** The casualty claims made in their name that were published last, and how many there are. */
export async function newestClaims(id: string, signal: AbortSignal): Promise<{ total: number; hits: ClaimHit[] }> {
  const answer = await get<SearchAnswer>(`/claims?${new URLSearchParams({ claimant: id, sort: 'newest', size: '3' })}`, signal)
  return { total: answer.total.value, hits: answer.hits as ClaimHit[] }
}
