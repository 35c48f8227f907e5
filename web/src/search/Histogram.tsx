import { useState } from 'preact/hooks'
import { histogramDate, timesWithin } from '../api/search'
import type { Facet, FacetValue } from '../api/types'
import { useRead } from '../parts/useRead'
import { TableSwitch, Times } from '../plot/Times'
import { datesOf } from '../state/dimensions'
import { withValues } from '../state/filters'
import { t, type Key } from '../state/language'
import { searchHref, type Search } from '../state/route'
import { inside, stretch, wider, windowOf } from '../state/window'

interface Props {
  search: Search
  /** The query in its canonical form. */
  read: string
  facets: Record<string, Facet>
  change: (next: Partial<Search>) => void
}

const BY: Record<string, Key> = { published: 'time.by.published', said: 'time.by.said', date: 'time.by.date' }

/** Results over time. Bars choose a year, month, day or stretch; what is chosen is then shown closer. */
export function Histogram({ search, read, facets, change }: Props) {
  const name = histogramDate(search)
  const facet = facets[name]
  const [table, setTable] = useState(false)
  const dates = datesOf(search.kind)
  const window = windowOf(search.filters[name])
  const closer = useCloser(search, read, name, window)
  const bars = closer ?? facet?.values ?? []
  if (bars.length === 0 && dates.length < 2) {
    return null
  }
  const set = (value: string | null) => change({ filters: withValues(search.filters, name, value === null ? [] : [value]) })
  const pick = (from: number, to: number) => {
    const value = stretch(bars[from]?.value ?? '', bars[to]?.value ?? '')
    set(value === window ? wider(value) : value)
  }
  return (
    <section class="histogram" aria-label={t('time.label')}>
      <div class="histogram-head">
        <Which name={name} dates={dates.map(each => each.name)} change={by => change({ by })} />
        {window !== null && (
          <span class="zoom">
            <button type="button" class="plain link small" onClick={() => set(wider(window))}>
              {t('time.out')}
            </button>
            {wider(window) !== null && (
              <button type="button" class="plain link small" onClick={() => set(null)}>
                {t('time.all')}
              </button>
            )}
          </span>
        )}
        {(facet?.unknown ?? 0) > 0 && <span class="quiet small">{t('time.without', { n: facet?.unknown ?? 0 })}</span>}
        <TableSwitch table={table} set={setTable} />
      </div>
      <Times
        table={table}
        bars={bars.map(({ value, count }) => ({
          value,
          count,
          chosen: (search.filters[name] ?? []).some(each => /^[.\d]/.test(each) && inside(value, each)),
        }))}
        of={search.kind}
        pick={pick}
      />
    </section>
  )
}

function Which({ name, dates, change }: { name: string; dates: readonly string[]; change: (name: string) => void }) {
  const title = (each: string) => t(BY[each] ?? 'time.by.published')
  if (dates.length < 2) {
    return <span class="quiet small">{title(name)}</span>
  }
  return (
    <label>
      <span class="unseen">{t('time.which')}</span>
      <select value={name} onChange={event => change(event.currentTarget.value)}>
        {dates.map(each => (
          <option key={each} value={each}>
            {title(each)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The bars inside the chosen stretch; null without one, until they are there, and where they'd be a single bar. */
function useCloser(search: Search, read: string, name: string, window: string | null): FacetValue[] | null {
  const key = searchHref(search) + ' ' + name
  // Without the closer look the wider one stays.
  const { value } = useRead(window === null ? null : key, signal => timesWithin(search, read, { name, window: window ?? '' }, signal))
  return value !== null && value.length > 1 ? value : null
}
