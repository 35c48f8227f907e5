import { chosen, without } from '../state/filters'
import { title } from '../state/dimensions'
import { t } from '../state/language'
import { label } from '../state/labels'
import type { Search } from '../state/route'

/** All active filters, each with a way to take it back; excluded ones are struck through. */
export function Chips({ search, change }: { search: Search; change: (next: Partial<Search>) => void }) {
  const all = chosen(search.filters)
  if (all.length === 0) {
    return null
  }
  return (
    <ul class="chips" aria-label={t('chips.label')}>
      {all.map(({ dimension: name, value, excluded, raw }) => (
        <li key={name + raw} class={excluded ? 'chip excluded' : 'chip'}>
          <span class="chip-of">{title(name)}</span>
          {excluded && <span class="unseen">{t('chips.not')} </span>}
          <bdi class="chip-value">{label(name, value)}</bdi>
          <button
            type="button"
            class="plain"
            aria-label={t('chips.remove', { name: title(name), value: label(name, value) })}
            onClick={() => change({ filters: without(search.filters, name, raw) })}
          >
            ✕
          </button>
        </li>
      ))}
      {all.length > 1 && (
        <li>
          <button type="button" class="plain link" onClick={() => change({ filters: {} })}>
            {t('chips.clear')}
          </button>
        </li>
      )}
    </ul>
  )
}
