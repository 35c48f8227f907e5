import { describe, expect, it } from 'vitest'
import { ticks } from '../src/plot/ticks'

function months(first: number, n: number): string[] {
  return Array.from({ length: n }, (_, i) => `${2020 + Math.floor((first + i) / 12)}-${String(((first + i) % 12) + 1).padStart(2, '0')}`)
}

describe('the dates under the bars', () => {
  it.each([
    ['each month where there is room', months(2, 4), 400, ['0 Mar 2020', '1 Apr 2020', '2 May 2020', '3 Jun 2020']],
    ['quarters', months(2, 14), 440, ['1 Apr 2020', '4 Jul 2020', '7 Oct 2020', '10 Jan 2021']],
    ['years instead of their first months', months(10, 30), 300, ['14 2022', '26 2023']],
    ['each second day, in its middle', ['2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04'], 240, ['1 2 Mar 2021']],
    ['round years', ['1998', '1999', '2000', '2001', '2002', '2003'], 150, ['2 2000', '4 2002']],
    ['one', ['2021'], 92, ['0 2021']],
    ['nothing of no bars', [], 500, []],
  ])('are %s', (_, values, width, shown) => {
    expect(ticks(values, width).map(({ at, label }) => `${at} ${label}`)).toEqual(shown)
  })
})
