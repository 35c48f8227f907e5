import type uPlot from 'uplot'
import { LINES, type Ink } from '../plot/ink'
import type { Picture } from '../plot/Plot'
import { date, number } from '../state/format'
import { t } from '../state/language'
import type { Gap } from './along'
import { farApart, highest, short, type Day, type Layout, type Mark } from './marks'
import { outline, shapeOf } from './shapes'

interface How {
  ink: Ink
  /** Id of the figure that is marked; empty for none. */
  chosen: string
  /** The one claimant that stands out; null for all alike. */
  only: number | null
}

/** Pixels: half a mark, an arrow at an open end, room for a day's name, and for half of the last one. */
const HALF = 5
const ARROW = 24
const NAME = 84
const RIGHT = 32
/** Days nearer to one another have no ticks. */
const TICK = 4
/** Room above the highest number, for its words and an arrow. */
const ABOVE = 1.18
const FADED = 0.22
/** uPlot's scales by powers of ten that have a zero. */
const ASINH = 4

/** Time to the right, numbers upwards; the marks are drawn over uPlot's axes. */
export function drawRanges(layout: Layout, how: How): Picture {
  const { marks, width } = layout
  const { ink } = how
  const most = highest(marks)
  // Pixels beside the columns, for numbers.
  const side = 18 + 7 * number(most).length
  return {
    data: [[0, width], [0, most]],
    padding: [10, RIGHT, 0, 0],
    series: [{}, { show: true, paths: () => null, points: { show: false } }],
    scales: {
      x: { time: false, range: () => [0, width] },
      y: farApart(marks) ? { distr: ASINH, range: () => [0, most * 2] } : { range: () => [0, most * ABOVE] },
    },
    axes: [
      {
        stroke: ink.quiet,
        font: ink.font,
        size: 26,
        gap: 6,
        grid: { show: false },
        ticks: { show: false },
        border: { show: true, stroke: ink.edge, width: 1 },
        splits: plot => named(plot, layout, side).map(middle),
        values: plot => named(plot, layout, side).map(day => (day.value === null ? t('date.none') : date(day.value, 'short'))),
      },
      {
        stroke: ink.quiet,
        font: ink.font,
        size: side,
        gap: 4,
        grid: { stroke: ink.rule, width: 1 },
        ticks: { show: false },
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6],
        values: (_, splits) => splits.map(each => (each === null ? null : number(each))),
      },
    ],
    hooks: { draw: [plot => draw(plot, layout, how)] },
  }
}

function middle({ from, to }: Day): number {
  return (from + to) / 2
}

/** The days whose names have room. */
function named(plot: uPlot, { days, width }: Layout, side: number): Day[] {
  const unit = (plot.width - side - RIGHT) / width
  let free = -side
  return days.filter(day => {
    const at = middle(day) * unit
    const fits = at - NAME / 2 >= free
    free = fits ? at + NAME / 2 : free
    return fits
  })
}

function draw(plot: uPlot, { marks, gaps }: Layout, how: How): void {
  const { ctx } = plot
  const pen: Pen = { plot, ctx, how, unit: devicePixelRatio, at: (x, y) => [plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true)] }
  ctx.save()
  gaps.forEach(gap => between(pen, gap))
  for (const kind of new Set(marks.map(kindOf))) {
    join(
      pen,
      marks.filter(mark => kindOf(mark) === kind),
    )
  }
  marks.forEach(mark => one(pen, mark))
  ctx.restore()
}

interface Pen {
  plot: uPlot
  ctx: CanvasRenderingContext2D
  how: How
  /** Pixels of the canvas to one of the page. */
  unit: number
  at: (x: number, y: number) => [number, number]
}

function begin({ ctx, how, unit }: Pen, line: number): void {
  const colour = how.ink.lines[line % LINES] ?? how.ink.text
  ctx.globalAlpha = how.only !== null && how.only !== line ? FADED : 1
  ctx.strokeStyle = colour
  ctx.fillStyle = colour
  ctx.lineWidth = 2.5 * unit
  ctx.setLineDash([])
}

/** Only a claimant's figures of the same people are joined: a part isn't what became of the whole. */
function kindOf({ line, figure: { victims, part } }: Mark): string {
  return `${line} ${victims.value} ${part}`
}

