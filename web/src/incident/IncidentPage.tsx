import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { readIncident, type Incident, type Join, type Series, type Stated } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { ClaimCard } from '../search/ClaimCard'
import { count, date, number, quantity, spokenQuantity } from '../state/format'
import { label, region } from '../state/labels'
import { articleHref } from '../state/route'
import { Picture } from './Picture'
import { speakerOf } from './rows'

/** What sources say of the same harm, side by side; nothing is summed. */
export function IncidentPage({ id }: { id: string }) {
  const [incident, setIncident] = useState<Incident | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setIncident(null)
    setFailure(null)
    document.title = 'Incident · Onrecord'
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

function days({ date: { from, to } }: Incident): string {
  return from === to ? date(from) : `${date(from)} – ${date(to)}`
}

function Sheet({ incident }: { incident: Incident }) {
  return (
    <>
      <p class="kicker">Incident{incident.country && ` · ${region(incident.country)}`}</p>
      <h1>
        <bdi>{incident.place}</bdi>, {days(incident)}
      </h1>
      <p>
        {count(incident.claims, 'figure')} in {count(incident.articles, 'article')}.{' '}
        <span class="quiet">
          {incident.read < incident.claims && `The latest ${incident.read} are shown. `}Nothing is added up: each figure is what one source
          says.
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

function between({ lowest, highest, claimants }: Stated): string {
  const figures = lowest === highest ? number(lowest ?? 0) : `${number(lowest ?? 0)} to ${number(highest ?? 0)}`
  return `${figures}, by ${count(claimants, 'source')}`
}

function Table({ name, series, choose }: { name: string; series: Series[]; choose: (figure: ClaimHit) => void }) {
  return (
    <table class="figures">
      <caption class="unseen">Figures of {name} by claimant, earliest first</caption>
      <thead>
        <tr>
          <th scope="col">Claimed by</th>
          <th scope="col">Published</th>
          <th scope="col">Number</th>
          <th scope="col">As printed</th>
          <th scope="col">Article</th>
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
              <td>{figure.article.published ? date(figure.article.published.value) : 'undated'}</td>
              <td>
                <button type="button" class="plain" onClick={() => choose(figure)}>
                  <span aria-hidden="true">{quantity(figure)}</span>
                  <span class="unseen">{spokenQuantity(figure)}, show the passage</span>
                </button>
                {figure.part && <span class="quiet"> of them</span>}
                {figure.status !== 'asserted' && <span class={`tag ${figure.status}`}>{figure.status}</span>}
              </td>
              <td dir="auto">“{figure.printed.text}”</td>
              <td>
                <a href={articleHref({ id: figure.article.id, q: '', at: figure.claim.span[0] })} dir="auto">
                  {figure.article.title ?? figure.article.source ?? 'Without a title'}
                </a>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function Why({ incident }: { incident: Incident }) {
  const figures = new Map(incident.series.flatMap(each => each.figures.map(figure => [figure.id, figure] as const)))
  const named = (id: string) => {
    const figure = figures.get(id)
    return figure === undefined ? id : `“${figure.claim.text}”`
  }
  return incident.joins.length === 0 ? null : (
    <details class="why">
      <summary>Why these figures are taken together</summary>
      <p>All are of {incident.place}, and can be of the same day. Beside that they share:</p>
      <ul>
        {incident.joins.map(join => (
          <li key={join.claims.join(' ')} dir="auto">
            {join.claims.map(named).join(' and ')}: {reasons(join)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function reasons(join: Join): string {
  return [
    join.sameSentence && 'a sentence',
    join.sameFigure && 'the same figure',
    join.words.length > 0 && `words in common: ${join.words.join(', ')}`,
  ]
    .filter(reason => reason !== false)
    .join('; ')
}
