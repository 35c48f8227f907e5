import { useEffect, useState } from 'preact/hooks'
import type { Facet } from '../api/types'
import { choice, choose, ends, interval, withValues } from '../state/filters'
import { number } from '../state/format'
import { range } from '../state/labels'
import type { Search } from '../state/route'

const HARMS = ['killed', 'injured', 'missing', 'captured', 'displaced']

/** How many: ranges of the killed to click, and any range of any harm to type. */
export function NumberFacet({ search, facet, change }: { search: Search; facet: Facet; change: (next: Partial<Search>) => void }) {
  const active = HARMS.find(harm => search.filters[harm] !== undefined) ?? 'killed'
  const [harm, setHarm] = useState(active)
  const [start, end] = ends(search.filters[harm]?.[0] ?? '')
  const [from, setFrom] = useState(start)
  const [to, setTo] = useState(end)
  useEffect(() => {
    setFrom(start)
    setTo(end)
  }, [start, end])
  const asked = interval(from, to)
  const field = (name: string, value: string, set: (value: string) => void) => (
    <input
      type="text"
      inputMode="numeric"
      pattern="\d*"
      aria-label={`${name} how many`}
      placeholder={name}
      value={value}
      onInput={event => set(event.currentTarget.value)}
    />
  )
  return (
    <form
      class="facet range"
      onSubmit={event => {
        event.preventDefault()
        change({ filters: withValues(search.filters, harm, asked === '' ? [] : [asked]) })
      }}
    >
      <fieldset>
        <legend>How many</legend>
        <div class="range-fields">
          <select aria-label="Harm" value={harm} onChange={event => setHarm(event.currentTarget.value)}>
            {HARMS.map(each => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          {field('from', from, setFrom)}
          {field('to', to, setTo)}
          <button type="submit" class="button" aria-label="Apply the number">
            Go
          </button>
        </div>
        <ul class="facet-values">
          {(facet.ranges ?? [])
            .filter(each => each.count > 0 || choice(search.filters, 'killed', each.value) !== 'none')
            .map(each => {
              const how = choice(search.filters, 'killed', each.value)
              return (
                <li class={`facet-row lone ${how}`} key={each.value}>
                  <button
                    type="button"
                    class="facet-value"
                    aria-pressed={how === 'included'}
                    onClick={() => change({ filters: choose(search.filters, 'killed', each.value, 'included') })}
                  >
                    <span class="tick" aria-hidden="true">
                      {how === 'included' ? '✓' : ''}
                    </span>
                    <span class="facet-label">{range(each.value)} killed</span>
                    <span class="facet-count">{number(each.count)}</span>
                  </button>
                </li>
              )
            })}
        </ul>
      </fieldset>
    </form>
  )
}
