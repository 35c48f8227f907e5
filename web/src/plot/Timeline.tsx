import { useMemo, useState } from 'preact/hooks'
import uPlot from 'uplot'
import type { Kind } from '../api/types'
import { count, date, number } from '../state/format'
import { t } from '../state/language'
import { useInk, type Ink } from './ink'
import { Plot, type How, type Picture, type Place } from './Plot'
import { ticks } from './ticks'
import type { Bar, TimesProps } from './Times'


/** Pixels: its height, how wide a bar grows where there are few, and its place. */
const HEIGHT = 104
const WIDEST = 64
const PLACE = 92
/** Of its place, how much a bar fills. */
const FILLED = 0.86

/** A stretch being chosen, by the pointer or by keys; `from` is where it began. */
interface Brush {
  from: number
  to: number
  dragged: boolean
}

/** Counts over time. A click or Enter chooses one bar; dragging, or Shift with the arrow keys, a stretch of them. */
export default function Timeline({ bars, of, pick }: TimesProps) {
  const ink = useInk()
  const [at, setAt] = useState(0)
  const [brush, setBrush] = useState<Brush | null>(null)
  const key = bars.map(bar => `${bar.value} ${bar.count} ${bar.chosen}`).join()
  const picture = useMemo(() => draw(bars, ink), [key, ink])
  const current = Math.min(at, bars.length - 1)
  const says = (from: number, to: number) => inWords(bars, of, from, to)
  const take = () => {
    const { from, to } = brush ?? { from: current, to: current }
    setBrush(null)
    pick(Math.min(from, to), Math.max(from, to))
  }
  const point = (how: How, { x }: Place) => {
    const bar = Math.min(bars.length - 1, Math.max(0, Math.round(x)))
    if (how === 'down') {
      setBrush({ from: bar, to: bar, dragged: true })
    } else if (how === 'up' && brush?.dragged) {
      take()
    } else if (how === 'move') {
      setAt(bar)
      setBrush(brush?.dragged ? { ...brush, to: bar } : { from: bar, to: bar, dragged: false })
    }
  }
  const from = brush === null ? 0 : Math.min(brush.from, brush.to)
  const to = brush === null ? 0 : Math.max(brush.from, brush.to)
  return (
    <div class="timeline" style={{ maxWidth: `${bars.length * PLACE + axis(bars)}px` }}>
      <Plot
        name={t('time.help')}
        picture={picture}
        height={HEIGHT}
        here={brush && { from: from - 0.5, to: to + 0.5, says: says(from, to) }}
        steps={{ n: bars.length, at: current, says: brush === null ? says(current, current) : says(from, to) }}
        step={(next, extend) => {
          setBrush({ from: extend ? (brush?.from ?? current) : next, to: next, dragged: false })
          setAt(next)
        }}
        take={take}
        point={point}
        leave={() => setBrush(null)}
      />
    </div>
  )
}

function inWords(bars: readonly Bar[], of: Kind, from: number, to: number): string {
  const first = date(bars[from]?.value ?? '')
  return from === to
    ? t('time.bar', { date: first, count: count(of, bars[from]?.count ?? 0) })
    : `${first} – ${date(bars[to]?.value ?? '')}`
}

function most(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map(bar => bar.count))
}

/** Pixels beside the bars, for counts. */
function axis(bars: readonly Bar[]): number {
  return 16 + 7 * number(most(bars)).length
}

function draw(bars: readonly Bar[], ink: Ink): Picture {
  const highest = most(bars)
  const some = bars.some(bar => bar.chosen) && !bars.every(bar => bar.chosen)
  const named = (plot: uPlot) => ticks(bars.map(bar => bar.value), plot.width - axis(bars))
  const column = (colour: string): uPlot.Series => ({
    paths: uPlot.paths.bars?.({ size: [FILLED, WIDEST] }),
    fill: colour,
    stroke: colour,
    // A single one beside thousands is still a line.
    width: 1,
    points: { show: false },
  })
  const counts = (chosen: boolean) => bars.map(bar => (bar.count > 0 && (bar.chosen && some) === chosen ? bar.count : null))
  return {
    data: [bars.map((_, i) => i), counts(false), counts(true)],
    padding: [8, 0, 0, 0],
    series: [{}, column(ink.edge), column(ink.accent)],
    scales: {
      x: { time: false, range: () => [-0.5, bars.length - 0.5] },
      y: { range: () => [0, highest * 1.04] },
    },
    axes: [
      {
        stroke: ink.quiet,
        font: ink.font,
        size: 24,
        gap: 4,
        grid: { show: false },
        ticks: { stroke: ink.edge, width: 1, size: 4 },
        border: { show: true, stroke: ink.edge, width: 1 },
        splits: plot => named(plot).map(tick => tick.at),
        values: plot => named(plot).map(tick => tick.label),
      },
      {
        side: 1,
        stroke: ink.quiet,
        font: ink.font,
        size: axis(bars),
        gap: 2,
        grid: { stroke: ink.rule, width: 1 },
        ticks: { show: false },
        splits: () => (highest < 2 ? [1] : [Math.floor(highest / 2), highest]),
        values: (_, splits) => splits.map(number),
      },
    ],
  }
}
