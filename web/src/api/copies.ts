import { get } from './client'
import type { ArticleRef, Extract } from './types'

/** Words that differ: what the article asked for prints, and what the copy does; null where it prints nothing. */
export interface Difference {
  here: Extract | null
  there: Extract | null
}

export interface Copy {
  article: ArticleRef
  /** Share of the words of both that are the same, in order. */
  similarity: number
  differences: Difference[]
}

/** Near-copies of an article, the first published first. */
export async function readCopies(id: string, signal: AbortSignal): Promise<Copy[]> {
  return (await get<{ copies: Copy[] }>(`/articles/${encodeURIComponent(id)}/copies`, signal)).copies
}
