import { tokens } from '../state/query'
import { title } from '../state/dimensions'
import { chosen } from '../state/filters'
import { t } from '../state/language'
import { label } from '../state/labels'
import type { Search } from '../state/route'

const KINDS = { articles: 'kind.articles', quotes: 'kind.quotes', claims: 'kind.claims' } as const

/** What a search asks for, in a line: kind, query and filters. */
export function AskedFor({ search }: { search: Search }) {
  return (
    <ul class="chips asked" aria-label={t('saved.asks')}>
      <li class="quiet">{t(KINDS[search.kind])}</li>
      {search.q !== '' && (
        <li>
          <code dir="auto">
            {tokens(search.q).map((token, i) => (
              <span key={i} class={token.part}>
                {token.text}
              </span>
            ))}
          </code>
        </li>
      )}
      {chosen(search.filters).map(({ dimension: name, value, excluded, raw }) => (
        <li key={name + raw} class={excluded ? 'chip still excluded' : 'chip still'}>
          <span class="chip-of">{title(name)}</span>
          {excluded && <span class="unseen">{t('chips.not')} </span>}
          <bdi class="chip-value">{label(name, value)}</bdi>
        </li>
      ))}
    </ul>
  )
}
