import { useEffect, useState } from 'preact/hooks'
import { problemOf, readSaved, removeSaved, type Alert, type SavedWithAlerts } from '../api/saved'
import type { ArticleHit, ClaimHit, Kind, QuoteHit } from '../api/types'
import { CopyButton } from '../parts/CopyButton'
import { FailureNote, Skeleton } from '../parts/Notes'
import { usePages, type Page } from '../parts/usePages'
import { useAttempt, useRead } from '../parts/useRead'
import { ArticleCard } from '../search/ArticleCard'
import { ClaimCard } from '../search/ClaimCard'
import { QuoteCard } from '../search/QuoteCard'
import { moment } from '../state/format'
import { go } from '../state/history'
import { rich, t } from '../state/language'
import { searchHref, type Search } from '../state/route'
import { AskedFor } from './AskedFor'
import { Deliveries } from './Deliveries'
import { forgetSeen, noteSeen, searchOf, seen } from './asked'

/** One saved search: what it has found, the new first, and how people are told. */
export function SavedSearchPage({ id }: { id: string }) {
  const { value, failure, again } = useRead(id, signal => readSaved(id, null, signal))
  const [before] = useState(() => seen(id))
  useEffect(() => {
    document.title = `${value?.name ?? t('saved.title')} · Onrecord`
    if (value !== null) {
      noteSeen(value)
    }
  }, [value])
  return (
    <main id="main" class="saved-page">
      {failure && <FailureNote failure={failure} retry={again} />}
      {value === null && failure === null && <Skeleton rows={4} />}
      {value && <Sheet key={value.id} saved={value} before={before.latest} />}
    </main>
  )
}

function Sheet({ saved, before }: { saved: SavedWithAlerts; before: string }) {
  const search = searchOf(saved)
  return (
    <>
      <p class="kicker">
        <a href="/saved">{t('saved.title')}</a>
      </p>
      <h1 dir="auto">{saved.name}</h1>
      <AskedFor search={search} />
      {saved.problem !== null && (
        <div class="note failure" role="alert">
          <p>
            <strong>{problemOf(saved)}</strong>
          </p>
          <p>{t('saved.problem.advice')}</p>
        </div>
      )}
      <p class="saved-tools">
        <a href={searchHref(search)}>{t('saved.now')}</a>
        <a href={saved.feed}>{t('saved.feed')}</a>
        <CopyButton text={location.origin + saved.feed} name={t('saved.feed.copy')} />
        <Remove id={saved.id} />
      </p>
      <p class="quiet small">{rich('saved.since', { at: <time dateTime={saved.created}>{moment(saved.created)}</time> })}</p>
      {saved.webhook !== null && <Deliveries url={saved.webhook.url} of={saved.deliveries} />}
      <h2>{t('saved.alerts')}</h2>
      {saved.alerts.length === 0 && <p class="quiet">{t('saved.alerts.none')}</p>}
      <Alerts saved={saved} search={search} before={before} />
    </>
  )
}

/** All finds, page after page; a line stands before those of each moment. */
function Alerts({ saved, search, before }: { saved: SavedWithAlerts; search: Search; before: string }) {
  const { items: alerts, foot } = usePages(page(saved), async cursor => page(await readSaved(saved.id, cursor)))
  return (
    <>
      <ol class={`list ${saved.kind}`}>
        {alerts.map(({ found, hit }, i) => (
          <li key={hit.id}>
            {found !== alerts[i - 1]?.found && (
              <p class="found-at">
                {rich('saved.foundAt', { at: <time dateTime={found}>{moment(found)}</time> })}
                {(before === '' || Date.parse(found) > Date.parse(before)) && <span class="tag news">{t('saved.new.one')}</span>}
              </p>
            )}
            <Find kind={saved.kind} hit={hit} q={search.q} />
          </li>
        ))}
      </ol>
      {foot}
    </>
  )
}

function page({ alerts, next }: SavedWithAlerts): Page<Alert> {
  return { items: alerts, next }
}

function Find({ kind, hit, q }: { kind: Kind; hit: Alert['hit']; q: string }) {
  switch (kind) {
    case 'articles':
      return <ArticleCard hit={hit as ArticleHit} q={q} />
    case 'quotes':
      return <QuoteCard hit={hit as QuoteHit} q={q} />
    case 'claims':
      return <ClaimCard hit={hit as ClaimHit} q={q} />
  }
}

/** Asks once more before it removes a search. */
function Remove({ id }: { id: string }) {
  const [sure, setSure] = useState(false)
  const { failure, busy, attempt } = useAttempt()
  const remove = () =>
    void attempt(async () => {
      await removeSaved(id)
      forgetSeen(id)
      go('/saved', { replace: true })
    })
  return !sure ? (
    <button type="button" class="plain link" onClick={() => setSure(true)}>
      {t('saved.delete')}
    </button>
  ) : (
    <span class="sure" role="group" aria-label={t('saved.delete')}>
      {t('saved.delete.sure')}{' '}
      <button type="button" class="button" disabled={busy} onClick={remove}>
        {t('saved.delete.yes')}
      </button>{' '}
      <button type="button" class="plain link" onClick={() => setSure(false)}>
        {t('saved.delete.no')}
      </button>
      {failure && <FailureNote failure={failure} retry={remove} />}
    </span>
  )
}
