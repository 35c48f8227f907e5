import { useState } from 'preact/hooks'
import type { ComponentChild } from 'preact'
import { t } from '../state/language'
import { FailureNote } from './Notes'
import { useAttempt } from './useRead'

export interface Page<T> {
  items: T[]
  /** Where the next page begins; null behind the last. */
  next: string | null
}

/** A list read page after page, and what stands at its foot. The first page may be read again: the others stay. */
export function usePages<T>(first: Page<T>, read: (cursor: string) => Promise<Page<T>>): { items: T[]; foot: ComponentChild } {
  const [rest, setRest] = useState<Page<T> | null>(null)
  const { failure, busy, attempt } = useAttempt()
  const items = [...first.items, ...(rest?.items ?? [])]
  const { next } = rest ?? first
  if (next === null) {
    return { items, foot: null }
  }
  const more = () =>
    void attempt(async () => {
      const page = await read(next)
      setRest({ items: [...(rest?.items ?? []), ...page.items], next: page.next })
    })
  const foot = (
    <>
      {failure && <FailureNote failure={failure} retry={more} />}
      <MoreButton busy={busy} more={more} />
    </>
  )
  return { items, foot }
}

export function MoreButton({ busy, more }: { busy: boolean; more: () => void }) {
  return (
    <p class="more-foot">
      <button type="button" class="button more" disabled={busy} onClick={more}>
        {busy ? t('loading') : t('more')}
      </button>
    </p>
  )
}
