import type { Counted, IncidentEntry, Stated } from '../api/incident'
import { date, number as shown } from '../state/format'
import { label, placeName } from '../state/labels'
import { t } from '../state/language'

/** When it happened: the days that all claims allow. */
export function days({ date: { from, to } }: Pick<IncidentEntry, 'date'>): string {
  return from === to ? date(from) : `${date(from)} – ${date(to)}`
}

/** Where it happened. */
export function where({ place, country }: Pick<IncidentEntry, 'place' | 'country'>): string {
  return placeName(place, country)
}

/** Between which figures, of whom, and by how many sources; each kind of people apart. */
export function between(stated: Stated): string {
  return [stated, ...stated.others].map(each => counted(each, stated.others.length > 0)).join('; ')
}

/** Whom it counts goes without saying where it's people of any kind alone. */
function counted(of: Counted, several: boolean): string {
  const people = [several || of.victims !== 'unknown' ? label('victims', of.victims) : '', of.side === null ? '' : label('side', of.side)]
  const who = people.filter(part => part !== '').join(', ')
  const number = figures(of)
  return t('incident.between', {
    figures: who === '' ? number : t('incident.counted', { figures: number, who }),
    sources: t('n.sources', { n: of.claimants }),
  })
}

function figures({ lowest, highest, orFewer, orMore }: Counted): string {
  if (lowest === null || highest === null) {
    return t('quantity.none')
  }
  const range = lowest === highest ? shown(lowest) : t('range.to', { from: lowest, to: highest })
  if (orMore) {
    return t('range.orMore', { from: range })
  }
  return orFewer && lowest === highest ? t('range.upTo', { to: range }) : range
}
