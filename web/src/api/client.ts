import { accessKey } from '../state/key'
import { t, type Key } from '../state/language'
import { problemInWords } from './problem'
import type { ProblemBody } from './types'

/**
 * A request that failed, in words for a person. `advice` says what to do; `status` is 0 where there was no answer.
 */
export class Failure extends Error {
  readonly advice: string
  readonly status: number
  /** Whether a key, or another one, would help. */
  readonly needsKey: boolean

  constructor(message: string, advice: string, status: number, needsKey = false) {
    super(message)
    this.advice = advice
    this.status = status
    this.needsKey = needsKey
  }

  /** Whether the same request may succeed later. */
  get mayPass(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429
  }
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, signal === undefined ? {} : { signal })
}

export async function ask<T>(path: string, init: RequestInit): Promise<T> {
  return (await (await answer(path, init)).json()) as T
}

/** Sends what an answer without a body is expected to. */
export async function tell(path: string, init: RequestInit): Promise<void> {
  await answer(path, init)
}

/** A body of JSON. */
export function sent(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  const key = accessKey()
  const headers = { Accept: 'application/json', ...(key === null ? {} : { Authorization: `Bearer ${key}` }), ...init.headers }
  let response: Response
  try {
    response = await fetch('/api/v1' + path, { ...init, headers })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error
    }
    throw new Failure(
      t('fail.silent'),
      navigator.onLine ? t('fail.silent.advice') : t('fail.offline.advice'),
      0,
    )
  }
  if (!response.ok) {
    throw failure(response, await problem(response))
  }
  return response
}

async function problem(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody
  } catch {
    return {}
  }
}

function failure(response: Response, body: ProblemBody): Failure {
  const { status } = response
  const kind = body.type?.split(':').at(-1) ?? ''
  const aboutKeys = KEYS[kind]
  if (aboutKeys !== undefined) {
    return new Failure(t(aboutKeys), t('fail.key.advice'), status, true)
  }
  return new Failure(problemInWords(kind, body, response), advice(status), status)
}

/** What the last part of a problem's type says about keys. */
const KEYS: Readonly<Record<string, Key>> = { 'key-required': 'fail.key.none', 'invalid-key': 'fail.key.bad', 'missing-scope': 'fail.key.scope' }

function advice(status: number): string {
  if (status === 404) {
    return t('fail.404.advice')
  }
  if (status === 413) {
    return t('fail.413.advice')
  }
  if (status === 403) {
    return t('fail.403.advice')
  }
  return status >= 500 ? t('fail.500.advice') : t('fail.400.advice')
}
