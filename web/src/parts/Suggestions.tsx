import { useEffect } from 'preact/hooks'
import { forgetSearches } from '../state/earlier'
import { t, type Key } from '../state/language'
import { tokens } from '../state/query'
import type { Suggestion } from './useSuggestions'

const GROUPS: Record<Suggestion['group'], Key> = { earlier: 'box.earlier', found: 'box.suggestions', examples: 'box.examples' }

/** The list under the search box. The focus stays in the box; `at` is the chosen one. */
export function Suggestions(props: {
  of: readonly Suggestion[]
  at: number
  take: (suggestion: Suggestion) => void
  /** Forgets earlier searches; null where there are none. */
  forget: (() => void) | null
}) {
  const { of, at, take, forget } = props
  useEffect(() => document.getElementById(`suggestion-${at}`)?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div class="suggestions" onMouseDown={event => event.preventDefault()}>
      <ul id="suggestions" role="listbox" aria-label={t('box.suggestions')}>
        {of.map((each, i) => (
          <li key={each.group + each.query} role="presentation">
            {each.group !== of[i - 1]?.group && <p class="suggestion-group">{t(GROUPS[each.group])}</p>}
            <div id={`suggestion-${i}`} role="option" aria-selected={i === at} class="suggestion" onClick={() => take(each)}>
              <span class="suggestion-what">
                {tokens(each.shown).map((token, k) => (
                  <span key={k} class={token.part}>
                    {token.text}
                  </span>
                ))}
              </span>
              {each.note !== '' && <span class="suggestion-note">{each.note}</span>}
            </div>
          </li>
        ))}
      </ul>
      {forget !== null && of.some(each => each.group === 'earlier') && (
        <button
          type="button"
          class="plain link small suggestion-forget"
          onClick={() => {
            forgetSearches()
            forget()
          }}
        >
          {t('box.forget')}
        </button>
      )}
      <p class="unseen" role="status">
        {t('box.count', { n: of.length })}
      </p>
    </div>
  )
}
