import { useState } from 'preact/hooks'
import { correct, undo, type Made } from '../api/correction'
import { FailureNote } from '../parts/Notes'
import { useAttempt } from '../parts/useRead'
import { forget } from '../search/useSearch'
import { keep, recall } from '../state/kept'
import { t } from '../state/language'
import { draft, kindsOf, opening, type Typed, type Wrong as Kind } from './draft'
import type { Note } from './notes'

/** A quiet "this is wrong" at a quote or claim, the form behind it, and the way back. */
export function Wrong({ note, changed }: { note: Note; changed: () => void }) {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [undone, setUndone] = useState(false)
  const { failure, busy, attempt } = useAttempt()
  const work = (doing: () => Promise<void>) =>
    void attempt(async () => {
      await doing()
      forget()
      changed()
    })
  const start = () => setTyped(opening(note, kindsOf(note)[0] ?? 'right', { author: recall('author') ?? '', reason: '' }))
  if (typed === null) {
    return (
      <button type="button" class="plain link small wrong-open" onClick={start}>
        {t('wrong.open')}
      </button>
    )
  }
  if (made !== null) {
    return (
      <div class="wrong" role="status">
        <p>{undone ? t('wrong.undone') : t('wrong.done')}</p>
        {failure && <FailureNote failure={failure} />}
        {!undone && (
          <button
            type="button"
            class="plain link"
            disabled={busy}
            onClick={() =>
              work(async () => {
                await undo(made.id, typed.author, typed.reason)
                setUndone(true)
              })
            }
          >
            {t('wrong.undo')}
          </button>
        )}
      </div>
    )
  }
  return (
    <>
      <form
        class="wrong"
        aria-label={t('wrong.title')}
        onSubmit={event => {
          event.preventDefault()
          keep('author', typed.author.trim())
          work(async () => setMade(await correct(draft(note, typed))))
        }}
      >
        <label>
          {t('wrong.what')}
          <select value={typed.kind} onChange={event => setTyped(opening(note, event.currentTarget.value as Kind, typed))}>
            {kindsOf(note).map(kind => (
              <option key={kind} value={kind}>
                {t(`wrong.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <Fields typed={typed} set={setTyped} />
        <Field name={t('wrong.author')} value={typed.author} required set={author => setTyped({ ...typed, author })} />
        <Field name={t('wrong.reason')} value={typed.reason} required set={reason => setTyped({ ...typed, reason })} />
        <p class="wrong-buttons">
          <button type="submit" class="button primary" disabled={busy}>
            {t('wrong.send')}
          </button>
          <button type="button" class="plain link" onClick={() => setTyped(null)}>
            {t('close')}
          </button>
        </p>
      </form>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}

/** What the kind of correction needs. */
function Fields({ typed, set }: { typed: Typed; set: (typed: Typed) => void }) {
  switch (typed.kind) {
    case 'wrong-speaker':
      return <Field name={t('wrong.speaker.hint')} value={typed.value} set={value => set({ ...typed, value })} />
    case 'wrong-date':
      return <Field name={t('wrong.date.hint')} value={typed.value} set={value => set({ ...typed, value })} />
    case 'wrong-country':
      return <Field name={t('wrong.country.hint')} value={typed.value} set={value => set({ ...typed, value })} />
    case 'wrong-number':
      return (
        <div class="wrong-two">
          <Field name={t('wrong.low')} value={typed.low} pattern="\d*" set={low => set({ ...typed, low })} />
          <Field name={t('wrong.high')} value={typed.high} pattern="\d*" set={high => set({ ...typed, high })} />
        </div>
      )
    case 'right':
    case 'not-a-quote':
    case 'not-a-claim':
      return null
  }
}

function Field(props: { name: string; value: string; set: (value: string) => void; required?: boolean; pattern?: string }) {
  return (
    <label>
      {props.name}
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        value={props.value}
        required={props.required ?? false}
        pattern={props.pattern}
        onInput={event => props.set(event.currentTarget.value)}
      />
    </label>
  )
}
