import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

/** What is drawn, but for its size. */
export type Picture = Pick<uPlot.Options, 'scales' | 'axes' | 'series' | 'hooks' | 'padding'> & { data: uPlot.AlignedData }

/** A place in the picture: `x` in its own units, `y` in pixels from its top. */
export interface Place {
  plot: uPlot
  x: number
  y: number
}

interface Props {
  /** What it is, and which keys it knows. */
  name: string
  picture: Picture
  height: number
  /** Narrower than so many pixels it scrolls. */
  least?: number
  /** The stretch that is pointed at or being chosen, in units of x, and what is there. */
  here: { from: number; to: number; says: string } | null
  /** How many things can be stepped through by keys, and which is the current one. */
  steps: { n: number; at: number; says: string }
  step: (to: number, extend: boolean) => void
  take: () => void
  point: (how: How, place: Place) => void
  leave: () => void
}

/** What a pointer does over the picture. */
export type How = 'move' | 'down' | 'up'

/** A drawing in a frame that can be walked through by keys, as a slider is; what it says stands beside it as a table. */
export function Plot(props: Props) {
  const { picture, height, least = 0, here, steps } = props
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef<uPlot | null>(null)
  const latest = useRef(props)
  latest.current = props
  const [size, setSize] = useState(0)
  useLayoutEffect(() => {
    const room = frame.current
    if (room === null) {
      return undefined
    }
    const width = () => Math.max(least, room.clientWidth)
    const { data, ...options } = picture
    const plot = new uPlot(
      { ...options, width: width(), height, legend: { show: false }, cursor: { show: false }, select: { show: true, over: false, left: 0, top: 0, width: 0, height: 0 } },
      data,
      room,
    )
    drawn.current = plot
    const watch = new ResizeObserver(() => {
      if (width() !== plot.width) {
        plot.setSize({ width: width(), height })
        setSize(width())
      }
    })
    watch.observe(room)
    listen(plot, latest)
    setSize(width())
    return () => {
      watch.disconnect()
      plot.destroy()
    }
  }, [picture, height, least])
  const [tip, setTip] = useState<number | null>(null)
  useEffect(() => {
    const plot = drawn.current
    if (plot === null) {
      return
    }
    const left = here === null ? 0 : plot.valToPos(here.from, 'x')
    const right = here === null ? 0 : plot.valToPos(here.to, 'x')
    plot.setSelect({ left, width: right - left, top: 0, height: here === null ? 0 : plot.over.clientHeight }, false)
    setTip(here === null ? null : plot.over.offsetLeft + (left + right) / 2)
  }, [here?.from, here?.to, here === null, picture, size])
  return (
    <div class="plot">
      <div
        ref={frame}
        class="plot-frame"
        role="slider"
        tabIndex={0}
        aria-label={props.name}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={Math.max(1, steps.n)}
        aria-valuenow={Math.min(steps.at + 1, Math.max(1, steps.n))}
        aria-valuetext={steps.says}
        onFocus={event => event.currentTarget.matches(':focus-visible') && props.step(steps.at, false)}
        onBlur={props.leave}
        onKeyDown={event => {
          const to = target(event.key, steps)
          if (to !== null) {
            event.preventDefault()
            props.step(to, event.shiftKey)
          } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            props.take()
          }
        }}
      />
      {here !== null && tip !== null && (
        <p class="plot-tip" aria-hidden="true" style={{ insetInlineStart: `${tip}px`, translate: shift(tip, size) }}>
          {here.says}
        </p>
      )}
    </div>
  )
}

/** Where a key leads among the steps; null for any other key. */
function target(key: string, { n, at }: Props['steps']): number | null {
  const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: n - 1 }[key]
  return to === undefined ? null : Math.min(n - 1, Math.max(0, to))
}

/** So that what is said stays inside the frame. */
function shift(at: number, width: number): string {
  return at < width * 0.2 ? '-12px' : at > width * 0.8 ? 'calc(12px - 100%)' : '-50%'
}

/** Until the plot is destroyed, and what it listens on with it. */
function listen(plot: uPlot, latest: { current: Props }): void {
  const heard = (how: How) => (event: PointerEvent) => {
    if (event.button <= 0) {
      const box = plot.over.getBoundingClientRect()
      latest.current.point(how, { plot, x: plot.posToVal(event.clientX - box.left, 'x'), y: event.clientY - box.top })
    }
  }
  const left = () => latest.current.leave()
  const all: [keyof HTMLElementEventMap, (event: never) => void][] = [
    ['pointermove', heard('move')],
    ['pointerdown', heard('down')],
    ['pointerup', heard('up')],
    ['pointerleave', left],
    ['pointercancel', left],
  ]
  all.forEach(([type, listener]) => plot.over.addEventListener(type, listener as EventListener))
}
