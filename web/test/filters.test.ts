import { describe, expect, it } from 'vitest'
import { choice, choose, chosen, ends, interval, withValues, without } from '../src/state/filters'

describe('filters', () => {
  it('choose, exclude instead, take back', () => {
    const once = choose({}, 'source', 'Erewhon Observer', 'included')
    expect(once).toEqual({ source: ['Erewhon Observer'] })
    const turned = choose(once, 'source', 'Erewhon Observer', 'excluded')
    expect(turned).toEqual({ source: ['-Erewhon Observer'] })
    expect(choice(turned, 'source', 'Erewhon Observer')).toBe('excluded')
    expect(choose(turned, 'source', 'Erewhon Observer', 'excluded')).toEqual({})
  })

  it('keep the other values and dimensions', () => {
    const filters = { source: ['a', 'b'], language: ['ru'] }
    expect(choose(filters, 'source', 'a', 'included')).toEqual({ source: ['b'], language: ['ru'] })
    expect(without(filters, 'language', 'ru')).toEqual({ source: ['a', 'b'] })
    expect(withValues(filters, 'source', [])).toEqual({ language: ['ru'] })
  })

  it('list what is chosen, a lone minus as a value', () => {
    expect(chosen({ speaker: ['-x', '?', '-'] })).toEqual([
      { dimension: 'speaker', value: 'x', excluded: true, raw: '-x' },
      { dimension: 'speaker', value: '?', excluded: false, raw: '?' },
      { dimension: 'speaker', value: '-', excluded: false, raw: '-' },
    ])
  })

  it.each([
    ['', '', ''],
    ['10', '', '10..'],
    ['', '20', '..20'],
    [' 10 ', '20', '10..20'],
    ['2021-03', '2021-03', '2021-03'],
  ])('interval %j to %j is %j', (from, to, value) => {
    expect(interval(from, to)).toBe(value)
    expect(value === '' ? ['', ''] : ends(value)).toEqual([from.trim(), to.trim()])
  })
})
