import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { searchPage, total } from '../api/search'
import type { Hit, Kind, SearchAnswer } from '../api/types'
import { KINDS, searchHref, type Search } from '../state/route'

/** Results so far: the first page's answer, and the hits of all pages read. */
export interface Results {
  href: string
  search: Search
  answer: SearchAnswer
  hits: Hit[]
  next: string | null
}

export interface Searching {
  /** Those of the search before, of another kind perhaps, while the next is on its way; null before the first, and where it failed. */
  results: Results | null
  counts: Partial<Record<Kind, number>>
  loading: boolean
  more: boolean
  failure: Failure | null
  showMore: () => void
  retry: () => void
}

/** Results gone back to are shown at once, where they were left. */
const kept = new Map<string, Results>()
const keptCounts = new Map<string, number>()
const KEPT = 40

function keep(results: Results): void {
  keptCounts.set(countKey(results.search, results.search.kind), results.answer.total.value)
  kept.delete(results.href)
  kept.set(results.href, results)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT && oldest !== undefined) {
    kept.delete(oldest)
  }
}

/** Forgets all answers: the collection has changed. */
export function forget(): void {
  kept.clear()
  keptCounts.clear()
}

export function useSearch(search: Search): Searching {
  const href = searchHref(search)
  const [results, setResults] = useState<Results | null>(kept.get(href) ?? null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [more, setMore] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const current = useRef(href)
  current.current = href

  useEffect(() => {
    const known = kept.get(href)
    setFailure(null)
    if (known !== undefined) {
      setResults(known)
      return undefined
    }
    const abort = new AbortController()
    searchPage(search, null, abort.signal).then(
      answer => {
        const fresh = { href, search, answer, hits: answer.hits, next: answer.next }
        keep(fresh)
        setResults(fresh)
      },
      (error: unknown) => fail(error, setFailure),
    )
    return () => abort.abort()
  }, [href, attempt])

  const showMore = useCallback(() => {
    const before = kept.get(href)
    if (before === undefined || before.next === null) {
      return
    }
    setMore(true)
    searchPage(search, before.next)
      .then(
        answer => {
          const longer = { ...before, hits: [...before.hits, ...answer.hits], next: answer.next }
          keep(longer)
          if (current.current === href) {
            setResults(longer)
          }
        },
        (error: unknown) => fail(error, setFailure),
      )
      .finally(() => setMore(false))
  }, [href])

  const arrived = kept.get(href) ?? null
  return {
    results: arrived ?? (failure === null ? results : null),
    counts: useCounts(search, arrived !== null, attempt),
    loading: arrived === null && failure === null,
    more,
    failure,
    showMore,
    retry: () => setAttempt(attempt + 1),
  }
}

/** Counts of the other kinds come after the results, and may fail without harm. */
function useCounts(search: Search, ready: boolean, attempt: number): Partial<Record<Kind, number>> {
  const [, redraw] = useState(0)
  const key = (kind: Kind) => countKey(search, kind)
  useEffect(() => {
    if (!ready) {
      return undefined
    }
    const abort = new AbortController()
    for (const kind of KINDS) {
      if (kind !== search.kind && !keptCounts.has(key(kind))) {
        total({ ...search, kind }, abort.signal).then(
          value => {
            keptCounts.set(key(kind), value)
            redraw(n => n + 1)
          },
          () => redraw(n => n + 1),
        )
      }
    }
    return () => abort.abort()
  }, [key(search.kind), ready, attempt])
  const counts: Partial<Record<Kind, number>> = {}
  for (const kind of KINDS) {
    const value = keptCounts.get(key(kind))
    if (value !== undefined) {
      counts[kind] = value
    }
  }
  return counts
}

function countKey(search: Search, kind: Kind): string {
  return searchHref({ ...search, kind, sort: '', by: '' })
}

function fail(error: unknown, setFailure: (failure: Failure) => void): void {
  if (error instanceof Failure) {
    setFailure(error)
  } else if (!(error instanceof DOMException && error.name === 'AbortError')) {
    throw error
  }
}
