import { quotesOf } from '../api/speaker'
import type { ArticleRef, QuoteHit } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { usePages, type Page } from '../parts/usePages'
import { useRead } from '../parts/useRead'
import { Outlet } from '../search/ArticleCard'
import { count } from '../state/format'
import { rich, t } from '../state/language'
import { Tick } from './Tick'

interface Props {
  /** Whose articles. */
  id: string
  chosen: readonly string[]
  set: (id: string, on: boolean) => void
}

/** All articles that quote a speaker, to be chosen from; each with what it has them say, and under which name. */
export function Articles(props: Props) {
  const { value, failure, again } = useRead(props.id, signal => quotesOf(props.id, null, signal))
  return (
    <>
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={2} />}
      {value && <Pages {...props} first={value} />}
    </>
  )
}

function Pages({ id, chosen, set, first }: Props & { first: Page<QuoteHit> }) {
  const { items, foot } = usePages(first, cursor => quotesOf(id, cursor))
  return (
    <>
      {byArticle(items).map(({ article, quotes }) => (
        <Tick key={article.id} on={chosen.includes(article.id)} set={on => set(article.id, on)}>
          <span dir="auto">{article.title ?? t('untitled')}</span>{' '}
          <span class="quiet small">
            <Outlet of={article} />
          </span>
          <Evidence quotes={quotes} />
        </Tick>
      ))}
      {foot}
    </>
  )
}

/** Quotes shown of an article. */
const SHOWN = 2

function Evidence({ quotes }: { quotes: QuoteHit[] }) {
  return (
    <>
      {quotes.slice(0, SHOWN).map(each => (
        <span key={each.id} class="tick-evidence" dir="auto">
          {rich('split.says', { name: <bdi>{each.speaker?.name ?? t('speaker.unknown')}</bdi>, words: <q>{each.content.text}</q> })}
        </span>
      ))}
      {quotes.length > SHOWN && <span class="tick-evidence quiet">{t('split.others', { count: count('quotes', quotes.length - SHOWN) })}</span>}
    </>
  )
}

function byArticle(quotes: readonly QuoteHit[]): { article: ArticleRef; quotes: QuoteHit[] }[] {
  const all = new Map<string, { article: ArticleRef; quotes: QuoteHit[] }>()
  for (const each of quotes) {
    const one = all.get(each.article.id) ?? { article: each.article, quotes: [] }
    one.quotes.push(each)
    all.set(each.article.id, one)
  }
  return [...all.values()]
}
