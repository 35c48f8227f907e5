import type { Extract, Passage } from '../api/types'
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

/** The stretch of a passage's article that `extract` covers, with the passage's marks. */
export function MarkedExtract({ extract, passage }: { extract: Extract; passage: Passage }) {
  return <Marked passage={{ text: extract.text, start: extract.span[0], marks: passage.marks }} />
}
