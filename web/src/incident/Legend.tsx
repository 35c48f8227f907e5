import { LINES } from '../plot/ink'
import { shapeOf, type Shape } from './shapes'

/** Which sign and colour are whose; a click on one fades the others. */
export function Legend({ lines, only, setOnly }: { lines: readonly string[]; only: number | null; setOnly: (only: number | null) => void }) {
  return (
    <ul class="ranges-legend">
      {lines.map((name, line) => (
        <li key={line}>
          <button type="button" class={only !== null && only !== line ? 'plain faded' : 'plain'} aria-pressed={only === line} onClick={() => setOnly(only === line ? null : line)}>
            <svg class={`line-${(line % LINES) + 1}`} viewBox="-6 -6 12 12" aria-hidden="true">
              <path d={OUTLINES[shapeOf(line)]} />
            </svg>
            <bdi>{name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

const OUTLINES: Record<Shape, string> = {
  circle: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  square: 'M-4.4 -4.4h8.8v8.8h-8.8z',
  diamond: 'M0 -5.8l5.8 5.8l-5.8 5.8l-5.8 -5.8z',
  triangle: 'M0 -5.6l5.8 10.2h-11.6z',
}
