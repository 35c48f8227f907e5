import type { Reading } from '../api/correction'
import { date, quantity } from '../state/format'
import { hasWord, t } from '../state/language'
import { region } from '../state/labels'

/** What is wrong, in words. */
export function kindName(kind: string): string {
  const key = 'wrong.' + kind
  return hasWord(key) ? t(key) : kind
}

/** What a reading says, in a line; empty for kinds that put nothing in the place of something. */
export function inWords(kind: string, of: Reading | null): string {
  if (of === null) {
    return ''
  }
  switch (kind) {
    case 'wrong-speaker':
      return named(of) ?? t('speaker.unknown')
    case 'wrong-number':
      return quantity({ low: of.low ?? null, high: of.high ?? null, about: of.about ?? false })
    case 'wrong-country':
      return (of.countries ?? []).map(region).join(', ') || t('value.notStated')
    case 'wrong-date':
      return of.date === null || of.date === undefined ? t('value.notStated') : date(of.date)
    case 'merge-speakers':
      return `${(of.speakers ?? []).filter(each => each !== of.into).join(', ')} → ${of.into ?? ''}`
    case 'split-speaker':
      return `${named(of) ?? ''} → ${of.into ?? ''} (${[...(of.names ?? []), ...(of.articles ?? [])].join(', ')})`
    default:
      return ''
  }
}

function named({ speaker }: Reading): string | null {
  return typeof speaker === 'string' ? speaker : (speaker?.name ?? null)
}
