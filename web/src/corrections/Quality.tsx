import { readQuality, type Share } from '../api/quality'
import { useRead } from '../parts/useRead'
import { number, percent } from '../state/format'
import { t, word } from '../state/language'

/** How often the machine was right about what people judged; left out while nobody judged anything, or it can't be told. */
export function Quality() {
  const { value } = useRead('quality', readQuality)
  const shares = [
    ...Object.entries(value?.quotes ?? {}).map(([name, share]) => ({ name: 'quotes.' + name, share })),
    ...Object.entries(value?.claims ?? {}).map(([name, share]) => ({ name: 'claims.' + name, share })),
  ].filter(({ share }) => share.judged > 0)
  return shares.length === 0 ? null : (
    <section class="quality">
      <h2>{t('quality.title')}</h2>
      <div class="figures-frame">
        <table class="figures narrow-figures">
          <thead>
            <tr>
              <th scope="col">{t('quality.of')}</th>
              <th scope="col">{t('quality.judged')}</th>
              <th scope="col">{t('quality.right')}</th>
              <th scope="col">{t('quality.share')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ name, share }) => (
              <tr key={name}>
                <th scope="row">{word('quality', name)}</th>
                <td>{number(share.judged)}</td>
                <td>{number(share.right)}</td>
                <td>{shown(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet small">{t('quality.note')}</p>
    </section>
  )
}

function shown({ precision, interval }: Share): string {
  if (precision === null) {
    return '–'
  }
  return interval === null ? percent(precision) : `${percent(precision)} (${percent(interval[0])}–${percent(interval[1])})`
}
