import { useEffect, useState } from 'preact/hooks'
import { facetValues } from '../api/search'
import type { Facet } from '../api/types'
import { useRead } from '../parts/useRead'
import { CountTable } from '../plot/CountTable'
import { TableSwitch } from '../plot/Times'
import { title } from '../state/dimensions'
import { ends, interval, withValues } from '../state/filters'
import { number } from '../state/format'
import { t } from '../state/language'
import { label, range } from '../state/labels'
import { searchHref, type Search } from '../state/route'
import { Bars } from './Bars'

const HARMS = ['killed', 'injured', 'missing', 'captured', 'displaced']
const COUNTED = 'killed'

/** How many: a histogram to choose from, and any range of any harm to type. */
export function NumberFacet({ search, facet, change }: { search: Search; facet: Facet; change: (next: Partial<Search>) => void }) {
  const active = HARMS.find(harm => search.filters[harm] !== undefined) ?? COUNTED
  const [harm, setHarm] = useState(active)
  // The fields work without the histogram.
  const other = useRead(harm === COUNTED ? null : `${searchHref(search)} ${harm}`, signal => facetValues(search, harm, '', signal)).value
  const [table, setTable] = useState(false)
  const shown = (harm === COUNTED ? facet : other) ?? {}
  const chosen = search.filters[harm]?.[0] ?? ''
  const [start, end] = ends(chosen)
  const [from, setFrom] = useState(start)
  const [to, setTo] = useState(end)
  useEffect(() => {
    setFrom(start)
    setTo(end)
  }, [start, end])
  useEffect(() => setHarm(active), [active])
  const set = (value: string) => change({ filters: withValues(search.filters, harm, value === '' ? [] : [value]) })
  const ranges = (shown.ranges ?? []).map(each => ({ ...each, value: plain(each.value) }))
  const bars = ranges.map(({ value, count }) => ({ value, count, label: short(value), chosen: chosen !== '' && overlaps(value, chosen) }))
  const pick = (first: number, last: number) => {
    const picked = interval(ends(ranges[first]?.value ?? '')[0], ends(ranges[last]?.value ?? '')[1])
    set(picked === chosen ? '' : picked)
  }
  const field = (name: string, value: string, setValue: (value: string) => void) => (
    <input
      type="text"
      inputMode="numeric"
      pattern="\d*"
      aria-label={`${label('harm', harm)}, ${name}`}
      placeholder={name}
      value={value}
      onInput={event => setValue(event.currentTarget.value)}
    />
  )
  return (
    <form
      class="facet range"
      onSubmit={event => {
        event.preventDefault()
        set(interval(from, to))
      }}
    >
      <fieldset>
        <legend>{t('dim.number')}</legend>
        <div class="range-fields">
          <select aria-label={title('harm')} value={harm} onChange={event => setHarm(event.currentTarget.value)}>
            {HARMS.map(each => (
              <option key={each} value={each}>
                {label('harm', each)}
              </option>
            ))}
          </select>
        </div>
        {ranges.some(each => each.count > 0) && (
          <div class="number-histogram">
            {table ? <CountTable what={label('harm', harm)} of="claims" rows={bars} pick={pick} /> : <Bars of="claims" bars={bars} pick={pick} />}
            <TableSwitch table={table} set={setTable} />
          </div>
        )}
        <div class="range-fields">
          {field(t('range.field.from'), from, setFrom)}
          {field(t('range.field.to'), to, setTo)}
          <button type="submit" class="button" aria-label={t('range.apply', { name: t('dim.number') })}>
            {t('range.go')}
          </button>
        </div>
        {typeof shown.min === 'number' && typeof shown.max === 'number' && typeof shown.median === 'number' && (
          <p class="quiet small">{t('number.smallest', { min: shown.min, max: shown.max, median: shown.median })}</p>
        )}
      </fieldset>
    </form>
  )
}

/** `>=1000` as `1000..`: one way to write a range. */
function plain(value: string): string {
  return value.startsWith('>=') ? value.slice(2) + '..' : value.startsWith('<=') ? '..' + value.slice(2) : value
}

/** `10..99` as "10–99", to stand under a bar. */
function short(value: string): string {
  const [from, to] = ends(value)
  const show = (end: string) => number(Number(end))
  return from === to ? show(from) : to === '' ? `≥ ${show(from)}` : from === '' ? range(value) : `${show(from)}–${show(to)}`
}

function overlaps(value: string, chosen: string): boolean {
  const [low, high] = bounds(value)
  const [from, to] = bounds(chosen)
  return low <= to && from <= high
}

function bounds(value: string): [number, number] {
  const [from, to] = ends(plain(value))
  return [from === '' ? 0 : Number(from), to === '' ? Infinity : Number(to)]
}