/** A thin line from one figure of a claimant to the next. */
function join(pen: Pen, marks: readonly Mark[]): void {
  const { ctx, unit } = pen
  const [first, ...others] = marks
  if (first === undefined) {
    return
  }
  begin(pen, first.line)
  ctx.lineWidth = unit
  ctx.globalAlpha *= 0.6
  ctx.beginPath()
  ctx.moveTo(...pen.at(first.x, centre(first)))
  others.forEach(each => ctx.lineTo(...pen.at(each.x, centre(each))))
  ctx.stroke()
}

function centre({ figure: { low, high } }: Mark): number {
  return ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2
}

function one(pen: Pen, mark: Mark): void {
  const { ctx, unit, how } = pen
  const { low, high, status } = mark.figure
  begin(pen, mark.line)
  const [x, top] = pen.at(mark.x, high ?? low ?? 0)
  const [, bottom] = pen.at(mark.x, low ?? high ?? 0)
  if (status !== 'asserted') {
    ctx.setLineDash([4 * unit, 3 * unit])
  }
  ctx.beginPath()
  ctx.moveTo(x, high === null ? top - ARROW * unit : top)
  ctx.lineTo(x, low === null ? bottom + ARROW * unit : bottom)
  ctx.stroke()
  ctx.setLineDash([])
  if (high === null) {
    arrow(pen, x, top - ARROW * unit, -1)
  }
  if (low === null) {
    arrow(pen, x, bottom + ARROW * unit, 1)
  }
  for (const y of new Set([top, bottom])) {
    const sign = outline(shapeOf(mark.line), x, y, HALF * unit)
    ctx.fillStyle = status === 'asserted' ? ctx.strokeStyle : how.ink.paper
    ctx.fill(sign)
    ctx.lineWidth = 2 * unit
    ctx.stroke(sign)
  }
  if (mark.figure.id === how.chosen) {
    ctx.lineWidth = 1.5 * unit
    ctx.stroke(outline('circle', x, (top + bottom) / 2, Math.max(HALF * 2, (bottom - top) / 2 / unit + HALF * 2) * unit))
  }
  // Above the ring of the chosen one.
  const free = mark.figure.id === how.chosen ? HALF * 3 : HALF * 2
  write(pen, short(mark), x, (high === null ? top - ARROW * unit : top) - free * unit)
}

/** A tick for each day on the way from one to the next; where days are left out, a break that says how many. */
function between(pen: Pen, { from, to, days, broken }: Gap): void {
  const { ctx, unit, how } = pen
  const [left, foot] = pen.at(from, 0)
  const [right] = pen.at(to, 0)
  ctx.strokeStyle = how.ink.edge
  ctx.lineWidth = unit
  ctx.beginPath()
  for (let day = 0; !broken && day <= days && (right - left) / days >= TICK * unit; day++) {
    const x = left + ((right - left) * day) / days
    ctx.moveTo(x, foot)
    ctx.lineTo(x, foot + 5 * unit)
  }
  const middle = (left + right) / 2
  for (const x of broken ? [middle - 3 * unit, middle + 3 * unit] : []) {
    ctx.moveTo(x - 3 * unit, foot + 6 * unit)
    ctx.lineTo(x + 3 * unit, foot - 6 * unit)
  }
  ctx.stroke()
  if (broken) {
    write(pen, t('n.days', { n: days }), middle, foot - 14 * unit, how.ink.quiet)
  }
}

function arrow({ ctx, unit }: Pen, x: number, y: number, way: 1 | -1): void {
  ctx.beginPath()
  ctx.moveTo(x - 5 * unit, y - way * 6 * unit)
  ctx.lineTo(x, y)
  ctx.lineTo(x + 5 * unit, y - way * 6 * unit)
  ctx.stroke()
}

/** With a rim of the ground, so that lines under it don't cross it out. */
function write({ ctx, unit, how }: Pen, words: string, x: number, y: number, ink = how.ink.text): void {
  ctx.font = how.ink.font.replace(/^\d+px/, `600 ${13 * unit}px`)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'alphabetic'
  ctx.lineWidth = 4 * unit
  ctx.strokeStyle = how.ink.paper
  ctx.lineJoin = 'round'
  ctx.strokeText(words, x, y)
  ctx.fillStyle = ink
  ctx.fillText(words, x, y)
}
