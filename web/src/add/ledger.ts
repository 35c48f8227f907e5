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
  detailCode: string | null
  detailWords: string[]
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
  q?: string
  cursor?: string | null
  size?: number
}

export async function readLedger(question: LedgerQuestion, signal?: AbortSignal): Promise<LedgerPage> {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ size: 50, ...question })) {
    if (value !== '' && value !== null && value !== undefined) {
      params.set(name, String(value))
    }
  }
  return get<LedgerPage>(`/ledger?${params}`, signal)
}

export async function send(files: readonly Named[]): Promise<Job> {
  const form = new FormData()
  for (const { file, name } of files) {
    form.append('file', file, name)
  }
  return ask<Job>('/documents', { method: 'POST', body: form })
}

/** Reads a document again that could not be read. */
export async function retry(id: string): Promise<Job> {
  return ask<Job>(`/documents/${encodeURIComponent(id)}/retry`, { method: 'POST' })
}

export async function readJob(id: string): Promise<Job> {
  return get<Job>('/jobs/' + encodeURIComponent(id))
}

/** A file, and its path inside the folder that was given. */
export interface Named {
  file: File
  name: string
}

/** How many files and bytes go in one request. */
const MOST_FILES = 200
const MOST_BYTES = 32_000_000

/** Files in portions that a request can carry; a larger file goes alone. */
export function portions(files: readonly Named[]): Named[][] {
  const result: Named[][] = []
  let last: Named[] = []
  let size = 0
  for (const each of files) {
    if (last.length > 0 && (last.length === MOST_FILES || size + each.file.size > MOST_BYTES)) {
      result.push(last)
      last = []
      size = 0
    }
    last.push(each)
    size += each.file.size
  }
  return last.length > 0 ? [...result, last] : result
}

/** Several jobs as one. */
export function together(jobs: readonly Job[]): Job {
  const counts: Record<string, number> = {}
  for (const job of jobs) {
    for (const [state, n] of Object.entries(job.counts)) {
      counts[state] = (counts[state] ?? 0) + n
    }
  }
  const sum = (of: (job: Job) => number) => jobs.reduce((all, job) => all + of(job), 0)
  return {
    id: jobs.map(job => job.id).join(' '),
    total: sum(job => job.total),
    done: sum(job => job.done),
    failed: sum(job => job.failed),
    finished: jobs.every(job => job.finished),
    counts,
  }
}
