import type { Delivery } from '../api/saved'
import { moment, number } from '../state/format'
import { rich, t, word } from '../state/language'

/** How sending to a webhook goes, the last attempt first. */
export function Deliveries({ url, of }: { url: string; of: readonly Delivery[] }) {
  const failing = of[0] !== undefined && of[0].state !== 'delivered' && of[0].attempts > 0
  return (
    <section class="deliveries">
      <h2>{t('saved.webhook')}</h2>
      <p>{rich('saved.webhook.to', { url: <code class="address">{url}</code> })}</p>
      {failing && <p class="note failure">{t('saved.webhook.failing')}</p>}
      {of.length === 0 ? (
        <p class="quiet">{t('saved.webhook.nothing')}</p>
      ) : (
        <div class="figures-frame">
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t('delivery.number')}</th>
                <th scope="col">{t('ledger.state')}</th>
                <th scope="col">{t('delivery.attempts')}</th>
                <th scope="col">{t('delivery.answer')}</th>
                <th scope="col">{t('delivery.next')}</th>
              </tr>
            </thead>
            <tbody>
              {of.map(each => (
                <tr key={each.id}>
                  <td class="num">{each.id}</td>
                  <td>
                    <span class={each.state === 'failed' ? 'tag state-failed' : 'tag'}>{word('delivery', each.state)}</span>
                  </td>
                  <td class="num">{number(each.attempts)}</td>
                  <td>
                    <bdi>{each.answer ?? '–'}</bdi>
                  </td>
                  <td class="num">{each.next === null ? '–' : <time dateTime={each.next}>{moment(each.next)}</time>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
