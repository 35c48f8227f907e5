import type { Article, ClaimNote, QuoteNote, Span } from '../api/types'
import { layer, type Layer } from '../state/segments'

/** A quote or claim of the article, by the offset where it starts. */
export type Note = { kind: 'quote'; start: number; of: QuoteNote } | { kind: 'claim'; start: number; of: ClaimNote }

/** What a stretch of the article's text is. */
export type Tag =
  | { as: 'mark'; hit: number }
  | { as: 'quote' | 'claim' | 'cue' | 'source'; note: Note }

export function notes(article: Article): Note[] {
  const quotes = article.quotes.map((of): Note => ({ kind: 'quote', start: of.content.span[0], of }))
  const claims = article.claims.map((of): Note => ({ kind: 'claim', start: of.claim.span[0], of }))
  return [...quotes, ...claims].sort((a, b) => a.start - b.start)
}

export function layers(article: Article, all: readonly Note[]): Layer<Tag>[] {
  return [
    ...all.flatMap(layersOf),
    ...article.marks.map((span, hit): Layer<Tag> => layer<Tag>(span, { as: 'mark', hit })),
  ]
}

function layersOf(note: Note): Layer<Tag>[] {
  if (note.kind === 'claim') {
    return [layer<Tag>(note.of.claim.span, { as: 'claim', note })]
  }
  const pieces: readonly Span[] = note.of.pieces ?? [note.of.content.span]
  return [
    ...pieces.map(span => layer<Tag>(span, { as: 'quote', note })),
    ...(note.of.cue ? [layer<Tag>(note.of.cue.span, { as: 'cue', note })] : []),
    ...(note.of.source ? [layer<Tag>(note.of.source.span, { as: 'source', note })] : []),
  ]
}

/** Where the reader can step to, by what. */
export interface Stop {
  start: number
  end: number
}

export function stops(article: Article, by: 'matches' | 'quotes' | 'claims'): Stop[] {
  const spans: readonly Span[] =
    by === 'matches' ? article.marks : by === 'quotes' ? article.quotes.map(each => each.content.span) : article.claims.map(each => each.claim.span)
  return [...spans].sort((a, b) => a[0] - b[0]).map(([start, end]) => ({ start, end }))
}

/** The stop at `at`, or the last before it, or the first; -1 if there is none. */
export function nearest(list: readonly Stop[], at: number): number {
  const inside = list.findIndex(stop => stop.start <= at && at < stop.end)
  if (inside >= 0) {
    return inside
  }
  const before = list.findLastIndex(stop => stop.start <= at)
  return list.length === 0 ? -1 : Math.max(0, before)
}
