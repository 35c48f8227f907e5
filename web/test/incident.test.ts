import { describe, expect, it } from 'vitest'
import type { Series } from '../src/api/incident'
import type { ClaimHit } from '../src/api/types'
import { farApart, inWords, layOut, short } from '../src/incident/marks'

function figure(id: string, day: string | null, low: number | null, high: number | null, more: Partial<ClaimHit> = {}): ClaimHit {
  const article = { published: day === null ? null : { value: day } }
  return { id, low, high, about: false, status: 'asserted', part: false, victims: { value: 'unknown', span: null }, article, ...more } as ClaimHit
}

function series(outlet: string, ...figures: ClaimHit[]): Series {
  return { harm: 'killed', claimant: null, outlet, figures }
}

const QUAY = series(
  'The Quay Courier',
  figure('a', '2021-03-15', 9, 9),
  figure('b', '2021-03-15', 9, 9),
  figure('c', '2021-03-17', 9, null),
  figure('d', '2021-03-15', 9, 9, { status: 'denied' }),
  figure('e', '2021-03-15', null, null),
)
const HARBOUR = series('Harbour Post', figure('f', null, 2, 4), figure('g', '2021-03-15', null, 12))

describe('the picture of an incident', () => {
  it('has a column for each figure, days as far apart as they are, and those without one last', () => {
    const { marks, days, lines, gaps, width } = layOut([QUAY, HARBOUR])
    expect(lines).toEqual(['The Quay Courier itself', 'Harbour Post itself'])
    expect(marks.map(({ figure: { id }, line, x, times }) => `${id} ${line} ${x} ${times}`)).toEqual([
      'a 0 1 2',
      'd 0 2 1',
      'g 1 3 1',
      'c 0 5 1',
      'f 1 7 1',
    ])
    expect(days).toEqual([
      { value: '2021-03-15', from: 1, to: 3 },
      { value: '2021-03-17', from: 5, to: 5 },
      { value: null, from: 7, to: 7 },
    ])
    expect(gaps).toEqual([{ from: 2, to: 5, days: 2, broken: false }])
    expect(width).toBe(8)
  })

  // Days with how many marks each → the middles of them, and the gaps that are broken
  it.each([
    [['2021-03-01 1', '2021-03-02 1', '2021-03-05 1'], [1, 3, 9], []],
    [['2021-03-01 3', '2021-03-02 1', '2021-03-03 1'], [2, 5, 8], []],
    [['2021-02-27 1', '2021-03-01 1'], [1, 3], []],
    [['2021-03-01 1', '2022-03-01 1'], [1, 3], []],
    [['2021-03-01 1', '2021-03-02 1', '2022-03-02 1'], [1, 3, 25], [365]],
    [['2021-03 1', '2021-03-01 1', '2021-03-03 1'], [1, 3, 7], []],
  ] as const)('places %j at %j', (given, middles, broken) => {
    const marks = given.flatMap((each, i) => {
      const [day = '', n] = each.split(' ')
      return Array.from({ length: Number(n) }, (_, k) => figure(`${i}.${k}`, day, k, k))
    })
    const { days, gaps } = layOut([series('x', ...marks)])
    expect(days.map(({ from, to }) => (from + to) / 2)).toEqual(middles)
    expect(gaps.filter(gap => gap.broken).map(gap => gap.days)).toEqual(broken)
  })

  it('says what a mark is', () => {
    const { marks, lines } = layOut([QUAY, HARBOUR])
    expect(marks.map(mark => inWords(mark, lines))).toEqual([
      'The Quay Courier itself: 9 (15 March 2021)',
      'The Quay Courier itself: 9 (denied) (15 March 2021)',
      'Harbour Post itself: at most 12 (15 March 2021)',
      'The Quay Courier itself: at least 9 (17 March 2021)',
      'Harbour Post itself: 2 to 4 (no date)',
    ])
    expect(marks.map(short)).toEqual(['9 ×2', '9', '≤\u00a012', '≥\u00a09', '2–4'])
  })

  it.each([
    [[5, 20], false],
    [[4, 2000], true],
    [[0, 3], false],
  ])('of %j counts by powers of ten: %s', (numbers, far) => {
    expect(farApart(layOut([series('x', ...numbers.map((n, i) => figure(String(i), '2021-03-15', n, n)))]).marks)).toBe(far)
  })

  it('is empty where no figure tells a number', () => {
    expect(layOut([series('x', figure('a', '2021-03-15', null, null))])).toEqual({ lines: ['x itself'], marks: [], days: [], gaps: [], width: 1 })
  })
})
