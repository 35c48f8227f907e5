import { useState } from 'preact/hooks'
import type { Article } from '../api/types'
import { useKeys } from '../parts/Shortcuts'
import { date } from '../state/format'
import { t, type Key } from '../state/language'
import { articleHref } from '../state/route'
import type { Note } from './notes'

/** Takes a quote or claim along: with its source, or as a link to the very place. */
export function Copying({ article, note }: { article: Article; note: Note }) {
  const [done, setDone] = useState<Key | null>(null)
  const copy = async (text: string, said: Key) => {
    try {
      await navigator.clipboard.writeText(text)
      setDone(said)
    } catch {
      setDone('copy.refused')
    }
  }
  const link = permalink(article, note)
  const withSource = () => void copy(`${citation(article, note)} ${link}`, 'copy.citation.done')
  useKeys({ c: withSource })
  return (
    <p class="copying">
      <button type="button" class="plain link" onClick={withSource}>
        {t('copy.citation')}
      </button>
      <button type="button" class="plain link" onClick={() => void copy(link, 'copy.link.done')}>
        {t('copy.link')}
      </button>
      <span role="status" class="quiet">
        {done !== null && t(done)}
      </span>
    </p>
  )
}

/** The address that opens the article at the note: ids and offsets stay when the index is built anew. */
export function permalink(article: Article, note: Note): string {
  return location.origin + articleHref({ id: article.id, q: '', at: note.start })
}

/** Words, speaker or claimant, outlet, title, date. */
export function citation(article: Article, note: Note): string {
  const words = note.kind === 'quote' ? note.of.content.text : note.of.claim.text
  const by = note.kind === 'quote' ? note.of.speaker?.name : note.of.claimant?.name
  const where = [article.source, article.title && `“${article.title}”`, article.published && date(article.published.value)]
  return `“${words}”${by ? ` (${by})` : ''}. ${where.filter(Boolean).join(', ')}.`
}
