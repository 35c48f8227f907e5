import type { Correction } from '../api/correction'
import { countryCode } from '../state/labels'
import type { Note } from './notes'

export type Wrong = 'right' | 'not-a-quote' | 'not-a-claim' | 'wrong-speaker' | 'wrong-number' | 'wrong-country' | 'wrong-date'

/** What can be wrong with a note. */
export function kindsOf(note: Note): Wrong[] {
  return note.kind === 'quote'
    ? ['wrong-speaker', 'wrong-date', 'not-a-quote', 'right']
    : ['wrong-number', 'wrong-speaker', 'wrong-country', 'wrong-date', 'not-a-claim', 'right']
}

/** What is typed into the form, as typed. */
export interface Typed {
  kind: Wrong
  value: string
  low: string
  high: string
  author: string
  reason: string
}

/** The form as it opens: with what stands there now. */
export function opening(note: Note, kind: Wrong, before: { author: string; reason: string }): Typed {
  const number = (value: number | null) => (value === null ? '' : String(value))
  const claim = note.kind === 'claim' ? note.of : null
  const speaker = note.kind === 'quote' ? note.of.speaker : note.of.claimant
  const date = note.kind === 'quote' ? note.of.said?.value : note.of.date?.value
  const values: Partial<Record<Wrong, string>> = { 'wrong-speaker': speaker?.name ?? '', 'wrong-date': date ?? '', 'wrong-country': claim?.country ?? '' }
  return { kind, value: values[kind] ?? '', low: number(claim?.low ?? null), high: number(claim?.high ?? null), ...before }
}

export function draft(note: Note, typed: Typed): Correction {
  const value = typed.value.trim()
  const base = { kind: typed.kind, target: note.of.id, author: typed.author.trim(), reason: typed.reason.trim() }
  switch (typed.kind) {
    case 'wrong-speaker':
      return { ...base, speaker: value === '' ? null : { name: value } }
    case 'wrong-number':
      return { ...base, low: whole(typed.low), high: whole(typed.high), about: false }
    case 'wrong-country':
      return { ...base, countries: value === '' ? [] : [countryCode(value)] }
    case 'wrong-date':
      return { ...base, date: value === '' ? null : value }
    case 'right':
    case 'not-a-quote':
    case 'not-a-claim':
      return base
  }
}

function whole(value: string): number | null {
  return value.trim() === '' ? null : Number(value)
}
