import { useState } from 'preact/hooks'
import { t } from '../state/language'

/** Copies a text, and says whether the browser let it. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [done, setDone] = useState<boolean | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    )
  }
  return (
    <>
      <button type="button" class="plain link" onClick={copy}>
        {name}
      </button>
      <span role="status" class="quiet small">
        {done !== null && ` ${done ? t('copy.done') : t('copy.refused')}`}
      </span>
    </>
  )
}
