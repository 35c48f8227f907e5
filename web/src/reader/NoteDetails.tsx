import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Article, ClaimNote, QuoteNote } from '../api/types'
import { date, percent, quantity, spokenQuantity } from '../state/format'
import { label, rememberOne } from '../state/labels'
import { emptySearch, searchHref } from '../state/route'
import { Copying } from './Copying'
import type { Note } from './notes'

interface Props {
  article: Article
  note: Note
  near: HTMLElement
  close: () => void
}

/** Details of the quote or claim that was clicked, beside it; on a phone, at the foot of the screen. */
export function NoteDetails({ article, note, near, close }: Props) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (card.current !== null) {
      place(card.current, near)
    }
  }, [note, near])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        close()
        near.focus({ preventScroll: true })
      }
    }
    const away = (event: MouseEvent) => {
      const target = event.target
      if (target instanceof Element && !card.current?.contains(target) && target.closest('.said, .claimed, .cue, .source, .side-note') === null) {
        close()
      }
    }
    document.addEventListener('keydown', key)
    document.addEventListener('click', away)
    return () => {
      document.removeEventListener('keydown', key)
      document.removeEventListener('click', away)
    }
  }, [near, close])
  return (
    <div ref={card} class={`details ${note.kind}`} role="dialog" aria-label={note.kind === 'quote' ? 'Quote' : 'Claim'}>
      <button type="button" class="plain close" aria-label="Close" onClick={close}>
        ✕
      </button>
      {note.kind === 'quote' ? <QuoteDetails of={note.of} /> : <ClaimDetails of={note.of} />}
      <Copying key={note.of.id} article={article} note={note} />
    </div>
  )
}

/** Under the last line of what was clicked, inside the page's width. The style sheet overrules it on a phone. */
function place(card: HTMLElement, near: HTMLElement): void {
  const lines = near.getClientRects()
  const line = lines[lines.length - 1] ?? near.getBoundingClientRect()
  const left = Math.min(Math.max(8, line.left), document.documentElement.clientWidth - card.offsetWidth - 8)
  card.style.left = `${left + window.scrollX}px`
  card.style.top = `${line.bottom + window.scrollY + 8}px`
}

function QuoteDetails({ of }: { of: QuoteNote }) {
  const id = of.speaker?.id ?? null
  if (id !== null && of.speaker) {
    rememberOne('speaker', id, of.speaker.name)
  }
  return (
    <>
      <p class="details-head">
        <strong>
          <bdi>{of.speaker?.name ?? 'Speaker not told'}</bdi>
        </strong>
        {of.speaker?.role && `, ${of.speaker.role}`}
      </p>
      <dl>
        <Row name="Kind">{label('type', of.type)}</Row>
        {of.source && <Row name="Printed as">“{of.source.text}”</Row>}
        {of.cue && <Row name="Cue">“{of.cue.text}”</Row>}
        {of.relayer && <Row name="Passed on by">{of.relayer.text}</Row>}
        {of.said && <Row name="Said">{date(of.said.value)}</Row>}
        {typeof of.speaker?.certainty === 'number' && <Row name="Speaker">{percent(of.speaker.certainty)} sure</Row>}
        <Found confidence={of.confidence} rule={of.rule} />
      </dl>
      {id !== null && (
        <a href={searchHref({ ...emptySearch('quotes'), filters: { speaker: [id] } })}>All quotes of {of.speaker?.name}</a>
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
        {of.status !== 'asserted' && <span class={`tag ${of.status}`}>{of.status}</span>}
      </p>
      <dl>
        <Row name="Printed">“{of.printed.text}”</Row>
        <Row name="Victims">
          {label('victims', of.victims.value)}
          {of.part && ', counted in another number'}
        </Row>
        {of.side && <Row name="Side">{of.side.value}</Row>}
        <Row name="Claimed by">{of.claimant?.name ?? 'the article itself'}</Row>
        {of.place && <Row name="Place">{of.place.value}</Row>}
        {of.date && <Row name="Date">{date(of.date.value)}</Row>}
        <Row name="Scope">{label('scope', of.scope)}</Row>
        <Found confidence={of.confidence} rule={of.rule} />
      </dl>
      {of.place && (
        <a href={searchHref({ ...emptySearch('claims'), filters: { harm: [of.harm], place: [of.place.value] } })}>
          All claims of {label('harm', of.harm)} in {of.place.value}
        </a>
      )}
    </>
  )
}

function Found({ confidence, rule }: { confidence: number | undefined; rule: string | undefined }) {
  return rule === undefined ? null : (
    <Row name="Found by">
      <code>{rule}</code>
      {confidence !== undefined && `, ${percent(confidence)} sure`}
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
