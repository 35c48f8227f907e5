import { useRef, useState } from 'preact/hooks'
import type { Choice } from '../state/filters'
import { region } from '../state/labels'
import { t } from '../state/language'
import { WIDTH, around, moved, scaled, type Box, type Shape } from './geometry'

/** A country or place with its count. */
export interface Spot {
  value: string
  label: string
  count: number
  how: Choice
  /** What a pointer resting on it says. */
  says: string
}

export interface Dot extends Spot {
  at: [number, number]
}

interface Props {
  /** Which of the two stand for results. */
  show: 'country' | 'place'
  shapes: readonly Shape[]
  countries: ReadonlyMap<string, Spot>
  dots: readonly Dot[]
  choose: (kind: 'country' | 'place', value: string) => void
}

/** Shades from few to many. */
const SHADES = 5

/** Countries smaller than this on the screen get a dot too, in pixels. */
const SMALL = 9

/** Countries shaded by how many results they have, places as dots. A table beside it says the same. */
export function WorldMap({ show, shapes, countries, dots, choose }: Props) {
  const counted = shapes.filter(shape => (countries.get(shape.code ?? '')?.count ?? 0) > 0)
  const [box, setBox] = useState<Box>(() => around(dots.length > 0 ? dots.map(dot => [dot.at[0], dot.at[1], 0, 0]) : counted.map(near)))
  const drag = useRef<{ x: number; y: number; far: boolean } | null>(null)
  const frame = useRef<SVGSVGElement>(null)
  const unit = box[2] / WIDTH
  const most = Math.max(1, ...[...countries.values()].map(spot => spot.count))
  const mostDots = Math.max(1, ...dots.map(dot => dot.count))
  const take = (kind: 'country' | 'place', value: string) => !drag.current?.far && choose(kind, value)
  return (
    <div class="map">
      <svg
        ref={frame}
        viewBox={box.join(' ')}
        aria-hidden="true"
        onPointerDown={event => (drag.current = { x: event.clientX, y: event.clientY, far: false })}
        onPointerMove={event => {
          const from = drag.current
          const width = frame.current?.clientWidth ?? WIDTH
          if (from !== null && event.buttons === 1) {
            const [x, y] = [from.x - event.clientX, from.y - event.clientY]
            if (from.far || Math.hypot(x, y) > 4) {
              setBox(moved(box, (x * box[2]) / width, (y * box[2]) / width))
              drag.current = { x: event.clientX, y: event.clientY, far: true }
            }
          }
        }}
      >
        {shapes.map(shape => {
          const spot = shape.code === null ? undefined : countries.get(shape.code)
          return (
            <path
              key={shape.name}
              d={shape.path}
              class={spot === undefined || show === 'place' ? 'land' : `land ${shade(spot.count, most)} ${spot.how}`}
              onClick={() => show === 'country' && spot !== undefined && take('country', spot.value)}
            >
              <title>{spot?.says ?? (shape.code === null ? shape.name : region(shape.code))}</title>
            </path>
          )
        })}
        {show === 'country' &&
          counted
            .filter(shape => Math.max(shape.box[2], shape.box[3]) / unit < SMALL)
            .map(shape => <Circle key={shape.name} spot={countries.get(shape.code ?? '')} at={shape.middle} r={5 * unit} take={value => take('country', value)} />)}
        {dots.map(dot => (
          <Circle key={dot.value} spot={dot} at={dot.at} r={(4 + 10 * Math.sqrt(dot.count / mostDots)) * unit} take={value => take('place', value)} />
        ))}
      </svg>
      <p class="map-tools">
        <button type="button" class="button icon" aria-label={t('map.zoomIn')} onClick={() => setBox(scaled(box, 0.6))}>
          +
        </button>
        <button type="button" class="button icon" aria-label={t('map.zoomOut')} onClick={() => setBox(scaled(box, 1 / 0.6))}>
          −
        </button>
      </p>
    </div>
  )
}

function Circle({ spot, at, r, take }: { spot: Spot | undefined; at: [number, number]; r: number; take: (value: string) => void }) {
  return spot === undefined ? null : (
    <circle cx={at[0]} cy={at[1]} r={r} class={`dot ${spot.how}`} onClick={() => take(spot.value)}>
      <title>{spot.says}</title>
    </circle>
  )
}

/** A country's box, or its middle where it lies on both edges of the map. */
function near(shape: Shape): Box {
  return shape.box[2] > WIDTH / 3 ? [shape.middle[0], shape.middle[1], 0, 0] : shape.box
}

function shade(count: number, most: number): string {
  return count <= 0 ? '' : `shade-${Math.max(1, Math.ceil(Math.sqrt(count / most) * SHADES))}`
}
