import { useState } from 'preact/hooks'
import { readCopies, type Copy } from '../api/copies'
import { useRead } from '../parts/useRead'
import { Outlet } from '../search/ArticleCard'
import { percent } from '../state/format'
import { rich, t } from '../state/language'
import { articleHref } from '../state/route'

/** Near-copies of the article, each with the words that differ. Left out where they can't be told. */
export function Copies({ id }: { id: string }) {
  const copies = useRead(id, signal => readCopies(id, signal)).value ?? []
  return copies.length === 0 ? null : (
    <section class="copies">
      <h2>{t('copies.title')}</h2>
      <ul>
        {copies.map(copy => (
          <li key={copy.article.id}>
            <One copy={copy} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ copy }: { copy: Copy }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p class="kicker">
        <Outlet of={copy.article} />
      </p>
      <a href={articleHref({ id: copy.article.id, q: '', at: null })} dir="auto">
        {copy.article.title ?? t('untitled')}
      </a>
      <p class="quiet small">{t('copies.same', { percent: percent(copy.similarity) })}</p>
      <button type="button" class="plain link small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('copies.hide') : t('copies.show')}
      </button>
      {open && (
        <div class="copy-diff" role="group" tabIndex={0} aria-label={t('copies.show')}>
          {copy.differences.map((each, i) => (
            <p key={i} dir="auto">
              {each.here && <del>{each.here.text}</del>} {each.there && <ins>{each.there.text}</ins>}
            </p>
          ))}
          <p class="quiet">
            {copy.differences.length === 0
              ? t('copies.none')
              : rich('copies.legend', { del: words => <del>{words}</del>, ins: words => <ins>{words}</ins> })}
          </p>
        </div>
      )}
    </>
  )
}
