import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Article } from '../api/types'
import { Sheet } from '../parts/Sheet'
import { useKeys } from '../parts/Shortcuts'
import { Outlet } from '../search/ArticleCard'
import { t } from '../state/language'
import type { Opened } from '../state/route'
import { ArticleText } from './ArticleText'
import { Copies } from './Copies'
import { Metadata } from './Metadata'
import { NoteDetails } from './NoteDetails'
import { SideNotes } from './SideNotes'
import { Steps, type By } from './Steps'
import { layers, nearest, notes, stops, type Note } from './notes'
import { useCard } from './useCard'

interface Props {
  article: Article
  opened: Opened
  back: ComponentChildren
  /** Somebody has put something right: the article is to be read anew. */
  changed: () => void
}

/** The text with what was found in it, its metadata, and the ways from hit to hit. */
export function Reader({ article, opened, back, changed }: Props) {
  const all = useMemo(() => notes(article), [article])
  const painted = useMemo(() => layers(article, all), [article, all])
  const [by, setBy] = useState<By>(article.marks.length > 0 ? 'matches' : article.quotes.length > 0 ? 'quotes' : 'claims')
  const list = useMemo(() => stops(article, by), [article, by])
  const [at, setAt] = useState(opened.at ?? article.marks[0]?.[0] ?? null)
  const card = useCard()
  const [sheet, setSheet] = useState(false)
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
      card.pin(note, near, false)
    }
  }
  useLayoutEffect(() => {
    if (at !== null) {
      scrollTo(at, 'instant')
    }
  }, [])
  useKeys({ j: () => step(index + 1), k: () => step(index < 0 ? -1 : index - 1) })
  return (
    <div class="reader-page">
      <div class="reader-bar">
        <div class="reader-bar-inside">
          {back}
          <Steps article={article} by={by} setBy={setBy} index={index} of={list.length} step={step} />
          <button type="button" class="button narrow-only" onClick={() => setSheet(true)}>
            {t('reader.notes.n', { n: all.length })}
          </button>
        </div>
      </div>
      <div class="reader">
        <main id="main">
          <article>
            <p class="kicker">
              <Outlet of={article} />
            </p>
            {!hasTitle(article) && <h1 dir="auto">{article.title ?? t('untitled')}</h1>}
            <ArticleText article={article} layers={painted} at={at} open={card.open?.note ?? null} card={card} />
          </article>
          {all.length > 0 && <Legend />}
        </main>
        <aside class="reader-side">
          <Metadata article={article} />
          <Copies id={article.id} />
          <div class="wide-only">
            <SideNotes all={all} open={card.open?.note ?? null} goTo={goTo} />
          </div>
        </aside>
      </div>
      {card.open && <NoteDetails article={article} open={card.open} card={card} changed={changed} />}
      {sheet && (
        <Sheet title={t('reader.notes')} close={() => setSheet(false)}>
          <SideNotes all={all} open={null} goTo={goTo} />
        </Sheet>
      )}
    </div>
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
      <span class="said direct">{t('reader.legend.quoted')}</span>
      <span class="said indirect">{t('reader.legend.reported')}</span>
      <span class="claimed asserted">{t('reader.legend.claim')}</span>
      <span class="cue">{t('reader.legend.source')}</span>
      <span class="quiet">{t('reader.legend.hint')}</span>
    </p>
  )
}
