import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { readIncident, type Incident, type Join, type Series, type Stated } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { ClaimCard } from '../search/ClaimCard'
import { count, date, quantity, spokenQuantity } from '../state/format'
import { rich, t } from '../state/language'
import { label, region } from '../state/labels'
import { articleHref } from '../state/route'
import { Picture } from './Picture'
import { between, days, speakerOf } from './rows'

/** What sources say of the same harm, side by side; nothing is summed. */
export function IncidentPage({ id }: { id: string }) {
  const [incident, setIncident] = useState<Incident | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setIncident(null)
    setFailure(null)
    document.title = `${t('incident.title')} · Onrecord`
    readIncident(id, abort.signal).then(
      read => {
        setIncident(read)
        document.title = `${read.place}, ${days(read)} · Onrecord`
      },
      (error: unknown) => {
        if (error instanceof Failure) {
          setFailure(error)
        }
      },
    )
    return () => abort.abort()
  }, [id, attempt])
  return (
    <main id="main" class="incident-page">
      {failure && <FailureNote failure={failure} retry={() => setAttempt(attempt + 1)} />}
      {incident === null && failure === null && <Skeleton rows={3} />}
      {incident && <Sheet incident={incident} />}
    </main>
  )
}

function Sheet({ incident }: { incident: Incident }) {
  return (
    <>
      <p class="kicker">
        <a href="/incidents">{t('incidents.title')}</a>
        {incident.country && ` · ${region(incident.country)}`}
      </p>
      <h1>
        <bdi>{incident.place}</bdi>, {days(incident)}
      </h1>
      <p>
        {t('incident.counts', { figures: t('n.figures', { n: incident.claims }), articles: count('articles', incident.articles) })}{' '}
        <span class="quiet">
          {incident.read < incident.claims && `${t('incident.read', { n: incident.read })} `}
          {t('incident.noSum')}
        </span>
      </p>
      {incident.harms.map(stated => (
        <Harm key={stated.harm} stated={stated} series={incident.series.filter(each => each.harm === stated.harm)} />
      ))}
      <Why incident={incident} />
    </>
  )
}

function Harm({ stated, series }: { stated: Stated; series: Series[] }) {
  const [chosen, setChosen] = useState<ClaimHit | null>(null)
  const name = label('harm', stated.harm)
  return (
    <section class="harm-figures" aria-labelledby={`harm-${stated.harm}`}>
      <h2 id={`harm-${stated.harm}`}>
        {name}
        {stated.lowest !== null && <span class="quiet">: {between(stated)}</span>}
      </h2>
      <Picture series={series} chosen={chosen?.id ?? ''} choose={setChosen} />
      {chosen && (
        <div class="chosen-figure" aria-live="polite">
          <ClaimCard hit={chosen} q="" compared />
        </div>
      )}
      <Table name={name} series={series} choose={setChosen} />
    </section>
  )
}

function Table({ name, series, choose }: { name: string; series: Series[]; choose: (figure: ClaimHit) => void }) {
  return (
    <div class="figures-frame">
      <table class="figures">
        <caption class="unseen">{t('incident.caption', { harm: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claim.by')}</th>
            <th scope="col">{t('incident.published')}</th>
            <th scope="col">{t('incident.number')}</th>
            <th scope="col">{t('incident.printed')}</th>
            <th scope="col">{t('incident.article')}</th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap(each =>
            each.figures.map((figure, i) => (
              <tr key={figure.id}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={each.figures.length}>
                    <bdi>{speakerOf(each)}</bdi>
                  </th>
                )}
                <td>{figure.article.published ? date(figure.article.published.value, 'short') : t('date.none')}</td>
                <td>
                  <button type="button" class="plain" onClick={() => choose(figure)}>
                    <span aria-hidden="true">{quantity(figure)}</span>
                    <span class="unseen">{t('incident.passage', { number: spokenQuantity(figure) })}</span>
                  </button>
                  {figure.part && <span class="quiet"> {t('incident.part')}</span>}
                  {victims(figure) && <span class="quiet"> {victims(figure)}</span>}
                  {figure.status !== 'asserted' && <span class={`tag ${figure.status}`}>{label('status', figure.status)}</span>}
                </td>
                <td dir="auto">{rich('claim.printed.words', { text: figure.printed.text })}</td>
                <td>
                  <a href={articleHref({ id: figure.article.id, q: '', at: figure.claim.span[0] })} dir="auto">
                    {figure.article.title ?? figure.article.source ?? t('untitled')}
                  </a>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

/** Who they were, where the text says. */
function victims(figure: ClaimHit): string {
  const kind = figure.victims.value === 'unknown' ? '' : label('victims', figure.victims.value)
  return [kind, figure.side?.value ?? ''].filter(part => part !== '').join(', ')
}

function Why({ incident }: { incident: Incident }) {
  const figures = new Map(incident.series.flatMap(each => each.figures.map(figure => [figure.id, figure] as const)))
  const named = (id: string) => {
    const figure = figures.get(id)
    return figure === undefined ? id : `“${figure.claim.text}”`
  }
  return incident.joins.length === 0 ? null : (
    <details class="why">
      <summary>{t('incident.why')}</summary>
      <p>{t('incident.why.all', { place: incident.place })}</p>
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
