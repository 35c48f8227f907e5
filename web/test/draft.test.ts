import { describe, expect, it } from 'vitest'
import { draft, kindsOf, opening } from '../src/reader/draft'
import type { Note } from '../src/reader/notes'

const quote = { kind: 'quote', start: 4, of: { id: 'a-q4', speaker: { name: 'He' }, said: null } } as unknown as Note
const claim = { kind: 'claim', start: 9, of: { id: 'a-c9', low: 20, high: null, claimant: null, country: 'RO', date: { value: '2021-03-15' } } } as unknown as Note
const who = { author: ' Inga ', reason: ' named before ' }

describe('a correction', () => {
  it('opens with what stands there', () => {
    expect(opening(quote, 'wrong-speaker', who).value).toBe('He')
    expect(opening(quote, 'wrong-date', who).value).toBe('')
    expect(opening(claim, 'wrong-number', who)).toMatchObject({ low: '20', high: '' })
    expect(opening(claim, 'wrong-country', who).value).toBe('RO')
    expect(opening(claim, 'wrong-date', who).value).toBe('2021-03-15')
  })

  it.each([
    [quote, 'wrong-speaker', { value: ' Vera Vasarel ' }, { speaker: { name: 'Vera Vasarel' } }],
    [quote, 'wrong-speaker', { value: ' ' }, { speaker: null }],
    [quote, 'not-a-quote', {}, {}],
    [quote, 'wrong-date', { value: '' }, { date: null }],
    [claim, 'wrong-number', { low: '12', high: '' }, { low: 12, high: null, about: false }],
    [claim, 'wrong-country', { value: 'BG' }, { countries: ['BG'] }],
    [claim, 'wrong-country', { value: ' turkey' }, { countries: ['TR'] }],
    [claim, 'wrong-country', { value: 'Nowhere' }, { countries: ['Nowhere'] }],
    [claim, 'wrong-country', { value: '' }, { countries: [] }],
  ] as const)('of %j as %s with %j', (note, kind, typed, fields) => {
    expect(draft(note, { ...opening(note, kind, who), ...typed })).toEqual({
      kind,
      target: note.of.id,
      author: 'Inga',
      reason: 'named before',
      ...fields,
    })
  })

  it('has kinds for each note', () => {
    expect(kindsOf(quote)).not.toContain('wrong-number')
    expect(kindsOf(claim)).not.toContain('not-a-quote')
  })
})
