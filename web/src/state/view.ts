import { useState } from 'preact/hooks'
import { keep, recall } from './kept'

/** How results are shown; kept in the browser. */
export interface View {
  /** Without passages, more to the screen. */
  compact: boolean
  /** The next results come while scrolling, not on a button. */
  endless: boolean
}

const NAME = 'view'

export function parseView(kept: string | null): View {
  const words = (kept ?? '').split(' ')
  return { compact: words.includes('compact'), endless: words.includes('endless') }
}

export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState(() => parseView(recall(NAME)))
  return [
    view,
    next => {
      keep(NAME, [next.compact && 'compact', next.endless && 'endless'].filter(Boolean).join(' '))
      setView(next)
    },
  ]
}
