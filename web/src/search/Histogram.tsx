import { useRef, useState } from 'preact/hooks'
import { histogramDate } from '../api/search'
import type { Facet, FacetValue } from '../api/types'
import { datesOf } from '../state/dimensions'
import { choice, choose, withValues } from '../state/filters'
import { count, date, number } from '../state/format'
import type { Search } from '../state/route'

interface Props {
  search: Search
  facets: Record<string, Facet>
  change: (next: Partial<Search>) => void
}

/** Pixels of a bar, where there are few. */
const WIDEST = 72

const WORD = { articles: 'article', quotes: 'quote', claims: 'claim' }

/** Results over time. A bar chooses its year, month or day; arrow keys move along; a table says the same. */
export function Histogram({ search, facets, change }: Props) {
  const name = histogramDate(search)
  const facet = facets[name]
  const [table, setTable] = useState(false)
  const dates = datesOf(search.kind)
  const bars = facet?.values ?? []
  if (bars.length === 0 && dates.length < 2) {
    return null
  }
  return (
    <section class="histogram" aria-label="Results over time">
      <div class="histogram-head">
        {dates.length > 1 ? (
          <label>
            <span class="unseen">Date that is counted</span>
            <select value={name} onChange={event => change({ by: event.currentTarget.value })}>
              {dates.map(each => (
                <option key={each.name} value={each.name}>
                  by date {each.title.toLowerCase()}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <span class="quiet small">by date published</span>
        )}
        {(facet?.unknown ?? 0) > 0 && <span class="quiet small">{number(facet?.unknown ?? 0)} without</span>}
        <button type="button" class="plain link small" aria-expanded={table} onClick={() => setTable(!table)}>
          {table ? 'as bars' : 'as a table'}
        </button>
      </div>
      {table ? (
        <Table bars={bars} of={WORD[search.kind]} />
      ) : (
        <Bars
          bars={bars}
          of={WORD[search.kind]}
          chosen={value => choice(search.filters, name, value) === 'included'}
          toggle={value => {
            const others = (search.filters[name] ?? []).filter(each => bars.some(bar => bar.value === each))
            change({ filters: choose(withValues(search.filters, name, others), name, value, 'included') })
          }}
        />
      )}
    </section>
  )
}

/** Bars over time; the buttons do what `toggle` does. */
export function Bars(props: { bars: FacetValue[]; of: string; chosen: (value: string) => boolean; toggle: (value: string) => void }) {
  const { bars, of, chosen, toggle } = props
  const highest = Math.max(1, ...bars.map(bar => bar.count))
  const group = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const some = bars.some(bar => chosen(bar.value))
  const move = (to: number) => {
    const next = Math.min(bars.length - 1, Math.max(0, to))
    setAt(next)
    group.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  return (
    <div style={{ maxWidth: `${bars.length * WIDEST}px` }}>
      <div
        ref={group}
        class={some ? 'bars some' : 'bars'}
        role="group"
        aria-label="Bars; arrow keys move along"
        onKeyDown={event => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
          if (step !== undefined) {
            event.preventDefault()
            move(at + step)
          }
        }}
      >
        {bars.map((bar, i) => (
          <button
            type="button"
            key={bar.value}
            class={bar.count === 0 ? 'bar zero' : 'bar'}
            tabIndex={i === Math.min(at, bars.length - 1) ? 0 : -1}
            aria-pressed={chosen(bar.value)}
            aria-label={`${date(bar.value)}: ${count(bar.count, of)}`}
            title={`${date(bar.value)}: ${count(bar.count, of)}`}
            onFocus={() => setAt(i)}
            onClick={() => toggle(bar.value)}
          >
            <span class="bar-fill" style={{ height: `${bar.count === 0 ? 0 : Math.max(6, (bar.count / highest) * 100)}%` }} />
          </button>
        ))}
      </div>
      <div class="axis" aria-hidden="true">
        <span>{bars[0] && date(bars[0].value)}</span>
        <span>{bars.length > 1 && date(bars[bars.length - 1]?.value ?? '')}</span>
      </div>
    </div>
  )
}

function Table({ bars, of }: { bars: FacetValue[]; of: string }) {
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">{of}s</th>
        </tr>
      </thead>
      <tbody>
        {bars
          .filter(bar => bar.count > 0)
          .map(bar => (
            <tr key={bar.value}>
              <td>{date(bar.value)}</td>
              <td>{number(bar.count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
