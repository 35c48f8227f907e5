import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { FailureNote, Skeleton } from '../parts/Notes'
import { MoreButton } from '../parts/usePages'
import { bytes, moment, number } from '../state/format'
import { hasWord, t, word } from '../state/language'
import { articleHref } from '../state/route'
import { readLedger, type LedgerRow } from './ledger'

/** Every document ever received: what became of it, and why. */
export function Ledger({ version, again }: { version: number; again: (id: string) => void }) {
  const [rows, setRows] = useState<LedgerRow[] | null>(null)
  const [counts, setCounts] = useState<Record<string, number>>({})
  const [next, setNext] = useState<string | null>(null)
  const [state, setState] = useState('')
  const [letters, setLetters] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const read = async (cursor: string | null) => {
    try {
      const page = await readLedger({ state, q: letters, cursor })
      setRows(before => (cursor === null ? page.rows : [...(before ?? []), ...page.rows]))
      setCounts(page.counts)
      setNext(page.next)
      setFailure(null)
    } catch (error) {
      if (!(error instanceof Failure)) {
        throw error
      }
      setFailure(error)
    }
  }
  useEffect(() => {
    const wait = setTimeout(() => void read(null), letters === '' ? 0 : 150)
    return () => clearTimeout(wait)
  }, [version, state, letters])
  const all = state === '' && letters === ''
  return (
    <section class="ledger" aria-label={t('ledger.label')}>
      <div class="ledger-head">
        <h2>{t('ledger.title')}</h2>
        <input
          type="search"
          aria-label={t('ledger.find')}
          placeholder={t('ledger.find')}
          value={letters}
          onInput={event => setLetters(event.currentTarget.value)}
        />
        <States counts={counts} state={state} choose={setState} />
      </div>
      {failure && <FailureNote failure={failure} retry={() => void read(null)} />}
      {rows === null && failure === null && <Skeleton rows={3} />}
      {rows !== null && rows.length === 0 && <p class="quiet">{all ? t('ledger.empty') : t('ledger.none')}</p>}
      {rows !== null && rows.length > 0 && (
        <table class="ledger-table">
          <thead>
            <tr>
              <th scope="col">{t('ledger.document')}</th>
              <th scope="col">{t('ledger.state')}</th>
              <th scope="col">{t('ledger.size')}</th>
              <th scope="col">{t('ledger.received')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.number} row={row} again={again} />
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <MoreButton busy={false} more={() => void read(next)} />
      )}
      <p class="unseen" role="status">
        {rows !== null && t('n.rows', { n: rows.length })}
      </p>
    </section>
  )
}

function States({ counts, state, choose }: { counts: Record<string, number>; state: string; choose: (state: string) => void }) {
  return (
    <label class="sort">
      <span>{t('ledger.show')}</span>
      <select value={state} onChange={event => choose(event.currentTarget.value)}>
        <option value="">{t('ledger.all')}</option>
        {Object.entries(counts)
          .filter(([name, many]) => many > 0 || name === state)
          .map(([name, many]) => (
            <option key={name} value={name}>
              {t('ledger.option', { state: word('state', name), n: many })}
            </option>
          ))}
      </select>
    </label>
  )
}

function Row({ row, again }: { row: LedgerRow; again: (id: string) => void }) {
  const { id } = row
  return (
    <tr>
      <td class="ledger-name">
        {row.state === 'indexed' && id !== null ? (
          <a href={articleHref({ id, q: '', at: null })}>
            <bdi>{row.name}</bdi>
          </a>
        ) : (
          <bdi>{row.name}</bdi>
        )}
        {(row.reason ?? row.detailCode) !== null && (
          <span class="ledger-reason">
            {row.reason !== null && `${reason(row.reason)} `}
            {row.detailCode !== null && <bdi>{detail(row.detailCode, row.detailWords)}</bdi>}
          </span>
        )}
        {row.truncated && <span class="ledger-reason">{t('ledger.cut')}</span>}
        {row.state === 'failed' && id !== null && (
          <button
            type="button"
            class="plain link small"
            aria-label={t('ledger.retry.label', { name: row.name })}
            onClick={() => again(id)}
          >
            {t('ledger.retry')}
          </button>
        )}
      </td>
      <td>
        <span class={`tag state-${row.state}`}>{word('state', row.state)}</span>
      </td>
      <td class="num">{bytes(row.size)}</td>
      <td class="num">
        <time dateTime={row.received}>{moment(row.received)}</time>
      </td>
    </tr>
  )
}

/** What is said of just this document. */
function detail(code: string, words: readonly string[]): string {
  const key = 'detail.' + code
  const many = SIZES.has(code) ? bytes : number
  const shown = words.map(each => (/^\d+$/.test(each) ? many(Number(each)) : each))
  return hasWord(key) ? t(key, Object.fromEntries(shown.entries())) : shown.join(', ')
}

/** Details whose numbers are bytes. */
const SIZES = new Set(['too-many-bytes', 'member-unpacks', 'row-too-long'])

/** What a reason means, and what can be done. */
function reason(name: string): string {
  const key = 'reason.' + name
  return hasWord(key) ? t(key) : name
}
