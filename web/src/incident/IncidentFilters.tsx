import { useEffect, useState } from 'preact/hooks'
import { facetValues } from '../api/search'
import { useRead } from '../parts/useRead'
import { title } from '../state/dimensions'
import { UNKNOWN, ends, interval, withValues } from '../state/filters'
import { t } from '../state/language'
import { label } from '../state/labels'
import { emptySearch, type Search } from '../state/route'

const HARMS = ['killed', 'injured', 'missing', 'captured', 'displaced']

interface Props {
  search: Search
  change: (next: Partial<Search>) => void
}

/** Where, when, which harm and how many: what tells incidents apart. */
export function IncidentFilters({ search, change }: Props) {
  const harm = HARMS.find(each => search.filters[each] !== undefined) ?? search.filters['harm']?.[0] ?? 'killed'
  const countries = useCountries()
  const country = search.filters['country']?.[0] ?? ''
  const [low, high] = ends(search.filters[harm]?.[0] ?? '')
  const [from, to] = ends(search.filters['date']?.[0] ?? '')
  const [typed, setTyped] = useState({ harm, low, high, from, to })
  useEffect(() => setTyped({ harm, low, high, from, to }), [harm, low, high, from, to])
  const field = (name: 'low' | 'high' | 'from' | 'to', words: string, pattern: string) => (
    <input
      type="text"
      inputMode="numeric"
      pattern={pattern}
      aria-label={words}
      placeholder={name === 'low' || name === 'from' ? t('range.field.from') : t('range.field.to')}
      value={typed[name]}
      onInput={event => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  )
  const number = label('harm', typed.harm)
  return (
    <form
      class="incident-filters"
      aria-label={t('search.filters')}
      onSubmit={event => {
        event.preventDefault()
        change({ filters: withTyped(search.filters, typed) })
      }}
    >
      <label>
        {title('country')}
        <select
          value={country}
          onChange={event => {
            const code = event.currentTarget.value
            change({ filters: withValues(search.filters, 'country', code === '' ? [] : [code]) })
          }}
        >
          <option value="">{t('incidents.anywhere')}</option>
          {[...new Set([...(country === '' ? [] : [country]), ...countries])].map(code => (
            <option key={code} value={code}>
              {label('country', code)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{title('date')}</legend>
        <div>
        {field('from', `${title('date')}, ${t('date.field.from')}`, '\\d{4}(-\\d{2}(-\\d{2})?)?')}
        {field('to', `${title('date')}, ${t('date.field.to')}`, '\\d{4}(-\\d{2}(-\\d{2})?)?')}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('dim.number')}</legend>
        <div>
        <select aria-label={title('harm')} value={typed.harm} onChange={event => setTyped({ ...typed, harm: event.currentTarget.value })}>
          {HARMS.map(each => (
            <option key={each} value={each}>
              {label('harm', each)}
            </option>
          ))}
        </select>
        {field('low', `${number}, ${t('range.field.from')}`, '\\d*')}
        {field('high', `${number}, ${t('range.field.to')}`, '\\d*')}
        </div>
      </fieldset>
      <button type="submit" class="button">
        {t('range.go')}
      </button>
    </form>
  )
}

interface Typed {
  harm: string
  low: string
  high: string
  from: string
  to: string
}

/** One harm at a time: a number of another one would be of another claim. */
function withTyped(before: Search['filters'], { harm, low, high, from, to }: Typed): Search['filters'] {
  const none = HARMS.reduce((filters, each) => withValues(filters, each, []), before)
  const many = interval(low, high)
  const when = interval(from, to)
  return withValues(withValues(none, harm, many === '' ? [] : [many]), 'date', when === '' ? [] : [when])
}

/** Codes of all countries that claims are of, those with most claims first; none until they are known. */
function useCountries(): string[] {
  const { value } = useRead('countries', signal => facetValues(emptySearch('claims'), 'country', '', signal))
  return (value?.values ?? []).map(each => each.value).filter(code => code !== UNKNOWN)
}
