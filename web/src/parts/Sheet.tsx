import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../state/language'

/** A dialog over the page: a sheet from below on a phone. Escape, the cross and a click beside it close it. */
export function Sheet(props: { title: string; close: () => void; children: ComponentChildren; wide?: boolean }) {
  const { title, close, children, wide = false } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class={wide ? 'sheet wide' : 'sheet'}
      aria-label={title}
      onClose={close}
      onClick={event => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="sheet-inside">
        <header class="sheet-head">
          <h2>{title}</h2>
          <button type="button" class="plain" aria-label={t('close')} onClick={() => dialog.current?.close()}>
            ✕
          </button>
        </header>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  )
}
