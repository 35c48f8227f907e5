import { keep, recall } from './kept'

/** Queries searched for before, newest first; kept in this browser only. */
const NAME = 'earlier'
const MOST = 20

export function earlier(): string[] {
  return parseEarlier(recall(NAME))
}

export function parseEarlier(kept: string | null): string[] {
  return (kept ?? '').split('\n').filter(each => each !== '')
}

export function rememberSearch(q: string): void {
  const query = q.trim().replace(/\s+/g, ' ')
  if (query !== '') {
    keep(NAME, [query, ...earlier().filter(each => each !== query)].slice(0, MOST).join('\n'))
  }
}

export function forgetSearches(): void {
  keep(NAME, null)
}
