import type { ComponentChildren } from 'preact'
import type { Failure } from '../api/client'
import { t } from '../state/language'

export function FailureNote({ failure, retry }: { failure: Failure; retry?: () => void }) {
  return (
    <div class="note failure" role="alert">
      <p>
        <strong>{failure.message}</strong>
      </p>
      <p>{failure.advice}</p>
      {retry && failure.mayPass && (
        <button type="button" class="button" onClick={retry}>
          {t('retry')}
        </button>
      )}
    </div>
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
