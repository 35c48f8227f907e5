import { afterAll, describe, expect, it } from 'vitest'
import { problemInWords } from '../src/api/problem'
import { use } from '../src/state/language'

const answer = { status: 400, headers: new Headers({ 'X-Request-Id': 'r7' }) }

afterAll(() => use('en'))

describe('a problem', () => {
  it.each([
    ['en', 'not-found', 'There is no speaker ‘x’.', 'There is no speaker ‘x’.'],
    ['ru', 'not-found', 'There is no speaker ‘x’.', 'По этому адресу ничего нет.'],
    ['tr', 'internal', 'Something went wrong under r7.', 'Hizmetin içinde bir sorun oldu. Nedeni günlüğünde r7 altında.'],
    ['hy', 'brand-new', 'A thing that no page knows.', 'A thing that no page knows.'],
  ] as const)('in %s of kind %s', async (code, kind, detail, shown) => {
    await use(code)
    expect(problemInWords(kind, { detail }, answer)).toBe(shown)
  })

  it('names each wrong parameter, with the rule in the language of the page where it has a code', async () => {
    await use('ru')
    const errors = [
      { parameter: 'published', value: '2021-99', rule: 'must be a date', code: 'not-a-date' },
      { parameter: '/webhook/url', value: null, rule: 'must be round', code: 'round' },
    ]
    expect(problemInWords('invalid-parameters', { detail: 'repeated in English', errors }, answer)).toBe(
      'Так принять нельзя: Опубликовано “2021-99”: нужна дата, например 2020, 2020-10 или 2020-10-05; url: такое здесь не принимается',
    )
  })
})
