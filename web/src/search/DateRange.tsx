import { useEffect, useState } from 'preact/hooks'
import { title, type Dimension } from '../state/dimensions'
import { ends, interval } from '../state/filters'
import { t } from '../state/language'

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
      aria-label={`${title(dimension.name)}, ${name}`}
      placeholder={name}
      pattern="\d{4}(-\d{2}(-\d{2})?)?"
      title={t('date.field.hint')}
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
        <legend>{title(dimension.name)}</legend>
        <div class="range-fields">
          {field(t('date.field.from'), from, setFrom)}
          {field(t('date.field.to'), to, setTo)}
          <button type="submit" class="button" aria-label={t('range.apply', { name: title(dimension.name) })}>
            {t('range.go')}
          </button>
        </div>
      </fieldset>
    </form>
  )
}
