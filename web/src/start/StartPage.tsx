import { useEffect, useState } from 'preact/hooks'
import { readLedger } from '../add/ledger'
import { Failure } from '../api/client'
import { overview } from '../api/search'
import type { ArticleHit, FacetValue, SearchAnswer } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { SearchBox } from '../parts/SearchBox'
import { Outlet } from '../search/ArticleCard'
import { count } from '../state/format'
import { go } from '../state/history'
import { label } from '../state/labels'
import { articleHref, emptySearch, searchHref, type Search } from '../state/route'

interface Overview {
  articles: SearchAnswer
  quotes: SearchAnswer
  claims: SearchAnswer
}

/** The first page: what is here, and an example for each kind of question, made from the collection itself. */
export function StartPage() {
  const [seen, setSeen] = useState<Overview | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    document.title = 'Onrecord: who said what, when'
    setFailure(null)
    Promise.all([overview('articles', 'country:6,published:month'), overview('quotes', 'speaker:6'), overview('claims', 'harm:6,place:6')]).then(
      ([articles, quotes, claims]) => setSeen({ articles, quotes, claims }),
      (error: unknown) => {
        if (error instanceof Failure) {
          setFailure(error)
        }
      },
    )
  }, [attempt])
  return (
    <main id="main" class="start">
      <h1>
        Who said what, when, about which country,
        <br /> and how many they say were killed
      </h1>
      <SearchBox q="" large submit={q => go(searchHref(emptySearch('articles', q)))} />
      {failure && <FailureNote failure={failure} retry={() => setAttempt(attempt + 1)} />}
      {seen === null && failure === null && <Skeleton rows={3} />}
      {seen !== null && (seen.articles.total.value === 0 ? <NothingYet look={() => setAttempt(attempt + 1)} /> : <Glance of={seen} />)}
    </main>
  )
}

const EVERY_MILLIS = 1000
const STILL_READ = ['received', 'normalised', 'annotated']

/** Nothing can be found yet: because nothing is there, or because it is still being read. */
function NothingYet({ look }: { look: () => void }) {
  const [waiting, setWaiting] = useState<number | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    readLedger({ size: 1 }).then(
      ({ counts }) => {
        setWaiting(STILL_READ.reduce((sum, state) => sum + (counts[state] ?? 0), 0))
        if ((counts['indexed'] ?? 0) > 0) {
          look()
        }
      },
      (error: unknown) => {
        // Without the ledger the page still says how to add documents.
        if (!(error instanceof Failure)) {
          throw error
        }
        setWaiting(0)
      },
    )
    const again = setTimeout(() => setRound(round + 1), EVERY_MILLIS)
    return () => clearTimeout(again)
  }, [round])
  if (waiting === null) {
    return <Skeleton rows={2} />
  }
  return waiting > 0 ? (
    <div class="empty" role="status">
      <h2>{count(waiting, 'document')} being read</h2>
      <p>They can be searched in a moment.</p>
    </div>
  ) : (
    <div class="empty">
      <h2>The archive is empty</h2>
      <p>
        <a href="/add">Add documents</a>: drop files, or run <code>onrecord ingest PATH</code>.
      </p>
    </div>
  )
}

function Glance({ of }: { of: Overview }) {
  return (
    <>
      <p class="glance">
        <a href={searchHref(emptySearch('articles'))}>{count(of.articles.total.value, 'article')}</a>
        <a href={searchHref(emptySearch('quotes'))}>{count(of.quotes.total.value, 'quote')}</a>
        <a href={searchHref(emptySearch('claims'))}>{count(of.claims.total.value, 'casualty claim')}</a>
      </p>
      <div class="examples">
        <Example title="Who said it?" links={top(of.quotes, 'speaker').map(value => [value.label, filter('quotes', 'speaker', value), value.count])} />
        <Example title="Where?" links={top(of.articles, 'country').map(value => [label('country', value.value), filter('articles', 'country', value), value.count])} />
        <Example
          title="How many?"
          links={[
            ['ten or more killed', { ...emptySearch('claims'), filters: { killed: ['10..'] }, sort: 'number' }, null],
            ...top(of.claims, 'place').map((value): Link => ['killed in ' + value.label, { ...filter('claims', 'place', value), filters: { harm: ['killed'], place: [value.value] } }, null]),
          ]}
        />
      </div>
      <section class="latest">
        <h2>Latest</h2>
        <ul>
          {(of.articles.hits as ArticleHit[]).map(hit => (
            <li key={hit.id}>
              <p class="kicker">
                <Outlet of={hit.article} />
              </p>
              <a href={articleHref({ id: hit.article.id, q: '', at: null })} dir="auto">
                {hit.article.title ?? 'Without a title'}
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
            {many !== null && <span class="quiet"> {many}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
