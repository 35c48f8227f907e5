import { newestClaims } from '../api/speaker'
import { useRead } from '../parts/useRead'
import { ClaimCard } from '../search/ClaimCard'
import { number } from '../state/format'
import { t } from '../state/language'
import { emptySearch, searchHref } from '../state/route'

/** What they say of casualties; left out where they say nothing, or it can't be told. */
export function Claims({ id }: { id: string }) {
  const claims = useRead(id, signal => newestClaims(id, signal)).value
  return claims === null || claims.hits.length === 0 ? null : (
    <section class="speaker-claims">
      <h2>{t('who.claims')}</h2>
      <ol class="list claims">
        {claims.hits.map(hit => (
          <li key={hit.id}>
            <ClaimCard hit={hit} q="" />
          </li>
        ))}
      </ol>
      {claims.total > claims.hits.length && (
        <p>
          <a href={searchHref({ ...emptySearch('claims'), filters: { claimant: [id] } })}>{t('who.claims.all')}</a>{' '}
          <span class="quiet">{number(claims.total)}</span>
        </p>
      )}
    </section>
  )
}
