import type { ComponentChild } from 'preact'
import type { Interpretation as Reading } from '../api/types'
import { hasWord, rich, t } from '../state/language'
import { exactly, tokens } from '../state/query'

/** How the query was read, where that is not plain from what was typed. */
export function Interpretation({ of, typed, search }: { of: Reading; typed: string; search: (q: string) => string }) {
  const repairs = of.repairs ?? []
  // That a word is found in its other forms goes without saying.
  const expanded = (of.expanded ?? []).filter(each => each.to.length > 0 && each.kind !== 'forms')
  const dropped = of.dropped ?? []
  const notes = of.notes ?? []
  const changed = repairs.length + expanded.length + dropped.length > 0
  const meant = of.meant ?? null
  return (
    <>
      {meant !== null && (
        <p class="meant">
          {rich('read.meant', {
            query: meant.q,
            count: <span class="quiet">{t('n.results', { n: meant.total })}</span>,
            a: words => (
              <a href={search(meant.q)}>
                <b>{words}</b>
              </a>
            ),
          })}
        </p>
      )}
      {changed && <Changed {...{ of, typed, repairs, expanded, dropped, search }} />}
      {notes.map((note, i) => (
        <p key={note} class="quiet small sentence read-note">
          {noteInWords(note, of.noteCodes?.[i])}
        </p>
      ))}
    </>
  )
}

/** A note in the language of the page, where it has a code that the page knows. */
function noteInWords(note: string, code: string | undefined): ComponentChild {
  const key = `noted.${code ?? ''}`
  return hasWord(key) ? t(key) : <span lang="en">{note}</span>
}

function repairInWords({ code, words, message }: Reading['repairs'][number]): ComponentChild {
  const key = `repair.${code}`
  return hasWord(key) ? t(key, Object.fromEntries(words.entries())) : <span lang="en">{message}</span>
}

type Changes = Pick<Reading, 'repairs' | 'expanded' | 'dropped'> & { of: Reading; typed: string; search: (q: string) => string }

function Changed({ of, typed, repairs, expanded, dropped, search }: Changes) {
  const literal = tokens(typed).some(token => token.part === 'field') ? null : exactly(typed)
  return (
    <div class="note reading">
      {repairs.length > 0 && of.read !== typed && (
        <p>
          {rich('read.as', { query: of.read === '' ? t('read.everything') : of.read, code: words => <code dir="auto">{words}</code> })}
        </p>
      )}
      {repairs.map(each => (
        <p key={each.message} class="sentence">
          {repairInWords(each)}
        </p>
      ))}
      {expanded.map(each => (
        <p key={`${each.kind} ${each.from}`}>
          {rich('read.also', { word: each.from, names: each.to.join(', '), i: words => <i>{words}</i> })}
        </p>
      ))}
      {literal !== null && literal !== typed && (
        <p>
          <a href={search(literal)}>{t('read.exactly')}</a>
        </p>
      )}
      {dropped.length > 0 && <p>{t('read.dropped', { words: dropped.map(each => each.text).join(', ') })}</p>}
    </div>
  )
}
