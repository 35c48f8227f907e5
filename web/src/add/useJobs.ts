import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { readJob, type Job } from './ledger'

/** Where the stream of events fails, it's asked for by and by. */
const EVERY_MILLIS = 1000

/** Follows jobs until they are finished: by the service's events, else by asking. Returns what made it lose sight of one. */
export function useJobs(jobs: readonly Job[], told: (job: Job) => void): Failure | null {
  const [lost, setLost] = useState<Failure | null>(null)
  const open = jobs.filter(job => !job.finished).map(job => job.id)
  useEffect(() => {
    setLost(null)
    const stops = open.map(id => follow(id, told, setLost))
    return () => stops.forEach(stop => stop())
  }, [open.join(' ')])
  return lost
}

function follow(id: string, told: (job: Job) => void, failed: (failure: Failure) => void): () => void {
  const events = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`)
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const hear = (job: Job) => {
    if (!over) {
      over = job.finished
      if (over) {
        events.close()
      }
      told(job)
    }
  }
  const poll = () => {
    readJob(id).then(
      job => {
        hear(job)
        if (!over) {
          timer = setTimeout(poll, EVERY_MILLIS)
        }
      },
      (error: unknown) => {
        if (error instanceof Failure) {
          failed(error)
        }
      },
    )
  }
  events.onmessage = event => hear(JSON.parse(String(event.data)) as Job)
  events.onerror = () => {
    // While the browser connects again by itself there is nothing to do.
    if (events.readyState === EventSource.CLOSED && !over && timer === undefined) {
      poll()
    }
  }
  return () => {
    over = true
    events.close()
    clearTimeout(timer)
  }
}
