import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { suggest, type Suggested } from '../api/suggest'
import { earlier } from '../state/earlier'
import { t, word } from '../state/language'
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

/** As quickly as somebody types: no request for letters that are followed by others at once. */
const REST_MILLIS = 120

/** Beyond so many letters the service suggests nothing. */
const LONGEST = 200

/** What to offer for what is typed: earlier searches, what the service knows, and examples where the box is empty. */
export function useSuggestions(typed: string, caret: number, open: boolean, forgotten: number): Suggestion[] {
  const [kept, setKept] = useState<string[]>([])
  const [found, setFound] = useState<{ typed: string; of: Suggested[] }>({ typed: '', of: [] })
  useEffect(() => {
    if (open) {
      setKept(earlier())
    }
  }, [open, forgotten])
  useEffect(() => {
    const before = typed.slice(0, caret)
    if (!open || before.trim() === '' || before.length > LONGEST) {
      return undefined
    }
    const abort = new AbortController()
    const wait = setTimeout(() => {
      suggest(before, abort.signal).then(
        of => setFound({ typed, of }),
        (error: unknown) => {
          // The box works without them.
          if (error instanceof Failure) {
            setFound({ typed, of: [] })
          }
        },
      )
    }, REST_MILLIS)
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [typed, caret, open])
  return open ? offered(typed, kept, found.typed === typed ? found.of : []) : []
}

export function offered(typed: string, kept: readonly string[], found: readonly Suggested[]): Suggestion[] {
  const start = typed.trim().toLowerCase()
  const before = kept
    .filter(query => query.toLowerCase().startsWith(start) && query !== typed.trim())
    .slice(0, MOST_EARLIER)
    .map((query): Suggestion => ({ query, shown: query, note: '', group: 'earlier', complete: true }))
  const known = found.map(
    (each): Suggestion => ({
      query: typed.slice(0, each.replaces[0]) + each.q + typed.slice(each.replaces[1]),
      shown: each.text,
      note: word('suggestion', each.kind),
      group: 'found',
      complete: true,
    }),
  )
  const examples =
    start === '' ? QUESTIONS.map(([query, key]): Suggestion => ({ query, shown: query, note: t(key), group: 'examples', complete: false })) : []
  return [...before, ...known, ...examples]
}
