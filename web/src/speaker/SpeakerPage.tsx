import { useEffect, useState } from 'preact/hooks'
import { newestQuotes, readProfile, type Profile } from '../api/speaker'
import type { QuoteHit } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { useRead } from '../parts/useRead'
import { TableSwitch, Times } from '../plot/Times'
import { QuoteCard } from '../search/QuoteCard'
import { count } from '../state/format'
import { go } from '../state/history'
import { t, word } from '../state/language'
import { region } from '../state/labels'
import { emptySearch, searchHref, type Search } from '../state/route'
import { stretch } from '../state/window'
import { ByHand } from './ByHand'
import { Claims } from './Claims'
import { SpeaksOf, Values } from './Counted'
import { Names, Roles } from './Evidence'

/** One speaker: what articles call them, in which roles, and what they said over time. */
export function SpeakerPage({ id }: { id: string }) {
  const { value, failure, again } = useRead(id, async signal => {
    const [profile, quotes] = await Promise.all([readProfile(id, signal), newestQuotes(id, signal)])
    return { profile, quotes }
  })
  const name = value?.profile.name
  useEffect(() => {
    document.title = `${name ?? t('who.title')} · Onrecord`
  }, [name])
  return (
    <main id="main" class="speaker-page">
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={4} />}
      {value && <Who {...value} changed={again} />}
    </main>
  )
}

function Who({ profile, quotes, changed }: { profile: Profile; quotes: QuoteHit[]; changed: () => void }) {
  const all = searchOf(profile, {})
  return (
    <>
      <p class="kicker">
        {word('kind', profile.kind)}
        {profile.country && ` · ${region(profile.country)}`}
      </p>
      <h1 dir="auto">{profile.name}</h1>
      <p>
        <a href={searchHref(all)}>{count('quotes', profile.quotes)}</a>
        {profile.read < profile.quotes && <span class="quiet"> · {t('who.read', { n: profile.read })}</span>}
      </p>
      <OverTime profile={profile} />
      <div class="speaker-columns">
        <Names names={profile.names} />
        <Roles roles={profile.roles} />
        <SpeaksOf profile={profile} />
        <Values title={t('who.countries')} of={profile.facets.country.values} label={region} search={value => searchOf(profile, { country: [value] })} />
        <Values title={t('who.outlets')} of={profile.facets.source.values} label={value => value} search={value => searchOf(profile, { source: [value] })} />
      </div>
      <ByHand profile={profile} changed={changed} />
      <Claims id={profile.id} />
      <h2>{t('who.newest')}</h2>
      <ol class="list quotes">
        {quotes.map(hit => (
          <li key={hit.id}>
            <QuoteCard hit={hit} q="" />
          </li>
        ))}
      </ol>
      {profile.quotes > quotes.length && (
        <p>
          <a href={searchHref(all)}>{t('who.all', { count: count('quotes', profile.quotes) })}</a>
        </p>
      )}
    </>
  )
}

/** Their quotes by the day they were published. */
function OverTime({ profile }: { profile: Profile }) {
  const [table, setTable] = useState(false)
  const published = profile.facets.published.values ?? []
  return published.length < 2 ? null : (
    <section class="histogram" aria-label={t('who.byMonth')}>
      <div class="histogram-head">
        <span class="quiet small">{t('who.byMonth')}</span>
        <TableSwitch table={table} set={setTable} />
      </div>
      <Times
        table={table}
        bars={published.map(({ value, count: n }) => ({ value, count: n, chosen: false }))}
        of="quotes"
        pick={(from, to) =>
          go(searchHref(searchOf(profile, { published: [stretch(published[from]?.value ?? '', published[to]?.value ?? '')] })))
        }
      />
    </section>
  )
}

function searchOf(profile: Profile, filters: Search['filters']): Search {
  return { ...emptySearch('quotes'), filters: { speaker: [profile.id], ...filters } }
}
