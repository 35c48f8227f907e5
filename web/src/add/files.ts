import type { Named } from './ledger'

/** What a file chooser gave; a chosen folder's files have their path inside it. */
export function chosenFiles(list: FileList | null): Named[] {
  return [...(list ?? [])].filter(visible).map(file => ({ file, name: file.webkitRelativePath || file.name }))
}

/** All files that were dropped, those inside folders too. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<Named[]> {
  const entries = [...(transfer?.items ?? [])].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  if (entries.length === 0) {
    return chosenFiles(transfer?.files ?? null)
  }
  return (await Promise.all(entries.map(filesOf))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<Named[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
    return visible(file) ? [{ file, name: entry.fullPath.replace(/^\//, '') }] : []
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader())
  return (await Promise.all(inside.map(filesOf))).flat()
}

/** A folder tells its entries in portions, until one is empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const portion = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
  return portion.length === 0 ? [] : [...portion, ...(await entriesOf(reader))]
}

/** Not what a system hides in folders: `.DS_Store`. */
function visible(file: File): boolean {
  return !file.name.startsWith('.')
}
