import { useEffect, useState } from 'preact/hooks'
import { FailureNote, Spoken } from '../parts/Notes'
import { useAttempt } from '../parts/useRead'
import { forget } from '../search/useSearch'
import { bytes } from '../state/format'
import { t } from '../state/language'
import { DropZone } from './DropZone'
import { Ledger } from './Ledger'
import { portions, retry, send, together, type Job, type Named } from './ledger'
import { useJobs } from './useJobs'

/** Documents in: drop files, see how far they are, and what became of each. */
export function AddPage() {
  const [jobs, setJobs] = useState<Job[]>([])
  const [sending, setSending] = useState<Sending | null>(null)
  const { failure, attempt } = useAttempt()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    document.title = `${t('app.add')} · Onrecord`
  }, [])
  const told = (job: Job) => {
    setJobs(before => before.map(each => (each.id === job.id ? job : each)))
    forget()
    setVersion(n => n + 1)
  }
  const lost = useJobs(jobs, told)
  const settled = () => {
    setSending(null)
    setVersion(n => n + 1)
  }
  const take = (files: Named[]) =>
    void attempt(async () => {
      let done = 0
      setJobs([])
      const size = files.reduce((sum, each) => sum + each.file.size, 0)
      for (const portion of portions(files)) {
        setSending({ done, total: files.length, size })
        const job = await send(portion)
        done += portion.length
        setJobs(before => [...before, job])
      }
    }).finally(settled)
  const again = (id: string) =>
    void attempt(async () => {
      const job = await retry(id)
      setJobs(before => [...before.filter(each => !each.finished), job])
    }).finally(settled)
  const failed = failure ?? lost
  return (
    <main id="main" class="add-page">
      <h1>{t('app.add')}</h1>
      <DropZone take={take} busy={sending !== null} />
      {failed && <FailureNote failure={failed} />}
      {sending && (
        <p class="progress-line" role="status">
          {t('add.sending', { done: sending.done, n: sending.total, size: bytes(sending.size) })}
        </p>
      )}
      {jobs.length > 0 && <Progress job={together(jobs)} />}
      <Ledger version={version} again={again} />
    </main>
  )
}

interface Sending {
  done: number
  total: number
  size: number
}

function Progress({ job }: { job: Job }) {
  const words = job.finished ? outcome(job) : t('add.read', { done: job.done, total: job.total })
  return (
    <div class="progress">
      <progress max={Math.max(1, job.total)} value={job.done} aria-label={t('add.progress')} />
      <p>{words}</p>
      <Spoken>{job.finished ? words : ''}</Spoken>
    </div>
  )
}

function outcome(job: Job): string {
  const known = job.counts['duplicate'] ?? 0
  return [
    t('add.ready', { n: job.counts['indexed'] ?? 0 }),
    ...(known > 0 ? [t('add.known', { n: known })] : []),
    ...(job.failed > 0 ? [t('add.failed', { n: job.failed })] : []),
  ].join(', ')
}
