import type { Interpretation as Reading } from '../api/types'

/** How the query was read, where that is not plain from what was typed. */
export function Interpretation({ of, typed }: { of: Reading; typed: string }) {
  const repairs = of.repairs ?? []
  const expanded = (of.expanded ?? []).filter(each => each.to.length > 0)
  const dropped = of.dropped ?? []
  const notes = of.notes ?? []
  const changed = repairs.length + expanded.length + dropped.length > 0
  return (
    <>
      {changed && <Changed {...{ of, typed, repairs, expanded, dropped }} />}
      {notes.map(note => (
        <p key={note} class="quiet small sentence">
          {note}
        </p>
      ))}
    </>
  )
}

type Changes = Pick<Reading, 'repairs' | 'expanded' | 'dropped'> & { of: Reading; typed: string }

function Changed({ of, typed, repairs, expanded, dropped }: Changes) {
  return (
    <div class="note reading">
      {repairs.length > 0 && of.read !== typed && (
        <p>
          Read as <code>{of.read === '' ? 'everything' : of.read}</code>
        </p>
      )}
      {repairs.map(each => (
        <p key={each.message}>{each.message}</p>
      ))}
      {expanded.map(each => (
        <p key={each.from}>
          <i>{each.from}</i> also finds {each.to.join(', ')}
        </p>
      ))}
      {dropped.length > 0 && <p>Left out: {dropped.join(', ')}</p>}
    </div>
  )
}
