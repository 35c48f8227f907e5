import type { ComponentChildren } from 'preact'
import { originalHref } from '../api/article'
import type { Article } from '../api/types'
import { date, host, readFrom, webAddress } from '../state/format'
import { t } from '../state/language'
import { region, tongue } from '../state/labels'
import { evidenceHref } from '../state/route'

/** What is known of the article, and where it was read. */
export function Metadata({ article }: { article: Article }) {
  const url = webAddress(article.url)
  const focus = article.countries.filter(each => each.focus).map(each => region(each.code))
  const others = article.countries.filter(each => !each.focus).map(each => region(each.code))
  return (
    <section class="metadata" aria-label={t('meta.label')}>
      <dl>
        <Row name={t('dim.source')}>
          {article.source ?? <i>{t('meta.notTold')}</i>}
          <ReadFrom place={article.provenance.source} />
        </Row>
        {article.author && (
          <Row name={t('meta.author')}>
            {article.author}
            <ReadFrom place={article.provenance.author} />
          </Row>
        )}
        <Row name={t('meta.published')}>
          {article.published ? date(article.published.value) : <i>{t('meta.notTold')}</i>}
          <ReadFrom place={article.published?.from} />
        </Row>
        <Row name={t('dim.language')}>
          {tongue(article.language ?? 'und')}
          <ReadFrom place={article.provenance.language} />
        </Row>
        {focus.length > 0 && <Row name={t('meta.about')}>{focus.join(', ')}</Row>}
        {others.length > 0 && <Row name={t('meta.also')}>{others.join(', ')}</Row>}
        {url !== null && (
          <Row name={t('meta.address')}>
            <a href={url} rel="noopener noreferrer nofollow">
              {host(url)}
            </a>
            <ReadFrom place={article.provenance.url} />
          </Row>
        )}
        <Row name={t('meta.original')}>
          <a href={originalHref(article.id)} download="">
            {t('meta.download')}
          </a>{' '}
          <span class="provenance">{article.mediaType}</span>
        </Row>
        <Row name={t('meta.hash')}>
          <code title={article.contentHash}>{article.contentHash.slice(0, 12)}…</code>
        </Row>
      </dl>
      <p class="metadata-tools">
        <a class="button" href={evidenceHref(article.id)}>
          {t('reader.evidence')}
        </a>
        <button type="button" class="button" onClick={() => print()}>
          {t('reader.print')}
        </button>
      </p>
      {article.provenance.unreadDate && <p class="note">{t('meta.unread', { date: article.provenance.unreadDate })}</p>}
      {article.truncated && <p class="note">{t('meta.truncated')}</p>}
    </section>
  )
}

function ReadFrom({ place }: { place: string | null | undefined }) {
  return place ? <span class="provenance">{t('read.from', { place: readFrom(place) })}</span> : null
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
