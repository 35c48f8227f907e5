import { afterAll, describe, expect, it } from 'vitest'
import { countryCode, label, placeName, region, remember } from '../src/state/labels'
import { use } from '../src/state/language'

afterAll(() => use('en'))

describe('a country', () => {
  it.each([
    ['en', 'Turkey'],
    ['ru', 'Турция'],
    ['tr', 'Türkiye'],
    ['hy', 'Թուրքիա'],
  ] as const)('has one name in %s, as facet, place and side, whatever the service calls it', async (code, name) => {
    await use(code)
    remember({ country: { values: [{ value: 'TR', label: 'Türkiye', count: 1 }] }, place: { values: [{ value: 'turkey', label: 'Turkey', count: 1 }] } } as never)
    expect(region('TR')).toBe(name)
    expect(label('country', 'TR')).toBe(name)
    expect(label('place', 'turkey')).toBe(name)
    expect(label('side', 'Turkey')).toBe(name)
    expect(placeName('Turkey', 'TR')).toBe(name)
  })
})

it.each([
  ['ru', 'турция'],
  ['ru', 'Turkey'],
  ['tr', 'TÜRKİYE'],
  ['en', 'turkey'],
] as const)('a country typed in %s as %s is known', async (code, typed) => {
  await use(code)
  expect(countryCode(typed)).toBe('TR')
})

describe('a place', () => {
  it.each([
    ['en', 'Yerevan', 'AM', 'Yerevan'],
    ['ru', 'Yerevan', 'AM', 'Ереван'],
    ['ru', 'Yerevan', null, 'Ереван'],
    ['tr', 'Yerevan', 'AM', 'Erivan'],
    ['hy', 'Yerevan', 'AM', 'Երևան'],
    // Without a name of its own in the language: as printed
    ['hy', 'Beijing', 'CN', 'Beijing'],
    // Another of the same name
    ['ru', 'Moscow', 'US', 'Moscow'],
    ['ru', 'Georgia', 'US', 'Georgia'],
    ['ru', 'Georgia', 'GE', 'Грузия'],
  ] as const)('in %s, %s of %s is %s', async (code, name, country, shown) => {
    await use(code)
    expect(placeName(name, country)).toBe(shown)
  })
})
