import type { IncidentEntry, Series, Stated } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { date, number as shown } from '../state/format'
import { t } from '../state/language'

/** A line of the picture: a figure, and how often the claimant repeats it unchanged. */
export interface Row {
  figure: ClaimHit
  times: number
}

export interface Lane {
  name: string
  rows: Row[]
}

/** A stretch of the picture, 0 to 1; an open end has no bound there. */
export interface Bar {
  from: number
  to: number
  openLeft: boolean
  openRight: boolean
}

const FEW_TICKS = 5
/** Beyond this ratio small figures would fall into one point. */
const WIDE = 40

/** When it happened: the days that all claims allow. */
export function days({ date: { from, to } }: Pick<IncidentEntry, 'date'>): string {
  return from === to ? date(from) : `${date(from)} – ${date(to)}`
}

/** Between which figures, and by how many sources. */
export function between({ lowest, highest, claimants }: Stated): string {
  const figures = lowest === highest ? shown(lowest ?? 0) : t('range.to', { from: lowest ?? 0, to: highest ?? 0 })
  return t('incident.between', { figures, sources: t('n.sources', { n: claimants }) })
}

export function speakerOf(series: Series): string {
  const { claimant, outlet } = series
  if (claimant === null) {
    return t('incident.itself', { outlet: outlet ?? t('outlet.unknown') })
  }
  return outlet === null ? claimant.name : t('incident.in', { name: claimant.name, outlet })
}

/** A claimant's figures, where the same one follows on itself once. */
export function laneOf(series: Series): Lane {
  const rows: Row[] = []
  for (const figure of series.figures) {
    const last = rows.at(-1)
    if (last !== undefined && same(last.figure, figure)) {
      last.times++
    } else {
      rows.push({ figure, times: 1 })
    }
  }
  return { name: speakerOf(series), rows }
}

function same(one: ClaimHit, other: ClaimHit): boolean {
  return (
    one.low === other.low &&
    one.high === other.high &&
    one.about === other.about &&
    one.status === other.status &&
    one.victims.value === other.victims.value &&
    one.part === other.part
  )
}

/** Where numbers lie between 0 and 1: evenly, or by powers of ten where they differ too much. */
export class Scale {
  readonly max: number
  private readonly logarithmic: boolean

  constructor(numbers: readonly number[]) {
    const known = numbers.filter(number => number > 0)
    this.max = Math.max(1, ...known)
    this.logarithmic = known.length > 0 && this.max / Math.min(...known) > WIDE
  }

  at(number: number): number {
    return this.logarithmic ? Math.log1p(number) / Math.log1p(this.max) : number / this.max
  }

  ticks(): number[] {
    if (this.logarithmic) {
      const powers = [0]
      for (let power = 1; power <= this.max; power *= 10) {
        powers.push(power)
      }
      return powers
    }
    const rough = this.max / FEW_TICKS
    const power = 10 ** Math.floor(Math.log10(rough))
    const step = Math.max(1, ([1, 2, 5].find(each => each * power >= rough) ?? 10) * power)
    return Array.from({ length: Math.floor(this.max / step) + 1 }, (_, i) => i * step)
  }
}

/** Null for a figure that states no number. */
export function bar(figure: ClaimHit, scale: Scale): Bar | null {
  const { low, high } = figure
  if (low === null && high === null) {
    return null
  }
  return {
    from: scale.at(low ?? 0),
    to: scale.at(high ?? Math.max(low ?? 0, scale.max)),
    openLeft: low === null,
    openRight: high === null,
  }
}

export function numbers(series: readonly Series[]): number[] {
  return series.flatMap(each => each.figures.flatMap(({ low, high }) => [low, high].filter(end => end !== null)))
}
