import { useEffect, useState } from 'preact/hooks'
import { listCorrections, type Recorded, type RecordedPage } from '../api/correction'
import { FailureNote, Skeleton, Spoken } from '../parts/Notes'
import { usePages, type Page } from '../parts/usePages'
import { useRead } from '../parts/useRead'
import { go } from '../state/history'
import { t } from '../state/language'
import { correctionsHref, type Corrected } from '../state/route'
import { CorrectionRow } from './CorrectionRow'
import { Quality } from './Quality'
import { kindName } from './reading'

const KINDS = [
  'wrong-speaker',
  'wrong-number',
  'wrong-country',
  'wrong-date',
  'not-a-quote',
  'not-a-claim',
  'right',
  'merge-speakers',
  'split-speaker',
]

/** What people put right, and how often the machine was right about what they judged. */
export function CorrectionsPage({ asked }: { asked: Corrected }) {
  const href = correctionsHref(asked)
  const { value, failure, again } = useRead(href, signal => listCorrections(asked, signal))
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    document.title = `${t('corrections.title')} · Onrecord`
  }, [])
  const change = (next: Partial<Corrected>) => go(correctionsHref({ ...asked, ...next }))
  return (
    <main id="main" class="corrections-page">
      <h1>{t('corrections.title')}</h1>
      <p class="quiet">{t('corrections.intro')}</p>
      <Quality key={changes} />
      <div class="ledger-head">
        <h2>{t('corrections.record')}</h2>
        <label class="sort">
          <span>{t('corrections.kind')}</span>
          <select value={asked.kind} onChange={event => change({ kind: event.currentTarget.value })}>
            <option value="">{t('ledger.all')}</option>
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        </label>
        <label class="sort">
          <span>{t('ledger.show')}</span>
          <select value={asked.state} onChange={event => change({ state: event.currentTarget.value })}>
            <option value="">{t('ledger.all')}</option>
            <option value="active">{t('corrections.active')}</option>
            <option value="undone">{t('corrections.undone')}</option>
          </select>
        </label>
      </div>
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={3} />}
      {value && value.corrections.length === 0 && (
        <p class="quiet">{asked.kind + asked.state === '' ? t('corrections.none') : t('corrections.none.such')}</p>
      )}
      {value && (
        <Rows
          key={`${href} ${changes}`}
          asked={asked}
          first={value}
          changed={() => {
            again()
            setChanges(n => n + 1)
          }}
        />
      )}
      {value && value.corrections.length > 0 && (
        <p class="small">
          <a href="/api/v1/corrections/export" download="">
            {t('corrections.export')}
          </a>
        </p>
      )}
      <Spoken>{value === null ? '' : t('n.rows', { n: value.corrections.length })}</Spoken>
    </main>
  )
}

function Rows({ asked, first, changed }: { asked: Corrected; first: RecordedPage; changed: () => void }) {
  const { items, foot } = usePages(page(first), async cursor => page(await listCorrections({ ...asked, cursor })))
  return (
    <>
      <ol class="list">
        {items.map(each => (
          <li key={each.id}>
            <CorrectionRow of={each} changed={changed} />
          </li>
        ))}
      </ol>
      {foot}
    </>
  )
}

function page({ corrections, next }: RecordedPage): Page<Recorded> {
  return { items: corrections, next }
}
