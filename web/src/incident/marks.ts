import type { Series } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { date, quantity, spokenQuantity } from '../state/format'
import { label } from '../state/labels'
import { t } from '../state/language'
import { along, type Gap } from './along'

/** A figure in the picture. */
export interface Mark {
  figure: ClaimHit
  /** How often the claimant repeats it on that day. */
  times: number
  /** Which claimant, from 0. */
  line: number
  /** Its column. */
  x: number
}

/** A day on which figures were published, with the columns of its marks. */
export interface Day {
  /** Null for those that don't tell. */
  value: string | null
  from: number
  to: number
}

export interface Layout {
  lines: string[]
  marks: Mark[]
  days: Day[]
  gaps: Gap[]
  /** Columns of all. */
  width: number
}

/** Beyond this ratio small figures would fall into one point. */
const WIDE = 40

/** In whose name figures are stated. */
export function speakerOf(series: Pick<Series, 'claimant' | 'outlet'>): string {
  const { claimant, outlet } = series
  if (claimant === null) {
    return t('incident.itself', { outlet: outlet ?? t('outlet.unknown') })
  }
  return outlet === null ? claimant.name : t('incident.in', { name: claimant.name, outlet })
}

/**
 * Each claimant's figures at the day they were published, each in a column of its own, so that none hides another; what
 * tells no number has no place in it.
 */
export function layOut(series: readonly Series[]): Layout {
  const marks = series.flatMap((each, line) => once(each.figures.filter(numbered)).map(mark => ({ ...mark, line })))
  const values = [...new Set(marks.map(mark => dayOf(mark.figure)))].sort(byDay)
  const crowds = values.map(value => marks.filter(each => dayOf(each.figure) === value))
  const { starts, gaps, width } = along(values.map((value, i) => ({ value, marks: crowds[i]?.length ?? 0 })))
  const placed = crowds.flatMap((crowd, i) => crowd.map((mark, k) => ({ ...mark, x: (starts[i] ?? 0) + k })))
  const days = values.map((value, i) => ({ value, from: starts[i] ?? 0, to: (starts[i] ?? 0) + (crowds[i]?.length ?? 1) - 1 }))
  return { lines: series.map(speakerOf), marks: placed, days, gaps, width }
}

/** Those without one last. */
function byDay(a: string | null, b: string | null): number {
  return a === null ? 1 : b === null || a < b ? -1 : 1
}

function numbered({ low, high }: ClaimHit): boolean {
  return low !== null || high !== null
}

function dayOf({ article }: ClaimHit): string | null {
  return article.published?.value ?? null
}

/** A figure that a claimant repeats unchanged on one day stands once. */
function once(figures: readonly ClaimHit[]): { figure: ClaimHit; times: number }[] {
  const all: { figure: ClaimHit; times: number }[] = []
  for (const figure of figures) {
    const known = all.find(each => same(each.figure, figure))
    if (known === undefined) {
      all.push({ figure, times: 1 })
    } else {
      known.times++
    }
  }
  return all
}

function same(one: ClaimHit, other: ClaimHit): boolean {
  return (
    dayOf(one) === dayOf(other) &&
    one.low === other.low &&
    one.high === other.high &&
    one.about === other.about &&
    one.status === other.status &&
    one.victims.value === other.victims.value &&
    one.part === other.part
  )
}

/** What stands beside a mark. */
export function short({ figure, times }: Pick<Mark, 'figure' | 'times'>): string {
  return quantity(figure) + (times > 1 ? ` ×${times}` : '')
}

/** What a mark says. */
export function inWords({ figure, line }: Mark, lines: readonly string[]): string {
  const day = dayOf(figure)
  const part = figure.part ? ` ${t('incident.part')}` : ''
  const status = figure.status === 'asserted' ? '' : ` (${label('status', figure.status)})`
  const number = spokenQuantity(figure) + part + status
  return t('incident.mark', { name: lines[line] ?? '', number, date: day === null ? t('date.none') : date(day) })
}

/** Whether the numbers differ so much that only powers of ten have room for all. */
export function farApart(marks: readonly Mark[]): boolean {
  const all = ends(marks).filter(end => end > 0)
  return all.length > 0 && Math.max(...all) / Math.min(...all) > WIDE
}

export function highest(marks: readonly Mark[]): number {
  return Math.max(1, ...ends(marks))
}

function ends(marks: readonly Mark[]): number[] {
  return marks.flatMap(({ figure: { low, high } }) => [low, high].filter(end => end !== null))
}
