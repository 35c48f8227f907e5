import { ask, get } from '../api/client'

/** One document received, and where it is now. */
export interface LedgerRow {
  number: number
  id: string | null
  name: string
  received: string
  size: number
  state: string
  reason: string | null
  detail: string | null
  truncated: boolean
}

export interface LedgerPage {
  rows: LedgerRow[]
  counts: Record<string, number>
  next: string | null
}

export interface Job {
  id: string
  total: number
  /** Settled documents, well or badly. */
  done: number
  failed: number
  finished: boolean
  /** How many documents are in which state. */
  counts: Record<string, number>
}

/** Which rows; what is not given is no condition. */
export interface LedgerQuestion {
  state?: string
  job?: string
  cursor?: string | null
  size?: number
}

export async function readLedger(question: LedgerQuestion): Promise<LedgerPage> {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ size: 50, ...question })) {
    if (value !== '' && value !== null && value !== undefined) {
      params.set(name, String(value))
    }
  }
  return get<LedgerPage>(`/ledger?${params}`)
}

export async function send(files: readonly File[]): Promise<Job> {
  const form = new FormData()
  for (const file of files) {
    form.append('file', file, file.name)
  }
  return ask<Job>('/documents', { method: 'POST', body: form })
}

export async function readJob(id: string): Promise<Job> {
  return get<Job>('/jobs/' + encodeURIComponent(id))
}
