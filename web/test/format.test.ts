import { describe, expect, it } from 'vitest'
import { certainty, date, quantity, readFrom, spokenQuantity, webAddress } from '../src/state/format'
import { label, range } from '../src/state/labels'

describe('numbers', () => {
  it.each([
    [13, 13, false, '13', '13'],
    [13, null, false, '≥\u00a013', 'at least 13'],
    [null, 20, false, '≤\u00a020', 'at most 20'],
    [6, 8, false, '6–8', '6 to 8'],
    [50, 50, true, '≈\u00a050', 'about 50'],
    [1300000, 1300000, false, '1,300,000', '1,300,000'],
    [0, 0, false, '0', '0'],
    [null, null, false, '?', 'no number'],
  ])('%s..%s about %s', (low, high, about, shown, spoken) => {
    expect(quantity({ low, high, about })).toBe(shown)
    expect(spokenQuantity({ low, high, about })).toBe(spoken)
  })

  it.each([
    ['10..99', '10 to 99'],
    ['1000..', '1,000 or more'],
    ['>=1000', '1,000 or more'],
    ['<=9', 'up to 9'],
    ['..9', 'up to 9'],
    ['0', '0'],
  ])('range %s', (value, shown) => {
    expect(range(value)).toBe(shown)
  })
})

describe('dates', () => {
  it.each([
    ['2021-03-14', '14 March 2021'],
    ['2021-03', 'March 2021'],
    ['2021', '2021'],
    ['2021-03-14/2021-03-17', '14 March 2021 – 17 March 2021'],
    ['2021-W11', '2021-W11'],
  ])('%s', (value, shown) => {
    expect(date(value)).toBe(shown)
  })

  it('of a filter may be open at an end', () => {
    expect(label('published', '2021-03..')).toBe('from March 2021')
    expect(label('published', '..2021')).toBe('until 2021')
  })

  it('say where they were read, also for a source not yet known here', () => {
    expect(readFrom('json-ld')).toBe('the page’s JSON-LD data')
    expect(readFrom('stone-tablet')).toBe('stone-tablet')
  })
})

describe('labels', () => {
  it.each([
    ['country', 'KZ', 'Kazakhstan'],
    ['country', 'Kosovo', 'Kosovo'],
    ['language', 'tr', 'Turkish'],
    ['language', 'und', 'not recognised'],
    ['speaker', '?', 'not stated'],
    ['source', 'Invented Herald', 'Invented Herald'],
  ])('%s %s', (name, value, shown) => {
    expect(label(name, value)).toBe(shown)
  })
})

describe('certainty', () => {
  it.each([
    [0.93, 'sure'],
    [0.7, 'likely'],
    [0.3, 'doubtful'],
  ])('%s', (value, word) => {
    expect(certainty(value)).toBe(word)
  })
})

describe('addresses from documents', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', ' https://a.example', '/relative', '', 'https://a b'])('%j is no link', url => {
    expect(webAddress(url)).toBeNull()
  })
  it('of the web are', () => {
    expect(webAddress('https://nowhere-gazette.example/a')).toBe('https://nowhere-gazette.example/a')
  })
})
