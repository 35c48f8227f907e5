import { useEffect, useState } from 'preact/hooks'
import { earlier } from '../state/earlier'
import { t } from '../state/language'
import { QUESTIONS } from './Shortcuts'

/** Something to search for. */
export interface Suggestion {
  /** What stands in the box when it's taken. */
  query: string
  shown: string
  /** What it is: "Speaker", or what an example finds. */
  note: string
  group: 'earlier' | 'found' | 'examples'
  /** Whether it's searched for at once, or may be written on. */
  complete: boolean
}

const MOST_EARLIER = 6

/** What to offer for what is typed: earlier searches, and examples where the box is empty. */
export function useSuggestions(typed: string, _caret: number, open: boolean, forgotten: number): Suggestion[] {
  const [kept, setKept] = useState<string[]>([])
  useEffect(() => {
    if (open) {
      setKept(earlier())
    }
  }, [open, forgotten])
  return open ? offered(typed, kept) : []
}

export function offered(typed: string, kept: readonly string[]): Suggestion[] {
  const start = typed.trim().toLowerCase()
  const before = kept
    .filter(query => query.toLowerCase().startsWith(start) && query !== typed.trim())
    .slice(0, MOST_EARLIER)
    .map((query): Suggestion => ({ query, shown: query, note: '', group: 'earlier', complete: true }))
  const examples =
    start === '' ? QUESTIONS.map(([query, key]): Suggestion => ({ query, shown: query, note: t(key), group: 'examples', complete: false })) : []
  return [...before, ...examples]
}
