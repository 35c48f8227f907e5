import type { Profile } from '../api/speaker'
import type { FacetValue } from '../api/types'
import { count, number } from '../state/format'
import { t } from '../state/language'
import { region } from '../state/labels'
import { searchHref, speakerHref, type Search } from '../state/route'

/** Countries and people that their quotes name; either is left out where they name none. */
export function SpeaksOf({ profile }: { profile: Profile }) {
  const { countries, speakers } = profile.speaksOf
  return (
    <>
      {countries.length > 0 && (
        <section>
          <h2>{t('who.names.countries')}</h2>
          <ul class="plain-list">
            {countries.slice(0, 8).map(each => (
              <li key={each.code}>
                {region(each.code)} <span class="quiet">{count('quotes', each.quotes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {speakers.length > 0 && (
        <section>
          <h2>{t('who.names.people')}</h2>
          <ul class="plain-list">
            {speakers.slice(0, 8).map(each => (
              <li key={each.id}>
                <a href={speakerHref(each.id)}>
                  <bdi>{each.name}</bdi>
                </a>{' '}
                <span class="quiet">{count('quotes', each.quotes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Values of a facet of their quotes, each with the search for it. */
export function Values(props: { title: string; of: FacetValue[] | null | undefined; label: (value: string) => string; search: (value: string) => Search }) {
  const values = props.of ?? []
  return values.length === 0 ? null : (
    <section>
      <h2>{props.title}</h2>
      <ul class="plain-list">
        {values.slice(0, 8).map(each => (
          <li key={each.value}>
            <a href={searchHref(props.search(each.value))}>
              <bdi>{props.label(each.label)}</bdi>
            </a>{' '}
            <span class="quiet">{number(each.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
