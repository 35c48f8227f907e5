import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Note } from './notes'

/** A quote or claim whose details are shown, beside what was pointed at. A pinned one stays until it's closed. */
export interface OpenNote {
  note: Note
  near: HTMLElement
  pinned: boolean
  /** Opened by keyboard, so that the focus goes into it. */
  focus: boolean
}

export interface Card {
  open: OpenNote | null
  /** The pointer rests on a note. */
  peek: (note: Note, near: HTMLElement) => void
  /** The pointer has left it. */
  leave: () => void
  /** The pointer is in the card itself. */
  stay: () => void
  pin: (note: Note, near: HTMLElement, focus: boolean) => void
  close: () => void
}

/** Long enough that a pointer on its way elsewhere opens nothing, and can reach the card. */
const REST_MILLIS = 250

export function useCard(): Card {
  const [open, setOpen] = useState<OpenNote | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stay = useCallback(() => clearTimeout(timer.current), [])
  const later = useCallback((then: () => void) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(then, REST_MILLIS)
  }, [])
  useEffect(() => stay, [])
  useEffect(() => {
    if (open === null || open.pinned) {
      return
    }
    // A note that is drawn anew under the pointer never tells that the pointer left it.
    const over = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.details, .text span[class]') === null) {
        later(() => setOpen(before => (before?.pinned ? before : null)))
      }
    }
    document.addEventListener('pointerover', over)
    return () => document.removeEventListener('pointerover', over)
  }, [open])
  return {
    open,
    stay,
    peek: useCallback((note, near) => {
      if (matchMedia('(hover: hover) and (min-width: 900px)').matches) {
        later(() => setOpen(before => (before?.pinned ? before : { note, near, pinned: false, focus: false })))
      }
    }, []),
    leave: useCallback(() => later(() => setOpen(before => (before?.pinned ? before : null))), []),
    pin: useCallback((note, near, focus) => {
      stay()
      setOpen({ note, near, pinned: true, focus })
    }, []),
    close: useCallback(() => {
      stay()
      setOpen(null)
    }, []),
  }
}
