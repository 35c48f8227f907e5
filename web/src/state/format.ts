import type { Quantity } from '../api/types'
import { hasWord, known, locale, numbers, t, type Key } from './language'

export function number(value: number): string {
  return new Intl.NumberFormat(numbers()).format(value)
}

const COUNTS = { articles: 'n.articles', quotes: 'n.quotes', claims: 'n.claims' } as const

/** How many results of a kind: "3 quotes". */
export function count(kind: keyof typeof COUNTS, n: number): string {
  return t(COUNTS[kind], { n })
}

/** An ISO date at its precision, or a range with a slash, in words; anything else stays as it is. */
export function date(value: string, month: 'long' | 'short' = 'long'): string {
  const [from, to] = value.split('/')
  if (from !== undefined && to !== undefined) {
    return `${date(from, month)} – ${date(to, month)}`
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value)
  if (parts === null) {
    return value
  }
  const [, year, inYear, day] = parts
  const at = new Date(Date.UTC(Number(year), Number(inYear ?? 1) - 1, Number(day ?? 1)))
  if (Number.isNaN(at.getTime())) {
    return value
  }
  if (!known()) {
    return ownDate(year ?? '', Number(inYear ?? 0), Number(day ?? 0))
  }
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(inYear === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  }).format(at)
}

/** A date with the language's own month names; month or day is 0 where there is none. */
function ownDate(year: string, inYear: number, day: number): string {
  const month = t('date.months').split('|')[inYear - 1] ?? ''
  return inYear === 0 ? year : day === 0 ? t('date.month', { month, year }) : t('date.day', { day, month, year })
}

/** A moment, in the time zone of the reader. */
export function moment(value: string): string {
  const at = new Date(value)
  if (!known()) {
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
    return `${date(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`
  }
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** The range that the printed words state, in signs. */
export function quantity({ low, high, about }: Quantity): string {
  const sign = about ? '≈\u00a0' : ''
  if (low === null && high === null) {
    return '?'
  }
  if (low !== null && high !== null) {
    return sign + (low === high ? number(low) : `${number(low)}–${number(high)}`)
  }
  return low !== null ? `≥\u00a0${number(low)}` : `≤\u00a0${number(high ?? 0)}`
}

/** The same for a screen reader. */
export function spokenQuantity({ low, high, about }: Quantity): string {
  if (low === null && high === null) {
    return t('quantity.none')
  }
  if (low !== null && high !== null) {
    const n = low === high ? number(low) : t('range.to', { from: low, to: high })
    return about ? t('quantity.about', { n }) : n
  }
  return low !== null ? t('quantity.atLeast', { n: low }) : t('quantity.atMost', { n: high ?? 0 })
}

export function percent(value: number): string {
  return new Intl.NumberFormat(numbers(), { style: 'percent', maximumFractionDigits: 0 }).format(value)
}

/** How sure, in a word. */
export function certainty(value: number): 'sure' | 'likely' | 'doubtful' {
  return value >= 0.85 ? 'sure' : value >= 0.6 ? 'likely' : 'doubtful'
}

const SURE: Record<ReturnType<typeof certainty>, Key> = { sure: 'sure.sure', likely: 'sure.likely', doubtful: 'sure.doubtful' }

export function certaintyWord(value: number): string {
  return t(SURE[certainty(value)])
}

/** Where a piece of metadata was read, in words. */
export function readFrom(from: string): string {
  const key = 'read.' + from
  return hasWord(key) ? t(key) : from
}

export function bytes(value: number): string {
  const [amount, unit] = value < 1_000_000 ? [value / 1000, 'kilobyte'] : [value / 1_000_000, 'megabyte']
  const digits = amount < 10 ? 1 : 0
  return new Intl.NumberFormat(known() ? locale() : 'en-GB', { style: 'unit', unit, maximumFractionDigits: digits }).format(amount)
}

/** Only addresses of the web become links: a document may name any other. */
export function webAddress(url: string | null | undefined): string | null {
  return url !== null && url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : null
}

/** A link's address without the clutter. */
export function host(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url
  }
}
