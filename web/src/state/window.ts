import { ends } from './filters'

/** The one stretch of time that is chosen, as a filter has it; null if none, or more than one, or one left out. */
export function windowOf(values: readonly string[] | undefined): string | null {
  const only = values?.length === 1 ? (values[0] ?? '') : ''
  return /^\d{4}/.test(only) || /^\.\.\d{4}/.test(only) ? only : null
}

/** From the start of one bucket to the end of another: `2021-03..2021-05`, or the bucket itself. */
export function stretch(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`
}

/** The next wider stretch: a day's month, a month's year, what both ends have in common; null for all time. */
export function wider(window: string): string | null {
  const [from, to] = ends(window)
  if (from === '' || to === '') {
    return null
  }
  const parts = from === to ? from.split('-').slice(0, -1) : common(from.split('-'), to.split('-'))
  return parts.length === 0 ? null : parts.join('-')
}

function common(a: readonly string[], b: readonly string[]): string[] {
  const differs = a.findIndex((part, i) => part !== b[i])
  return a.slice(0, differs < 0 ? a.length : differs)
}

/** Whether a bucket lies inside the stretch; both may have any precision. */
export function inside(bucket: string, window: string): boolean {
  const [from, to] = ends(window)
  return (from === '' || bucket.slice(0, from.length) >= from.slice(0, bucket.length)) && (to === '' || bucket.slice(0, to.length) <= to.slice(0, bucket.length))
}
