import { useState } from 'preact/hooks'
import { keep, recall } from '../state/kept'
import { t } from '../state/language'

export interface Signature {
  author: string
  reason: string
}

/** Who puts something right, and why; the name is remembered. */
export function useSignature(): { signature: Signature; set: (signature: Signature) => void; signed: () => Signature } {
  const [signature, set] = useState<Signature>({ author: recall('author') ?? '', reason: '' })
  const signed = () => {
    const author = signature.author.trim()
    keep('author', author)
    return { author, reason: signature.reason.trim() }
  }
  return { signature, set, signed }
}

export function SignedFields({ signature, set }: { signature: Signature; set: (signature: Signature) => void }) {
  const field = (name: keyof Signature, words: string) => (
    <label>
      {words}
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        required
        value={signature[name]}
        onInput={event => set({ ...signature, [name]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <>
      {field('author', t('wrong.author'))}
      {field('reason', t('wrong.reason'))}
    </>
  )
}
