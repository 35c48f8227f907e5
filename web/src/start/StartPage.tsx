import { useEffect, useState } from 'preact/hooks'
import { progress, readGlance, type Glance as Seen, type Progress } from '../api/glance'
import type { ArticleHit, FacetValue, SearchAnswer } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { SearchBox } from '../parts/SearchBox'
import { useRead } from '../parts/useRead'
import { Outlet } from '../search/ArticleCard'
import { count, number } from '../state/format'
import { go } from '../state/history'
import { rich, t } from '../state/language'
import { label } from '../state/labels'
import { articleHref, emptySearch, searchHref, type Search } from '../state/route'

/** The first page: what is here, and an example for each kind of question, made from the collection itself. */
export function StartPage() {
  const { value: seen, failure, again } = useRead('all', readGlance)
  useEffect(() => {
    document.title = `Onrecord: ${t('start.tab')}`
  }, [])
  return (
    <main id="main" class="start">
      <h1>{t('start.title')}</h1>
      <SearchBox q="" large submit={q => go(searchHref(emptySearch('articles', q)))} />
      {failure && <FailureNote failure={failure} retry={again} />}
      {seen === null && failure === null && <Skeleton rows={3} />}
      {seen !== null && <Content of={seen} look={again} />}
    </main>
  )
}

const EVERY_MILLIS = 1000

/** What can be found, counted anew while documents are still being read. */
function Content({ of, look }: { of: Seen; look: () => void }) {
  const { waiting, indexed } = useProgress(of)
  useEffect(() => {
    if (indexed !== of.indexed || waiting !== of.waiting) {
      look()
    }
  }, [indexed, waiting])
  return of.articles.total.value === 0 ? <NothingYet waiting={waiting} /> : <Glance of={of} waiting={waiting} />
}

/** How far reading is: as it was when all was counted, then each second until nothing waits. */
function useProgress(of: Seen): Progress {
  const [now, setNow] = useState<Progress>(of)
  const [round, setRound] = useState(0)
  const over = now.waiting === 0 && of.articles.total.value > 0
  useEffect(() => {
    if (over) {
      return undefined
    }
    const abort = new AbortController()
    const again = setTimeout(() => {
      progress(abort.signal).then(
        next => {
          setNow(next)
          setRound(round + 1)
        },
        () => setRound(round + 1),
      )
    }, EVERY_MILLIS)
    return () => {
      abort.abort()
      clearTimeout(again)
    }
  }, [round, over])
  return now
}

/** Nothing can be found yet: because nothing is there, or because it is still being read. */
function NothingYet({ waiting }: { waiting: number }) {
  return waiting > 0 ? (
    <div class="empty" role="status">
      <h2>{t('start.reading', { n: waiting })}</h2>
      <p>{t('start.reading.why')}</p>
    </div>
  ) : (
    <div class="empty">
      <h2>{t('start.empty')}</h2>
      <p>
        {rich('start.empty.why', { a: words => <a href="/add">{words}</a>, code: words => <code>{words}</code> })}
      </p>
    </div>
  )
}

function Glance({ of, waiting }: { of: Seen; waiting: number }) {
  return (
    <>
      <p class="glance">
        <a href={searchHref(emptySearch('articles'))}>{count('articles', of.articles.total.value)}</a>
        <a href={searchHref(emptySearch('quotes'))}>{count('quotes', of.quotes.total.value)}</a>
        <a href={searchHref(emptySearch('claims'))}>{t('n.casualtyClaims', { n: of.claims.total.value })}</a>
        {waiting > 0 && <span class="quiet">{t('start.still', { n: waiting })}</span>}
      </p>
      <div class="examples">
        <Example title={t('start.who')} links={top(of.quotes, 'speaker').map(value => [value.label, filter('quotes', 'speaker', value), value.count])} />
        <Example title={t('start.where')} links={top(of.articles, 'country').map(value => [label('country', value.value), filter('articles', 'country', value), value.count])} />
        <Example
          title={t('start.many')}
          links={[
            [t('start.tenOrMore'), { ...emptySearch('claims'), filters: { killed: ['10..'] }, sort: 'number' }, null],
            ...top(of.claims, 'place').map((value): Link => [t('start.killedIn', { place: label('place', value.value) }), { ...filter('claims', 'place', value), filters: { harm: ['killed'], place: [value.value] } }, null]),
          ]}
        />
      </div>
      <section class="latest">
        <h2>{t('start.latest')}</h2>
        <ul>
          {(of.articles.hits as ArticleHit[]).map(hit => (
            <li key={hit.id}>
              <p class="kicker">
                <Outlet of={hit.article} />
              </p>
              <a href={articleHref({ id: hit.article.id, q: '', at: null })} dir="auto">
                {hit.article.title ?? t('untitled')}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type Link = [string, Search, number | null]

function top(answer: SearchAnswer, name: string): FacetValue[] {
  return (answer.facets[name]?.values ?? []).slice(0, 4)
}

function filter(kind: Search['kind'], name: string, value: FacetValue): Search {
  return { ...emptySearch(kind), filters: { [name]: [value.value] } }
}

function Example({ title, links }: { title: string; links: Link[] }) {
  return links.length === 0 ? null : (
    <section class="example">
      <h2>{title}</h2>
      <ul>
        {links.map(([text, search, many]) => (
          <li key={text}>
            <a href={searchHref(search)}>
              <bdi>{text}</bdi>
            </a>
            {many !== null && <span class="quiet"> {number(many)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
