/** The id for a name: its letters without accents, joined by hyphens. Of a name without Latin letters, a second of the speaker's own. */
export function newId(name: string, self: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' || plain === self ? self + '-2' : plain
}
