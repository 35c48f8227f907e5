import { t } from '../state/language'
import type { ProblemBody } from './types'

/**
 * A request that failed, in words for a person. `advice` says what to do; `status` is 0 where there was no answer.
 */
export class Failure extends Error {
  readonly advice: string
  readonly status: number

  constructor(message: string, advice: string, status: number) {
    super(message)
    this.advice = advice
    this.status = status
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
  let response: Response
  try {
    response = await fetch('/api/v1' + path, { ...init, headers: { Accept: 'application/json', ...init.headers } })
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
    throw failure(response.status, await problem(response))
  }
  return (await response.json()) as T
}

async function problem(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody
  } catch {
    return {}
  }
}

function failure(status: number, body: ProblemBody): Failure {
  const faults = (body.errors ?? []).map(fault => `${fault.parameter} “${fault.value}”: ${fault.rule}`)
  const message = [body.detail ?? body.title ?? t('fail.status', { status: String(status) }), ...faults].join(' ')
  return new Failure(message, advice(status), status)
}

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
