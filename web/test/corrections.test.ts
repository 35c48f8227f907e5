import { describe, expect, it } from 'vitest'
import { inWords, kindName } from '../src/corrections/reading'
import { newId } from '../src/speaker/ids'

describe('a reading', () => {
  it.each([
    ['wrong-speaker', { speaker: { name: 'Vera Vasarel' } }, 'Vera Vasarel'],
    ['wrong-speaker', { speaker: null }, 'Speaker not told'],
    ['wrong-number', { low: 12, high: null, about: false }, '≥\u00a012'],
    ['wrong-country', { countries: ['BG', 'RO'] }, 'Bulgaria, Romania'],
    ['wrong-country', { countries: [] }, 'not stated'],
    ['wrong-date', { date: '2021-03' }, 'March 2021'],
    ['wrong-date', { date: null }, 'not stated'],
    ['merge-speakers', { speakers: ['a', 'b', 'c'], into: 'b' }, 'a, c → b'],
    ['split-speaker', { speaker: 'a', into: 'b', names: ['A. Vex'], articles: ['x1'] }, 'a → b (A. Vex, x1)'],
    ['not-a-quote', {}, ''],
    ['wrong-date', null, ''],
  ])('of %s %j is "%s"', (kind, of, words) => expect(inWords(kind, of)).toBe(words))
})

it.each([
  ['wrong-number', 'The number'],
  ['a-kind-to-come', 'a-kind-to-come'],
])('%s is called "%s"', (kind, name) => expect(kindName(kind)).toBe(name))

it.each([
  ['Ássen the Other', 'asen', 'assen-the-other'],
  ['  O’Brien, Jr. ', 'asen', 'o-brien-jr'],
  ['Асен', 'asen', 'asen-2'],
  ['Asen', 'asen', 'asen-2'],
])('the id for "%s" beside %s is %s', (name, self, id) => expect(newId(name, self)).toBe(id))
