import type { ComponentChildren } from 'preact'

export function Tick({ on, set, children }: { on: boolean; set: (on: boolean) => void; children: ComponentChildren }) {
  return (
    <label class="tick-row">
      <input type="checkbox" checked={on} onChange={event => set(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}
