import { keep, recall } from './kept'

/** The key that the service asks for from other machines; kept until the tab is closed. */
const NAME = 'key'
const listeners = new Set<() => void>()

export function accessKey(): string | null {
  return recall(NAME, 'tab')
}

/** Null forgets it. */
export function keepAccessKey(key: string | null): void {
  keep(NAME, key, 'tab')
  listeners.forEach(listener => listener())
}

/** Calls `then` whenever the key changes; returns how to stop. */
export function onAccessKey(then: () => void): () => void {
  listeners.add(then)
  return () => listeners.delete(then)
}
