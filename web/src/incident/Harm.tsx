import { useMemo, useState } from 'preact/hooks'
import type { Figure, Series, Stated } from '../api/incident'
import type { ArticleRef, ClaimHit } from '../api/types'
import { useLazy } from '../parts/useLazy'
import { ClaimCard } from '../search/ClaimCard'
import { date, quantity, spokenQuantity } from '../state/format'
import { rich, t } from '../state/language'
import { label } from '../state/labels'
import { articleHref } from '../state/route'
import type { RangesProps } from './Ranges'
import { layOut, speakerOf } from './marks'
import { between } from './words'

/** The figures for one harm: over time, and as a table; the passage of one is shown on asking. */
export function Harm({ stated, series }: { stated: Stated; series: Series[] }) {
  const [chosen, setChosen] = useState<ClaimHit | null>(null)
  const name = label('harm', stated.harm)
  const several = useMemo(() => layOut(series).marks.length > 1, [series])
  return (
    <section class="harm-figures" aria-labelledby={`harm-${stated.harm}`}>
      <h2 id={`harm-${stated.harm}`}>
        {name}
        <span class="quiet">: {between(stated)}</span>
      </h2>
      {several && <LazyRanges series={series} chosen={chosen?.id ?? ''} choose={setChosen} />}
      {chosen && (
        <div class="chosen-figure" aria-live="polite">
          <ClaimCard hit={chosen} q="" compared />
        </div>
      )}
      <Table name={name} series={series} choose={setChosen} />
    </section>
  )
}

/** A single figure needs no picture; without its code the table is there. */
function LazyRanges(props: RangesProps) {
  const { Part, failed } = useLazy<RangesProps>(() => import('./Ranges'))
  return failed ? null : Part === null ? <div class="ranges waiting" /> : <Part {...props} />
}

function Table({ name, series, choose }: { name: string; series: Series[]; choose: (figure: ClaimHit) => void }) {
  return (
    <div class="figures-frame">
      <table class="figures by-claimant">
        <caption class="unseen">{t('incident.caption', { harm: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('incident.published')}</th>
            <th scope="col">{t('incident.number')}</th>
            <th scope="col">{t('incident.printed')}</th>
            <th scope="col">{t('incident.article')}</th>
          </tr>
        </thead>
        {series.map(each => (
          <tbody key={speakerOf(each)}>
            <tr>
              <th colSpan={4} scope="rowgroup">
                <bdi>{speakerOf(each)}</bdi>
              </th>
            </tr>
            {each.figures.map(figure => (
              <Row key={figure.id} figure={figure} choose={choose} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ figure, choose }: { figure: Figure; choose: (figure: ClaimHit) => void }) {
  return (
    <tr>
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
          {name(figure.article)}
        </a>
        <CopiesOf articles={figure.copies ?? []} />
      </td>
    </tr>
  )
}

/** Where else the same report stands, folded. */
function CopiesOf({ articles }: { articles: ArticleRef[] }) {
  return articles.length === 0 ? null : (
    <details class="copies-of quiet">
      <summary>{t('copies.folded', { n: articles.length })}</summary>
      <ul>
        {articles.map(article => (
          <li key={article.id}>
            <a href={articleHref({ id: article.id, q: '', at: null })} dir="auto">
              {name(article)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function name(article: ArticleRef): string {
  return article.title ?? article.source ?? t('untitled')
}

/** Who they were, where the text says. */
function victims(figure: ClaimHit): string {
  const kind = figure.victims.value === 'unknown' ? '' : label('victims', figure.victims.value)
  return [kind, figure.side ? label('side', figure.side.value) : ''].filter(part => part !== '').join(', ')
}
