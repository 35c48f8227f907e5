import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface Lazy<P> {
  /** Null until its code is there. */
  Part: ComponentType<P> | null
  failed: boolean
  again: () => void
}

/** A part of the page whose code is loaded when it's first shown. */
export function useLazy<P>(load: () => Promise<{ default: ComponentType<P> }>): Lazy<P> {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    setFailed(false)
    load().then(
      module => gone || setPart(() => module.default),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [attempt])
  return { Part, failed, again: () => setAttempt(attempt + 1) }
}
