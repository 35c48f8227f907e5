import { useRef, useState } from 'preact/hooks'
import { count } from '../state/format'
import { t } from '../state/language'
import type { Kind } from '../api/types'

export interface Bar {
  value: string
  label: string
  count: number
  chosen: boolean
}

interface Props {
  bars: readonly Bar[]
  of: Kind
  /** Chooses from one bar to another, both included; the same twice for a single one. */
  pick: (from: number, to: number) => void
}

/**
 * A few counts side by side, each with its name under it. A click chooses one; dragging, or Shift with the arrow keys and Enter, a stretch of them.
 */
export function Bars({ bars, of, pick }: Props) {
  const highest = Math.max(1, ...bars.map(bar => bar.count))
  const group = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [brush, setBrush] = useState<Brush | null>(null)
  const some = bars.some(bar => bar.chosen) && !bars.every(bar => bar.chosen)
  const move = (to: number, extend: boolean) => {
    const next = Math.min(bars.length - 1, Math.max(0, to))
    setBrush(extend ? { from: brush?.from ?? at, to: next, dragged: false } : null)
    setAt(next)
    group.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  const take = () => {
    if (brush !== null) {
      pick(Math.min(brush.from, brush.to), Math.max(brush.from, brush.to))
      setBrush(null)
    }
  }
  return (
    <div>
      <div
        ref={group}
        class={some || brush ? 'bars some' : 'bars'}
        role="group"
        aria-label={t('time.help')}
        title={bars.length > 1 ? t('time.drag') : undefined}
        onKeyDown={event => {
          const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
          if (by !== undefined) {
            event.preventDefault()
            move(at + by, event.shiftKey)
          } else if (event.key === 'Enter' && brush !== null) {
            event.preventDefault()
            take()
          }
        }}
        onPointerDown={event => {
          const bar = barUnder(group.current, event)
          if (bar >= 0 && event.button === 0) {
            setBrush({ from: bar, to: bar, dragged: true })
          }
        }}
        onPointerMove={event => {
          if (brush?.dragged) {
            const bar = barUnder(group.current, event)
            if (bar >= 0 && bar !== brush.to) {
              setBrush({ ...brush, to: bar })
            }
          }
        }}
        onPointerUp={() => {
          if (brush?.dragged && brush.from !== brush.to) {
            take()
          } else {
            setBrush(null)
          }
        }}
        onPointerLeave={() => brush?.dragged && setBrush(null)}
        onPointerCancel={() => setBrush(null)}
      >
        {bars.map((bar, i) => (
          <button
            type="button"
            key={bar.value}
            class={classOf(bar, isBrushed(brush, i))}
            tabIndex={i === Math.min(at, bars.length - 1) ? 0 : -1}
            aria-pressed={bar.chosen || isBrushed(brush, i)}
            aria-label={t('time.bar', { date: bar.label, count: count(of, bar.count) })}
            title={t('time.bar', { date: bar.label, count: count(of, bar.count) })}
            onFocus={() => setAt(i)}
            onClick={() => pick(i, i)}
          >
            <span class="bar-fill" style={{ height: `${bar.count === 0 ? 0 : Math.max(6, (bar.count / highest) * 100)}%` }} />
          </button>
        ))}
      </div>
      <div class="axis" aria-hidden="true">
        {bars.map(bar => (
          <span key={bar.value}>{bar.label}</span>
        ))}
      </div>
    </div>
  )
}

/** A stretch being chosen, by the pointer or by keys. */
interface Brush {
  from: number
  to: number
  dragged: boolean
}

function isBrushed(brush: Brush | null, i: number): boolean {
  return brush !== null && i >= Math.min(brush.from, brush.to) && i <= Math.max(brush.from, brush.to)
}

function classOf(bar: Bar, brushed: boolean): string {
  return ['bar', bar.count === 0 && 'zero', brushed && 'brushed'].filter(Boolean).join(' ')
}

/** The bar whose column the pointer is in, whatever its height; -1 for none. */
function barUnder(group: HTMLElement | null, { clientX }: PointerEvent): number {
  const buttons = [...(group?.querySelectorAll('button') ?? [])]
  return buttons.findIndex(each => {
    const box = each.getBoundingClientRect()
    return clientX >= box.left - 1 && clientX <= box.right + 1
  })
}
