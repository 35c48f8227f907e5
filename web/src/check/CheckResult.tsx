import type { Appearance, CheckAnswer, Checked, Difference } from '../api/check'
import { Spoken } from '../parts/Notes'
import { Origin } from '../search/ArticleCard'
import { date, percent } from '../state/format'
import { rich, t } from '../state/language'
import { articleHref } from '../state/route'
import { headline, reason } from './verdict'

/** The verdict, and under it each place with its differences. */
export function CheckResult({ answer, checked }: { answer: CheckAnswer; checked: Checked }) {
  const words = headline(answer)
  return (
    <section class="check-result" aria-label={t('check.result')}>
      <div class={`verdict ${answer.verdict}`}>
        <h2>{words}</h2>
        <p>{reason(answer, checked)}</p>
      </div>
      <Spoken>{words}</Spoken>
      <Places title={t('check.appearances', { n: answer.appearances.length })} of={answer.appearances} checked={checked} />
      <Places
        title={answer.joined ? t('check.halves') : answer.byMeaning ? t('check.meant.near') : t('check.near')}
        of={answer.nearMisses}
        checked={checked}
      />
      {answer.nearMisses.length > 0 && !answer.byMeaning && (
        <p class="quiet small">
          {rich('check.legend', { del: words => <del>{words}</del>, ins: words => <ins>{words}</ins> })}
        </p>
      )}
    </section>
  )
}

function Places({ title, of, checked }: { title: string; of: Appearance[]; checked: Checked }) {
  return of.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="list">
        {of.map(place => (
          <li key={`${place.article.id}-${place.passage.start}-${place.quote?.id ?? ''}`}>
            <Place place={place} checked={checked} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Place({ place, checked }: { place: Appearance; checked: Checked }) {
  const { quote, article } = place
  const at = quote?.content.span[0] ?? place.passage.start
  return (
    <article class={`card quote-card ${quote?.type ?? 'plain'}`}>
      <blockquote dir="auto">
        <a data-result href={articleHref({ id: article.id, q: '', at })}>
          {place.meaning === null ? <Diff steps={place.diff} /> : (quote?.content.text ?? place.passage.text)}
        </a>
      </blockquote>
      <p class="who">
        <cite class={quote?.speaker?.id ? 'speaker' : 'speaker unnamed'}>
          <bdi>{quote === null ? t('check.outside') : (quote.speaker?.name ?? t('speaker.unknown'))}</bdi>
        </cite>
        {place.speaker === 'other' && <span class="tag doubtful">{t('check.notThem', { speaker: checked.speaker })}</span>}
        {quote?.said && (
          <>
            <span class="sep"> · </span>
            {rich('quote.said', { date: <time dateTime={quote.said.value}>{date(quote.said.value)}</time> })}
          </>
        )}
        {place.said === 'other' && <span class="tag doubtful">{t('check.otherDate')}</span>}
        {place.meaning !== null && <span class="tag near">{t('meaning.tag', { percent: percent(place.meaning) })}</span>}
        {place.meaning === null && place.similarity < 1 && <span class="tag">{t('check.same', { percent: percent(place.similarity) })}</span>}
      </p>
      <Origin article={article} q="" at={at} />
    </article>
  )
}

/** What was asked and what is printed, as one text. */
function Diff({ steps }: { steps: Difference[] }) {
  return (
    <>
      {steps.map((step, i) => (
        <span key={i}>
          {step.kind === 'same' ? (
            step.printed
          ) : (
            <>
              {step.asked !== '' && <del>{step.asked}</del>}
              {step.asked !== '' && step.printed !== '' && ' '}
              {step.printed !== '' && <ins>{step.printed}</ins>}
            </>
          )}{' '}
        </span>
      ))}
    </>
  )
}
