import { useState } from 'preact/hooks'
import { save, type NewlySaved } from '../api/saved'
import { CopyButton } from '../parts/CopyButton'
import { FailureNote } from '../parts/Notes'
import { useAttempt } from '../parts/useRead'
import { rich, t } from '../state/language'
import { savedHref, type Search } from '../state/route'
import { AskedFor } from './AskedFor'
import { savedQuery, suggestedName } from './asked'

/** Keeps a search, to be told of what comes in. `read` is the query in its canonical form, where it was repaired. */
export function SaveSearch({ search, read }: { search: Search; read: string | null }) {
  const [name, setName] = useState(suggestedName(search))
  const [url, setUrl] = useState('')
  const [saved, setSaved] = useState<NewlySaved | null>(null)
  const { failure, busy, attempt } = useAttempt()
  const send = () =>
    void attempt(async () => {
      const webhook = url.trim() === '' ? null : { url: url.trim() }
      setSaved(await save({ name: name.trim(), kind: search.kind, query: savedQuery(search, read), webhook }))
    })
  if (saved !== null) {
    return <Done saved={saved} />
  }
  return (
    <>
      <p>{t('saved.why')}</p>
      <AskedFor search={{ ...search, q: read ?? search.q }} />
      {read !== null && <p class="quiet small">{t('saved.repaired')}</p>}
      <form
        class="stacked"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <label>
          {t('saved.name')}
          <input type="text" dir="auto" required maxLength={200} value={name} onInput={event => setName(event.currentTarget.value)} />
        </label>
        <label>
          {t('saved.webhook')} <span class="quiet">{t('saved.webhook.hint')}</span>
          <input
            type="url"
            autocomplete="off"
            placeholder="https://"
            pattern="[Hh][Tt][Tt][Pp][Ss]?://.+"
            title={t('saved.webhook.rule')}
            value={url}
            onInput={event => setUrl(event.currentTarget.value)}
          />
        </label>
        <p>
          <button type="submit" class="button primary" disabled={busy}>
            {t('saved.save')}
          </button>
        </p>
      </form>
      {failure && <FailureNote failure={failure} retry={send} />}
    </>
  )
}

function Done({ saved }: { saved: NewlySaved }) {
  return (
    <div role="status">
      <p>{rich('saved.done', { name: <bdi>{saved.name}</bdi>, a: words => <a href={savedHref(saved.id)}>{words}</a> })}</p>
      {saved.secret !== undefined && (
        <div class="note">
          <p>{t('saved.secret')}</p>
          <p class="secret">
            <code>{saved.secret}</code> <CopyButton text={saved.secret} name={t('copy')} />
          </p>
        </div>
      )}
    </div>
  )
}
