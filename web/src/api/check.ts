import { ask, sent } from './client'
import type { ArticleRef, Passage, QuoteHit } from './types'

/** What is asked; empty where nothing is. */
export interface Checked {
  quote: string
  speaker: string
  said: string
}

export type Verdict = 'verbatim' | 'reworded' | 'said-by-another' | 'not-found'

export interface Difference {
  kind: 'same' | 'changed' | 'missing' | 'added'
  asked: string
  printed: string
}

/** `quote` is null where the words stand outside any quotation that was found; the agreements where nothing was asked. */
export interface Appearance {
  similarity: number
  /** How near it is by what it means; null where it was found by its words. */
  meaning: number | null
  speaker: 'same' | 'other' | 'unknown' | null
  said: 'same' | 'other' | 'unknown' | null
  diff: Difference[]
  quote: QuoteHit | null
  article: ArticleRef
  passage: Passage
}

export interface CheckAnswer {
  verdict: Verdict
  joined: boolean
  /** Whether none of the words were found, and the near misses only mean nearly the same. */
  byMeaning: boolean
  speakers: string[]
  appearances: Appearance[]
  nearMisses: Appearance[]
}

export async function check(checked: Checked, signal: AbortSignal): Promise<CheckAnswer> {
  const body = {
    quote: checked.quote,
    speaker: checked.speaker === '' ? null : checked.speaker,
    said: checked.said === '' ? null : checked.said,
  }
  return ask<CheckAnswer>('/quote-check', { ...sent(body), signal })
}
