import type { ComponentChildren } from 'preact'
import type { Article, ClaimNote, QuoteNote } from '../api/types'
import { Outlet } from '../search/ArticleCard'
import { date, percent, quantity, webAddress } from '../state/format'
import { rich, ruleWord, t } from '../state/language'
import { label, placeName } from '../state/labels'
import { articleHref } from '../state/route'
import { permalink } from './Copying'
import { notes, type Note } from './notes'

/** All quotes and claims of an article on a sheet to print and file: words, place in the text, rule, hash. */
export function Evidence({ article }: { article: Article }) {
  const all = notes(article)
  const url = webAddress(article.url)
  return (
    <main id="main" class="evidence">
      <p class="evidence-tools">
        <a href={articleHref({ id: article.id, q: '', at: null })}>{t('sheet.text')}</a>
        <button type="button" class="button" onClick={() => print()}>
          {t('reader.print')}
        </button>
      </p>
      <p class="kicker">
        {t('sheet.title')}
        <span class="sep"> · </span>
        <Outlet of={article} />
      </p>
      <h1 dir="auto">{article.title ?? t('untitled')}</h1>
      <p class="evidence-source">
        {url !== null && (
          <a href={url} rel="noopener noreferrer nofollow">
            {url}
          </a>
        )}
        <span>
          SHA-256 <code>{article.contentHash}</code>
        </span>
      </p>
      <p class="quiet">{t('sheet.intro')}</p>
      <Part title={t('kind.quotes')} of={all.filter(note => note.kind === 'quote')} article={article} />
      <Part title={t('sheet.claims')} of={all.filter(note => note.kind === 'claim')} article={article} />
    </main>
  )
}

function Part({ title, of, article }: { title: string; of: Note[]; article: Article }) {
  return of.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ol class="evidence-list">
        {of.map(note => (
          <li key={note.of.id}>
            {note.kind === 'quote' ? <QuoteLines of={note.of} /> : <ClaimLines of={note.of} />}
            <p class="evidence-place">
              {place(note)} · {ruleWord(note.of.rule ?? '')} <code>{note.of.rule}</code>
              {note.of.confidence !== undefined && `, ${t('note.sure', { percent: percent(note.of.confidence) })}`} ·{' '}
              <a href={articleHref({ id: article.id, q: '', at: note.start })}>{permalink(article, note)}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function place(note: Note): string {
  const [start, end] = note.kind === 'quote' ? note.of.content.span : note.of.claim.span
  return t('sheet.place', { start: String(start), end: String(end) })
}

function QuoteLines({ of }: { of: QuoteNote }) {
  return (
    <>
      <blockquote dir="auto">{rich('claim.printed.words', { text: of.content.text })}</blockquote>
      <p>
        <bdi>
          <b>{of.speaker?.name ?? t('speaker.unknown')}</b>
        </bdi>
        <Facts
          of={[
            of.speaker?.role,
            label('type', of.type),
            of.said && t('quote.said', { date: date(of.said.value) }),
            of.source && t('quote.printed', { text: of.source.text }),
            of.relayer && t('quote.via', { name: of.relayer.text }),
          ]}
        />
      </p>
    </>
  )
}

function ClaimLines({ of }: { of: ClaimNote }) {
  return (
    <>
      <blockquote dir="auto">{rich('claim.printed.words', { text: of.claim.text })}</blockquote>
      <p>
        <b>
          {quantity(of)} {label('harm', of.harm)}
        </b>
        <Facts
          of={[
            label('victims', of.victims.value),
            of.side && label('side', of.side.value),
            `${t('claim.by')}: ${of.claimant?.name ?? t('claim.by.article')}`,
            of.place && placeName(of.place.value, of.country),
            of.date && date(of.date.value),
            label('scope', of.scope),
            label('status', of.status),
          ]}
        />
      </p>
    </>
  )
}

function Facts({ of }: { of: readonly (string | null | undefined)[] }): ComponentChildren {
  return of.filter(Boolean).map(fact => (
    <span key={fact}>
      <span class="sep"> · </span>
      <bdi>{fact}</bdi>
    </span>
  ))
}
