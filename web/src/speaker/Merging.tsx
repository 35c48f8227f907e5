import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { correct } from '../api/correction'
import { findSpeakers, readProfile, type Profile, type SpeakerEntry } from '../api/speaker'
import { FailureNote, Skeleton, Spoken } from '../parts/Notes'
import { SignedFields, useSignature } from '../parts/Signed'
import { useAttempt, useRead } from '../parts/useRead'
import { forget } from '../search/useSearch'
import { count } from '../state/format'
import { t } from '../state/language'
import { region } from '../state/labels'
import { Names, Roles } from './Evidence'

/** Says that another id is this speaker too; what tells for and against it stands side by side. */
export function Merging({ profile, done }: { profile: Profile; done: () => void }) {
  const [other, setOther] = useState<SpeakerEntry | null>(null)
  return other === null ? (
    <Choice profile={profile} choose={setOther} />
  ) : (
    <Proof profile={profile} other={other} back={() => setOther(null)} done={done} />
  )
}

const REST_MILLIS = 200

function Choice({ profile, choose }: { profile: Profile; choose: (other: SpeakerEntry) => void }) {
  const [typed, setTyped] = useState(profile.name.split(' ').at(-1) ?? '')
  const [found, setFound] = useState<SpeakerEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    if (typed.trim() === '') {
      setFound([])
      return undefined
    }
    const abort = new AbortController()
    const wait = setTimeout(() => {
      findSpeakers(typed.trim(), abort.signal).then(
        all => {
          setFailure(null)
          setFound(all.filter(each => each.id !== profile.id))
        },
        (error: unknown) => {
          if (error instanceof Failure) {
            setFailure(error)
          }
        },
      )
    }, REST_MILLIS)
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [typed])
  return (
    <>
      <p>{t('merge.why', { name: profile.name })}</p>
      <div class="stacked">
        <label>
          {t('merge.find')}
          <input type="search" dir="auto" autocomplete="off" value={typed} onInput={event => setTyped(event.currentTarget.value)} />
        </label>
      </div>
      {failure && <FailureNote failure={failure} />}
      {found !== null && found.length === 0 && typed.trim() !== '' && <p class="quiet">{t('merge.none')}</p>}
      <ul class="choices">
        {(found ?? []).map(each => (
          <li key={each.id}>
            <button type="button" onClick={() => choose(each)}>
              <b>
                <bdi>{each.name}</bdi>
              </b>{' '}
              <span class="quiet">
                {[each.role, each.country === null ? null : region(each.country), count('quotes', each.quotes)]
                  .filter(part => part !== null)
                  .join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Spoken>{found === null ? '' : t('n.results', { n: found.length })}</Spoken>
    </>
  )
}

function Proof(props: { profile: Profile; other: SpeakerEntry; back: () => void; done: () => void }) {
  const { profile, other, back, done } = props
  const { value, failure: unread, again } = useRead(other.id, signal => readProfile(other.id, signal))
  const { signature, set, signed } = useSignature()
  const { failure, busy, attempt } = useAttempt()
  const send = () =>
    void attempt(async () => {
      await correct({ kind: 'merge-speakers', speakers: [other.id], into: profile.id, ...signed() })
      forget()
      done()
    })
  return (
    <>
      <p>{t('merge.proof', { other: other.name, name: profile.name })}</p>
      {unread && <FailureNote failure={unread} retry={again} />}
      {value === null && unread === null && <Skeleton rows={1} />}
      {value && (
        <div class="beside">
          {[profile, value].map(each => (
            <section key={each.id}>
              <h3>
                <bdi>{each.name}</bdi>
              </h3>
              <p class="quiet small">{[each.country === null ? null : region(each.country), count('quotes', each.quotes)].filter(part => part !== null).join(', ')}</p>
              <Names names={each.names} whole />
              <Roles roles={each.roles} />
            </section>
          ))}
        </div>
      )}
      <form
        class="stacked"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <SignedFields signature={signature} set={set} />
        <p>
          <button type="submit" class="button primary" disabled={busy || value === null}>
            {t('merge.send')}
          </button>{' '}
          <button type="button" class="plain link" onClick={back}>
            {t('merge.another')}
          </button>
        </p>
      </form>
      {failure && <FailureNote failure={failure} retry={send} />}
    </>
  )
}
