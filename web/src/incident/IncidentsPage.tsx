import { useEffect } from 'preact/hooks'
import { listIncidents, type IncidentAnswer, type IncidentEntry, type Stated } from '../api/incident'
import { FailureNote, Skeleton, Spoken } from '../parts/Notes'
import { SortMenu } from '../parts/SortMenu'
import { usePages, type Page } from '../parts/usePages'
import { useRead } from '../parts/useRead'
import { Outlet } from '../search/ArticleCard'
import { Chips } from '../search/Chips'
import { Interpretation } from '../search/Interpretation'
import { chosen } from '../state/filters'
import { count } from '../state/format'
import { go } from '../state/history'
import { t, type Key } from '../state/language'
import { label, region } from '../state/labels'
import { articleHref, incidentHref, incidentsHref, searchHref, type Search, type Sort } from '../state/route'
import { IncidentFilters } from './IncidentFilters'
import { between, days, where } from './words'

/** Events with casualties: between which figures sources differ. */
export function IncidentsPage({ search }: { search: Search }) {
  const href = incidentsHref(search)
  const { value: now, last: value, failure, again } = useRead(href, async signal => ({ href, ...(await listIncidents(search, null, signal)) }))
  const loading = now === null && failure === null
  const change = (next: Partial<Search>) => go(incidentsHref({ ...search, ...next }))
  useEffect(() => {
    document.title = `${search.q === '' ? '' : `${search.q} · `}${t('incidents.title')} · Onrecord`
  }, [search.q])
  return (
    <main id="main" class={loading && value ? 'incidents-page stale' : 'incidents-page'} aria-busy={loading}>
      <h1>{t('incidents.title')}</h1>
      <p class="quiet">{t('incidents.intro')}</p>
      <IncidentFilters search={search} change={change} />
      <div class="bar">
        <p class="total">
          <span>{value !== null && t('n.incidents', { n: value.total.value })}</span>{' '}
          <a class="save-search" href={searchHref({ ...search, sort: '' })}>
            {t('incidents.claims')}
          </a>
        </p>
        <SortMenu sorts={SORTS} sort={search.sort === '' ? 'newest' : search.sort} choose={sort => change({ sort })} />
      </div>
      <Chips search={search} change={change} />
      {value && <Interpretation of={value.interpretation} typed={search.q} search={q => incidentsHref({ ...search, q })} />}
      {value && !value.total.exact && <p class="note">{t('incidents.reading')}</p>}
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={4} />}
      {now && now.incidents.length === 0 && <None search={search} change={change} />}
      {value && <Rows key={value.href} search={search} first={value} />}
      <Spoken>{now === null ? '' : t('n.incidents', { n: now.total.value })}</Spoken>
    </main>
  )
}

interface Parts {
  search: Search
  change: (next: Partial<Search>) => void
}

const SORTS: readonly (readonly [Sort, Key])[] = [
  ['newest', 'sort.newest'],
  ['oldest', 'sort.oldest'],
  ['relevance', 'incidents.sort.most'],
  ['number', 'sort.number'],
]

function None({ search, change }: Parts) {
  return (
    <div class="empty">
      <h2>{t('incidents.none')}</h2>
      <p>{t('incidents.none.why')}</p>
      {(chosen(search.filters).length > 0 || search.q !== '') && (
        <p>
          <button type="button" class="plain link" onClick={() => change({ filters: {}, q: '' })}>
            {t('incidents.all')}
          </button>
        </p>
      )}
    </div>
  )
}

function Rows({ search, first }: { search: Search; first: IncidentAnswer }) {
  const { items, foot } = usePages(page(first), async cursor => page(await listIncidents(search, cursor)))
  return (
    <>
      <ol class="list incidents">
        {items.map(each => (
          <li key={each.id}>
            <Row of={each} />
          </li>
        ))}
      </ol>
      {foot}
    </>
  )
}

function page({ incidents, next }: IncidentAnswer): Page<IncidentEntry> {
  return { items: incidents, next }
}

function differ(stated: Stated): boolean {
  return [stated, ...stated.others].some(each => each.lowest !== each.highest)
}

function Row({ of }: { of: IncidentEntry }) {
  const counts = t('incident.counts', { figures: t('n.figures', { n: of.claims }), articles: count('articles', of.articles) })
  return (
    <article class="card">
      {of.country && region(of.country) !== where(of) && <p class="kicker">{region(of.country)}</p>}
      <h2>
        <a data-result href={incidentHref(of.id)}>
          <bdi>{where(of)}</bdi>, {days(of)}
        </a>
      </h2>
      <ul class="stated">
        {of.harms.map(each => (
          <li key={each.harm} class={differ(each) ? `${each.harm} differ` : each.harm}>
            <b>{label('harm', each.harm)}</b> {between(each)}
          </li>
        ))}
      </ul>
      <p class="origin">
        {counts} {t('incidents.first')} <Outlet of={of.first} />
        <span class="sep"> · </span>
        <a href={articleHref({ id: of.first.id, q: '', at: null })} dir="auto">
          {of.first.title ?? t('untitled')}
        </a>
      </p>
    </article>
  )
}
