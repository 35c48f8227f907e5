import { get } from './client'
import type { Span } from './types'

/** What somebody who types may mean; `q` is to stand in the place of the stretch `replaces`. */
export interface Suggested {
  kind: string
  text: string
  q: string
  count: number
  replaces: Span
}

/** For the words that `typed` ends with. */
export async function suggest(typed: string, signal: AbortSignal): Promise<Suggested[]> {
  const params = new URLSearchParams({ q: typed })
  return (await get<{ suggestions: Suggested[] }>(`/suggest?${params}`, signal)).suggestions
}
