import table from './settlements.tsv?url'

/** A settlement of one country. */
export interface Settlement {
  country: string
  latitude: number
  longitude: number
}

/** By name, in lower case; a name may be that of several. */
export type Settlements = ReadonlyMap<string, readonly Settlement[]>

export async function readSettlements(): Promise<Settlements> {
  const answer = await fetch(table)
  if (!answer.ok) {
    throw new Error(`${table} was answered with ${answer.status}`)
  }
  return parseSettlements(await answer.text())
}

/** Rows of name, country, latitude and longitude in hundredths of a degree; lines with `#` are notes. */
export function parseSettlements(text: string): Settlements {
  const result = new Map<string, Settlement[]>()
  for (const line of text.split('\n')) {
    const [name, country, latitude, longitude] = line.split('\t')
    if (name !== undefined && country !== undefined && !line.startsWith('#')) {
      const key = name.toLowerCase()
      const row = { country, latitude: Number(latitude) / 100, longitude: Number(longitude) / 100 }
      result.set(key, [...(result.get(key) ?? []), row])
    }
  }
  return result
}

/**
 * Where a place of this name lies: the disputed one, or the only settlement called so in the countries that the results
 * are about. Null where there is none, or more than one: a dot in the wrong town would be worse than none.
 */
export function placed(settlements: Settlements, name: string, countries: ReadonlySet<string>): Settlement | null {
  const all = settlements.get(name.toLowerCase()) ?? []
  const disputed = all.find(each => each.country === '')
  const found = all.filter(each => countries.has(each.country))
  return disputed ?? (found.length === 1 ? (found[0] ?? null) : null)
}
