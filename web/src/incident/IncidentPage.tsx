import { useEffect, useMemo } from 'preact/hooks'
import { readIncident, type Incident } from '../api/incident'
import { FailureNote, Skeleton } from '../parts/Notes'
import { useRead } from '../parts/useRead'
import { count } from '../state/format'
import { t } from '../state/language'
import { region } from '../state/labels'
import { Harm } from './Harm'
import { Why } from './Why'
import { days, where } from './words'

/** What sources say of the same harm, side by side; nothing is summed. */
export function IncidentPage({ id }: { id: string }) {
  const { value, failure, again } = useRead(id, signal => readIncident(id, signal))
  useEffect(() => {
    document.title = `${value === null ? t('incident.title') : `${where(value)}, ${days(value)}`} · Onrecord`
  }, [value])
  return (
    <main id="main" class="incident-page">
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={3} />}
      {value && <Sheet incident={value} />}
    </main>
  )
}

function Sheet({ incident }: { incident: Incident }) {
  const byHarm = useMemo(() => new Map(incident.harms.map(({ harm }) => [harm, incident.series.filter(each => each.harm === harm)])), [incident])
  return (
    <>
      <p class="kicker">
        <a href="/incidents">{t('incidents.title')}</a>
        {incident.country && region(incident.country) !== where(incident) && ` · ${region(incident.country)}`}
      </p>
      <h1>
        <bdi>{where(incident)}</bdi>, {days(incident)}
      </h1>
      <p>
        {t('incident.counts', { figures: t('n.figures', { n: incident.claims }), articles: count('articles', incident.articles) })}{' '}
        <span class="quiet">
          {incident.read < incident.claims && `${t('incident.read', { n: incident.read })} `}
          {t('incident.noSum')}
        </span>
      </p>
      {incident.harms.map(stated => (
        <Harm key={stated.harm} stated={stated} series={byHarm.get(stated.harm) ?? []} />
      ))}
      <Why incident={incident} />
    </>
  )
}
