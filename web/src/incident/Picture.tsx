import type { Series } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { date, number, quantity } from '../state/format'
import { bar, laneOf, numbers, Scale, type Row } from './rows'

const WIDTH = 760
const LEFT = 130
const RIGHT = 90
const HEAD = 26
const ROW = 24
const NAME = 26

/**
 * Each claimant's figures, the earliest first, as points where one number is stated, and as stretches where it is a range: an
 * arrow is an open end. The table beside it says the same in words.
 */
export function Picture(props: { series: Series[]; chosen: string; choose: (figure: ClaimHit) => void }) {
  const scale = new Scale(numbers(props.series))
  let y = HEAD
  const lanes = props.series.map(laneOf).map(lane => {
    const top = y
    y += NAME + lane.rows.length * ROW
    return { ...lane, top }
  })
  const x = (at: number) => LEFT + at * (WIDTH - LEFT - RIGHT)
  return (
    <svg class="ranges" viewBox={`0 0 ${WIDTH} ${y + 8}`} role="img" aria-label="Figures by claimant; the table below says the same">
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

function Line(props: { row: Row; y: number; x: (at: number) => number; scale: Scale; chosen: boolean; choose: (figure: ClaimHit) => void }) {
  const { figure, times } = props.row
  const drawn = bar(figure, props.scale)
  const middle = props.y + ROW / 2
  const published = figure.article.published?.value
  return (
    <g class={`range ${figure.status}${props.chosen ? ' chosen' : ''}`} onClick={() => props.choose(figure)}>
      <rect class="ground" x={0} y={props.y} width={WIDTH} height={ROW} />
      <text class="day" x={LEFT - 12} y={middle + 4} text-anchor="end">
        {published === undefined ? 'undated' : date(published)}
      </text>
      {drawn && <line x1={props.x(drawn.from)} x2={props.x(drawn.to)} y1={middle} y2={middle} class="stretch" />}
      {drawn && !drawn.openLeft && <circle cx={props.x(drawn.from)} cy={middle} r={4.5} />}
      {drawn && !drawn.openRight && <circle cx={props.x(drawn.to)} cy={middle} r={4.5} />}
      {drawn?.openLeft && <path d={`M${props.x(0) + 7} ${middle - 5}l-7 5l7 5`} class="arrow" />}
      {drawn?.openRight && <path d={`M${props.x(drawn.to) + 1} ${middle - 5}l7 5l-7 5`} class="arrow" />}
      <text class="says" x={props.x(drawn?.to ?? 0) + 13} y={middle + 4}>
        {quantity(figure)}
        {figure.part ? ' of them' : ''}
        {times > 1 ? ` ×${times}` : ''}
      </text>
    </g>
  )
}
