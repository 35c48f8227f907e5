import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { facetValues } from '../api/search'
import type { Facet, FacetValue } from '../api/types'
import type { Dimension } from '../state/dimensions'
import { UNKNOWN, choice, type Choice } from '../state/filters'
import { count, number } from '../state/format'
import { label } from '../state/labels'
import { searchHref, type Search } from '../state/route'

interface Props {
  dimension: Dimension
  search: Search
  facet: Facet
  choose: (value: string, how: 'included' | 'excluded') => void
}

/** One facet: its values with counts, chosen ones first, with a search inside and a row for "not stated". */
export function FacetList({ dimension, search, facet, choose }: Props) {
  const [letters, setLetters] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const found = useValues(search, dimension.name, letters ?? '', all || (letters ?? '') !== '')
  const values = withChosen(dimension.name, search, found?.values ?? facet.values ?? [], letters ?? '')
  const unknown = facet.unknown ?? 0
  const unknownChoice = choice(search.filters, dimension.name, UNKNOWN)
  if (values.length === 0 && letters === null && (unknown === 0 || unknownChoice === 'none')) {
    return null
  }
  return (
    <fieldset class="facet">
      <legend>{dimension.title}</legend>
      {dimension.searchable && (letters !== null || (facet.more ?? false)) && (
        <input
          class="facet-search"
          type="search"
          aria-label={`Search in ${dimension.title}`}
          placeholder={`Find in ${dimension.title.toLowerCase()}`}
          value={letters ?? ''}
          onInput={event => setLetters(event.currentTarget.value)}
        />
      )}
      <ul class={all || letters ? 'facet-values long' : 'facet-values'}>
        {values.map(value => (
          <Row key={value.value} name={dimension} value={value} how={choice(search.filters, dimension.name, value.value)} choose={choose} />
        ))}
        {(unknown > 0 || unknownChoice !== 'none') && !letters && (
          <Row
            name={dimension}
            value={{ value: UNKNOWN, label: 'not stated', count: unknown }}
            how={unknownChoice}
            choose={choose}
          />
        )}
      </ul>
      {letters && values.length === 0 && <p class="quiet small">No match</p>}
      {facet.more && !letters && (
        <button type="button" class="plain link small" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : 'Show more'}
        </button>
      )}
    </fieldset>
  )
}

/** Values beyond those that came with the results; null until they are there. A failure leaves the short list. */
function useValues(search: Search, name: string, letters: string, wanted: boolean): Facet | null {
  const [found, setFound] = useState<Facet | null>(null)
  const href = searchHref(search)
  useEffect(() => {
    if (!wanted) {
      setFound(null)
      return undefined
    }
    const abort = new AbortController()
    const wait = setTimeout(() => {
      facetValues(search, name, letters, abort.signal).then(setFound, (error: unknown) => {
        if (error instanceof Failure) {
          setFound(null)
        }
      })
    }, letters === '' ? 0 : 150)
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [href, name, letters, wanted])
  return wanted ? found : null
}

/** Chosen and excluded values stand first, listed or not, and are never hidden by their own count. */
function withChosen(name: string, search: Search, listed: readonly FacetValue[], letters: string): FacetValue[] {
  const picked = (search.filters[name] ?? [])
    .map(raw => (raw.startsWith('-') && raw.length > 1 ? raw.slice(1) : raw))
    .filter(value => value !== UNKNOWN)
  const counts = new Map(listed.map(value => [value.value, value]))
  const first = letters === '' ? picked.map(value => counts.get(value) ?? { value, label: label(name, value), count: -1 }) : []
  return [...first, ...listed.filter(value => letters !== '' || !picked.includes(value.value))]
}

function Row({ name, value, how, choose }: { name: Dimension; value: FacetValue; how: Choice; choose: Props['choose'] }) {
  const shown = value.label === '' || value.label === value.value ? label(name.name, value.value) : value.label
  return (
    <li class={`facet-row ${how}`}>
      <button type="button" class="facet-value" aria-pressed={how === 'included'} onClick={() => choose(value.value, 'included')}>
        <span class="tick" aria-hidden="true">
          {how === 'included' ? '✓' : ''}
        </span>
        <bdi class="facet-label" title={shown}>
          {shown}
        </bdi>
        {value.count >= 0 && (
          <span class="facet-count" aria-label={count(value.count, 'result')}>
            {number(value.count)}
          </span>
        )}
      </button>
      <button
        type="button"
        class="facet-exclude"
        aria-pressed={how === 'excluded'}
        aria-label={`Exclude ${name.title}: ${shown}`}
        title={how === 'excluded' ? 'Stop excluding' : 'Exclude'}
        onClick={() => choose(value.value, 'excluded')}
      >
        −
      </button>
    </li>
  )
}
