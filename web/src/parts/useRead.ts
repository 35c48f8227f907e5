import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'

export interface Read<T> {
  /** Null until it's there; what was there before stays while it's read again. */
  value: T | null
  /** What was read last, of another key perhaps, for pages that show it while the next is on its way; null where that failed. */
  last: T | null
  failure: Failure | null
  again: () => void
}

/**
 * Reads what `key` names, and again when asked to, or when `version` changes. What another key named is dropped at once; null names nothing.
 */
export function useRead<T>(key: string | null, read: (signal: AbortSignal) => Promise<T>, version: unknown = null): Read<T> {
  const [got, setGot] = useState<{ key: string; value: T } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    setFailure(null)
    if (key === null) {
      return undefined
    }
    const abort = new AbortController()
    read(abort.signal).then(
      value => setGot({ key, value }),
      (error: unknown) => {
        if (error instanceof Failure) {
          setFailure(error)
        }
      },
    )
    return () => abort.abort()
  }, [key, attempt, version])
  const value = got?.key === key ? got.value : null
  return { value, last: value ?? (failure === null ? (got?.value ?? null) : null), failure, again: () => setAttempt(n => n + 1) }
}

/** Does something that may fail, and says how it ended. */
export function useAttempt(): { failure: Failure | null; busy: boolean; attempt: (work: () => Promise<void>) => Promise<void> } {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Failure)) {
        throw error
      }
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { failure, busy, attempt }
}
