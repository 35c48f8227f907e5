import { get } from './client'
import type { Article } from './types'

export async function readArticle(id: string, q: string, signal: AbortSignal): Promise<Article> {
  const query = q === '' ? '' : '?' + new URLSearchParams({ q }).toString()
  return get<Article>(`/articles/${encodeURIComponent(id)}${query}`, signal)
}

export function originalHref(id: string): string {
  return `/api/v1/articles/${encodeURIComponent(id)}/original`
}
