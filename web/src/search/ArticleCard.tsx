import type { ArticleHit, ArticleRef, Passage } from '../api/types'
import { Marked } from '../parts/Marked'
import { count, date } from '../state/format'
import { t } from '../state/language'
import { region } from '../state/labels'
import { articleHref } from '../state/route'

export function ArticleCard({ hit, q }: { hit: ArticleHit; q: string }) {
  const first = hit.passages.find(passage => passage.marks.length > 0)
  const at = first?.marks[0]?.[0] ?? null
  return (
    <article class="card article-card">
      <p class="kicker">
        <Outlet of={hit.article} />
      </p>
      <h2 dir="auto">
        <a data-result href={articleHref({ id: hit.article.id, q, at })}>
          {hit.article.title ?? opening(hit)}
        </a>
      </h2>
      {besideTitle(hit).map(passage => (
        <p class="passage" dir="auto" key={passage.start}>
          <Marked passage={passage} />
        </p>
      ))}
      <p class="facts">
        {hit.countries.length > 0 && <span>{hit.countries.map(region).join(', ')}</span>}
        {hit.quotes > 0 && <span>{count('quotes', hit.quotes)}</span>}
        {hit.claims > 0 && <span>{count('claims', hit.claims)}</span>}
        <Folded n={hit.folded} />
      </p>
    </article>
  )
}

/** The passages, without one that only repeats the title. */
function besideTitle(hit: ArticleHit): Passage[] {
  const others = hit.passages.filter(passage => passage.text.trim() !== hit.article.title?.trim())
  return others.length > 0 ? others : hit.passages
}

/** The first words of an article without a title. */
function opening(hit: ArticleHit): string {
  const text = hit.passages[0]?.text ?? ''
  return text.length > 90 ? text.slice(0, text.lastIndexOf(' ', 90)) + ' …' : text === '' ? t('untitled') : text
}

/** How many near-copies a result stands for. */
export function Folded({ n = 0 }: { n?: number | undefined }) {
  return n > 0 ? <span class="folded">{t('copies.folded', { n })}</span> : null
}

/** Outlet and date: who published, and when. */
export function Outlet({ of }: { of: ArticleRef }) {
  return (
    <>
      <bdi class="outlet">{of.source ?? t('outlet.unknown')}</bdi>
      <span class="sep"> · </span>
      {of.published ? <time dateTime={of.published.value}>{date(of.published.value)}</time> : <span>{t('date.none')}</span>}
    </>
  )
}

/** Where a quote or claim stands: title as a link to the very place. */
export function Origin({ article, q, at, folded }: { article: ArticleRef; q: string; at: number; folded?: number | undefined }) {
  return (
    <p class="origin">
      <Outlet of={article} />
      <span class="sep"> · </span>
      <a href={articleHref({ id: article.id, q, at })} dir="auto">
        {article.title ?? t('untitled')}
      </a>{' '}
      <Folded n={folded} />
    </p>
  )
}
