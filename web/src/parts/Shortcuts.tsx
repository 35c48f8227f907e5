import { useEffect, useState } from 'preact/hooks'
import { Sheet } from './Sheet'

const KEYS: readonly [string, string][] = [
  ['/', 'Go to the search box'],
  ['j and k', 'Next and previous result; in an article, next and previous match'],
  ['Enter', 'Open the chosen result'],
  ['1, 2, 3', 'Articles, quotes, claims'],
  ['b', 'From an article back to the results'],
  ['Esc', 'Close what is open'],
  ['?', 'This list'],
]

const LANGUAGE: readonly [string, string][] = [
  ['ferry island', 'both words, anywhere in the text'],
  ['"we did not fire first"', 'exactly these words'],
  ['ferry OR boat', 'either'],
  ['ferry -island', 'without'],
  ['speaker:"a name"', 'said by, in any spelling'],
  ['killed:>=10', 'a claim of ten or more killed'],
  ['said:2021-03', 'said in that month'],
  ['embank*', 'words that begin so'],
]

/** The list of keys and of what the search box understands; opens on `?`. */
export function Shortcuts({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  useEffect(() => onKey('?', () => setOpen(true)), [])
  return open ? (
    <Sheet title="Keys and query language" close={() => setOpen(false)}>
      <Rows rows={KEYS} kind="kbd" />
      <h3 class="sheet-sub">In the search box</h3>
      <Rows rows={LANGUAGE} kind="code" />
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
