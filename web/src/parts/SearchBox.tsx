import { useEffect, useRef, useState } from 'preact/hooks'
import { earlier, rememberSearch } from '../state/earlier'
import { t } from '../state/language'
import { tokens } from '../state/query'
import { Suggestions } from './Suggestions'
import { useKeys } from './Shortcuts'
import { useSuggestions, type Suggestion } from './useSuggestions'

interface Props {
  q: string
  submit: (q: string) => void
  large?: boolean
}

/** One box for all questions: coloured as it is typed, with suggestions under it. */
export function SearchBox({ q, submit, large = false }: Props) {
  const [typed, setTyped] = useState(q)
  const [caret, setCaret] = useState(q.length)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [forgotten, setForgotten] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const suggestions = useSuggestions(typed, caret, open, forgotten)
  useEffect(() => setTyped(q), [q])
  useEffect(() => setAt(-1), [typed, open])
  useKeys({
    '/': () => {
      input.current?.focus()
      input.current?.select()
    },
  })
  const search = (query: string) => {
    setOpen(false)
    rememberSearch(query)
    input.current?.blur()
    submit(query.trim())
  }
  const take = ({ query, complete }: Suggestion) => {
    setTyped(query)
    if (complete) {
      search(query)
    } else {
      setCaret(query.length)
      input.current?.focus()
    }
  }
  const key = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = suggestions[at]
    if (by !== undefined) {
      event.preventDefault()
      setOpen(true)
      setAt(((at + 1 + by + suggestions.length + 1) % (suggestions.length + 1)) - 1)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Enter' && chosen !== undefined && open) {
      event.preventDefault()
      take(chosen)
    }
  }
  const shown = open && suggestions.length > 0
  return (
    <form
      ref={form}
      class={large ? 'searchbox large' : 'searchbox'}
      role="search"
      onSubmit={event => {
        event.preventDefault()
        search(typed)
      }}
      onFocusOut={event => {
        if (!(event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget))) {
          setOpen(false)
        }
      }}
    >
      <label class="unseen" for="q">
        {t('box.label')}
      </label>
      <div class="box">
        <div class="layers">
          <Colours typed={typed} input={input.current} />
          <input
            ref={input}
            id="q"
            type="search"
            name="q"
            role="combobox"
            list={undefined}
            aria-expanded={shown}
            aria-controls="suggestions"
            aria-autocomplete="list"
            aria-activedescendant={shown && at >= 0 ? `suggestion-${at}` : undefined}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder={t('box.placeholder')}
            value={typed}
            onInput={event => {
              setTyped(event.currentTarget.value)
              setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length)
              setOpen(true)
            }}
            onClick={() => setOpen(true)}
            onKeyDown={key}
          />
        </div>
        {shown && (
          <Suggestions
            of={suggestions}
            at={at}
            take={take}
            forget={earlier().length > 0 ? () => setForgotten(forgotten + 1) : null}
          />
        )}
      </div>
      <button type="submit" class="button primary">
        {t('box.submit')}
      </button>
    </form>
  )
}

/** What is typed once more, in colours, behind the letters of the field. */
function Colours({ typed, input }: { typed: string; input: HTMLInputElement | null }) {
  const back = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (input === null) {
      return undefined
    }
    const follow = () => back.current?.scrollTo(input.scrollLeft, 0)
    follow()
    input.addEventListener('scroll', follow)
    return () => input.removeEventListener('scroll', follow)
  }, [input, typed])
  return (
    <div ref={back} class="colours" aria-hidden="true">
      {tokens(typed).map((token, i) => (
        <span key={i} class={token.part}>
          {token.text}
        </span>
      ))}
    </div>
  )
}
