import type { CheckAnswer, Checked } from '../api/check'

/** The verdict as a heading. */
export function headline(answer: CheckAnswer): string {
  switch (answer.verdict) {
    case 'verbatim':
      return 'Verbatim'
    case 'reworded':
      return answer.joined ? 'Put together from two quotations' : 'Reworded'
    case 'said-by-another':
      return 'Said by another'
    case 'not-found':
      return 'Not found'
  }
}

/** What the verdict rests on, in a sentence that claims no more than was looked at. */
export function reason(answer: CheckAnswer, checked: Checked): string {
  switch (answer.verdict) {
    case 'verbatim': {
      const unsure = checked.speaker !== '' && answer.appearances.every(place => place.speaker !== 'same')
      return unsure
        ? `These words stand in this collection, but no article here tells that it was ${checked.speaker} who said them.`
        : 'These words, in this order, stand in this collection.'
    }
    case 'reworded':
      return answer.joined
        ? 'Each half stands in this collection, but nobody here said them together.'
        : 'Something much like it stands in this collection, but not in these words.'
    case 'said-by-another':
      return answer.speakers.length === 0
        ? `Nobody called ${checked.speaker} is quoted in this collection; somebody else is, with these words or nearly so.`
        : `In this collection it is not ${checked.speaker} who says this, but somebody else.`
    case 'not-found':
      return 'Nothing like it stands in this collection. That does not mean that it was never said.'
  }
}
