import type { Quantity } from '../api/types'

const LOCALE = 'en-GB'
const NUMBER = new Intl.NumberFormat(LOCALE)

export function number(value: number): string {
  return NUMBER.format(value)
}

export function count(value: number, one: string, many = one + 's'): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/** An ISO date at its precision, or a range with a slash, in words; anything else stays as it is. */
export function date(value: string): string {
  const [from, to] = value.split('/')
  if (from !== undefined && to !== undefined) {
    return `${date(from)} – ${date(to)}`
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value)
  if (parts === null) {
    return value
  }
  const [, year, month, day] = parts
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return new Intl.DateTimeFormat(LOCALE, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  }).format(at)
}

/** The range that the printed words state, in signs. */
export function quantity({ low, high, about }: Quantity): string {
  const sign = about ? '≈ ' : ''
  if (low === null && high === null) {
    return '?'
  }
  if (low !== null && high !== null) {
    return sign + (low === high ? number(low) : `${number(low)}–${number(high)}`)
  }
  return low !== null ? `≥ ${number(low)}` : `≤ ${number(high ?? 0)}`
}

/** The same for a screen reader. */
export function spokenQuantity({ low, high, about }: Quantity): string {
  if (low === null && high === null) {
    return 'no number'
  }
  if (low !== null && high !== null) {
    return (about ? 'about ' : '') + (low === high ? number(low) : `${number(low)} to ${number(high)}`)
  }
  return low !== null ? `at least ${number(low)}` : `at most ${number(high ?? 0)}`
}

export function percent(value: number): string {
  return `${Math.round(value * 100)}\u202f%`
}

/** How sure, in a word. */
export function certainty(value: number): 'sure' | 'likely' | 'doubtful' {
  return value >= 0.85 ? 'sure' : value >= 0.6 ? 'likely' : 'doubtful'
}

/** Where a publication date was read, in words. */
export function readFrom(from: string): string {
  return (
    {
      supplied: 'supplied with the document',
      'json-ld': 'the page’s JSON-LD data',
      meta: 'the page’s meta tags',
      'time-element': 'a time element of the page',
      url: 'the address',
      canonical: 'the page’s canonical link',
      'page-address': 'the address it was loaded from',
      host: 'the address',
      heading: 'the page’s heading',
      'title-element': 'the page’s title element',
      byline: 'the byline',
      printed: 'the first line of the text',
      html: 'the page’s declared language',
      detected: 'the text',
      header: 'a header printed in the text',
      dateline: 'the dateline',
      file: 'the file’s own properties',
      mail: 'the mail’s header',
    }[from] ?? from
  )
}

export function bytes(value: number): string {
  return value < 1000 ? `${value} B` : value < 1_000_000 ? `${Math.round(value / 1000)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
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
