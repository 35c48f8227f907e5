import { ask, sent } from './client'

/** What somebody says is wrong with a quote or claim; see the API's manual for the fields of each kind. */
export interface Correction {
  kind: string
  target: string
  author: string
  reason: string
  speaker?: { name: string } | null
  low?: number | null
  high?: number | null
  about?: boolean
  countries?: string[]
  date?: string | null
}

export interface Made {
  id: number
}

export async function correct(correction: Correction): Promise<Made> {
  return ask<Made>('/corrections', sent(correction))
}

export async function undo(id: number, author: string, reason: string): Promise<void> {
  await ask<Made>(`/corrections/${id}/undo`, sent({ author, reason }))
}
