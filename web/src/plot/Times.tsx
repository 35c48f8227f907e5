import type { Kind } from '../api/types'
import { useLazy } from '../parts/useLazy'
import { date, number } from '../state/format'
import { t, type Key } from '../state/language'

export interface Bar {
  /** A year, month or day; they follow on one another without gaps. */
  value: string
  count: number
  chosen: boolean
}

export interface TimesProps {
  bars: readonly Bar[]
  of: Kind
  /** Chooses from one bar to another, both included; the same twice for a single one. */
  pick: (from: number, to: number) => void
}

/** Counts over time as a picture, whose code is loaded when it's first shown, or as a table. */
export function Times({ table, ...props }: TimesProps & { table: boolean }) {
  const { Part, failed } = useLazy<TimesProps>(() => import('./Timeline'))
  if (table || failed) {
    return <Table {...props} />
  }
  return Part === null ? <div class="timeline waiting" /> : <Part {...props} />
}

const NAMES: Record<Kind, Key> = { articles: 'kind.articles', quotes: 'kind.quotes', claims: 'kind.claims' }

function Table({ bars, of, pick }: TimesProps) {
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('time.date')}</th>
          <th scope="col">{t(NAMES[of])}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, i) =>
          bar.count === 0 ? null : (
            <tr key={bar.value}>
              <td>
                <button type="button" class="plain link" aria-pressed={bar.chosen} onClick={() => pick(i, i)}>
                  {date(bar.value)}
                </button>
              </td>
              <td>{number(bar.count)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

/** Changes between the two. */
export function TableSwitch({ table, set }: { table: boolean; set: (table: boolean) => void }) {
  return (
    <button type="button" class="plain link small" aria-expanded={table} onClick={() => set(!table)}>
      {table ? t('time.bars') : t('time.table')}
    </button>
  )
}
