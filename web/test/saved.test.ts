import { describe, expect, it } from 'vitest'
import { newSince, parseSeen, savedQuery, searchOf, suggestedName, worthSaving } from '../src/saved/asked'
import { emptySearch, searchHref, type Search } from '../src/state/route'

const search: Search = {
  ...emptySearch('claims', 'ferry (fire'),
  filters: { killed: ['10..'], harm: ['-missing'], country: ['BG'] },
  sort: 'number',
  by: 'date',
  group: 'all',
}

describe('what is saved', () => {
  it('is the query and the filters, and nothing about pages', () => {
    expect(savedQuery(search, null)).toBe('q=ferry+%28fire&harm=-missing&killed=10..&country=BG')
  })

  it('is the query as it was read, where it was repaired', () => {
    expect(savedQuery(search, 'ferry fire')).toBe('q=ferry+fire&harm=-missing&killed=10..&country=BG')
  })

  it('opens as the same search', () => {
    const query = savedQuery({ ...search, q: 'ferry' }, null)
    expect(searchHref(searchOf({ kind: 'claims', query }))).toBe('/claims?' + query)
  })

  it('has a name of its words and filters', () => {
    expect(suggestedName(search)).toBe('ferry (fire, Killed: 10 or more, −missing, Bulgaria')
    expect(suggestedName({ ...search, q: 'x'.repeat(300) })).toHaveLength(200)
  })

  it.each([
    [emptySearch('quotes'), false],
    [emptySearch('quotes', '  '), false],
    [emptySearch('quotes', 'ferry'), true],
    [{ ...emptySearch('quotes'), filters: { country: ['BG'] } }, true],
  ] as const)('%j is worth saving: %s', (asked, worth) => expect(worthSaving(asked)).toBe(worth))
})

describe('news', () => {
  it.each([
    [0, null, '', 0],
    [3, '2021-05-02T10:00:00.5Z', '', 3],
    [3, '2021-05-02T10:00:00.5Z', '3 2021-05-02T10:00:00.5Z', 0],
    [5, '2021-05-02T11:00:00Z', '3 2021-05-02T10:00:00.5Z', 2],
    // Articles were deleted meanwhile, and there are new finds all the same.
    [2, '2021-05-02T11:00:00Z', '3 2021-05-02T10:00:00.5Z', 1],
    // A whole second is written without a fraction.
    [4, '2021-05-02T10:00:01Z', '3 2021-05-02T10:00:00.999Z', 1],
    [4, '2021-05-02T10:00:01Z', 'not what was kept', 4],
  ])('%d finds, the last at %s, seen "%s": %d', (count, latest, kept, news) => {
    expect(newSince({ count, latest }, parseSeen(kept))).toBe(news)
  })
})
