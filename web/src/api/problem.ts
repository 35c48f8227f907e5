import { title } from '../state/dimensions'
import { hasWord, language, t } from '../state/language'
import type { ProblemBody, ProblemFault } from './types'

/**
 * What went wrong, in the language of the page; where it knows no words for it, in the service's, which are English and
 * may tell more.
 */
export function problemInWords(kind: string, body: ProblemBody, { status, headers }: Pick<Response, 'status' | 'headers'>): string {
  const faults = body.errors ?? []
  const key = `problem.${kind}`
  const known = hasWord(key) && (faults.length > 0 || language() !== 'en' || body.detail === undefined)
  const what = known ? t(key, { id: headers.get('X-Request-Id') ?? '–' }) : (body.detail ?? body.title ?? t('fail.status', { status: String(status) }))
  return [what, faults.map(faultInWords).join('; ')].filter(part => part !== '').join(' ')
}

/** Which parameter is wrong, and why. */
export function faultInWords({ parameter, value, rule, code }: ProblemFault): string {
  const name = title(parameter.split('/').at(-1) ?? parameter)
  const key = `rule.${code ?? ''}`
  return `${name}${value === null || value === '' ? '' : ` “${value}”`}: ${hasWord(key) ? t(key) : language() === 'en' ? rule : t('rule.other')}`
}
