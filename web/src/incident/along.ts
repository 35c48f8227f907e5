/** What lies between two days with figures, as far as it's drawn. */
export interface Gap {
  /** Columns of the middles of both days. */
  from: number
  to: number
  days: number
  /** Whether it's drawn shorter than it is. */
  broken: boolean
}

interface Crowd {
  /** Null for figures without a date, which come last. */
  value: string | null
  marks: number
}

/** Columns between the marks of two days. */
const BETWEEN = 1
/** So many columns a picture may have in any case; and so many times those that its marks need. */
const ROOMY = 24
const MOST = 2
const DAY = 24 * 60 * 60 * 1000

/**
 * Where the marks of each day begin: days are as far from one another as they are in the calendar. Where that would take
 * far more room than the marks, the longest gaps are broken.
 */
export function along(crowds: readonly Crowd[]): { starts: number[]; gaps: Gap[]; width: number } {
  const dated = crowds.filter(each => each.value !== null)
  const far = dated.slice(1).map((each, i) => Math.max(1, days(each.value) - days(dated[i]?.value ?? null)))
  const room = dated.slice(1).map((each, i) => (each.marks + (dated[i]?.marks ?? 0)) / 2 + BETWEEN)
  const unit = Math.max(0, ...far.map((gap, i) => (room[i] ?? 0) / gap))
  const needed = crowds.reduce((all, each) => all + each.marks + BETWEEN, BETWEEN)
  const longest = cap(far, unit, Math.max(ROOMY, needed * MOST))
  const starts: number[] = []
  const gaps: Gap[] = []
  let middle = BETWEEN - 0.5 + (crowds[0]?.marks ?? 0) / 2
  crowds.forEach((each, i) => {
    const before = crowds[i - 1]
    if (before !== undefined) {
      const gap = far[i - 1]
      const from = middle
      middle += gap === undefined ? (before.marks + each.marks) / 2 + BETWEEN : Math.min(gap, longest) * unit
      if (gap !== undefined) {
        gaps.push({ from, to: middle, days: gap, broken: gap > longest })
      }
    }
    starts.push(middle - (each.marks - 1) / 2)
  })
  return { starts, gaps, width: middle + (crowds.at(-1)?.marks ?? 0) / 2 - 0.5 + BETWEEN }
}

/** The longest gap, in days, that is drawn as long as it is. */
function cap(far: readonly number[], unit: number, most: number): number {
  let longest = Math.max(1, ...far)
  const least = Math.min(longest, ...far)
  const all = () => far.reduce((sum, gap) => sum + Math.min(gap, longest), 0) * unit
  while (longest > least && all() > most) {
    longest--
  }
  return longest
}

/** Days since the epoch; a month or a year is where it begins. */
function days(value: string | null): number {
  const [year = 1970, month = 1, day = 1] = (value ?? '').split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY
}
