import type { IncidentEntry, Stated } from '../api/incident'
import { date, number as shown } from '../state/format'
import { t } from '../state/language'

/** When it happened: the days that all claims allow. */
export function days({ date: { from, to } }: Pick<IncidentEntry, 'date'>): string {
  return from === to ? date(from) : `${date(from)} – ${date(to)}`
}

/** Between which figures, and by how many sources. */
export function between({ lowest, highest, claimants }: Stated): string {
  const figures = lowest === highest ? shown(lowest ?? 0) : t('range.to', { from: lowest ?? 0, to: highest ?? 0 })
  return t('incident.between', { figures, sources: t('n.sources', { n: claimants }) })
}
