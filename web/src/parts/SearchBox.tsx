import { useEffect, useRef, useState } from 'preact/hooks'
import { useKeys } from './Shortcuts'

export function SearchBox({ q, submit, large = false }: { q: string; submit: (q: string) => void; large?: boolean }) {
  const [typed, setTyped] = useState(q)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setTyped(q), [q])
  useKeys({
    '/': () => {
      input.current?.focus()
      input.current?.select()
    },
  })
  return (
    <form
      class={large ? 'searchbox large' : 'searchbox'}
      role="search"
      onSubmit={event => {
        event.preventDefault()
        input.current?.blur()
        submit(typed.trim())
      }}
    >
      <label class="unseen" for="q">
        Search articles, quotes and claims
      </label>
      <input
        ref={input}
        id="q"
        type="search"
        name="q"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="Words, a “phrase”, speaker:name, killed:>=10 …"
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button primary">
        Search
      </button>
    </form>
  )
}
