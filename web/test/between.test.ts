import { describe, expect, it } from 'vitest'
import type { Counted } from '../src/api/incident'
import { between } from '../src/incident/words'

function counted(lowest: number | null, highest: number | null, more: Partial<Counted> = {}): Counted {
  return { victims: 'unknown', side: null, claims: 1, claimants: 1, lowest, highest, orFewer: false, orMore: false, ...more }
}

describe('what is stated of a harm', () => {
  it.each([
    [counted(8, 8), [], '8, by 1 source'],
    [counted(1200, 1300, { claimants: 2 }), [], '1,200 to 1,300, by 2 sources'],
    [counted(8, 8, { orMore: true }), [], '8 or more, by 1 source'],
    [counted(8, 9, { orMore: true }), [], '8 to 9 or more, by 1 source'],
    [counted(8, 8, { orFewer: true }), [], 'up to 8, by 1 source'],
    [counted(null, null), [], 'no number, by 1 source'],
    // Whom it counts: said as soon as it isn't people of any kind alone
    [counted(9, 9, { victims: 'military' }), [], '9 (military), by 1 source'],
    [counted(9, 9, { side: 'Utopia' }), [], '9 (Utopia), by 1 source'],
    [
      counted(13, 13),
      [counted(8, 8, { victims: 'military', side: 'Utopia', claimants: 2 })],
      '13 (people, not specified), by 1 source; 8 (military, Utopia), by 2 sources',
    ],
  ])('%j beside %j: %s', (first, others, expected) => {
    expect(between({ harm: 'killed', ...first, others })).toBe(expected)
  })
})
