import { UNKNOWN, ends } from './filters'
import { dimension } from './dimensions'
import { date as showDate, number } from './format'
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

const WORDS: Record<string, string> = {
  direct: 'direct, in quotation marks',
  mixed: 'mixed, partly quoted',
  indirect: 'indirect, reported',
  incident: 'one incident',
  total: 'running total',
  historical: 'historical',
  unknown: 'people, not specified',
  'aid-worker': 'aid workers',
  civilian: 'civilians',
  journalist: 'journalists',
  militant: 'militants',
  casualties: 'killed or injured',
}

export function label(name: string, value: string): string {
  if (value === UNKNOWN) {
    return 'not stated'
  }
  const style = dimension(name).style
  if (style === 'number') {
    return range(value)
  }
  if (style === 'date') {
    const [from, to] = ends(value)
    return from === to ? showDate(from) : from === '' ? `until ${showDate(to)}` : to === '' ? `from ${showDate(from)}` : `${showDate(from)} – ${showDate(to)}`
  }
  if (name === 'type' || name === 'scope' || name === 'victims' || name === 'harm') {
    return WORDS[value] ?? value
  }
  if (name === 'country' && /^[A-Z]{2}$/.test(value)) {
    return region(value)
  }
  if (name === 'language') {
    return language(value)
  }
  return seen.get(name + ' ' + value) ?? value
}

/** `10..99` as "10 to 99", `>=1000` as "1,000 or more". */
export function range(value: string): string {
  const open = /^([<>])=(\d+)$/.exec(value)
  const [from, to] = ends(open === null ? value : open[1] === '>' ? `${open[2]}..` : `..${open[2]}`)
  const show = (end: string) => (/^\d+$/.test(end) ? number(Number(end)) : end)
  return from === to ? show(from) : from === '' ? `up to ${show(to)}` : to === '' ? `${show(from)} or more` : `${show(from)} to ${show(to)}`
}

export function region(code: string): string {
  return seen.get('country ' + code) ?? nameOf('region', code)
}

export function language(code: string): string {
  return code === 'und' ? 'not recognised' : nameOf('language', code)
}

function nameOf(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type }).of(code) ?? code
  } catch {
    return code
  }
}
