import type { SpeakerRole } from '../api/speaker'

/** Roles that differ in case and a leading "the" alone are one, as the newest article prints it, from the first time to the last. */
export function folded(roles: readonly SpeakerRole[]): SpeakerRole[] {
  const all = new Map<string, SpeakerRole>()
  for (const each of roles) {
    const key = `${each.country ?? ''} ${each.role.toLowerCase().replace(/^the /, '')}`
    const known = all.get(key)
    all.set(key, known === undefined ? each : joined(known, each))
  }
  return [...all.values()]
}

function joined(one: SpeakerRole, other: SpeakerRole): SpeakerRole {
  const newest = (other.last ?? '') > (one.last ?? '') ? other : one
  const dates = [one.first, one.last, other.first, other.last].filter(date => date !== null).sort()
  return { ...newest, articles: one.articles + other.articles, first: dates[0] ?? null, last: dates.at(-1) ?? null }
}
