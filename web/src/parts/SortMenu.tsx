import { t, type Key } from '../state/language'
import type { Sort } from '../state/route'

/** In which order results come. */
export function SortMenu({ sorts, sort, choose }: { sorts: readonly (readonly [Sort, Key])[]; sort: string; choose: (sort: Sort) => void }) {
  return (
    <label class="sort">
      <span>{t('sort')}</span>
      <select value={sort} onChange={event => choose(event.currentTarget.value as Sort)}>
        {sorts.map(([each, name]) => (
          <option key={each} value={each}>
            {t(name)}
          </option>
        ))}
      </select>
    </label>
  )
}
