import { describe, expect, it } from 'vitest'
import { offered } from '../src/parts/useSuggestions'
import { parseEarlier } from '../src/state/earlier'
import { anywhere, exactly, tokens } from '../src/state/query'
import { parseView } from '../src/state/view'

describe('a query in colours', () => {
  it.each([
    ['ferry island', 'word:ferry space:  word:island'],
    ['"we did" OR boat', 'phrase:"we did" space:  operator:OR space:  word:boat'],
    ['speaker:"A B" x', 'field:speaker: value:"A B" space:  word:x'],
    ['killed:>=10', 'field:killed: value:>=10'],
    ['-island (a OR b)', 'sign:- word:island space:  sign:( word:a space:  operator:OR space:  word:b sign:)'],
    ['a NEAR/5 b', 'word:a space:  operator:NEAR/5 space:  word:b'],
    ['ORDER', 'word:ORDER'],
    ['"unbalanced phrase', 'phrase:"unbalanced phrase'],
    ['«мы не стреляли» мост', 'phrase:«мы не стреляли» space:  word:мост'],
    ['at 10:30', 'word:at space:  word:10:30'],
    ['speaker:', 'word:speaker:'],
  ])('%s', (query, parts) => {
    expect(tokens(query).map(({ text, part }) => `${part}:${text}`).join(' ')).toBe(parts)
  })

  it('loses nothing of what is typed', () => {
    const signs = ['"', '“', '”', '(', ')', '-', '+', ':', ' ', 'a', 'OR', 'я', '«', '»', '*', '~', '\u{1f600}', '/5']
    let state = 7
    for (let round = 0; round < 500; round++) {
      let query = ''
      for (let i = 0; i < 12; i++) {
        state = (state * 1103515245 + 12345) % 2147483648
        query += signs[state % signs.length]
      }
      expect(tokens(query).map(each => each.text).join('')).toBe(query)
    }
  })
})

describe('words as typed', () => {
  it.each([
    ['the “guns” are  silent', '"the guns are silent"'],
    ['"', null],
    ['  ', null],
  ])('%s', (query, exact) => {
    expect(exactly(query)).toBe(exact)
  })
})

describe('what the browser keeps', () => {
  it('reads earlier searches', () => {
    expect(parseEarlier('b\na')).toEqual(['b', 'a'])
    expect(parseEarlier(null)).toEqual([])
  })

  it('reads the view', () => {
    expect(parseView('compact endless')).toEqual({ compact: true, endless: true })
    expect(parseView(null)).toEqual({ compact: false, endless: false })
    expect(parseView('nonsense')).toEqual({ compact: false, endless: false })
  })
})

describe('suggestions', () => {
  it('are examples for an empty box', () => {
    expect(offered('', [], []).map(each => each.group)).toEqual(Array.from({ length: 9 }, () => 'examples'))
  })

  it('are earlier searches that begin so, then what the service knows in its place', () => {
    const found = [{ kind: 'speaker', text: 'Vera Vasarel', q: 'speaker:"Vera Vasarel"', count: 7, replaces: [6, 10] as const }]
    const all = offered('ferry vasa', ['ferry vasarel island', 'bridge', 'ferry vasa'], found)
    expect(all.map(each => [each.group, each.query])).toEqual([
      ['earlier', 'ferry vasarel island'],
      ['found', 'ferry speaker:"Vera Vasarel"'],
    ])
    expect(all[1]?.note).toBe('speaker')
  })
})

describe('the same words anywhere', () => {
  it.each([
    ['ferry', 'text:ferry'],
    [' ferry  "the island" ', 'text:ferry  text:"the island"'],
    ['speaker:brack ferry', null],
    ['ferry OR boat', null],
    ['ferry -boat', null],
    ['', null],
  ])('of "%s" are "%s"', (query, found) => expect(anywhere(query)).toBe(found))
})
