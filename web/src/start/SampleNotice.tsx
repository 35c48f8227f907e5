import { useEffect, useState } from 'preact/hooks'
import { readLedger } from '../add/ledger'
import { Failure } from '../api/client'
import { t } from '../state/language'

/** The job under which `serve` loads the sample collection. */
const SAMPLE_JOB = 'sample-collection'

/** Says that the stories of the sample collection are invented, as long as any of them can be found. */
export function SampleNotice() {
  const [sample, setSample] = useState(false)
  useEffect(() => {
    readLedger({ job: SAMPLE_JOB, size: 1 }).then(
      page => setSample(page.rows.length > 0),
      (error: unknown) => {
        // The notice is left out where the service can't tell; the page itself says what failed.
        if (!(error instanceof Failure)) {
          throw error
        }
      },
    )
  }, [])
  return sample ? (
    <p class="sample">{t('app.sample')}</p>
  ) : null
}
