import { afterAll, describe, expect, it } from 'vitest'
import { parseSync } from 'vite'
import english from '../src/messages/en.json'
import armenian from '../src/messages/hy.json'
import russian from '../src/messages/ru.json'
import turkish from '../src/messages/tr.json'
import { date, percent, quantity } from '../src/state/format'
import { LANGUAGES, rich, t, use, wanted, type Language, type Message } from '../src/state/language'

const ALL: Record<Language, Record<string, Message>> = { en: english, ru: russian, tr: turkish, hy: armenian }
const OTHERS = (Object.keys(ALL) as Language[]).filter(code => code !== 'en')

const files = Object.entries(import.meta.glob<string>('../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })).map(
  ([name, code]) => ({ name, code }),
)

function forms(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

/** `{name}` and `<name>` in a text. */
function holes(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\w+\}|<\/?\w+>/g)].map(match => match[0]))].sort()
}

afterAll(() => use('en'))

describe.each(OTHERS)('messages in %s', code => {
  const messages = ALL[code]

  it('have every key and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  })

  it.each(Object.keys(english))('%s has the same holes in every form', key => {
    const expected = holes(forms((english as Record<string, Message>)[key] ?? '')[0] ?? '')
    for (const form of forms(messages[key] ?? '')) {
      expect(holes(form)).toEqual(expected)
    }
  })

  it('have each plural form of the language', () => {
    const categories = new Intl.PluralRules(LANGUAGES[code].locale).resolvedOptions().pluralCategories.sort()
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message !== 'string') {
        expect(Object.keys(message).sort(), key).toEqual(categories)
      }
    }
  })
})

describe('the sources', () => {
  it('use every message', () => {
    const code = files.map(file => file.code).join('\n')
    const families = [...code.matchAll(/['`]((?:[\w-]+\.)+)(?:\$\{|' \+)/g)].map(match => match[1] ?? '')
    const unused = Object.keys(english).filter(
      key => !code.includes(`'${key}'`) && !families.some(family => key.startsWith(family)) && !key.startsWith('value.'),
    )
    expect(unused).toEqual([])
  })

  it.each(files.filter(file => file.name.endsWith('.tsx')))('$name has no text of its own', ({ name, code }) => {
    expect(texts(parseSync(name, code).program)).toEqual([])
  })
})

describe('a text', () => {
  it.each([
    ['en', 1, '1 quote'],
    ['en', 1200, '1,200 quotes'],
    ['ru', 1, '1 цитата'],
    ['ru', 3, '3 цитаты'],
    ['ru', 11, '11 цитат'],
    ['ru', 22, '22 цитаты'],
    ['tr', 5, '5 alıntı'],
    ['hy', 5, '5 մեջբերում'],
  ] as const)('in %s counts %s', async (code, n, shown) => {
    await use(code)
    expect(t('n.quotes', { n })).toBe(shown)
  })

  it.each([
    ['en', '5 March 2021', '78%', '≥\u00a01,300'],
    ['ru', '5 марта 2021 г.', '78\u00a0%', '≥\u00a01\u00a0300'],
    ['tr', '5 Mart 2021', '%78', '≥\u00a01.300'],
    ['hy', '5 մարտի, 2021 թ.', '78%', '≥\u00a01300'],
  ] as const)('in %s has dates and numbers of the language', async (code, day, part, number) => {
    await use(code)
    expect(date('2021-03-05')).toBe(day)
    expect(percent(0.78)).toBe(part)
    expect(quantity({ low: 1300, high: null, about: false })).toBe(number)
  })

  it('takes pieces that are no text', async () => {
    await use('en')
    const pieces = rich('nowhere.text', { path: '/x', code: words => [words], a: words => ({ words }) as never })
    expect(pieces).toEqual(['Nothing is kept at ', ['/x'], '. ', { words: 'Begin a search' }, ' instead.'])
  })

  it('never takes a value for a pattern', () => {
    expect(t('check.notThem', { speaker: '{n} <a>' })).toBe('not {n} <a>')
  })

  it.each([
    [null, ['ru-RU', 'en'], 'ru'],
    ['tr', ['ru-RU'], 'tr'],
    ['xx', ['fr', 'hy'], 'hy'],
    [null, ['fr'], 'en'],
  ] as const)('chosen %s, browser %s: %s', (chosen, browser, code) => {
    expect(wanted(chosen, browser)).toBe(code)
  })
})

/** Words that a person would read: between tags, in what a screen reader says, in sentences. */
function texts(node: unknown, inside = ''): string[] {
  if (Array.isArray(node)) {
    return node.flatMap(each => texts(each, inside))
  }
  if (typeof node !== 'object' || node === null) {
    return []
  }
  const { type, value } = node as { type?: string; value?: unknown }
  if (type === 'JSXText') {
    return typeof value === 'string' && /\p{L}{2}/u.test(value) && !NAMES.test(value.trim()) ? [value.trim()] : []
  }
  if (type === 'ImportDeclaration') {
    return []
  }
  if (type === 'JSXAttribute') {
    const name = String((node as { name: { name: unknown } }).name.name)
    const quoted = value as { type?: string; value?: unknown } | null
    const spoken = /^(aria-label|title|placeholder|alt|name)$/.test(name) && quoted?.type === 'Literal' && /^[A-Z]/.test(String(quoted.value))
    return spoken ? [`${name}="${String(quoted.value)}"`] : texts(value, name)
  }
  if (type === 'Literal' && typeof value === 'string') {
    return inside !== 'class' && /^[A-Z“]\p{L}+ \p{L}/u.test(value) ? [value] : []
  }
  return Object.entries(node).flatMap(([key, each]) => (key === 'parent' ? [] : texts(each, inside)))
}

/** What is called the same in every language. */
const NAMES = /^(Onrecord|SHA-256)$/

