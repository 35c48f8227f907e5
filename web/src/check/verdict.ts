import type { CheckAnswer, Checked } from '../api/check'
import { t } from '../state/language'

/** The verdict as a heading. */
export function headline(answer: CheckAnswer): string {
  if (answer.verdict === 'reworded' && (answer.joined || answer.byMeaning)) {
    return answer.joined ? t('check.joined') : t('check.meant')
  }
  return t(`check.${answer.verdict}`)
}

/** What the verdict rests on, in a sentence that claims no more than was looked at. */
export function reason(answer: CheckAnswer, { speaker }: Checked): string {
  switch (answer.verdict) {
    case 'verbatim': {
      const unsure = speaker !== '' && answer.appearances.every(place => place.speaker !== 'same')
      return unsure ? t('check.verbatim.unsure', { speaker }) : t('check.verbatim.why')
    }
    case 'reworded':
      if (answer.byMeaning) {
        return t('check.meant.why')
      }
      return answer.joined ? t('check.joined.why') : t('check.reworded.why')
    case 'said-by-another':
      return answer.speakers.length === 0 ? t('check.other.unknown', { speaker }) : t('check.other.known', { speaker })
    case 'not-found':
      return t('check.not-found.why')
  }
}
