import { useState } from 'preact/hooks'
import { correct } from '../api/correction'
import type { Profile } from '../api/speaker'
import { FailureNote } from '../parts/Notes'
import { SignedFields, useSignature } from '../parts/Signed'
import { useAttempt } from '../parts/useRead'
import { forget } from '../search/useSearch'
import { rich, t } from '../state/language'
import { Articles } from './Articles'
import { Tick } from './Tick'
import { newId } from './ids'

/** Says that this id stands for two: what is somebody else's is chosen by its name, or by its articles. */
export function Splitting({ profile, done }: { profile: Profile; done: () => void }) {
  const [names, setNames] = useState<readonly string[]>([])
  const [articles, setArticles] = useState<readonly string[]>([])
  const [called, setCalled] = useState('')
  const { signature, set, signed } = useSignature()
  const { failure, busy, attempt } = useAttempt()
  const into = newId(called, profile.id)
  const send = () =>
    void attempt(async () => {
      await correct({ kind: 'split-speaker', speaker: profile.id, into, names: [...names], articles: [...articles], ...signed() })
      forget()
      done()
    })
  return (
    <>
      <p>{t('split.why', { name: profile.name })}</p>
      <form
        class="stacked"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        {profile.names.length > 1 && (
          <fieldset class="ticks">
            <legend>{t('split.names')}</legend>
            {[...new Set(profile.names.map(each => each.name))].map(each => (
              <Tick key={each} on={names.includes(each)} set={on => setNames(toggled(names, each, on))}>
                <bdi>{each}</bdi>
              </Tick>
            ))}
          </fieldset>
        )}
        <fieldset class="ticks">
          <legend>{t('split.articles')}</legend>
          <Articles id={profile.id} chosen={articles} set={(id, on) => setArticles(toggled(articles, id, on))} />
        </fieldset>
        <label>
          {t('split.into')}
          <input type="text" dir="auto" autocomplete="off" required value={called} onInput={event => setCalled(event.currentTarget.value)} />
        </label>
        {called.trim() !== '' && <p class="quiet small">{rich('split.id', { id: <code>{into}</code> })}</p>}
        <SignedFields signature={signature} set={set} />
        <p>
          <button type="submit" class="button primary" disabled={busy || names.length + articles.length === 0}>
            {t('split.send')}
          </button>
        </p>
      </form>
      {failure && <FailureNote failure={failure} retry={send} />}
    </>
  )
}

function toggled(all: readonly string[], one: string, on: boolean): string[] {
  return on ? [...all, one] : all.filter(each => each !== one)
}
