import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Article, ClaimNote, QuoteNote } from '../api/types'
import { certaintyWord, date, percent, quantity, spokenQuantity } from '../state/format'
import { rich, ruleWord, t } from '../state/language'
import { label, placeName, rememberOne } from '../state/labels'
import { emptySearch, searchHref, speakerHref } from '../state/route'
import { Copying } from './Copying'
import { Wrong } from './Wrong'
import type { Card, OpenNote } from './useCard'

/** Details of the quote or claim that was pointed at, beside it; on a phone, at the foot of the screen. */
export function NoteDetails(props: { article: Article; open: OpenNote; card: Card; changed: () => void }) {
  const { article, open, card, changed } = props
  const box = useRef<HTMLDivElement>(null)
  const { note, near } = open
  useLayoutEffect(() => {
    if (box.current !== null) {
      place(box.current, near)
      if (open.focus) {
        box.current.querySelector('button')?.focus({ preventScroll: true })
      }
    }
  }, [open])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        card.close()
        near.focus({ preventScroll: true })
      }
    }
    const away = (event: MouseEvent) => {
      const target = event.target
      // What was clicked inside may be gone by now; the path still has the card.
      const within = box.current !== null && event.composedPath().includes(box.current)
      if (target instanceof Element && !within && target.closest('.said, .claimed, .cue, .source, .side-note') === null) {
        card.close()
      }
    }
    document.addEventListener('keydown', key)
    document.addEventListener('click', away)
    return () => {
      document.removeEventListener('keydown', key)
      document.removeEventListener('click', away)
    }
  }, [open])
  return (
    <div
      ref={box}
      class={`details ${note.kind}`}
      role="dialog"
      aria-label={note.kind === 'quote' ? t('note.quote') : t('note.claim')}
      onMouseEnter={card.stay}
      onMouseLeave={card.leave}
    >
      <button type="button" class="plain close" aria-label={t('close')} onClick={card.close}>
        ✕
      </button>
      {note.kind === 'quote' ? <QuoteDetails of={note.of} /> : <ClaimDetails of={note.of} />}
      {(note.of.corrected ?? []).map(each => (
        <p key={each.id} class="quiet small">
          {t('wrong.by', { author: each.author, reason: each.reason })}
        </p>
      ))}
      <Copying key={note.of.id} article={article} note={note} />
      <Wrong key={`wrong ${note.of.id}`} note={note} changed={changed} />
    </div>
  )
}

/** Beside the line that was clicked, right of the text, where there is room; else under it. The style sheet overrules it on a phone. */
function place(box: HTMLElement, near: HTMLElement): void {
  const lines = near.getClientRects()
  const whole = near.getBoundingClientRect()
  const line = lines[lines.length - 1] ?? whole
  const width = document.documentElement.clientWidth
  const beside = (near.closest('.text')?.getBoundingClientRect().right ?? width) + GAP
  const fits = beside + box.offsetWidth + GAP <= width
  const left = fits ? beside : Math.min(Math.max(GAP, line.left), width - box.offsetWidth - GAP)
  const under = line.bottom + GAP + box.offsetHeight <= window.innerHeight || whole.top < box.offsetHeight + HEAD
  const lowest = Math.max(HEAD, window.innerHeight - box.offsetHeight - GAP)
  const top = fits ? Math.min(whole.top - GAP, lowest) : under ? line.bottom + GAP : whole.top - box.offsetHeight - GAP
  box.style.left = `${left + window.scrollX}px`
  box.style.top = `${top + window.scrollY}px`
}

const GAP = 8
/** What the bars at the head of the screen cover, in pixels. */
const HEAD = 120

function QuoteDetails({ of }: { of: QuoteNote }) {
  const id = of.speaker?.id ?? null
  if (id !== null && of.speaker) {
    rememberOne('speaker', id, of.speaker.name)
  }
  return (
    <>
      <p class="details-head">
        <strong>
          <bdi>{of.speaker?.name ?? t('speaker.unknown')}</bdi>
        </strong>
        {of.speaker?.role && `, ${of.speaker.role}`}
      </p>
      <dl>
        <Row name={t('note.kind')}>{label('type', of.type)}</Row>
        {of.source && <Row name={t('note.printed')}>{rich('claim.printed.words', { text: of.source.text })}</Row>}
        {of.cue && <Row name={t('note.cue')}>{rich('claim.printed.words', { text: of.cue.text })}</Row>}
        {of.relayer && <Row name={t('note.relayer')}>{of.relayer.text}</Row>}
        {of.said && <Row name={t('note.said')}>{date(of.said.value)}</Row>}
        {typeof of.speaker?.certainty === 'number' && (
          <Row name={t('note.speaker')}>
            {certaintyWord(of.speaker.certainty)}, {percent(of.speaker.certainty)}
          </Row>
        )}
        <Found confidence={of.confidence} rule={of.rule} />
      </dl>
      {id !== null && (
        <p class="details-links">
          <a href={searchHref({ ...emptySearch('quotes'), filters: { speaker: [id] } })}>{t('note.all', { name: of.speaker?.name ?? '' })}</a>
          <a href={speakerHref(id)}>{t('note.page', { name: of.speaker?.name ?? '' })}</a>
        </p>
      )}
    </>
  )
}

function ClaimDetails({ of }: { of: ClaimNote }) {
  return (
    <>
      <p class="details-head">
        <strong>
          <span aria-hidden="true">{quantity(of)}</span>
          <span class="unseen">{spokenQuantity(of)}</span> {label('harm', of.harm)}
        </strong>
        {of.status !== 'asserted' && <span class={`tag ${of.status}`}>{label('status', of.status)}</span>}
      </p>
      <dl>
        <Row name={t('claim.printed')}>{rich('claim.printed.words', { text: of.printed.text })}</Row>
        <Row name={t('claim.victims')}>
          {label('victims', of.victims.value)}
          {of.part && `, ${t('note.part')}`}
        </Row>
        {of.side && <Row name={t('claim.side')}>{label('side', of.side.value)}</Row>}
        <Row name={t('claim.by')}>{of.claimant?.name ?? t('claim.by.article')}</Row>
        {of.place && <Row name={t('claim.place')}>{placeName(of.place.value, of.country)}</Row>}
        {of.date && <Row name={t('claim.date')}>{date(of.date.value)}</Row>}
        <Row name={t('claim.scope')}>{label('scope', of.scope)}</Row>
        <Found confidence={of.confidence} rule={of.rule} />
      </dl>
      {of.place && (
        <p class="details-links">
          <a href={searchHref({ ...emptySearch('claims'), filters: { harm: [of.harm], place: [of.place.value] } })}>
            {t('note.claims', { harm: label('harm', of.harm), place: placeName(of.place.value, of.country) })}
          </a>
        </p>
      )}
    </>
  )
}

function Found({ confidence, rule }: { confidence: number | undefined; rule: string | undefined }) {
  return rule === undefined ? null : (
    <Row name={t('note.rule')}>
      {[ruleWord(rule), confidence === undefined ? '' : t('note.sure', { percent: percent(confidence) })].filter(part => part !== '').join(', ')}{' '}
      <code class="quiet">{rule}</code>
    </Row>
  )
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
