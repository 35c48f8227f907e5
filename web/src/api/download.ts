import { accessKey } from '../state/key'

/** How long the browser may take to begin with a file that is in memory. */
const LET_GO_MILLIS = 60_000

/**
 * Sends the key with links to the service, which browsers follow without one. Called once; without a key links are
 * followed as ever.
 */
export function startDownloads(): void {
  addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const key = accessKey()
    if (link !== null && key !== null && link.origin === location.origin && link.pathname.startsWith('/api/v1/')) {
      event.preventDefault()
      void download(link.href, key)
    }
  })
}

async function download(href: string, key: string): Promise<void> {
  const response = await fetch(href, { headers: { Authorization: `Bearer ${key}` } }).catch(() => null)
  if (response === null || !response.ok) {
    // The answer without the key says what is wrong.
    location.assign(href)
    return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName(response.headers.get('Content-Disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), LET_GO_MILLIS)
}

/** The name that the service gives a file; empty leaves it to the browser. */
export function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  try {
    return encoded === undefined ? (/filename="([^"]*)"/.exec(disposition ?? '')?.[1] ?? '') : decodeURIComponent(encoded)
  } catch {
    return ''
  }
}
