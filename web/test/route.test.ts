import { describe, expect, it } from 'vitest'
import { articleHref, emptySearch, parseRoute, searchHref } from '../src/state/route'

describe('addresses', () => {
  it('hold the whole search and read as it again', () => {
    const search = {
      kind: 'quotes' as const,
      q: '"not first" OR -fire',
      filters: { speaker: ['asen-dragoychev', '-radu-cernavescu'], published: ['2021-03..2021-04-02'], place: ['?'] },
      sort: 'newest' as const,
      by: 'said',
      group: 'all',
      mode: 'meaning' as const,
    }
    const href = searchHref(search)
    const [path = '', query = ''] = href.split('?')
    expect(parseRoute(path, '?' + query)).toEqual({ page: 'search', search })
  })

  it('leave out what is not set', () => {
    expect(searchHref(emptySearch('claims'))).toBe('/claims')
  })

  it.each([
    ['/', '', { page: 'start' }],
    ['/add', '', { page: 'add' }],
    ['/check', '?quote=We+left&said=2021', { page: 'check', checked: { quote: 'We left', speaker: '', said: '2021' } }],
    ['/speakers/vera-vasarel', '', { page: 'speaker', id: 'vera-vasarel' }],
    ['/incidents/a%2Fb-c12', '', { page: 'incident', id: 'a/b-c12' }],
    ['/people', '', { page: 'nowhere', path: '/people' }],
    ['/quotes/1', '', { page: 'nowhere', path: '/quotes/1' }],
    ['/articles/a%2Fb', '?q=ice&at=12', { page: 'article', opened: { id: 'a/b', q: 'ice', at: 12 }, evidence: false }],
    ['/articles/a', '?at=-4', { page: 'article', opened: { id: 'a', q: '', at: null }, evidence: false }],
    ['/articles/a%2Fb/evidence', '', { page: 'article', opened: { id: 'a/b', q: '', at: null }, evidence: true }],
    ['/articles/a/other', '', { page: 'nowhere', path: '/articles/a/other' }],
    ['/articles/%E0%A4%A', '', { page: 'article', opened: { id: '%E0%A4%A', q: '', at: null }, evidence: false }],
  ])('%s%s', (path, query, route) => {
    expect(parseRoute(path, query)).toEqual(route)
  })

  it('drop what the page does not know, and empty values', () => {
    expect(parseRoute('/articles', '?colour=red&country=&country=KZ&country=KZ&sort=loudest')).toEqual({
      page: 'search',
      search: { ...emptySearch('articles'), filters: { country: ['KZ'] } },
    })
  })

  it('name an article by any id', () => {
    expect(articleHref({ id: 'a/b?c', q: '', at: 0 })).toBe('/articles/a%2Fb%3Fc?at=0')
  })
})
