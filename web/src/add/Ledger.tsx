import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { FailureNote } from '../parts/Notes'
import { bytes, count, number } from '../state/format'
import { articleHref } from '../state/route'
import { readLedger, type LedgerRow } from './ledger'

/** What a reason means, and what can be done. */
const REASONS: Record<string, string> = {
  encrypted: 'It is locked with a password. Send it without one.',
  damaged: 'It is damaged or ends too early. Get it again from where it came from.',
  empty: 'It holds no text: it is blank, or only pictures.',
  'too-large': 'It is larger than the service takes.',
  'unknown-type': 'The service does not read files of this kind.',
  timeout: 'Reading it took too long.',
  'out-of-memory': 'Reading it took too much memory.',
  crashed: 'The reader broke down over it.',
  'too-deep': 'It has too many archives inside archives. Unpack it first.',
  'bad-metadata': 'What was said about it is wrong.',
}

/** Every document ever received: what became of it, and why. */
export function Ledger({ version }: { version: number }) {
  const [rows, setRows] = useState<LedgerRow[] | null>(null)
  const [counts, setCounts] = useState<Record<string, number>>({})
  const [next, setNext] = useState<string | null>(null)
  const [state, setState] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const read = async (cursor: string | null) => {
    try {
      const page = await readLedger({ state, cursor })
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
  useEffect(() => void read(null), [version, state])
  return (
    <section class="ledger" aria-label="Ledger">
      <div class="ledger-head">
        <h2>Received so far</h2>
        <label class="sort">
          <span>Show</span>
          <select value={state} onChange={event => setState(event.currentTarget.value)}>
            <option value="">all</option>
            {Object.entries(counts)
              .filter(([name, many]) => many > 0 || name === state)
              .map(([name, many]) => (
                <option key={name} value={name}>
                  {name} ({number(many)})
                </option>
              ))}
          </select>
        </label>
      </div>
      {failure && <FailureNote failure={failure} retry={() => void read(null)} />}
      {rows !== null && rows.length === 0 && <p class="quiet">Nothing yet. What you add will be listed here, good and bad.</p>}
      {rows !== null && rows.length > 0 && (
        <table class="ledger-table">
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">State</th>
              <th scope="col">Size</th>
              <th scope="col">Received</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.number} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <button type="button" class="button more" onClick={() => void read(next)}>
          Show more
        </button>
      )}
      {rows !== null && <p class="unseen" role="status">{count(rows.length, 'row')} listed</p>}
    </section>
  )
}

function Row({ row }: { row: LedgerRow }) {
  const open = row.state === 'indexed' && row.id !== null
  return (
    <tr>
      <td class="ledger-name">
        {open ? (
          <a href={articleHref({ id: row.id ?? '', q: '', at: null })}>
            <bdi>{row.name}</bdi>
          </a>
        ) : (
          <bdi>{row.name}</bdi>
        )}
        {row.reason && (
          <span class="ledger-reason">
            {REASONS[row.reason] ?? row.reason}
            {row.detail && ` ${row.detail}`}
          </span>
        )}
        {row.truncated && <span class="ledger-reason">Its end was cut off: it is longer than the service reads.</span>}
      </td>
      <td>
        <span class={`tag state-${row.state}`}>{row.state}</span>
      </td>
      <td class="num">{bytes(row.size)}</td>
      <td class="num">
        <time dateTime={row.received}>{received(row.received)}</time>
      </td>
    </tr>
  )
}

function received(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}
