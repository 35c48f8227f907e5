import type { Article } from '../api/types'

export type By = 'matches' | 'quotes' | 'claims'

interface Props {
  article: Article
  by: By
  setBy: (by: By) => void
  /** -1 before the first. */
  index: number
  of: number
  step: (to: number) => void
}

/** From hit to hit. */
export function Steps({ article, by, setBy, index, of, step }: Props) {
  const kinds: [By, string, number][] = [
    ['matches', 'matches', article.marks.length],
    ['quotes', 'quotes', article.quotes.length],
    ['claims', 'claims', article.claims.length],
  ]
  const there = kinds.filter(([, , count]) => count > 0)
  if (there.length === 0) {
    return null
  }
  return (
    <div class="steps" role="group" aria-label="Step through">
      <select aria-label="Step through" value={by} onChange={event => setBy(event.currentTarget.value as By)}>
        {there.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <span class="steps-at" role="status">
        {index < 0 ? `– of ${of}` : `${index + 1} of ${of}`}
      </span>
      <button type="button" class="button icon" aria-label="Previous" disabled={of === 0} onClick={() => step(index < 0 ? -1 : index - 1)}>
        ↑
      </button>
      <button type="button" class="button icon" aria-label="Next" disabled={of === 0} onClick={() => step(index + 1)}>
        ↓
      </button>
    </div>
  )
}
