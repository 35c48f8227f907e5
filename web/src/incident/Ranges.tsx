import { useMemo, useState } from 'preact/hooks'
import type { Series } from '../api/incident'
import type { ClaimHit } from '../api/types'
import { t } from '../state/language'
import { useInk } from '../plot/ink'
import { Plot, type How, type Place } from '../plot/Plot'
import { Legend } from './Legend'
import { drawRanges } from './drawRanges'
import { inWords, layOut, short } from './marks'

export interface RangesProps {
  series: Series[]
  /** Id of the figure whose passage is shown; empty for none. */
  chosen: string
  choose: (figure: ClaimHit) => void
}

/** Pixels: its height, the least room of a mark, and that of a letter beside it. */
const HEIGHT = 300
const ROOM = 30
const LETTER = 7

/**
 * Each claimant's figures over time: a point where one number is stated, a bar where it's a range, an arrow at an open
 * end. The table beside it says the same.
 */
export default function Ranges({ series, chosen, choose }: RangesProps) {
  const ink = useInk()
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState(false)
  const [only, setOnly] = useState<number | null>(null)
  const layout = useMemo(() => layOut(series), [series])
  const picture = useMemo(() => drawRanges(layout, { ink, chosen, only }), [layout, ink, chosen, only])
  const { marks, lines, width } = layout
  const here = marks[Math.min(at, marks.length - 1)]
  const room = Math.max(ROOM, ...marks.map(mark => short(mark).length * LETTER + 8))
  const take = () => here !== undefined && choose(here.figure)
  const point = (how: How, { x }: Place) => {
    const nearest = marks.findIndex(mark => Math.abs(mark.x - x) <= 0.5)
    setShown(nearest >= 0)
    if (nearest >= 0) {
      setAt(nearest)
    }
    if (how === 'up' && marks[nearest] !== undefined) {
      choose(marks[nearest].figure)
    }
  }
  return (
    <figure class="ranges">
      <Plot
        name={t('incident.picture')}
        picture={picture}
        height={HEIGHT}
        least={width * room}
        here={shown && here !== undefined ? { from: here.x - 0.5, to: here.x + 0.5, says: inWords(here, lines) } : null}
        steps={{ n: marks.length, at, says: here === undefined ? '' : inWords(here, lines) }}
        step={next => {
          setAt(next)
          setShown(true)
        }}
        take={take}
        point={point}
        leave={() => setShown(false)}
      />
      <figcaption>
        <Legend lines={lines} only={only} setOnly={setOnly} />
      </figcaption>
    </figure>
  )
}
