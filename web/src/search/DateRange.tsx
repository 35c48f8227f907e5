import { useEffect, useState } from 'preact/hooks'
import type { Dimension } from '../state/dimensions'
import { ends, interval } from '../state/filters'

/** From and to, each of them optional, at any precision: 2021, 2021-03, 2021-03-14. */
export function DateRange(props: { dimension: Dimension; values: readonly string[]; set: (values: string[]) => void }) {
  const { dimension, values, set } = props
  const [start, end] = ends(values[0] !== undefined && !/^[-?]/.test(values[0]) ? values[0] : '')
  const [from, setFrom] = useState(start)
  const [to, setTo] = useState(end)
  useEffect(() => {
    setFrom(start)
    setTo(end)
  }, [start, end])
  const field = (name: string, value: string, setValue: (value: string) => void) => (
    <input
      type="text"
      inputMode="numeric"
      aria-label={`${dimension.title} ${name}`}
      placeholder={name}
      pattern="\d{4}(-\d{2}(-\d{2})?)?"
      title="A year, a month or a day: 2021, 2021-03, 2021-03-14"
      value={value}
      onInput={event => setValue(event.currentTarget.value)}
    />
  )
  const asked = interval(from, to)
  return (
    <form
      class="facet range"
      onSubmit={event => {
        event.preventDefault()
        set(asked === '' ? [] : [asked])
      }}
    >
      <fieldset>
        <legend>{dimension.title}</legend>
        <div class="range-fields">
          {field('from', from, setFrom)}
          {field('to', to, setTo)}
          <button type="submit" class="button" aria-label={`Apply ${dimension.title}`}>
            Go
          </button>
        </div>
      </fieldset>
    </form>
  )
}
