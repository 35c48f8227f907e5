/** The answers of the JSON API. Spans are `[start, end)` in UTF-16 code units of the article's text. */

export type Kind = 'articles' | 'quotes' | 'claims'
export type Span = readonly [number, number]

export interface Extract {
  text: string
  span: Span
}

export interface Value {
  value: string
  span: Span | null
}

export interface SpeakerRef {
  id: string | null
  name: string
  kind: string
  role?: string | null
  country?: string | null
  certainty?: number | null
  span?: Span | null
}

export interface DateRef {
  value: string
  precision?: string
  from?: string | null
}

export interface ArticleRef {
  id: string
  title: string | null
  source: string | null
  published: DateRef | null
  url?: string | null
  language?: string
  /** How many near-copies the collection holds. */
  copies?: number
}

/** What somebody put right; `was` is what stood there before. */
export interface Corrected {
  id: number
  kind: string
  author: string
  reason: string
}

/** Whole sentences of the article; `marks` are spans of the article. */
export interface Passage {
  text: string
  start: number
  marks: Span[]
}

export interface ArticleHit {
  id: string
  article: ArticleRef
  author?: string | null
  countries: string[]
  quotes: number
  claims: number
  passages: Passage[]
  /** How many near-copies it stands for. */
  folded?: number
}

export interface QuoteHit {
  id: string
  type: string
  content: Extract
  pieces?: Span[]
  cue: Extract | null
  source: Extract | null
  relayer?: Extract | null
  speaker: SpeakerRef | null
  said: DateRef | null
  confidence?: number
  rule?: string
  corrected?: Corrected[] | null
  article: ArticleRef
  passage: Passage
  folded?: number
  /** How it was found where meanings were asked for, and how near its own is, up to 1. */
  by?: 'words' | 'meaning' | 'both'
  similarity?: number | null
}

/** How many: `low` and `high` are null where open. */
export interface Quantity {
  low: number | null
  high: number | null
  about: boolean
}

export interface ClaimHit extends Quantity {
  id: string
  claim: Extract
  harm: string
  printed: Extract
  victims: Value
  part?: boolean
  side: Value | null
  claimant: SpeakerRef | null
  place: Value | null
  country?: string | null
  date: Value | null
  scope: string
  status: string
  match: string | null
  confidence?: number
  rule?: string
  corrected?: Corrected[] | null
  folded?: number
  article: ArticleRef
  passage: Passage
}

export type Hit = ArticleHit | QuoteHit | ClaimHit

export interface FacetValue {
  value: string
  label: string
  count: number
  selected?: boolean
}

export interface Facet {
  values?: FacetValue[] | null
  ranges?: FacetValue[] | null
  interval?: string | null
  unknown?: number
  more?: boolean
  min?: number | null
  median?: number | null
  max?: number | null
}

export interface Interpretation {
  read: string
  /** What could not be taken literally: a code, what of the query its words speak of, and those in English. */
  repairs: { code: string; words: string[]; message: string }[]
  /** What words, names and patterns stand for; a position is a span of what was typed, null for a filter. */
  expanded: { kind: 'forms' | 'spellings' | 'synonyms' | 'name' | 'pattern'; from: string; to: string[]; position: [number, number] | null }[]
  dropped: { text: string; position: [number, number] }[]
  notes: string[]
  /** What each note is about, in the same order. */
  noteCodes?: string[]
  /** As it was probably meant, and how many results that has. */
  meant?: { q: string; total: number } | null
  /** How a search by meaning was read: which words were taken for a text, and for how many quotes meanings are known so far. */
  meaning?: { text: string; conditions: string; language: string; covered: number; of: number } | null
}

export interface SearchAnswer {
  interpretation: Interpretation
  total: { value: number; exact: boolean; stories?: number | null }
  hits: Hit[]
  facets: Record<string, Facet>
  next: string | null
  tookMs: number
}

/** One wrong parameter; `code` tells the rule for those who don't read English. */
export interface ProblemFault {
  parameter: string
  value: string | null
  rule: string
  code?: string
}

/** RFC 9457. */
export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  errors?: ProblemFault[]
}

export type QuoteNote = Omit<QuoteHit, 'article' | 'passage'>
export type ClaimNote = Omit<ClaimHit, 'article' | 'passage' | 'match'>

export interface Block {
  type: string
  span: Span
}

/** A whole article with all that was found in it. */
export interface Article extends ArticleRef {
  text: string
  author: string | null
  provenance: Record<'title' | 'source' | 'author' | 'url' | 'language' | 'unreadDate', string | null>
  mediaType: string
  contentHash: string
  truncated: boolean
  annotator: string
  reader: 'fast' | 'careful'
  blocks: Block[]
  countries: { code: string; focus: boolean; mentions: Span[] }[]
  quotes: QuoteNote[]
  claims: ClaimNote[]
  /** What the search matches. */
  marks: Span[]
}
