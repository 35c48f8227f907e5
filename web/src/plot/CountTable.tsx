import type { Kind } from '../api/types'
import { number } from '../state/format'
import { t, type Key } from '../state/language'

interface Props {
  /** What the rows are: "Date". */
  what: string
  of: Kind
  rows: readonly { value: string; label: string; count: number; chosen: boolean }[]
  /** Chooses a row, as a click on its bar does. */
  pick: (from: number, to: number) => void
}

const NAMES: Record<Kind, Key> = { articles: 'kind.articles', quotes: 'kind.quotes', claims: 'kind.claims' }

/** What bars show, in words; those of nothing are left out. */
export function CountTable({ what, of, rows, pick }: Props) {
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{t(NAMES[of])}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) =>
          row.count === 0 ? null : (
            <tr key={row.value}>
              <td>
                <button type="button" class="plain link" aria-pressed={row.chosen} onClick={() => pick(i, i)}>
                  {row.label}
                </button>
              </td>
              <td>{number(row.count)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
