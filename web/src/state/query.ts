/** What a stretch of a query is, to be coloured. */
export type Part = 'word' | 'phrase' | 'field' | 'value' | 'operator' | 'sign' | 'space'

export interface Token {
  text: string
  part: Part
}

const TOKEN =
  /(?<space>\s+)|(?<field>[\p{L}]+:)(?=\S)|(?<phrase>["“”„«][^"“”„«»]*["“”»]?)|(?<operator>(?:OR|AND|NOT|NEAR(?:\/\d+)?)(?![\p{L}\d]))|(?<sign>[()\-+](?=\S)|[()])|(?<word>[^\s()"“”„«]+)/gu

/** A query cut into what the colours tell apart; the texts joined are the query. */
export function tokens(query: string): Token[] {
  const result: Token[] = []
  for (const match of query.matchAll(TOKEN)) {
    const part = (Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? 'word') as Part
    const afterField = result.at(-1)?.part === 'field'
    result.push({ text: match[0], part: afterField && part !== 'space' ? 'value' : part })
  }
  return result
}

/** The same words looked for exactly as they stand; null if there are none. */
export function exactly(query: string): string | null {
  const words = query.replace(/["“”„«»]/gu, ' ').trim().replace(/\s+/gu, ' ')
  return words === '' ? null : `"${words}"`
}

/** The same words looked for in the whole text of the article; null where there is more to the query than words. */
export function anywhere(query: string): string | null {
  const all = tokens(query.trim())
  return all.length > 0 && all.every(({ part }) => part === 'word' || part === 'phrase' || part === 'space')
    ? all.map(({ text, part }) => (part === 'space' ? text : 'text:' + text)).join('')
    : null
}
