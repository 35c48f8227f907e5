import { useState } from 'preact/hooks'
import type { QuoteHit } from '../api/types'
import { Marked, MarkedPieces } from '../parts/Marked'
import { certainty, certaintyWord, date, percent } from '../state/format'
import { rich, t } from '../state/language'
import { articleHref, checkHref, speakerHref } from '../state/route'
import { Origin } from './ArticleCard'

/** What was said, by whom, when, and where it is printed. */
export function QuoteCard({ hit, q }: { hit: QuoteHit; q: string }) {
  const [around, setAround] = useState(false)
  const at = hit.content.span[0]
  return (
    <article class={`card quote-card ${hit.type}`}>
      <blockquote dir="auto">
        <a data-result href={articleHref({ id: hit.article.id, q, at })}>
          {hit.type === 'direct' && <span class="qmark">“</span>}
          <MarkedPieces extract={hit.content} pieces={hit.pieces ?? []} passage={hit.passage} />
          {hit.type === 'direct' && <span class="qmark">”</span>}
        </a>
      </blockquote>
      <p class="who">
        <Speaker hit={hit} />
        {hit.said && (
          <>
            <span class="sep"> · </span>
            {rich('quote.said', { date: <time dateTime={hit.said.value}>{date(hit.said.value)}</time> })}
          </>
        )}
        {hit.type !== 'direct' && (
          <>
            {' '}
            <span class="tag cued">
              {hit.type === 'mixed' ? t('quote.mixed') : t('quote.reported')}
              {hit.cue && (
                <>
                  : <bdi>“{hit.cue.text}”</bdi>
                </>
              )}
            </span>
          </>
        )}
        {hit.by === 'meaning' && <span class="tag near">{t('meaning.tag', { percent: percent(hit.similarity ?? 0) })}</span>}
        {hit.corrected && hit.corrected.length > 0 && <span class="tag">{t('wrong.tag')}</span>}
        {hit.relayer && <span class="quiet"> {rich('quote.via', { name: <bdi>{hit.relayer.text}</bdi> })}</span>}
      </p>
      <Origin article={hit.article} q={q} at={at} folded={hit.folded} />
      {around && (
        <p class="passage" dir="auto">
          <Marked passage={hit.passage} strong={hit.content} />
        </p>
      )}
      <button type="button" class="plain link small" aria-expanded={around} onClick={() => setAround(!around)}>
        {around ? t('quote.passage.hide') : t('quote.passage')}
      </button>{' '}
      <a class="small elsewhere" href={checkHref({ quote: hit.content.text, speaker: '', said: '' })}>
        {t('quote.elsewhere')}
      </a>
    </article>
  )
}

function Speaker({ hit }: { hit: QuoteHit }) {
  const { speaker, source } = hit
  const printed = source !== null && !source.text.includes(speaker?.name ?? source.text) ? source.text : null
  const sure = speaker?.certainty ?? null
  return (
    <>
      <cite class={speaker?.id ? 'speaker' : 'speaker unnamed'}>
        {speaker?.id ? (
          <a href={speakerHref(speaker.id)}>
            <bdi>{speaker.name}</bdi>
          </a>
        ) : (
          <bdi>{speaker?.name ?? t('speaker.unknown')}</bdi>
        )}
      </cite>
      {speaker?.role && <span class="role">, {speaker.role}</span>}
      {sure !== null && certainty(sure) !== 'sure' && (
        <span class={`tag ${certainty(sure)}`} title={t('quote.speakerSure.long', { percent: percent(sure) })}>
          {t('quote.speakerSure', { sure: certaintyWord(sure), percent: percent(sure) })}
        </span>
      )}
      {printed !== null && (
        <span class="quiet">
          {' '}
          {rich('quote.printed', { text: <bdi>{printed}</bdi> })}
        </span>
      )}
    </>
  )
}
