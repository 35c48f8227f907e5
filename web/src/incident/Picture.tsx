import type { Series } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { date, number, quantity } from '../state/format'
import { t } from '../state/language'
import { bar, laneOf, numbers, Scale, type Row } from './rows'

/** Its parts in its own units, on a wide and on a narrow screen. */
const WIDE = { width: 760, left: 130, right: 90 }
const NARROW = { width: 380, left: 92, right: 64 }
const HEAD = 26
const ROW = 24
const NAME = 26

/**
 * Each claimant's figures, the earliest first, as points where one number is stated, and as stretches where it is a range: an
 * arrow is an open end. The table beside it says the same in words.
 */
export function Picture(props: { series: Series[]; chosen: string; choose: (figure: ClaimHit) => void }) {
  const { width, left, right } = matchMedia('(max-width: 640px)').matches ? NARROW : WIDE
  const scale = new Scale(numbers(props.series))
  let y = HEAD
  const lanes = props.series.map(laneOf).map(lane => {
    const top = y
    y += NAME + lane.rows.length * ROW
    return { ...lane, top }
  })
  const x = (at: number) => left + at * (width - left - right)
  return (
    <svg class="ranges" viewBox={`0 0 ${width} ${y + 8}`} role="img" aria-label={t('incident.picture')}>
      {scale.ticks().map(tick => (
        <g key={tick} class="tick">
          <line x1={x(scale.at(tick))} x2={x(scale.at(tick))} y1={HEAD - 8} y2={y} />
          <text x={x(scale.at(tick))} y={HEAD - 12} text-anchor="middle">
            {number(tick)}
          </text>
        </g>
      ))}
      {lanes.map(lane => (
        <g key={lane.name}>
          <text class="lane" x={0} y={lane.top + NAME - 9}>
            {lane.name}
          </text>
          {lane.rows.map((row, i) => (
            <Line
              key={row.figure.id}
              row={row}
              y={lane.top + NAME + i * ROW}
              x={x}
              left={left}
              width={width}
              scale={scale}
              chosen={row.figure.id === props.chosen}
              choose={props.choose}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

function Line(props: { row: Row; y: number; x: (at: number) => number; left: number; width: number; scale: Scale; chosen: boolean; choose: (figure: ClaimHit) => void }) {
  const { figure, times } = props.row
  const drawn = bar(figure, props.scale)
  const middle = props.y + ROW / 2
  const published = figure.article.published?.value
  return (
    <g class={`range ${figure.status}${props.chosen ? ' chosen' : ''}`} onClick={() => props.choose(figure)}>
      <rect class="ground" x={0} y={props.y} width={props.width} height={ROW} />
      <text class="day" x={props.left - 12} y={middle + 4} text-anchor="end">
        {published === undefined ? t('date.none') : date(published, 'short')}
      </text>
      {drawn && <line x1={props.x(drawn.from)} x2={props.x(drawn.to)} y1={middle} y2={middle} class="stretch" />}
      {drawn && !drawn.openLeft && <circle cx={props.x(drawn.from)} cy={middle} r={4.5} />}
      {drawn && !drawn.openRight && <circle cx={props.x(drawn.to)} cy={middle} r={4.5} />}
      {drawn?.openLeft && <path d={`M${props.x(0) + 7} ${middle - 5}l-7 5l7 5`} class="arrow" />}
      {drawn?.openRight && <path d={`M${props.x(drawn.to) + 4} ${middle - 5}l6 5l-6 5`} class="arrow" />}
      <text class="says" x={props.x(drawn?.to ?? 0) + 13} y={middle + 4}>
        {quantity(figure)}
        {figure.part ? ` ${t('incident.part')}` : ''}
        {times > 1 ? ` ×${times}` : ''}
      </text>
    </g>
  )
}
