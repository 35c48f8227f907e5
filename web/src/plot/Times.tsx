import type { Kind } from '../api/types'
import { useLazy } from '../parts/useLazy'
import { date } from '../state/format'
import { t } from '../state/language'
import { CountTable } from './CountTable'

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
    return (
      <CountTable
        what={t('time.date')}
        of={props.of}
        rows={props.bars.map(bar => ({ ...bar, label: date(bar.value) }))}
        pick={props.pick}
      />
    )
  }
  return Part === null ? <div class="timeline waiting" /> : <Part {...props} />
}

/** Changes between the two. */
export function TableSwitch({ table, set }: { table: boolean; set: (table: boolean) => void }) {
  return (
    <button type="button" class="plain link small" aria-expanded={table} onClick={() => set(!table)}>
      {table ? t('time.bars') : t('time.table')}
    </button>
  )
}
