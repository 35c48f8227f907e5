/** What the browser keeps for its user alone. Where it keeps nothing, everything works but for remembering. */
const PREFIX = 'onrecord.'

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch (error) {
    return refused(error)
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem(PREFIX + name)
    } else {
      localStorage.setItem(PREFIX + name, value)
    }
  } catch (error) {
    refused(error)
  }
}

/** Storage may be switched off, or full. */
function refused(error: unknown): null {
  if (error instanceof DOMException || error instanceof ReferenceError) {
    return null
  }
  throw error
}
