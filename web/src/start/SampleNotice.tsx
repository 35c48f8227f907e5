import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { total } from '../api/search'
import { emptySearch } from '../state/route'

/** An outlet that only the sample collection has. */
const SAMPLE_OUTLET = 'The Nowhere Gazette'

/** Says that the stories of the sample collection are invented, as long as it is loaded. */
export function SampleNotice() {
  const [sample, setSample] = useState(false)
  useEffect(() => {
    total({ ...emptySearch('articles'), filters: { source: [SAMPLE_OUTLET] } }).then(
      value => setSample(value > 0),
      (error: unknown) => {
        // The notice is left out where the service can't tell; the page itself says what failed.
        if (!(error instanceof Failure)) {
          throw error
        }
      },
    )
  }, [])
  return sample ? (
    <footer class="sample">
      The sample collection is loaded: thirty invented articles. No person, town, outlet or event in them is real.
    </footer>
  ) : null
}
