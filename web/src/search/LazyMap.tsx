import { Failure } from '../api/client'
import { FailureNote, Skeleton } from '../parts/Notes'
import { useLazy } from '../parts/useLazy'
import { t } from '../state/language'
import type { Search } from '../state/route'

interface Props {
  search: Search
  change: (next: Partial<Search>) => void
}

/** The map, whose code is loaded when it's first opened. */
export function LazyMap(props: Props) {
  const { Part, failed, again } = useLazy<Props>(() => import('../map/MapPanel'))
  if (failed) {
    return <FailureNote failure={new Failure(t('map.failed'), t('fail.silent.advice'), 0)} retry={again} />
  }
  return Part === null ? <Skeleton rows={3} /> : <Part {...props} />
}
