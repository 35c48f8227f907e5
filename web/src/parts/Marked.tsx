import type { Extract, Passage, Span } from '../api/types'
import { layer, segments } from '../state/segments'

/** A passage with what matches marked; `strong` is a stretch of the article set apart. Text only, never HTML. */
export function Marked({ passage, strong }: { passage: Passage; strong?: Extract | null }) {
  const layers = [
    ...passage.marks.map(span => layer(span, 'mark' as const)),
    ...(strong ? [layer(strong.span, 'strong' as const)] : []),
  ]
  return (
    <>
      {segments(passage.text, passage.start, layers).map(({ start, text, tags }) => {
        const inner = tags.includes('mark') ? <mark>{text}</mark> : text
        return tags.includes('strong') ? <b key={start}>{inner}</b> : <span key={start}>{inner}</span>
      })}
    </>
  )
}

/** What `extract` covers, piece by piece, with the passage's marks; what stands between the pieces is left out. */
export function MarkedPieces({ extract, pieces, passage }: { extract: Extract; pieces: readonly Span[]; passage: Passage }) {
  const all: readonly Span[] = pieces.length > 0 ? pieces : [extract.span]
  return (
    <>
      {all.map(([start, end], i) => (
        <span key={start}>
          {i > 0 && <span class="quiet"> … </span>}
          <Marked
            passage={{ text: extract.text.slice(start - extract.span[0], end - extract.span[0]), start, marks: passage.marks }}
          />
        </span>
      ))}
    </>
  )
}
