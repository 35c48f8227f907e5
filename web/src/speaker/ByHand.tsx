import { useState } from 'preact/hooks'
import { correctionsOfSpeaker } from '../api/correction'
import type { Profile } from '../api/speaker'
import { CorrectionRow } from '../corrections/CorrectionRow'
import { Sheet } from '../parts/Sheet'
import { useRead } from '../parts/useRead'
import { t } from '../state/language'
import { Merging } from './Merging'
import { Splitting } from './Splitting'

/** What people merged and split, with the way back; and the ways to do so. */
export function ByHand({ profile, changed }: { profile: Profile; changed: () => void }) {
  // Without them the page still says who is who.
  const made = useRead(profile.id, signal => correctionsOfSpeaker(profile.id, signal), profile).value ?? []
  const [sheet, setSheet] = useState<'merge' | 'split' | null>(null)
  const done = () => {
    setSheet(null)
    changed()
  }
  return (
    <section class="by-hand">
      {made.length > 0 && <h2>{t('who.byHand')}</h2>}
      {made.map(each => (
        <CorrectionRow key={each.id} of={each} changed={changed} here={profile.id} />
      ))}
      <p class="saved-tools">
        <button type="button" class="plain link small" onClick={() => setSheet('merge')}>
          {t('merge.open')}
        </button>
        <button type="button" class="plain link small" onClick={() => setSheet('split')}>
          {t('split.open')}
        </button>
      </p>
      {sheet !== null && (
        <Sheet title={sheet === 'merge' ? t('merge.title') : t('split.title')} close={() => setSheet(null)} wide={sheet === 'merge'}>
          {sheet === 'merge' ? <Merging profile={profile} done={done} /> : <Splitting profile={profile} done={done} />}
        </Sheet>
      )}
    </section>
  )
}
