import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Something that opens under a button; Escape, a click beside it and following a link in it close it. */
export function Menu(props: { name: string; class: string; children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const away = (event: Event) => {
      const open = menu.current
      const target = event.target
      if (open === null || !open.open) {
        return
      }
      const escape = event instanceof KeyboardEvent && event.key === 'Escape'
      const outside = target instanceof Node && !open.contains(target)
      const followed = event.type === 'click' && target instanceof Element && target.closest('a') !== null
      if (escape || outside || followed) {
        open.open = false
      }
      if (escape) {
        open.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('click', away)
    document.addEventListener('keydown', away)
    return () => {
      document.removeEventListener('click', away)
      document.removeEventListener('keydown', away)
    }
  }, [])
  return (
    <details class={`menu ${props.class}`} ref={menu}>
      <summary class="button">{props.name}</summary>
      <div class="menu-inside">{props.children}</div>
    </details>
  )
}
