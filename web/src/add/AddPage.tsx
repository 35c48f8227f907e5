import { useEffect, useRef, useState } from 'preact/hooks'
import { Failure } from '../api/client'
import { FailureNote, Spoken } from '../parts/Notes'
import { forget } from '../search/useSearch'
import { bytes, count } from '../state/format'
import { Ledger } from './Ledger'
import { readJob, send, type Job } from './ledger'

const EVERY_MILLIS = 400

/** Documents in: drop files, see how far they are, and what became of each. */
export function AddPage() {
  const [job, setJob] = useState<Job | null>(null)
  const [sending, setSending] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [version, setVersion] = useState(0)
  useEffect(() => {
    document.title = 'Add documents · Onrecord'
  }, [])
  useJob(job, setJob, setFailure, () => {
    forget()
    setVersion(n => n + 1)
  })
  const take = async (files: File[]) => {
    if (files.length === 0) {
      return
    }
    setFailure(null)
    setSending(files.length)
    try {
      setJob(await send(files))
    } catch (error) {
      if (!(error instanceof Failure)) {
        throw error
      }
      setFailure(error)
    } finally {
      setSending(0)
      setVersion(n => n + 1)
    }
  }
  return (
    <main id="main" class="add-page">
      <h1>Add documents</h1>
      <DropZone take={take} busy={sending > 0} />
      {failure && <FailureNote failure={failure} />}
      {sending > 0 && <p class="progress-line">Sending {count(sending, 'file')} …</p>}
      {job && <Progress job={job} />}
      <Ledger version={version} />
    </main>
  )
}

/** Asks how far the job is until it's finished. */
function useJob(job: Job | null, setJob: (job: Job) => void, setFailure: (failure: Failure) => void, changed: () => void) {
  useEffect(() => {
    if (job === null || job.finished) {
      return undefined
    }
    const wait = setTimeout(() => {
      readJob(job.id).then(
        now => {
          setJob(now)
          if (now.finished || now.done !== job.done) {
            changed()
          }
        },
        (error: unknown) => {
          if (error instanceof Failure) {
            setFailure(error)
          }
        },
      )
    }, EVERY_MILLIS)
    return () => clearTimeout(wait)
  }, [job])
}

function DropZone({ take, busy }: { take: (files: File[]) => Promise<void>; busy: boolean }) {
  const [over, setOver] = useState(false)
  const [size, setSize] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const accept = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    setSize(files.reduce((sum, file) => sum + file.size, 0))
    void take(files)
  }
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        accept(event.dataTransfer?.files)
      }}
    >
      <p class="drop-big">Drop files here</p>
      <p class="quiet">HTML, text, PDF, Word, OpenDocument, RTF, EPUB, mail, and ZIP or TAR of them</p>
      <button type="button" class="button primary" disabled={busy} onClick={() => input.current?.click()}>
        Choose files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        class="unseen"
        tabIndex={-1}
        aria-label="Files to add"
        onChange={event => {
          accept(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      {busy && size > 0 && <p class="quiet small">{bytes(size)}</p>}
      <p class="quiet small">
        For a whole folder: <code>onrecord ingest PATH</code> on the machine of the service.
      </p>
    </div>
  )
}

function Progress({ job }: { job: Job }) {
  const words = job.finished ? outcome(job) : `${job.done} of ${job.total} read`
  return (
    <div class="progress">
      <progress max={Math.max(1, job.total)} value={job.done} aria-label="Documents read" />
      <p>{words}</p>
      <Spoken>{job.finished ? words : ''}</Spoken>
    </div>
  )
}

export function outcome(job: Job): string {
  const known = job.counts['duplicate'] ?? 0
  return [
    `${count(job.counts['indexed'] ?? 0, 'document')} ready to search`,
    ...(known > 0 ? [`${known} here already`] : []),
    ...(job.failed > 0 ? [`${job.failed} failed: the reasons are below`] : []),
  ].join(', ')
}
