import type { ComponentChild } from 'preact'
import english from '../messages/en.json'
import { keep, recall } from './kept'

export type Key = keyof typeof english

/** A text with `{name}` and `<name>…</name>` in it, or one for each plural form of the language, chosen by `n`. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>
export type Messages = Readonly<Record<Key, Message>>

export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  ru: { name: 'Русский', locale: 'ru-RU' },
  tr: { name: 'Türkçe', locale: 'tr-TR' },
  hy: { name: 'Հայերեն', locale: 'hy-AM' },
} as const

export type Language = keyof typeof LANGUAGES

const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<{ default: Messages }>> = {
  ru: () => import('../messages/ru.json'),
  tr: () => import('../messages/tr.json'),
  hy: () => import('../messages/hy.json'),
}

/** Names of countries and languages, by code. */
export interface Names {
  regions: Readonly<Record<string, string>>
  languages: Readonly<Record<string, string>>
}

let now: Language = 'en'
let messages: Messages = english
let plural = new Intl.PluralRules('en-GB')
let names: Names | null = null

export function language(): Language {
  return now
}

export function locale(): string {
  return LANGUAGES[now].locale
}

/** Whether the browser knows how the language writes dates and names: Chromium may come without Armenian. */
export function known(): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(locale()).length > 0
}

/** The locale that numbers are written in: where the browser lacks Armenian, Russian groups digits alike. */
export function numbers(): string {
  return known() ? locale() : 'ru-RU'
}

/** Names that the browser doesn't know; null where it knows the language. */
export function ownNames(): Names | null {
  return names
}

/** The language chosen here before, else the browser's first that there is, else English. */
export function wanted(chosen: string | null, browser: readonly string[]): Language {
  const codes = [...(chosen === null ? [] : [chosen]), ...browser].map(tag => tag.toLowerCase().split('-')[0] ?? '')
  return codes.find((code): code is Language => code in LANGUAGES) ?? 'en'
}

/** Before the first drawing; a language that can't be loaded leaves English. */
export async function startLanguage(): Promise<void> {
  try {
    await use(wanted(recall('language'), navigator.languages))
  } catch {
    await use('en')
  }
}

/** Changes the language, and remembers it. Rejects where its texts can't be loaded. */
export async function chooseLanguage(code: Language): Promise<void> {
  await use(code)
  keep('language', code)
}

/** Takes the texts of a language into use. */
export async function use(code: Language): Promise<void> {
  const loaded = code === 'en' ? english : (await LOADERS[code]()).default
  const lacking = code === 'hy' && Intl.DateTimeFormat.supportedLocalesOf('hy').length === 0
  names = lacking ? (await import('../messages/hy-names.json')).default : null
  messages = loaded
  now = code
  plural = new Intl.PluralRules(locale())
  if (typeof document !== 'undefined') {
    document.documentElement.lang = code
  }
}

type Values = Readonly<Record<string, string | number>>

/** The text for a key. Numbers are written as the language writes them; `n` chooses the plural. */
export function t(key: Key, values: Values = {}): string {
  return pattern(key, values).replace(/\{(\w+)\}/g, (whole, name: string) => shown(values[name]) ?? whole)
}

/** The word for a value that documents or the service give; one without a word stands for itself. */
export function word(kind: string, value: string): string {
  const key = `value.${kind}.${value}`
  return key in messages ? t(key as Key) : value
}

/** What a rule looks for; empty for one without words of its own, which stands under its id alone. */
export function ruleWord(id: string): string {
  const shown = word('rule', id)
  return shown === id ? '' : shown
}

export function hasWord(key: string): key is Key {
  return key in messages
}

type Piece = ComponentChild | ((inside: string) => ComponentChild)

/** A text with elements in it: `{name}` is a piece, `<name>text</name>` is what the piece makes of the text. */
export function rich(key: Key, pieces: Readonly<Record<string, Piece>>): ComponentChild[] {
  const counted = pieces['n']
  const text = pattern(key, typeof counted === 'number' ? { n: counted } : {})
  return text.split(/(\{\w+\}|<(?:\w+)>.*?<\/\w+>)/).map(part => {
    const named = /^\{(\w+)\}$/.exec(part)?.[1]
    const [, tag, inside] = /^<(\w+)>(.*)<\/\w+>$/.exec(part) ?? []
    const piece = pieces[named ?? tag ?? '']
    const within = (inside ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => shown(pieces[name]) ?? whole)
    return typeof piece === 'function' ? piece(within) : (shown(piece) ?? piece ?? part)
  })
}

function pattern(key: Key, values: Values): string {
  const message = messages[key]
  const n = values['n']
  return typeof message === 'string' ? message : (message[plural.select(typeof n === 'number' ? n : 0)] ?? message.other ?? '')
}

function shown(value: unknown): string | null {
  return typeof value === 'number' ? new Intl.NumberFormat(numbers()).format(value) : typeof value === 'string' ? value : null
}
