import { describe, expect, it } from 'vitest'
import { codeOf } from '../src/map/codes'
import { HEIGHT, WIDTH, around, moved, scaled } from '../src/map/geometry'
import { parseSettlements, placed } from '../src/map/settlements'

describe('the map', () => {
  it.each([
    ['100', 'Bulgaria', 'BG'],
    ['031', 'Azerbaijan', 'AZ'],
    [undefined, 'Kosovo', 'XK'],
    [undefined, 'Somaliland', null],
    ['999', 'Nowhere', null],
  ])('knows %s (%s) as %s', (number, name, code) => {
    expect(codeOf(number, name)).toBe(code)
  })

  it('keeps its proportions and stays on itself', () => {
    for (const box of [around([]), around([[900, 10, 50, 400]]), around([[5, 5, 1, 1]]), scaled([0, 0, 100, 48], 0.5), moved([0, 0, 100, 48], -50, 9999)]) {
      expect(box[2] / box[3]).toBeCloseTo(WIDTH / HEIGHT, 1)
      expect(box[0]).toBeGreaterThanOrEqual(0)
      expect(box[1]).toBeGreaterThanOrEqual(0)
      expect(box[0] + box[2]).toBeLessThanOrEqual(WIDTH + 0.001)
      expect(box[1] + box[3]).toBeLessThanOrEqual(HEIGHT + 0.001)
    }
  })
})

describe('a place on the map', () => {
  const settlements = parseSettlements('# a note\nErewhon\tXX\t1250\t-300\nSame\tXX\t100\t100\nSame\tYY\t200\t200\nClaimed\t\t10\t20\nClaimed\tXX\t99\t99\n')

  it.each([
    ['Erewhon', ['XX'], [12.5, -3]],
    ['erewhon', ['XX', 'YY'], [12.5, -3]],
    ['Erewhon', ['YY'], null],
    ['Same', ['XX'], [1, 1]],
    ['Same', ['XX', 'YY'], null],
    ['Claimed', ['YY'], [0.1, 0.2]],
    ['Nowhere', ['XX'], null],
  ])('%s near %j lies at %j', (name, countries, at) => {
    const found = placed(settlements, name, new Set(countries))
    expect(found === null ? null : [found.latitude, found.longitude]).toEqual(at)
  })
})
