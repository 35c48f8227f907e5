import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { readArticle } from '../api/article'
import { Failure } from '../api/client'
import type { Article } from '../api/types'
import { FailureNote, Skeleton } from '../parts/Notes'
import { Sheet } from '../parts/Sheet'
import { useKeys } from '../parts/Shortcuts'
import { date } from '../state/format'
import { cameFrom, go } from '../state/history'
import { emptySearch, parseRoute, searchHref, type Opened } from '../state/route'
import { ArticleText } from './ArticleText'
import { Metadata } from './Metadata'
import { NoteDetails } from './NoteDetails'
import { SideNotes } from './SideNotes'
import { Steps, type By } from './Steps'
import { layers, nearest, notes, stops, type Note } from './notes'

/** One article, opened at the hit. */
export function ReaderPage({ opened }: { opened: Opened }) {
  const [article, setArticle] = useState<Article | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setFailure(null)
    readArticle(opened.id, opened.q, abort.signal).then(setArticle, (error: unknown) => {
      if (error instanceof Failure) {
        setFailure(error)
      }
    })
    return () => abort.abort()
  }, [opened.id, opened.q, attempt])
  useEffect(() => {
    document.title = `${article?.title ?? 'Article'} · Onrecord`
  }, [article])
  useKeys({ b: back })
  return (
    <div class="reader-page">
      {failure ? (
        <main id="main" class="narrow">
          <FailureNote failure={failure} retry={() => setAttempt(attempt + 1)} />
        </main>
      ) : article === null ? (
        <main id="main" class="narrow" aria-busy="true">
          <Skeleton rows={4} />
        </main>
      ) : (
        <Reader article={article} opened={opened} />
      )}
    </div>
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
    return 'All articles'
  }
  return parseRoute(from.split('?')[0] ?? '', '').page === 'search' ? 'Back to results' : 'Back'
}

function Reader({ article, opened }: { article: Article; opened: Opened }) {
  const all = useMemo(() => notes(article), [article])
  const painted = useMemo(() => layers(article, all), [article, all])
  const [by, setBy] = useState<By>(article.marks.length > 0 ? 'matches' : article.quotes.length > 0 ? 'quotes' : 'claims')
  const list = useMemo(() => stops(article, by), [article, by])
  const [at, setAt] = useState(opened.at ?? article.marks[0]?.[0] ?? null)
  const [open, setOpen] = useState<{ note: Note; near: HTMLElement } | null>(null)
  const [sheet, setSheet] = useState(false)
  const close = useCallback(() => setOpen(null), [])
  const index = at === null ? -1 : nearest(list, at)
  const step = (to: number) => {
    const stop = list[(to + list.length) % list.length]
    if (stop !== undefined) {
      setAt(stop.start)
      scrollTo(stop.start, 'smooth')
    }
  }
  const goTo = (note: Note) => {
    setSheet(false)
    setAt(note.start)
    const near = scrollTo(note.start, 'instant')
    if (near !== null) {
      setOpen({ note, near })
    }
  }
  useLayoutEffect(() => {
    if (at !== null) {
      scrollTo(at, 'instant')
    }
  }, [])
  useKeys({ j: () => step(index + 1), k: () => step(index < 0 ? -1 : index - 1) })
  return (
    <>
      <div class="reader-bar">
        <div class="reader-bar-inside">
          <button type="button" class="plain link" onClick={back}>
            ← {backTo()}
          </button>
          <Steps article={article} by={by} setBy={setBy} index={index} of={list.length} step={step} />
          <button type="button" class="button narrow-only" onClick={() => setSheet(true)}>
            Notes ({all.length})
          </button>
        </div>
      </div>
      <div class="reader">
        <main id="main">
          <article>
            <p class="kicker">
              <bdi class="outlet">{article.source ?? 'Unknown outlet'}</bdi>
              <span class="sep"> · </span>
              {article.published ? date(article.published.value) : 'no date'}
            </p>
            {!hasTitle(article) && <h1 dir="auto">{article.title ?? 'Without a title'}</h1>}
            <ArticleText
              article={article}
              layers={painted}
              at={at}
              open={open?.note ?? null}
              choose={(note, near) => setOpen({ note, near })}
            />
          </article>
          <Legend />
        </main>
        <aside class="reader-side">
          <Metadata article={article} />
          <div class="wide-only">
            <SideNotes all={all} open={open?.note ?? null} goTo={goTo} />
          </div>
        </aside>
      </div>
      {open && <NoteDetails article={article} note={open.note} near={open.near} close={close} />}
      {sheet && (
        <Sheet title="Quotes and claims" close={() => setSheet(false)}>
          <SideNotes all={all} open={null} goTo={goTo} />
        </Sheet>
      )}
    </>
  )
}

function hasTitle(article: Article): boolean {
  return article.blocks.some(block => block.type.toLowerCase() === 'title')
}

/** Brings the run of text at `offset` to the upper part of the screen. */
function scrollTo(offset: number, behavior: ScrollBehavior): HTMLElement | null {
  const runs = [...document.querySelectorAll<HTMLElement>('.text [data-at]')]
  const run = runs.findLast(each => Number(each.dataset['at']) <= offset) ?? null
  if (run !== null) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    window.scrollTo({
      top: run.getBoundingClientRect().top + window.scrollY - window.innerHeight * 0.3,
      behavior: calm ? 'instant' : behavior,
    })
  }
  return run
}

function Legend() {
  return (
    <p class="legend small">
      <span class="said direct">quoted</span>
      <span class="said indirect">reported</span>
      <span class="claimed asserted">casualty claim</span>
      <span class="cue">who said it, and how</span>
      <span class="quiet">Click one for what is behind it.</span>
    </p>
  )
}
