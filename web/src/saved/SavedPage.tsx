import { useEffect } from 'preact/hooks'
import { listSaved, problemOf, type SavedSearch } from '../api/saved'
import { FailureNote, Skeleton, Spoken } from '../parts/Notes'
import { useRead } from '../parts/useRead'
import { moment } from '../state/format'
import { rich, t } from '../state/language'
import { savedHref } from '../state/route'
import { AskedFor } from './AskedFor'
import { newSince, searchOf, seen } from './asked'

/** All saved searches, those with news first. */
export function SavedPage() {
  const { value, failure, again } = useRead('all', listSaved)
  useEffect(() => {
    document.title = `${t('saved.title')} · Onrecord`
  }, [])
  const sorted = value === null ? [] : [...value].sort((a, b) => at(b) - at(a))
  return (
    <main id="main" class="saved-page">
      <h1>{t('saved.title')}</h1>
      <p class="quiet">{t('saved.intro')}</p>
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={3} />}
      {value !== null && value.length === 0 && (
        <div class="empty">
          <h2>{t('saved.none')}</h2>
          <p>{rich('saved.none.how', { a: words => <a href="/claims?killed=10..">{words}</a> })}</p>
        </div>
      )}
      {sorted.length > 0 && (
        <ul class="list saved-list">
          {sorted.map(each => (
            <li key={each.id}>
              <One saved={each} />
            </li>
          ))}
        </ul>
      )}
      <Spoken>{value === null ? '' : t('n.saved', { n: value.length })}</Spoken>
    </main>
  )
}

/** When it last found something; what never did comes after, the newest first. */
function at({ found, created }: SavedSearch): number {
  return found.latest === null ? Date.parse(created) / 1e6 : Date.parse(found.latest)
}

function One({ saved }: { saved: SavedSearch }) {
  const news = newSince(saved.found, seen(saved.id))
  const { latest, count } = saved.found
  return (
    <article class="card">
      <h2 dir="auto">
        <a href={savedHref(saved.id)}>{saved.name}</a>
        {news > 0 && <span class="tag news">{t('saved.new', { n: news })}</span>}
      </h2>
      <AskedFor search={searchOf(saved)} />
      {saved.problem !== null && <p class="note failure">{problemOf(saved)}</p>}
      <p class="facts">
        <span>{latest === null ? t('saved.found.none') : t('saved.found', { n: count })}</span>
        {latest !== null && (
          <span>{rich('saved.latest', { at: <time dateTime={latest}>{moment(latest)}</time> })}</span>
        )}
        {saved.webhook !== null && <span>{t('saved.webhook')}</span>}
      </p>
    </article>
  )
}
