import type { ArticleHit, ClaimHit, QuoteHit } from '../api/types'
import { ArticleCard } from './ArticleCard'
import { ClaimCard } from './ClaimCard'
import { QuoteCard } from './QuoteCard'
import type { Results } from './useSearch'

export function ResultList({ results, q, compact }: { results: Results; q: string; compact: boolean }) {
  return (
    <ol class={`list ${results.kind}${compact ? ' compact' : ''}`}>
      {results.hits.map(hit => (
        <li key={hit.id}>
          {results.kind === 'articles' ? (
            <ArticleCard hit={hit as ArticleHit} q={q} />
          ) : results.kind === 'quotes' ? (
            <QuoteCard hit={hit as QuoteHit} q={q} />
          ) : (
            <ClaimCard hit={hit as ClaimHit} q={q} />
          )}
        </li>
      ))}
    </ol>
  )
}
