import { useState } from 'preact/hooks'
import type { Article } from '../api/types'
import { date } from '../state/format'
import { articleHref } from '../state/route'
import type { Note } from './notes'

/** Takes a quote or claim along: with its source, or as a link to the very place. */
export function Copying({ article, note }: { article: Article; note: Note }) {
  const [done, setDone] = useState('')
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setDone(`${what} copied`)
    } catch {
      setDone('The browser does not allow copying here')
    }
  }
  const link = location.origin + articleHref({ id: article.id, q: '', at: note.start })
  return (
    <p class="copying">
      <button type="button" class="plain link" onClick={() => void copy('Citation', citation(article, note) + ' ' + link)}>
        Copy citation
      </button>
      <button type="button" class="plain link" onClick={() => void copy('Link', link)}>
        Copy link
      </button>
      <span role="status" class="quiet">
        {done}
      </span>
    </p>
  )
}

/** Words, speaker or claimant, outlet, title, date. */
export function citation(article: Article, note: Note): string {
  const words = note.kind === 'quote' ? note.of.content.text : note.of.claim.text
  const by = note.kind === 'quote' ? note.of.speaker?.name : note.of.claimant?.name
  const where = [article.source, article.title && `“${article.title}”`, article.published && date(article.published.value)]
  return `“${words}”${by ? ` (${by})` : ''}. ${where.filter(Boolean).join(', ')}.`
}
