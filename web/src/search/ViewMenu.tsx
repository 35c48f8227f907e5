import { Menu } from '../parts/Menu'
import { t } from '../state/language'
import { exportHref, feedHref, type Search } from '../state/route'
import type { View } from '../state/view'

interface Props {
  view: View
  setView: (view: View) => void
  search: Search
  change: (next: Partial<Search>) => void
}

/** How dense the results are, how more of them come, whether near-copies stand apart; and all of them as a file. */
export function ViewMenu({ view, setView, search, change }: Props) {
  return (
    <Menu name={t('view')} class="view">
      <Choice
        name={t('view.density')}
        of={[t('view.roomy'), t('view.compact')]}
        second={view.compact}
        choose={compact => setView({ ...view, compact })}
      />
      <Choice
        name={t('view.paging')}
        of={[t('view.button'), t('view.endless')]}
        second={view.endless}
        choose={endless => setView({ ...view, endless })}
      />
      <Choice
        name={t('view.copies')}
        of={[t('view.copies.folded'), t('view.copies.all')]}
        second={search.group === 'all'}
        choose={apart => change({ group: apart ? 'all' : '' })}
      />
      <p class="export">
        {t('export')}
        {FORMATS.map(([format, name]) => (
          <a key={format} href={exportHref(search, format)} download="">
            {name}
          </a>
        ))}
        <a href={feedHref(search)}>{t('view.feed')}</a>
      </p>
    </Menu>
  )
}

/** File formats have the same names everywhere. */
const FORMATS = [
  ['csv', 'CSV'],
  ['jsonl', 'JSON'],
  ['zip', 'ZIP'],
] as const

function Choice(props: { name: string; of: [string, string]; second: boolean; choose: (second: boolean) => void }) {
  return (
    <fieldset>
      <legend>{props.name}</legend>
      <div class="segmented">
        {props.of.map((text, i) => (
          <button type="button" key={text} aria-pressed={props.second === (i === 1)} onClick={() => props.choose(i === 1)}>
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
