import { useEffect, useState } from 'preact/hooks'

/** The colours of the page at the moment, for a canvas, which has no style sheet. */
export interface Ink {
  text: string
  quiet: string
  rule: string
  edge: string
  accent: string
  paper: string
  /** Told apart by eye, on the page's ground, each with the contrast of a sign (3 : 1). */
  lines: string[]
  font: string
}

export const LINES = 6

/** Read anew when light becomes dark, and when the page's letters have come. */
export function useInk(): Ink {
  const [ink, setInk] = useState(read)
  useEffect(() => {
    const look = () => setInk(read())
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', look)
    if (document.fonts.status !== 'loaded') {
      void document.fonts.ready.then(look)
    }
    return () => dark.removeEventListener('change', look)
  }, [])
  return ink
}

function read(): Ink {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue('--' + name).trim()
  return {
    text: value('ink'),
    quiet: value('quiet'),
    rule: value('rule'),
    edge: value('edge'),
    accent: value('accent'),
    paper: value('paper'),
    lines: Array.from({ length: LINES }, (_, i) => value(`line-${i + 1}`)),
    font: `13px ${value('sans')}`,
  }
}
