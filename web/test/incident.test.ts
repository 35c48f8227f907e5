import { describe, expect, it } from 'vitest'
import type { ClaimHit } from '../src/api/types'
import { bar, laneOf, Scale } from '../src/incident/rows'

function figure(id: string, low: number | null, high: number | null, more: Partial<ClaimHit> = {}): ClaimHit {
  return { id, low, high, about: false, status: 'asserted', part: false, victims: { value: 'unknown', span: null }, ...more } as ClaimHit
}

describe('the picture of an incident', () => {
  it('shows a figure once that a claimant repeats, and again when it was another between', () => {
    const lane = laneOf({
      harm: 'killed',
      claimant: null,
      outlet: 'The Quay Courier',
      figures: [figure('a', 9, 9), figure('b', 9, 9), figure('c', 9, null), figure('d', 9, 9), figure('e', 9, 9, { status: 'denied' })],
    })
    expect(lane.name).toBe('The Quay Courier itself')
    expect(lane.rows.map(row => row.figure.id + row.times)).toEqual(['a2', 'c1', 'd1', 'e1'])
  })

  it.each([
    [12, 12, { from: 0.6, to: 0.6, openLeft: false, openRight: false }],
    [5, 10, { from: 0.25, to: 0.5, openLeft: false, openRight: false }],
    [5, null, { from: 0.25, to: 1, openLeft: false, openRight: true }],
    [null, 10, { from: 0, to: 0.5, openLeft: true, openRight: false }],
    [null, null, null],
  ])('draws %s to %s', (low, high, drawn) => {
    expect(bar(figure('a', low, high), new Scale([5, 20]))).toEqual(drawn)
  })

  it.each([
    [[5, 20], [0, 5, 10, 15, 20]],
    [[3], [0, 1, 2, 3]],
    [[4, 2000], [0, 1, 10, 100, 1000]],
    [[], [0, 1]],
  ])('of %j has ticks at %j', (numbers, ticks) => {
    expect(new Scale(numbers).ticks()).toEqual(ticks)
  })
})
