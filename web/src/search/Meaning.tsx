import type { Interpretation } from '../api/types'
import { rich, t, type Key } from '../state/language'
import { tokens } from '../state/query'
import type { Mode, Search } from '../state/route'

const MODES: readonly (readonly [Mode, Key])[] = [
  ['', 'meaning.words'],
  ['blended', 'meaning.blended'],
  ['meaning', 'meaning.meaning'],
]

interface Props {
  search: Search
  of: Interpretation | null
  change: (next: Partial<Search>) => void
}

/** Whether what its words mean can be looked for, and isn't yet. */
export function meantBy({ kind, mode, q }: Search): boolean {
  return kind === 'quotes' && mode === '' && tokens(q).some(({ part }) => part === 'word')
}

/** Whether quotes are found by their words or by what these mean, and what that is worth; for queries that have words. */
export function Meaning({ search, of, change }: Props) {
  if (search.mode === '' && !meantBy(search)) {
    return null
  }
  const read = of?.meaning ?? null
  return (
    <div class="meaning">
      <div class="meaning-modes" role="group" aria-label={t('meaning.label')}>
        <span class="quiet wide-only" aria-hidden="true">
          {t('meaning.label')}
        </span>
        {MODES.map(([mode, name]) => (
          <button type="button" class="plain" key={mode} aria-pressed={search.mode === mode} onClick={() => change({ mode, sort: '' })}>
            {t(name)}
          </button>
        ))}
      </div>
      {search.mode !== '' && read !== null && (
        <p class="quiet small">
          {rich(search.mode === 'blended' ? 'meaning.read.either' : 'meaning.read', { text: <b dir="auto">{read.text}</b> })} {t('meaning.near')}
          {read.covered < read.of && ` ${t('meaning.covered', { covered: read.covered, of: read.of })}`}
        </p>
      )}
    </div>
  )
}
