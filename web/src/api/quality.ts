import { get } from './client'

/** Of how many that people judged the machine was right; precision and interval are null where nobody judged. */
export interface Share {
  judged: number
  right: number
  precision: number | null
  interval: [number, number] | null
}

export interface Quality {
  quotes?: Record<string, Share>
  claims?: Record<string, Share>
}

export async function readQuality(signal: AbortSignal): Promise<Quality> {
  return get<Quality>('/quality', signal)
}
