import type { ComponentChildren } from 'preact'
import type { ClaimHit } from '../api/types'
import { Marked } from '../parts/Marked'
import { date, quantity, spokenQuantity } from '../state/format'
import { rich, t } from '../state/language'
import { label, placeName, region } from '../state/labels'
import { articleHref, incidentHref } from '../state/route'
import { Origin } from './ArticleCard'

/** How many, harmed how, by whose account; the printed words always stand beside the number. `compared`: among those of its incident. */
export function ClaimCard({ hit, q, compared = false }: { hit: ClaimHit; q: string; compared?: boolean }) {
  const at = hit.claim.span[0]
  return (
    <article class={`card claim-card ${hit.status}`}>
      <div class={`figure ${hit.harm}`}>
        <span class={quantity(hit).length > 7 ? 'number long' : 'number'} aria-hidden="true">
          {quantity(hit)}
        </span>
        <span class="unseen">{spokenQuantity(hit)} </span>
        <span class="harm">{label('harm', hit.harm)}</span>
        {hit.corrected && hit.corrected.length > 0 && <span class="tag">{t('wrong.tag')}</span>}
        {hit.match === 'possibly' && <span class="tag doubtful">{t('claim.possibly')}</span>}
      </div>
      <div class="claim-body">
        <p class="passage" dir="auto">
          <a data-result href={articleHref({ id: hit.article.id, q, at })}>
            <Marked passage={hit.passage} strong={hit.claim} />
          </a>
        </p>
        <ClaimFacts hit={hit} />
        {!compared && ofOneDay(hit) && (
          <p>
            <a href={incidentHref(hit.id)}>{t('incident.others')}</a>
          </p>
        )}
        <Origin article={hit.article} q={q} at={at} folded={hit.folded} />
      </div>
    </article>
  )
}

/** Such claims alone are of an incident. */
function ofOneDay(hit: ClaimHit): boolean {
  return hit.scope === 'incident' && hit.status !== 'hypothetical' && hit.place !== null && /^\d{4}-\d{2}-\d{2}$/.test(hit.date?.value ?? '')
}

function ClaimFacts({ hit }: { hit: ClaimHit }) {
  const place = hit.place ? placeName(hit.place.value, hit.country) : hit.country ? region(hit.country) : null
  return (
    <dl class="claim-facts">
      <Fact name={t('claim.printed')}>{rich('claim.printed.words', { text: hit.printed.text })}</Fact>
      {hit.victims.value !== 'unknown' && <Fact name={t('claim.victims')}>{label('victims', hit.victims.value)}</Fact>}
      {hit.side && <Fact name={t('claim.side')}>{label('side', hit.side.value)}</Fact>}
      <Fact name={t('claim.by')}>{hit.claimant ? hit.claimant.name : <i>{t('claim.by.article')}</i>}</Fact>
      {place !== null && <Fact name={t('claim.place')}>{place}</Fact>}
      {hit.date && <Fact name={t('claim.date')}>{date(hit.date.value)}</Fact>}
      {hit.status !== 'asserted' && (
        <Fact name={t('claim.status')}>
          <span class={`tag ${hit.status}`}>{label('status', hit.status)}</span>
        </Fact>
      )}
      {hit.scope !== 'incident' && (
        <Fact name={t('claim.scope')}>
          <span class="tag">{label('scope', hit.scope)}</span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
