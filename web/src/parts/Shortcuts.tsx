import { useEffect, useState } from 'preact/hooks'
import { t, type Key } from '../state/language'
import { Sheet } from './Sheet'

/** Keys, and what they do. */
function keys(): [string, string][] {
  return [
    ['/', t('keys.search')],
    [t('keys.jk.keys'), t('keys.jk')],
    ['Enter', t('keys.enter')],
    ['1, 2, 3', t('keys.kinds')],
    ['f', t('keys.filter')],
    ['b', t('keys.back')],
    ['c', t('keys.copy')],
    ['Esc', t('keys.escape')],
    ['?', t('keys.this')],
  ]
}

/** An example for each kind of question, and what it means. */
export const QUESTIONS: readonly (readonly [string, Key])[] = [
  ['ferry island', 'ask.words'],
  ['"we did not fire first"', 'ask.phrase'],
  ['ferry OR boat', 'ask.or'],
  ['ferry -island', 'ask.without'],
  ['speaker:"a name"', 'ask.speaker'],
  ['killed:>=10', 'ask.number'],
  ['said:2021-03', 'ask.date'],
  ['country:ro', 'ask.country'],
  ['embank*', 'ask.prefix'],
]

/** The list of keys and of what the search box understands; opens on `?`. */
export function Shortcuts({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  useEffect(() => onKey('?', () => setOpen(true)), [])
  return open ? (
    <Sheet title={t('app.keys')} close={() => setOpen(false)}>
      <Rows rows={keys()} kind="kbd" />
      <h3 class="sheet-sub">{t('keys.box')}</h3>
      <Rows rows={QUESTIONS.map(([what, key]) => [what, t(key)])} kind="code" />
    </Sheet>
  ) : null
}

function Rows({ rows, kind }: { rows: readonly [string, string][]; kind: 'kbd' | 'code' }) {
  const Tag = kind
  return (
    <dl class="keys">
      {rows.map(([what, meaning]) => (
        <div key={what}>
          <dt>
            <Tag>{what}</Tag>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Calls `then` on a key that is not typed into something; returns how to stop. */
export function onKey(key: string, then: (event: KeyboardEvent) => void): () => void {
  const listener = (event: KeyboardEvent) => {
    const target = event.target
    const typing =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof Element && target.closest('dialog') !== null)
    if (event.key === key && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      then(event)
    }
  }
  document.addEventListener('keydown', listener)
  return () => document.removeEventListener('keydown', listener)
}

export function useKeys(keys: Record<string, () => void>): void {
  const [latest] = useState({ keys })
  latest.keys = keys
  useEffect(() => {
    const stops = Object.keys(keys).map(key => onKey(key, () => latest.keys[key]?.()))
    return () => stops.forEach(stop => stop())
  }, [])
}
