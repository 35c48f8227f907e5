import { describe, expect, it } from 'vitest'
import { nearest } from '../src/reader/notes'

const STOPS = [
  { start: 10, end: 20 },
  { start: 15, end: 40 },
  { start: 60, end: 70 },
]

describe('the nearest stop', () => {
  it.each([
    [12, 0],
    [35, 1],
    [50, 1],
    [60, 2],
    [900, 2],
    [3, 0],
  ])('to %i is %i', (at, index) => {
    expect(nearest(STOPS, at)).toBe(index)
  })

  it('is none of none', () => {
    expect(nearest([], 5)).toBe(-1)
  })
})
