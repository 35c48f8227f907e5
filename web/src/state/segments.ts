import type { Span } from '../api/types'

/** A stretch of text that carries something. */
export interface Layer<T> {
  start: number
  end: number
  tag: T
}

/** A run of text with all that covers it, in the order in which the layers came. */
export interface Segment<T> {
  start: number
  text: string
  tags: T[]
}

/**
 * Cuts `text`, which starts at `from` in its article, wherever a layer begins or ends. Layers may overlap and may reach
 * beyond the text. The texts of the segments joined are the text.
 */
export function segments<T>(text: string, from: number, layers: readonly Layer<T>[]): Segment<T>[] {
  const to = from + text.length
  const inside = layers.filter(layer => layer.start < to && layer.end > from && layer.start < layer.end)
  const cuts = new Set([from, to])
  for (const layer of inside) {
    cuts.add(Math.max(from, layer.start))
    cuts.add(Math.min(to, layer.end))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  const result: Segment<T>[] = []
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] ?? from
    const end = sorted[i + 1] ?? to
    result.push({
      start,
      text: text.slice(start - from, end - from),
      tags: inside.filter(layer => layer.start <= start && layer.end >= end).map(layer => layer.tag),
    })
  }
  return result
}

export function layer<T>(span: Span, tag: T): Layer<T> {
  return { start: span[0], end: span[1], tag }
}
