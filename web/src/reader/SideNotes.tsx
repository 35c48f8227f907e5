import { useState } from 'preact/hooks'
import { quantity } from '../state/format'
import { t } from '../state/language'
import { label } from '../state/labels'
import type { Note } from './notes'

/** All quotes and claims of the article in its order; one click goes there. */
export function SideNotes({ all, open, goTo }: { all: readonly Note[]; open: Note | null; goTo: (note: Note) => void }) {
  const [kind, setKind] = useState<'all' | 'quote' | 'claim'>('all')
  const shown = all.filter(note => kind === 'all' || note.kind === kind)
  const quotes = all.filter(note => note.kind === 'quote').length
  const choose = (value: typeof kind, text: string) => (
    <button type="button" aria-pressed={kind === value} onClick={() => setKind(value)}>
      {text}
    </button>
  )
  return (
    <section class="side-notes" aria-label={t('reader.notes.label')}>
      <div class="segmented" role="group" aria-label={t('reader.show')}>
        {choose('all', t('reader.show.all'))}
        {choose('quote', t('reader.show.quotes', { n: quotes }))}
        {choose('claim', t('reader.show.claims', { n: all.length - quotes }))}
      </div>
      {shown.length === 0 && <p class="quiet small">{t('reader.notes.none')}</p>}
      <ol>
        {shown.map(note => (
          <li key={note.kind + note.of.id}>
            <button type="button" class={`side-note ${note.kind}`} aria-pressed={note === open} onClick={() => goTo(note)}>
              {note.kind === 'quote' ? (
                <>
                  <span class="side-who">
                    <bdi>{note.of.speaker?.name ?? t('speaker.unknown')}</bdi>
                  </span>
                  <span class="side-what" dir="auto">
                    {note.of.content.text}
                  </span>
                </>
              ) : (
                <>
                  <span class="side-who">
                    {quantity(note.of)} {label('harm', note.of.harm)}
                    {note.of.status !== 'asserted' && ` (${label('status', note.of.status)})`}
                  </span>
                  <span class="side-what" dir="auto">
                    {note.of.claim.text}
                  </span>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
