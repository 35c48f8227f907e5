import names from 'virtual:names'
import { UNKNOWN, ends } from './filters'
import { dimension } from './dimensions'
import { date as showDate, number } from './format'
import { language, locale, ownNames, t, word } from './language'
import type { Facet } from '../api/types'

/** What to show for a value: as the service last labelled it, else as well as the page can tell. */
const seen = new Map<string, string>()

export function remember(facets: Record<string, Facet>): void {
  for (const [name, facet] of Object.entries(facets)) {
    for (const value of [...(facet.values ?? []), ...(facet.ranges ?? [])]) {
      if (value.label !== '' && value.label !== value.value) {
        seen.set(name + ' ' + value.value, value.label)
      }
    }
  }
}

export function rememberOne(name: string, value: string, label: string): void {
  seen.set(name + ' ' + value, label)
}

const WORDED = ['type', 'certainty', 'scope', 'victims', 'harm', 'status']

export function label(name: string, value: string): string {
  if (value === UNKNOWN) {
    return t('value.notStated')
  }
  const style = dimension(name).style
  if (style === 'number') {
    return range(value)
  }
  if (style === 'date') {
    const [from, to] = ends(value)
    return from === to
      ? showDate(from)
      : from === ''
        ? t('range.until', { to: showDate(to) })
        : to === ''
          ? t('range.from', { from: showDate(from) })
          : `${showDate(from)} – ${showDate(to)}`
  }
  if (WORDED.includes(name)) {
    return word(name, value)
  }
  if (name === 'country') {
    return region(value)
  }
  if (name === 'language') {
    return tongue(value)
  }
  const known = seen.get(name + ' ' + value) ?? value
  return name === 'place' || name === 'side' ? placeName(known) : known
}

/** `10..99` as "10 to 99", `>=1000` as "1,000 or more". */
export function range(value: string): string {
  const open = /^([<>])=(\d+)$/.exec(value)
  const [from, to] = ends(open === null ? value : open[1] === '>' ? `${open[2]}..` : `..${open[2]}`)
  const show = (end: string) => (/^\d+$/.test(end) ? number(Number(end)) : end)
  return from === to
    ? show(from)
    : from === ''
      ? t('range.upTo', { to: show(to) })
      : to === ''
        ? t('range.orMore', { from: show(from) })
        : t('range.to', { from: show(from), to: show(to) })
}

/** A country by its code, under the one name that it has in a language; what is no country's code as the service calls it. */
export function region(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) {
    return seen.get('country ' + code) ?? code
  }
  return language() === 'en' ? (names.countries[code] ?? nameOf('region', code)) : nameOf('region', code)
}

const CODES = new Map(Object.entries(names.countries).map(([code, name]) => [name.toLowerCase(), code]))

/** The code of a country as somebody types it: by its English name or that of the page's language; what is none of them stays. */
export function countryCode(typed: string): string {
  const key = typed.toLocaleLowerCase(locale())
  const code = Object.keys(names.countries).find(each => region(each).toLocaleLowerCase(locale()) === key)
  return code ?? CODES.get(typed.toLowerCase()) ?? typed
}

/**
 * A place by its English name: a country as it's called everywhere, a town that has a name of its own in the language by
 * that, any other as it's printed. With a `country`, one of the same name elsewhere is not it.
 */
export function placeName(english: string, country: string | null = null): string {
  if (language() === 'en') {
    return english
  }
  const key = english.toLowerCase()
  const code = CODES.get(key)
  if (code !== undefined && (country === null || country === code)) {
    return region(code)
  }
  const [of, name] = names.towns[language()]?.[key] ?? []
  return name !== undefined && (country === null || country === of) ? name : english
}

/** A language by its code. */
export function tongue(code: string): string {
  return code === 'und' ? t('value.language.und') : nameOf('language', code)
}

function nameOf(type: 'region' | 'language', code: string): string {
  const own = ownNames()
  if (own !== null) {
    return (type === 'region' ? own.regions : own.languages)[code] ?? code
  }
  try {
    return new Intl.DisplayNames([locale()], { type }).of(code) ?? code
  } catch (error) {
    if (error instanceof RangeError) {
      return code
    }
    throw error
  }
}
