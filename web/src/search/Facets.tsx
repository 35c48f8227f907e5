import type { Facet } from '../api/types'
import { datesOf, facetsOf } from '../state/dimensions'
import { choose, withValues } from '../state/filters'
import { t } from '../state/language'
import type { Search } from '../state/route'
import { DateRange } from './DateRange'
import { FacetList } from './FacetList'
import { NumberFacet } from './NumberFacet'

interface Props {
  search: Search
  facets: Record<string, Facet>
  change: (next: Partial<Search>) => void
  openMap: () => void
}

/** The panel: everything by which the results can be narrowed. */
export function Facets({ search, facets, change, openMap }: Props) {
  return (
    <section class="facets" aria-label={t('search.filters')}>
      {datesOf(search.kind).map(each => (
        <DateRange
          key={each.name}
          dimension={each}
          values={search.filters[each.name] ?? []}
          set={values => change({ filters: withValues(search.filters, each.name, values) })}
        />
      ))}
      {facetsOf(search.kind).map(each =>
        each.style === 'number' ? (
          <NumberFacet key={each.name} search={search} facet={facets[each.name] ?? {}} change={change} />
        ) : (
          <FacetList
            key={search.kind + each.name}
            dimension={each}
            search={search}
            facet={facets[each.name] ?? {}}
            choose={(value, how) => change({ filters: choose(search.filters, each.name, value, how) })}
            beside={each.name === 'country' ? <MapButton open={openMap} /> : null}
          />
        ),
      )}
    </section>
  )
}

function MapButton({ open }: { open: () => void }) {
  return (
    <button type="button" class="plain link small facet-beside" onClick={open}>
      {t('map.open')}
    </button>
  )
}
