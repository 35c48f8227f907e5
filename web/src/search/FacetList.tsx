import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { facetValues } from '../api/search'
import type { Facet, FacetValue } from '../api/types'
import { title, type Dimension } from '../state/dimensions'
import { UNKNOWN, choice, type Choice } from '../state/filters'
import { number } from '../state/format'
import { locale, t } from '../state/language'
import { label } from '../state/labels'
import { searchHref, type Search } from '../state/route'

interface Props {
  dimension: Dimension
  search: Search
  facet: Facet
  choose: (value: string, how: 'included' | 'excluded') => void
  /** Stands beside the title. */
  beside?: ComponentChildren
}

/** One facet: its values with counts, chosen ones first, with a search inside and a row for "not stated". */
export function FacetList({ dimension, search, facet, choose, beside }: Props) {
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
      <legend>{title(dimension.name)}</legend>
      {beside}
      {dimension.searchable && (letters !== null || (facet.more ?? false)) && (
        <input
          class="facet-search"
          type="search"
          aria-label={t('facet.search', { name: title(dimension.name) })}
          placeholder={t('facet.find', { name: title(dimension.name) })}
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
            value={{ value: UNKNOWN, label: t('value.notStated'), count: unknown }}
            how={unknownChoice}
            choose={choose}
          />
        )}
      </ul>
      {letters && values.length === 0 && <p class="quiet small">{t('facet.none')}</p>}
      {facet.more && !letters && (
        <button type="button" class="plain link small" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more')}
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
      // The service knows the English names of countries alone: those of the page are looked through here.
      const own = name === 'country' && letters !== ''
      const read = facetValues(search, name, own ? '' : letters, abort.signal)
      read.then(facet => setFound(own ? within(facet, letters) : facet), (error: unknown) => {
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

/** Those whose name, on the page or in the service, holds the letters. */
function within(facet: Facet, letters: string): Facet {
  const values = (facet.values ?? []).filter(value => [label('country', value.value), value.label].some(each => bare(each).includes(bare(letters))))
  return { ...facet, values }
}

/** Without case and accents. */
function bare(text: string): string {
  return text.toLocaleLowerCase(locale()).normalize('NFD').replace(/\p{M}/gu, '')
}

/** Chosen and excluded values stand first, listed or not, and are never hidden by their own count. */
function withChosen(name: string, search: Search, listed: readonly FacetValue[], letters: string): FacetValue[] {
  const picked = (search.filters[name] ?? [])
    .map(raw => (raw.startsWith('-') && raw.length > 1 ? raw.slice(1) : raw))
    .filter(value => value !== UNKNOWN)
  // A filter may name a value by its label.
  const named = (value: string) => listed.find(each => each.value === value) ?? listed.find(each => each.selected && each.label === value)
  const first = letters === '' ? picked.map(value => ({ label: label(name, value), count: -1, ...named(value), value })) : []
  const shown = new Set(letters === '' ? picked.map(named) : [])
  return [...first, ...listed.filter(value => !shown.has(value))]
}

/** What the page has names for by itself. */
const NAMED = ['country', 'place', 'side']

function Row({ name, value, how, choose }: { name: Dimension; value: FacetValue; how: Choice; choose: Props['choose'] }) {
  const spoken = value.label === '' || value.label === value.value || NAMED.includes(name.name)
  const shown = spoken ? label(name.name, value.value) : value.label
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
          <span class="facet-count" aria-label={t('n.results', { n: value.count })}>
            {number(value.count)}
          </span>
        )}
      </button>
      <button
        type="button"
        class="facet-exclude"
        aria-pressed={how === 'excluded'}
        aria-label={t('facet.exclude', { name: title(name.name), value: shown })}
        title={how === 'excluded' ? t('facet.include.again') : t('facet.exclude.short')}
        onClick={() => choose(value.value, 'excluded')}
      >
        −
      </button>
    </li>
  )
}
