import { useEffect, useMemo, useState } from 'preact/hooks'
import outlines from 'world-atlas/countries-50m.json?url'
import { Failure } from '../api/client'
import { facetValues } from '../api/search'
import type { Facet } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { choice, choose } from '../state/filters'
import { count, number } from '../state/format'
import { t } from '../state/language'
import { label } from '../state/labels'
import { searchHref, type Search } from '../state/route'
import { WorldMap, type Dot, type Spot } from './WorldMap'
import { position, shapes, type Shape } from './geometry'
import { placed, readSettlements, type Settlements } from './settlements'

type Shown = 'country' | 'place' | 'table'

interface Props {
  search: Search
  change: (next: Partial<Search>) => void
}

/** Where results are about: a map of countries, one of places, and both as a table. */
export default function MapPanel({ search, change }: Props) {
  const [shown, setShown] = useState<Shown>('country')
  const [drawn, setDrawn] = useState<{ shapes: Shape[]; settlements: Settlements } | null>(null)
  const [facets, setFacets] = useState<{ country: Facet; place: Facet } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  const href = searchHref(search)
  const fail = (error: unknown) => setFailure(error instanceof Failure ? error : new Failure(t('map.failed'), t('fail.silent.advice'), 0))
  useEffect(() => {
    const abort = new AbortController()
    setFailure(null)
    Promise.all([facetValues(search, 'country', '', abort.signal), facetValues(search, 'place', '', abort.signal)]).then(
      ([country, place]) => setFacets({ country, place }),
      (error: unknown) => !abort.signal.aborted && fail(error),
    )
    return () => abort.abort()
  }, [href, attempt])
  useEffect(() => {
    if (drawn === null) {
      Promise.all([fetch(outlines).then(answer => answer.json()), readSettlements()]).then(
        ([topology, settlements]) => setDrawn({ shapes: shapes(topology), settlements }),
        fail,
      )
    }
  }, [attempt])
  const take = (name: 'country' | 'place', value: string) => change({ filters: choose(search.filters, name, value, 'included') })
  const countries = useMemo(() => spots(search, 'country', facets?.country), [facets, href])
  const places = useMemo(() => spots(search, 'place', facets?.place), [facets, href])
  const dots = useMemo(() => (drawn === null ? [] : dotsOf(places, drawn.settlements, countries)), [places, drawn])
  const tab = (which: Shown, text: string) => (
    <button type="button" aria-pressed={shown === which} onClick={() => setShown(which)}>
      {text}
    </button>
  )
  return (
    <div class="map-panel">
      <div class="segmented" role="group" aria-label={t('view')}>
        {tab('country', t('map.countries'))}
        {tab('place', t('map.places'))}
        {tab('table', t('map.table'))}
      </div>
      {failure && <FailureNote failure={failure} retry={() => setAttempt(attempt + 1)} />}
      {failure === null && (facets === null || (drawn === null && shown !== 'table')) && <Skeleton rows={3} />}
      {facets !== null && shown === 'table' && (
        <div class="map-tables">
          <Table title={t('map.countries')} of={countries} take={value => take('country', value)} />
          <Table title={t('map.places')} of={places} take={value => take('place', value)} />
        </div>
      )}
      {facets !== null && drawn !== null && shown !== 'table' && (
        <>
          <WorldMap
            key={shown}
            show={shown}
            shapes={drawn.shapes}
            countries={new Map(countries.map(spot => [spot.value, spot]))}
            dots={shown === 'place' ? dots : []}
            choose={take}
          />
          <p class="quiet small">
            {shown === 'place' && places.length > dots.length && `${t('map.unplaced', { n: places.length - dots.length })} `}
            {t('map.note')}
          </p>
        </>
      )}
    </div>
  )
}

function spots(search: Search, name: 'country' | 'place', facet: Facet | undefined): (Spot & { name: string })[] {
  return (facet?.values ?? []).map(value => {
    const shown = label(name, value.value)
    return {
      value: value.value,
      name: value.label,
      label: shown,
      count: value.count,
      how: choice(search.filters, name, value.value),
      says: t('time.bar', { date: shown, count: count(search.kind, value.count) }),
    }
  })
}

function dotsOf(places: readonly (Spot & { name: string })[], settlements: Settlements, countries: readonly Spot[]): Dot[] {
  const near = new Set(countries.map(spot => spot.value))
  return places.flatMap(spot => {
    const found = placed(settlements, spot.name, near)
    const at = found === null ? null : position(found.longitude, found.latitude)
    return at === null ? [] : [{ ...spot, at }]
  })
}

function Table({ title, of, take }: { title: string; of: readonly Spot[]; take: (value: string) => void }) {
  return (
    <table class="plain-table">
      <caption>{title}</caption>
      <tbody>
        {of.map(spot => (
          <tr key={spot.value}>
            <td>
              <button type="button" class="plain link" aria-pressed={spot.how === 'included'} onClick={() => take(spot.value)}>
                <bdi>{spot.label}</bdi>
              </button>
            </td>
            <td>{number(spot.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
