import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Failure } from '../api/client'
import { keepAccessKey } from '../state/key'
import { t } from '../state/language'

export function FailureNote({ failure, retry }: { failure: Failure; retry?: () => void }) {
  return (
    <div class="note failure" role="alert">
      <p>
        <strong>{failure.message}</strong>
      </p>
      <p>{failure.advice}</p>
      {failure.needsKey && <KeyField retry={retry} />}
      {retry && failure.mayPass && (
        <button type="button" class="button" onClick={retry}>
          {t('retry')}
        </button>
      )}
    </div>
  )
}

/** Takes the key that the service asked for, and asks it again. */
function KeyField({ retry }: { retry: (() => void) | undefined }) {
  const [typed, setTyped] = useState('')
  const [kept, setKept] = useState(false)
  return kept ? (
    <p role="status">{t('key.kept')}</p>
  ) : (
    <form
      class="key-form"
      onSubmit={event => {
        event.preventDefault()
        event.stopPropagation()
        keepAccessKey(typed.trim())
        setKept(retry === undefined)
        retry?.()
      }}
    >
      <label>
        {t('key.label')}
        <input type="password" autocomplete="off" required value={typed} onInput={event => setTyped(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button">
        {t('key.use')}
      </button>
    </form>
  )
}

export function Skeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: rows }, (_, i) => (
        <div class="bone-card" key={i}>
          <div class="bone short" />
          <div class="bone title" />
          <div class="bone" />
          <div class="bone long" />
        </div>
      ))}
    </div>
  )
}

/** Says a change to a screen reader. */
export function Spoken({ children }: { children: ComponentChildren }) {
  return (
    <p class="unseen" role="status" aria-live="polite">
      {children}
    </p>
  )
}
