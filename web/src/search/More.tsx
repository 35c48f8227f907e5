import { useEffect, useRef } from 'preact/hooks'
import { count } from '../state/format'
import { MoreButton } from '../parts/usePages'
import { t } from '../state/language'
import type { Searching } from './useSearch'

/** Brings the next results: on a button, or when the end of the list comes near. */
export function More({ searching, endless }: { searching: Searching; endless: boolean }) {
  const { results, more, failure, showMore } = searching
  const foot = useRef<HTMLDivElement>(null)
  const next = results?.next ?? null
  const near = endless && next !== null && failure === null
  useEffect(() => {
    if (!near || foot.current === null) {
      return undefined
    }
    const watch = new IntersectionObserver(entries => entries.some(each => each.isIntersecting) && showMore(), { rootMargin: '600px' })
    watch.observe(foot.current)
    return () => watch.disconnect()
  }, [near, next, showMore])
  if (results === null || results.hits.length === 0) {
    return null
  }
  return (
    <div ref={foot}>
      {next !== null ? (
        <MoreButton busy={more} more={showMore} />
      ) : (
        results.hits.length > 20 && <p class="more-foot quiet small">{t('search.end', { count: count(results.search.kind, results.hits.length) })}</p>
      )}
    </div>
  )
}
