import { useState } from 'preact/hooks'
import { undo, type Recorded } from '../api/correction'
import { FailureNote } from '../parts/Notes'
import { SignedFields, useSignature } from '../parts/Signed'
import { useAttempt } from '../parts/useRead'
import { forget } from '../search/useSearch'
import { moment } from '../state/format'
import { t } from '../state/language'
import { articleHref, speakerHref } from '../state/route'
import { inWords, kindName } from './reading'

/** A correction: what it's about, what it says, who says so and why, and the way back. `here` is the speaker whose page it stands on. */
export function CorrectionRow({ of, changed, here = '' }: { of: Recorded; changed: () => void; here?: string }) {
  const was = inWords(of.kind, of.was)
  const now = inWords(of.kind, of.now)
  return (
    <article class={of.undone === null ? 'correction' : 'correction undone'}>
      <p class="correction-kind">
        <b>{kindName(of.kind)}</b> {was !== '' && <del dir="auto">{was}</del>} {now !== '' && <ins dir="auto">{now}</ins>}
        {of.undone !== null && <span class="tag">{t('corrections.undone')}</span>}
      </p>
      <About of={of} here={here} />
      <p class="quiet small">
        {t('wrong.by', { author: of.author, reason: of.reason })} · <time dateTime={of.made}>{moment(of.made)}</time>
      </p>
      {of.undone !== null && (
        <p class="quiet small">
          {t('corrections.undone.by', { author: of.undone.author, reason: of.undone.reason })} ·{' '}
          <time dateTime={of.undone.at}>{moment(of.undone.at)}</time>
        </p>
      )}
      {of.undone === null && <Undo id={of.id} what={`${kindName(of.kind)} ${now}`} changed={changed} />}
    </article>
  )
}

function About({ of: { article, text, span, now }, here }: { of: Recorded; here: string }) {
  if (article !== null) {
    return (
      <p class="passage" dir="auto">
        <a href={articleHref({ id: article, q: '', at: span?.[0] ?? null })}>{text ?? t('corrections.article')}</a>
      </p>
    )
  }
  return now.into === undefined || now.into === here ? null : (
    <p>
      <a href={speakerHref(now.into)}>{t('note.page', { name: now.into })}</a>
    </p>
  )
}

function Undo({ id, what, changed }: { id: number; what: string; changed: () => void }) {
  const [open, setOpen] = useState(false)
  const { signature, set, signed } = useSignature()
  const { failure, busy, attempt } = useAttempt()
  const send = () =>
    void attempt(async () => {
      const { author, reason } = signed()
      await undo(id, author, reason)
      forget()
      setOpen(false)
      changed()
    })
  return !open ? (
    <button type="button" class="plain link small" aria-label={`${t('wrong.undo')}: ${what}`} onClick={() => setOpen(true)}>
      {t('wrong.undo')}
    </button>
  ) : (
    <>
      <form
        class="stacked inline"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <SignedFields signature={signature} set={set} />
        <p>
          <button type="submit" class="button primary" disabled={busy}>
            {t('wrong.undo')}
          </button>{' '}
          <button type="button" class="plain link" onClick={() => setOpen(false)}>
            {t('close')}
          </button>
        </p>
      </form>
      {failure && <FailureNote failure={failure} retry={send} />}
    </>
  )
}
