import { useEffect } from 'preact/hooks'
import { readArticle } from '../api/article'
import { FailureNote, Skeleton } from '../parts/Notes'
import { useKeys } from '../parts/Shortcuts'
import { useRead } from '../parts/useRead'
import { cameFrom, go } from '../state/history'
import { t } from '../state/language'
import { emptySearch, parseRoute, searchHref, type Opened } from '../state/route'
import { Evidence } from './Evidence'
import { Reader } from './Reader'

/** One article, opened at the hit; or its evidence sheet. */
export function ReaderPage({ opened, evidence }: { opened: Opened; evidence: boolean }) {
  const { value: article, failure, again } = useRead(opened.id, signal => readArticle(opened.id, opened.q, signal), opened.q)
  useEffect(() => {
    const title = article?.title ?? t('reader.article')
    document.title = `${evidence ? `${t('sheet.title')}: ${title}` : title} · Onrecord`
  }, [article, evidence])
  useKeys({ b: back })
  if (failure !== null) {
    return (
      <main id="main" class="narrow">
        <FailureNote failure={failure} retry={again} />
      </main>
    )
  }
  if (article === null) {
    return (
      <main id="main" class="narrow" aria-busy="true">
        <Skeleton rows={4} />
      </main>
    )
  }
  return evidence ? <Evidence article={article} /> : <Reader article={article} opened={opened} back={<BackLink />} changed={again} />
}

function BackLink() {
  return (
    <button type="button" class="plain link" onClick={back}>
      <span class="arrow" aria-hidden="true">
        ←
      </span>{' '}
      {backTo()}
    </button>
  )
}

function back(): void {
  if (cameFrom() !== null) {
    history.back()
  } else {
    go(searchHref(emptySearch('articles')))
  }
}

function backTo(): string {
  const from = cameFrom()
  if (from === null) {
    return t('reader.all')
  }
  return parseRoute(from.split('?')[0] ?? '', '').page === 'search' ? t('reader.results') : t('back')
}
