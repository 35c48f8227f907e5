import { useState } from 'preact/hooks'
import { LANGUAGES, chooseLanguage, language, t, type Language } from '../state/language'

/** In which language the page speaks; each is named in itself. */
export function LanguageChoice({ changed }: { changed: () => void }) {
  const [failed, setFailed] = useState(false)
  const choose = (code: Language) => {
    setFailed(false)
    chooseLanguage(code).then(changed, () => setFailed(true))
  }
  return (
    <label class="language">
      <span>{t('app.language')}</span>
      <select value={language()} onChange={event => choose(event.currentTarget.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, { name }]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      {failed && <span role="alert">{t('fail.silent')}</span>}
    </label>
  )
}
