import { useEffect, useState } from 'preact/hooks'
import { t } from '../state/language'
import { SampleNotice } from '../start/SampleNotice'
import { LanguageChoice } from './LanguageChoice'

/** The foot of every page: what is loaded, and the language. */
export function Foot({ speakAgain }: { speakAgain: () => void }) {
  return (
    <footer class="foot">
      <SampleNotice />
      <LanguageChoice changed={speakAgain} />
    </footer>
  )
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
