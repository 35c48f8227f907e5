import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { parseRoute, type Route } from './route'

/** The page's own history: each entry has a key, under which its scroll position is kept. */
interface Entry {
  key: number
  /** Address of the results that led here; null where the page was opened directly. */
  from: string | null
}

const scrolls = new Map<number, number>()
const listeners = new Set<(popped: boolean) => void>()
let next = Date.now()

function entry(): Entry {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'key' in state ? (state as Entry) : { key: 0, from: null }
}

export function here(): string {
  return location.pathname + location.search
}

/** Goes to an address of the page. `replace` keeps the entry; `from` is what "back to results" leads to. */
export function go(href: string, how: { replace?: boolean; from?: string | null } = {}): void {
  const before = entry()
  if (how.replace === true) {
    history.replaceState({ key: before.key, from: before.from }, '', href)
  } else {
    scrolls.set(before.key, window.scrollY)
    history.pushState({ key: next++, from: how.from ?? null }, '', href)
  }
  tell(false)
}

export function cameFrom(): string | null {
  return entry().from
}

function tell(popped: boolean): void {
  for (const listener of listeners) {
    listener(popped)
  }
}

/** Takes over links and the back button; called once. */
export function startHistory(): void {
  history.scrollRestoration = 'manual'
  if (entry().key === 0) {
    history.replaceState({ key: next++, from: null }, '')
  }
  addEventListener('scroll', () => scrolls.set(entry().key, window.scrollY), { passive: true })
  addEventListener('popstate', () => tell(true))
  addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (link === null || !plain || event.defaultPrevented || !isOurs(link)) {
      return
    }
    event.preventDefault()
    go(link.pathname + link.search, { from: here() })
  })
}

function isOurs(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin &&
    link.target === '' &&
    !link.hasAttribute('download') &&
    !link.pathname.startsWith('/api/') &&
    !(link.hash !== '' && link.pathname === location.pathname)
  )
}

/** The route of the address bar; a new page starts at its top, a page gone back to where it was left. */
export function useRoute(): Route {
  const [at, setAt] = useState({ href: here(), popped: false, key: entry().key })
  useEffect(() => {
    const listener = (popped: boolean) => setAt({ href: here(), popped, key: entry().key })
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
  const path = at.href.split('?')[0] ?? ''
  useLayoutEffect(() => {
    window.scrollTo(0, at.popped ? (scrolls.get(at.key) ?? 0) : 0)
  }, [path, at.popped ? at.key : 0])
  return parseRoute(path, at.href.slice(path.length))
}
