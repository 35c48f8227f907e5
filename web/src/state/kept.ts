/** What the browser keeps for its user alone. Where it keeps nothing, everything works but for remembering. */
const PREFIX = 'onrecord.'

/** For good, or until the tab is closed. */
export type HowLong = 'good' | 'tab'

export function recall(name: string, long: HowLong = 'good'): string | null {
  try {
    return store(long).getItem(PREFIX + name)
  } catch (error) {
    return refused(error)
  }
}

export function keep(name: string, value: string | null, long: HowLong = 'good'): void {
  try {
    if (value === null) {
      store(long).removeItem(PREFIX + name)
    } else {
      store(long).setItem(PREFIX + name, value)
    }
  } catch (error) {
    refused(error)
  }
}

function store(long: HowLong): Storage {
  return long === 'tab' ? sessionStorage : localStorage
}

/** Storage may be switched off, or full. */
function refused(error: unknown): null {
  if (error instanceof DOMException || error instanceof ReferenceError) {
    return null
  }
  throw error
}
