import { date } from '../state/format'

/** A name under the bars. */
export interface Tick {
  at: number
  label: string
}

/** How many years, months or days there may be from one name to the next: round in their own calendar. */
const STEPS: Readonly<Record<number, readonly number[]>> = {
  4: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  7: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200],
  10: [1, 2, 7, 14, 28, 56, 112, 224, 448],
}
const MONTHS = 12
/** Pixels that the name of a year, month or day needs. */
const NAMES: Readonly<Record<number, number>> = { 4: 46, 7: 72, 10: 92 }

/**
 * The dates under bars of years, months or days that follow on one another over a width in pixels: as many as there is
 * room for, at round ones. A month that stands for a year of them is named by the year.
 */
export function ticks(values: readonly string[], width: number): Tick[] {
  const letters = values[0]?.length ?? 0
  const place = width / values.length
  const name = NAMES[letters] ?? 92
  const step = (STEPS[letters] ?? [1]).find(each => each * place >= name) ?? values.length
  const first = letters === 10 ? -Math.floor(step / 2) : ordinal(values[0] ?? '')
  const yearly = letters === 7 && step % MONTHS === 0
  return values.flatMap((value, at) => {
    const middle = (at + 0.5) * place
    const fits = middle >= name / 2 - 8 && middle <= width - name / 2 + 8
    return fits && (first + at) % step === 0 ? [{ at, label: date(yearly ? value.slice(0, 4) : value, 'short') }] : []
  })
}

/** Which year or month since the calendar began. */
function ordinal(value: string): number {
  const [year = 0, month = 1] = value.split('-').map(Number)
  return value.length === 4 ? year : year * MONTHS + month - 1
}
