import { useEffect, useState } from 'preact/hooks'
import { check, type Checked } from '../api/check'
import { FailureNote, Skeleton } from '../parts/Notes'
import { useRead } from '../parts/useRead'
import { go } from '../state/history'
import { t } from '../state/language'
import { checkHref } from '../state/route'
import { CheckResult } from './CheckResult'

/** Was it said? A quotation, optionally with its speaker and date, held against the whole collection. */
export function CheckPage({ checked }: { checked: Checked }) {
  const href = checkHref(checked)
  const { value: answer, failure, again } = useRead(checked.quote === '' ? null : href, signal => check(checked, signal))
  useEffect(() => {
    document.title = `${t('app.check')} · Onrecord`
  }, [])
  return (
    <main id="main" class="check-page">
      <h1>{t('app.check')}</h1>
      <CheckForm key={href} checked={checked} />
      {failure && <FailureNote failure={failure} retry={again} />}
      {checked.quote !== '' && answer === null && failure === null && <Skeleton rows={2} />}
      {answer && <CheckResult answer={answer} checked={checked} />}
      {checked.quote === '' && (
        <p class="quiet">{t('check.intro')}</p>
      )}
    </main>
  )
}

function CheckForm({ checked }: { checked: Checked }) {
  const [quote, setQuote] = useState(checked.quote)
  const [speaker, setSpeaker] = useState(checked.speaker)
  const [said, setSaid] = useState(checked.said)
  return (
    <form
      class="check-form"
      onSubmit={event => {
        event.preventDefault()
        if (quote.trim() !== '') {
          go(checkHref({ quote: quote.trim(), speaker: speaker.trim(), said: said.trim() }))
        }
      }}
    >
      <label class="check-quote">
        {t('check.quote')}
        <textarea
          name="quote"
          rows={3}
          required
          dir="auto"
          value={quote}
          onInput={event => setQuote(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }
          }}
        />
      </label>
      <label>
        <span>
          {t('check.by')} <span class="quiet">{t('check.by.hint')}</span>
        </span>
        <input name="speaker" autocomplete="off" dir="auto" value={speaker} onInput={event => setSpeaker(event.currentTarget.value)} />
      </label>
      <label>
        <span>
          {t('check.when')} <span class="quiet">{t('check.when.hint')}</span>
        </span>
        <input
          name="said"
          autocomplete="off"
          pattern="[0-9]{4}(-[0-9]{2}){0,2}(\.\.[0-9]{4}(-[0-9]{2}){0,2})?"
          title={t('check.when.title')}
          value={said}
          onInput={event => setSaid(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button primary">
        {t('check.submit')}
      </button>
    </form>
  )
}
