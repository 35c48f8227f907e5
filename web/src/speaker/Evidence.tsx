import type { SpeakerName, SpeakerRole } from '../api/speaker'
import { date } from '../state/format'
import { hasWord, t } from '../state/language'
import { region } from '../state/labels'
import { articleHref } from '../state/route'
import { folded } from './roles'

/** Why a spelling is this speaker's; nothing for the name itself. */
function basis(by: string): string {
  const key = `who.by.${by}`
  return hasWord(key) ? `, ${t(key)}` : ''
}

/** What articles call them, why each name is theirs, and where it is printed; of a single name only where it's asked for. */
export function Names({ names, whole = false }: { names: SpeakerName[]; whole?: boolean }) {
  return (
    <section>
      <h2>{t('who.names')}</h2>
      <ul class="plain-list">
        {names.map(each => (
          <li key={`${each.name} ${each.by ?? ''}`}>
            <bdi>{each.name}</bdi> <span class="quiet">{t('who.inArticles', { n: each.articles })}{basis(each.by ?? '')}</span>
            {(whole || names.length > 1) && (
              <ul class="plain-list small">
                {each.examples.map(article => (
                  <li key={article.id}>
                    <a href={articleHref({ id: article.id, q: '', at: null })} dir="auto">
                      {article.title ?? t('untitled')}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In which roles, for which country, and when. */
export function Roles({ roles }: { roles: SpeakerRole[] }) {
  return roles.length === 0 ? null : (
    <section>
      <h2>{t('who.roles')}</h2>
      <ul class="plain-list">
        {folded(roles).map(each => (
          <li key={`${each.role} ${each.country ?? ''}`}>
            <bdi>{each.role}</bdi>
            {each.country && <span class="quiet"> ({region(each.country)})</span>} <span class="quiet">{span(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function span(role: SpeakerRole): string {
  if (role.first === null || role.last === null) {
    return ''
  }
  return role.first === role.last ? date(role.first) : `${date(role.first)} – ${date(role.last)}`
}
