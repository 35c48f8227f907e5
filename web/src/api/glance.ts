import { readLedger } from '../add/ledger'
import { Failure } from './client'
import { overview, total } from './search'
import type { Kind, SearchAnswer } from './types'
import { KINDS, emptySearch } from '../state/route'

/** How many documents can be found, and how many are still being read. */
export interface Progress {
  indexed: number
  waiting: number
}

/** All that is there, counted at one moment. */
export type Glance = Readonly<Record<Kind, SearchAnswer>> & Progress

const FACETS: Record<Kind, string> = { articles: 'country:6,published:month', quotes: 'speaker:6', claims: 'harm:6,place:6' }
const STILL_READ = ['received', 'normalised', 'annotated']
/** While documents come in, two counts in a row may differ so often before the last is taken. */
const ROUNDS = 5

/**
 * Counts twice, until both counts agree: then there was a moment between them at which all of it was true.
 */
export async function readGlance(signal: AbortSignal): Promise<Glance> {
  for (let round = 1; ; round++) {
    const now = await progress(signal)
    const [articles, quotes, claims] = await Promise.all([once('articles', signal), once('quotes', signal), once('claims', signal)])
    const glance = { articles, quotes, claims, ...now }
    const again = await Promise.all(KINDS.map(kind => total(emptySearch(kind), signal)))
    if (round === ROUNDS || KINDS.every((kind, i) => glance[kind].total.value === again[i])) {
      return glance
    }
  }
}

function once(kind: Kind, signal: AbortSignal): Promise<SearchAnswer> {
  return overview(kind, FACETS[kind], signal)
}

/** What can be counted is shown without the ledger, too. */
export async function progress(signal: AbortSignal): Promise<Progress> {
  try {
    const { counts } = await readLedger({ size: 1 }, signal)
    return { indexed: counts['indexed'] ?? 0, waiting: STILL_READ.reduce((sum, state) => sum + (counts[state] ?? 0), 0) }
  } catch (error) {
    if (error instanceof Failure) {
      return { indexed: 0, waiting: 0 }
    }
    throw error
  }
}
