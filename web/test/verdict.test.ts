import { describe, expect, it } from 'vitest'
import type { Appearance, CheckAnswer } from '../src/api/check'
import { headline, reason } from '../src/check/verdict'

const place: Appearance = {
  similarity: 1,
  meaning: null,
  speaker: 'unknown',
  said: null,
  diff: [],
  quote: null,
  article: { id: 'a', title: null, source: null, published: null },
  passage: { text: '', start: 0, marks: [] },
}
const answer: CheckAnswer = { verdict: 'verbatim', joined: false, byMeaning: false, speakers: [], appearances: [place], nearMisses: [] }
const checked = { quote: 'we left', speaker: '', said: '' }

describe('a verdict', () => {
  it('does not name a speaker whom no article names', () => {
    expect(reason(answer, { ...checked, speaker: 'Ada Quill' })).toContain('no article here tells that it was Ada Quill')
    expect(reason(answer, checked)).not.toContain('no article')
  })

  it('tells a joined quotation from a reworded one', () => {
    expect(headline({ ...answer, verdict: 'reworded' })).toBe('Reworded')
    expect(headline({ ...answer, verdict: 'reworded', joined: true })).toBe('Put together from two quotations')
  })

  it('never takes what only means the same for said', () => {
    const meant = { ...answer, verdict: 'reworded' as const, byMeaning: true, appearances: [] }
    expect(headline(meant)).toBe('Perhaps in other words')
    expect(reason(meant, checked)).toContain('no proof that it was said')
  })

  it('says that not found is not never said', () => {
    expect(reason({ ...answer, verdict: 'not-found', appearances: [] }, checked)).toContain('does not mean that it was never said')
  })

  it('tells a speaker nobody knows from one who said other things', () => {
    const another = { ...answer, verdict: 'said-by-another' as const }
    expect(reason(another, { ...checked, speaker: 'Ada Quill' })).toContain('Nobody called Ada Quill')
    expect(reason({ ...another, speakers: ['ada-quill'] }, { ...checked, speaker: 'Ada Quill' })).toContain('it is not Ada Quill')
  })
})
