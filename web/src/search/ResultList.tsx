import type { ArticleHit, ClaimHit, QuoteHit } from '../api/types'
import { ArticleCard } from './ArticleCard'
import { ClaimCard } from './ClaimCard'
import { QuoteCard } from './QuoteCard'
import type { Results } from './useSearch'

export function ResultList({ results, compact }: { results: Results; compact: boolean }) {
  const { kind, q } = results.search
  return (
    <ol class={`list ${kind}${compact ? ' compact' : ''}`}>
      {results.hits.map(hit => (
        <li key={hit.id}>
          {kind === 'articles' ? (
            <ArticleCard hit={hit as ArticleHit} q={q} />
          ) : kind === 'quotes' ? (
            <QuoteCard hit={hit as QuoteHit} q={q} />
          ) : (
            <ClaimCard hit={hit as ClaimHit} q={q} />
          )}
        </li>
      ))}
    </ol>
  )
}
