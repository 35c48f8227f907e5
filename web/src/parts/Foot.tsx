import { useEffect, useState } from 'preact/hooks'
import { accessKey, keepAccessKey, onAccessKey } from '../state/key'
import { t } from '../state/language'
import { SampleNotice } from '../start/SampleNotice'
import { LanguageChoice } from './LanguageChoice'

/** The foot of every page: what is loaded, and the language. */
export function Foot({ speakAgain }: { speakAgain: () => void }) {
  return (
    <footer class="foot">
      <SampleNotice />
      <KeyInUse />
      <nav class="foot-links" aria-label={t('app.more')}>
        <a href="/corrections">{t('corrections.title')}</a>
        <a href="/api">{t('app.api')}</a>
      </nav>
      <LanguageChoice changed={speakAgain} />
    </footer>
  )
}

/** Says that a key goes with all requests, and forgets it. */
function KeyInUse() {
  const [there, setThere] = useState(accessKey() !== null)
  useEffect(() => onAccessKey(() => setThere(accessKey() !== null)), [])
  return there ? (
    <p>
      {t('key.inUse')}{' '}
      <button type="button" class="plain link" onClick={() => keepAccessKey(null)}>
        {t('key.forget')}
      </button>
    </p>
  ) : null
}

/** Says that the device has no connection, as long as it has none. */
export function Offline() {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return (
    <div role="status">
      {!online && <p class="offline">{t('app.offline')}</p>}
    </div>
  )
}
