import type { Article } from '../api/types'
import { t } from '../state/language'

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
    ['matches', t('steps.matches'), article.marks.length],
    ['quotes', t('steps.quotes'), article.quotes.length],
    ['claims', t('steps.claims'), article.claims.length],
  ]
  const there = kinds.filter(([, , count]) => count > 0)
  if (there.length === 0) {
    return null
  }
  return (
    <div class="steps" role="group" aria-label={t('steps.label')}>
      <select aria-label={t('steps.label')} value={by} onChange={event => setBy(event.currentTarget.value as By)}>
        {there.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <span class="steps-at" role="status">
        {t('steps.at', { at: index < 0 ? '–' : index + 1, n: of })}
      </span>
      <button type="button" class="button icon" aria-label={t('steps.previous')} disabled={of === 0} onClick={() => step(index < 0 ? -1 : index - 1)}>
        ↑
      </button>
      <button type="button" class="button icon" aria-label={t('steps.next')} disabled={of === 0} onClick={() => step(index + 1)}>
        ↓
      </button>
    </div>
  )
}
