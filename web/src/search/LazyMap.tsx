import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { FailureNote, Skeleton } from '../parts/Notes'
import { t } from '../state/language'
import type { Search } from '../state/route'

interface Props {
  search: Search
  change: (next: Partial<Search>) => void
}

/** The map, whose code is loaded when it's first opened. */
export function LazyMap(props: Props) {
  const [Panel, setPanel] = useState<ComponentType<Props> | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    setFailed(false)
    import('../map/MapPanel').then(
      module => setPanel(() => module.default),
      () => setFailed(true),
    )
  }, [attempt])
  if (failed) {
    return <FailureNote failure={new Failure(t('map.failed'), t('fail.silent.advice'), 0)} retry={() => setAttempt(attempt + 1)} />
  }
  return Panel === null ? <Skeleton rows={3} /> : <Panel {...props} />
}
