import { readLedger } from '../add/ledger'
import { useRead } from '../parts/useRead'
import { t } from '../state/language'

/** The job under which `serve` loads the sample collection. */
const SAMPLE_JOB = 'sample-collection'

/** Says that the stories of the sample collection are invented, as long as any of them can be found. */
export function SampleNotice() {
  // It is left out where the service can't tell; the page itself says what failed.
  const { value } = useRead(SAMPLE_JOB, () => readLedger({ job: SAMPLE_JOB, size: 1 }))
  return value !== null && value.rows.length > 0 ? <p class="sample">{t('app.sample')}</p> : null
}
