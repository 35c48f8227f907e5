import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { correctionsOfSpeaker, type Recorded } from '../api/correction'
import { newestClaims, newestQuotes, readProfile, type Profile } from '../api/speaker'
import type { ClaimHit, FacetValue, QuoteHit } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { CorrectionRow } from '../corrections/CorrectionRow'
import { Bars } from '../parts/Bars'
import { Sheet } from '../parts/Sheet'
import { ClaimCard } from '../search/ClaimCard'
import { QuoteCard } from '../search/QuoteCard'
import { count, date, number } from '../state/format'
import { go } from '../state/history'
import { t, word } from '../state/language'
import { region } from '../state/labels'
import { emptySearch, searchHref, speakerHref, type Search } from '../state/route'
import { stretch } from '../state/window'
import { Names, Roles } from './Evidence'
import { Merging } from './Merging'
import { Splitting } from './Splitting'

/** One speaker: what articles call them, in which roles, and what they said over time. */
export function SpeakerPage({ id }: { id: string }) {
  const [profile, setProfile] = useState<Profile | null>(null)
  const [quotes, setQuotes] = useState<QuoteHit[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setProfile(before => (before?.id === id ? before : null))
    setFailure(null)
    Promise.all([readProfile(id, abort.signal), newestQuotes(id, abort.signal)]).then(
      ([read, newest]) => {
        setProfile(read)
        setQuotes(newest)
      },
      (error: unknown) => {
        if (error instanceof Failure) {
          setFailure(error)
        }
      },
    )
    return () => abort.abort()
  }, [id, attempt])
  useEffect(() => {
    document.title = `${profile?.name ?? t('who.title')} · Onrecord`
  }, [profile])
  return (
    <main id="main" class="speaker-page">
      {failure && <FailureNote failure={failure} retry={() => setAttempt(attempt + 1)} />}
      {profile === null && failure === null && <Skeleton rows={4} />}
      {profile && <Who profile={profile} quotes={quotes} changed={() => setAttempt(n => n + 1)} />}
    </main>
  )
}

function Who({ profile, quotes, changed }: { profile: Profile; quotes: QuoteHit[]; changed: () => void }) {
  const all = searchOf(profile, {})
  const published = profile.facets.published.values ?? []
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
      {published.length > 1 && (
        <section class="histogram" aria-label={t('who.byMonth')}>
          <Bars
            bars={published.map(({ value, count: n }) => ({ value, label: date(value), count: n, chosen: false }))}
            of="quotes"
            pick={(from, to) =>
              go(searchHref(searchOf(profile, { published: [stretch(published[from]?.value ?? '', published[to]?.value ?? '')] })))
            }
          />
        </section>
      )}
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

/** What they say of casualties; left out where they say nothing, or it can't be told. */
function Claims({ id }: { id: string }) {
  const [claims, setClaims] = useState<{ total: number; hits: ClaimHit[] } | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    newestClaims(id, abort.signal).then(setClaims, (error: unknown) => {
      if (error instanceof Failure) {
        setClaims(null)
      }
    })
    return () => abort.abort()
  }, [id])
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

/** Countries and people that their quotes name; either is left out where they name none. */
function SpeaksOf({ profile }: { profile: Profile }) {
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

/** What people merged and split, with the way back; and the ways to do so. */
function ByHand({ profile, changed }: { profile: Profile; changed: () => void }) {
  const [made, setMade] = useState<Recorded[]>([])
  const [sheet, setSheet] = useState<'merge' | 'split' | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    correctionsOfSpeaker(profile.id, abort.signal).then(setMade, (error: unknown) => {
      // Without them the page still says who is who.
      if (error instanceof Failure) {
        setMade([])
      }
    })
    return () => abort.abort()
  }, [profile])
  const done = () => {
    setSheet(null)
    changed()
  }
  return (
    <section class="by-hand">
      {made.length > 0 && <h2>{t('who.byHand')}</h2>}
      {made.map(each => (
        <CorrectionRow key={each.id} of={each} changed={changed} here={profile.id} />
      ))}
      <p class="saved-tools">
        <button type="button" class="plain link small" onClick={() => setSheet('merge')}>
          {t('merge.open')}
        </button>
        <button type="button" class="plain link small" onClick={() => setSheet('split')}>
          {t('split.open')}
        </button>
      </p>
      {sheet !== null && (
        <Sheet title={sheet === 'merge' ? t('merge.title') : t('split.title')} close={() => setSheet(null)} wide={sheet === 'merge'}>
          {sheet === 'merge' ? <Merging profile={profile} done={done} /> : <Splitting profile={profile} done={done} />}
        </Sheet>
      )}
    </section>
  )
}

function searchOf(profile: Profile, filters: Search['filters']): Search {
  return { ...emptySearch('quotes'), filters: { speaker: [profile.id], ...filters } }
}

function Values(props: { title: string; of: FacetValue[] | null | undefined; label: (value: string) => string; search: (value: string) => Search }) {
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
