import { describe, expect, it } from 'vitest'
import type { Article } from '../src/api/types'
import { citation } from '../src/reader/Copying'
import type { Note } from '../src/reader/notes'

const article = { source: 'Erewhon Observer', title: 'Two bells lost', published: { value: '2021-05-04' } } as Article

describe('a citation', () => {
  it('names words, speaker, outlet, title and date', () => {
    const note = { kind: 'quote', start: 0, of: { content: { text: 'Nobody heard' }, speaker: { name: 'Odo Quillfeather' } } } as Note
    expect(citation(article, note)).toBe('“Nobody heard” (Odo Quillfeather). Erewhon Observer, “Two bells lost”, 4 May 2021.')
  })

  it('leaves out what is not known', () => {
    const note = { kind: 'claim', start: 0, of: { claim: { text: 'two dead' }, claimant: null } } as Note
    expect(citation({ ...article, title: null, published: null }, note)).toBe('“two dead”. Erewhon Observer.')
  })
})
