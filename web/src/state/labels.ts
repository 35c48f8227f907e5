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
  if (name === 'country' && /^[A-Z]{2}$/.test(value)) {
    return region(value)
  }
  if (name === 'language') {
    return tongue(value)
  }
  return seen.get(name + ' ' + value) ?? value
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

/** A country by its code; in English as the service calls it. */
export function region(code: string): string {
  const known = language() === 'en' || !/^[A-Z]{2}$/.test(code) ? seen.get('country ' + code) : undefined
  return known ?? nameOf('region', code)
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
