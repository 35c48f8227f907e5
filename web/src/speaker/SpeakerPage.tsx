import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { newestClaims, newestQuotes, readProfile, type Profile, type SpeakerName, type SpeakerRole } from '../api/speaker'
import type { ClaimHit, FacetValue, QuoteHit } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { Bars } from '../parts/Bars'
import { ClaimCard } from '../search/ClaimCard'
import { QuoteCard } from '../search/QuoteCard'
import { count, date, number } from '../state/format'
import { go } from '../state/history'
import { hasWord, t, word } from '../state/language'
import { region } from '../state/labels'
import { articleHref, emptySearch, searchHref, type Search } from '../state/route'
import { stretch } from '../state/window'

/** One speaker: what articles call them, in which roles, and what they said over time. */
export function SpeakerPage({ id }: { id: string }) {
  const [profile, setProfile] = useState<Profile | null>(null)
  const [quotes, setQuotes] = useState<QuoteHit[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setProfile(null)
    setFailure(null)
    document.title = `${t('who.title')} · Onrecord`
    Promise.all([readProfile(id, abort.signal), newestQuotes(id, abort.signal)]).then(
      ([read, newest]) => {
        setProfile(read)
        setQuotes(newest)
        document.title = `${read.name} · Onrecord`
      },
      (error: unknown) => {
        if (error instanceof Failure) {
          setFailure(error)
        }
      },
    )
    return () => abort.abort()
  }, [id, attempt])
  return (
    <main id="main" class="speaker-page">
      {failure && <FailureNote failure={failure} retry={() => setAttempt(attempt + 1)} />}
      {profile === null && failure === null && <Skeleton rows={4} />}
      {profile && <Sheet profile={profile} quotes={quotes} />}
    </main>
  )
}

function Sheet({ profile, quotes }: { profile: Profile; quotes: QuoteHit[] }) {
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
        <Values title={t('who.countries')} of={profile.facets.country.values} label={region} search={value => searchOf(profile, { country: [value] })} />
        <Values title={t('who.outlets')} of={profile.facets.source.values} label={value => value} search={value => searchOf(profile, { source: [value] })} />
      </div>
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

function searchOf(profile: Profile, filters: Search['filters']): Search {
  return { ...emptySearch('quotes'), filters: { speaker: [profile.id], ...filters } }
}

/** Why a spelling is this speaker's; nothing for the name itself. */
function basis(by: string): string {
  const key = `who.by.${by}`
  return hasWord(key) ? `, ${t(key)}` : ''
}

function Names({ names }: { names: SpeakerName[] }) {
  return (
    <section>
      <h2>{t('who.names')}</h2>
      <ul class="plain-list">
        {names.map(each => (
          <li key={`${each.name} ${each.by ?? ''}`}>
            <bdi>{each.name}</bdi> <span class="quiet">{t('who.inArticles', { n: each.articles })}{basis(each.by ?? '')}</span>
            {names.length > 1 && (
              <ul class="plain-list small">
                {each.examples.map(article => (
                  <li key={article.id}>
                    <a href={articleHref({ id: article.id, q: '', at: null })} dir="auto">
                      {article.title ?? t('untitled')}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Roles({ roles }: { roles: SpeakerRole[] }) {
  return roles.length === 0 ? null : (
    <section>
      <h2>{t('who.roles')}</h2>
      <ul class="plain-list">
        {roles.map(each => (
          <li key={each.role}>
            <bdi>{each.role}</bdi>
            {each.country && <span class="quiet"> ({region(each.country)})</span>} <span class="quiet">{span(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function span(role: SpeakerRole): string {
  if (role.first === null || role.last === null) {
    return ''
  }
  return role.first === role.last ? date(role.first) : `${date(role.first)} – ${date(role.last)}`
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
