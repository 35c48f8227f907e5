import { describe, expect, it } from 'vitest'
import { portions, together, type Job } from '../src/add/ledger'
import { inside, stretch, wider, windowOf } from '../src/state/window'

describe('a stretch of time', () => {
  it.each([
    [['2021-03'], '2021-03'],
    [['2021..2022'], '2021..2022'],
    [['..2021'], '..2021'],
    [['2021', '2022'], null],
    [['-2021'], null],
    [['?'], null],
    [undefined, null],
  ])('of %j is %s', (values, window) => {
    expect(windowOf(values)).toBe(window)
  })

  it.each([
    ['2021-03-05', '2021-03'],
    ['2021-03', '2021'],
    ['2021', null],
    ['2021-03-05..2021-03-09', '2021-03'],
    ['2021-03..2021-05', '2021'],
    ['2021-03..2022-05', null],
    ['2021..', null],
  ])('%s lies in %s', (window, next) => {
    expect(wider(window)).toBe(next)
  })

  it.each([
    ['2021-03', '2021', true],
    ['2021-03', '2021-02..2021-04', true],
    ['2021-04', '2021-02..2021-04', true],
    ['2021-05', '2021-02..2021-04', false],
    ['2021-03-05', '2021-03', true],
    ['2021-03-05', '2021-04..', false],
    ['2020', '..2021', true],
    ['2022', '..2021', false],
  ])('%s in %s: %s', (bucket, window, is) => {
    expect(inside(bucket, window)).toBe(is)
  })

  it('from bucket to bucket', () => {
    expect(stretch('2021-03', '2021-05')).toBe('2021-03..2021-05')
    expect(stretch('2021-03', '2021-03')).toBe('2021-03')
  })
})

describe('documents in portions', () => {
  const file = (size: number, name = 'a') => ({ file: { size } as File, name })

  it('holds to number and size', () => {
    expect(portions([]).length).toBe(0)
    expect(portions(Array.from({ length: 401 }, () => file(1))).map(each => each.length)).toEqual([200, 200, 1])
    expect(portions([file(20_000_000), file(20_000_000), file(90_000_000), file(1)]).map(each => each.length)).toEqual([1, 1, 1, 1])
    expect(portions([file(1), file(2), file(3)]).map(each => each.length)).toEqual([3])
  })

  it('adds their jobs up', () => {
    const job = (id: string, finished: boolean): Job => ({ id, total: 2, done: 1, failed: 1, finished, counts: { indexed: 1, failed: 1 } })
    expect(together([job('a', true), job('b', false)])).toEqual({
      id: 'a b',
      total: 4,
      done: 2,
      failed: 2,
      finished: false,
      counts: { indexed: 2, failed: 2 },
    })
    expect(together([job('a', true)]).finished).toBe(true)
  })
})
