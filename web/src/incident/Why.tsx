import type { Incident, Join } from '../api/incident'
import { t } from '../state/language'
import { where } from './words'

/** Why these figures are taken to be of one incident. */
export function Why({ incident }: { incident: Incident }) {
  const figures = new Map(incident.series.flatMap(each => each.figures.map(figure => [figure.id, figure] as const)))
  const named = (id: string) => {
    const figure = figures.get(id)
    return figure === undefined ? id : `“${figure.claim.text}”`
  }
  return incident.joins.length === 0 ? null : (
    <details class="why">
      <summary>{t('incident.why')}</summary>
      <p>{t('incident.why.all', { place: where(incident) })}</p>
      <ul>
        {incident.joins.map(join => (
          <li key={join.claims.join(' ')} dir="auto">
            {t('incident.and', { one: named(join.claims[0] ?? ''), other: named(join.claims[1] ?? '') })}: {reasons(join)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function reasons(join: Join): string {
  return [
    join.sameSentence && t('incident.sentence'),
    join.sameFigure && t('incident.same'),
    join.words.length > 0 && t('incident.words', { words: join.words.join(', ') }),
  ]
    .filter(reason => reason !== false)
    .join('; ')
}
