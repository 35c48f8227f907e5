import { useRef, useState } from 'preact/hooks'
import { rich, t } from '../state/language'
import { chosenFiles, droppedFiles } from './files'
import type { Named } from './ledger'

/** Where files and folders are dropped or chosen. */
export function DropZone({ take, busy }: { take: (files: Named[]) => void; busy: boolean }) {
  const [over, setOver] = useState(false)
  const accept = (files: Named[]) => {
    if (files.length > 0) {
      take(files)
    }
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
        void droppedFiles(event.dataTransfer).then(accept)
      }}
    >
      <p class="drop-big">{t('add.drop')}</p>
      <p class="quiet">{t('add.kinds')}</p>
      <p class="drop-buttons">
        <Chooser folder={false} accept={accept} busy={busy} />
        <Chooser folder accept={accept} busy={busy} />
      </p>
      <p class="quiet small">{rich('add.large', { code: words => <code>{words}</code> })}</p>
    </div>
  )
}

function Chooser({ folder, accept, busy }: { folder: boolean; accept: (files: Named[]) => void; busy: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={folder ? 'button' : 'button primary'} disabled={busy} onClick={() => input.current?.click()}>
        {folder ? t('add.folder') : t('add.files')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        class="unseen"
        tabIndex={-1}
        {...(folder ? { webkitdirectory: true } : {})}
        aria-label={folder ? t('add.folder.label') : t('add.files.label')}
        onChange={event => {
          accept(chosenFiles(event.currentTarget.files))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
