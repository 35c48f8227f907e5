import type { Facet } from '../api/types'
import { datesOf, facetsOf } from '../state/dimensions'
import { choose, withValues } from '../state/filters'
import type { Search } from '../state/route'
import { DateRange } from './DateRange'
import { FacetList } from './FacetList'
import { NumberFacet } from './NumberFacet'

/** The panel: everything by which the results can be narrowed. */
export function Facets(props: { search: Search; facets: Record<string, Facet>; change: (next: Partial<Search>) => void }) {
  const { search, facets, change } = props
  return (
    <section class="facets" aria-label="Filters">
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
          />
        ),
      )}
    </section>
  )
}
