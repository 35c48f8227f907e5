import type { ComponentChildren } from 'preact'
import { originalHref } from '../api/article'
import type { Article } from '../api/types'
import { date, host, readFrom, webAddress } from '../state/format'
import { language, region } from '../state/labels'

/** What is known of the article, and where it was read. */
export function Metadata({ article }: { article: Article }) {
  const url = webAddress(article.url)
  const focus = article.countries.filter(each => each.focus).map(each => region(each.code))
  const others = article.countries.filter(each => !each.focus).map(each => region(each.code))
  return (
    <section class="metadata" aria-label="About this article">
      <dl>
        <Row name="Outlet">
          {article.source ?? <i>not told</i>}
          <ReadFrom place={article.provenance.source} />
        </Row>
        {article.author && (
          <Row name="Author">
            {article.author}
            <ReadFrom place={article.provenance.author} />
          </Row>
        )}
        <Row name="Published">
          {article.published ? date(article.published.value) : <i>not told</i>}
          <ReadFrom place={article.published?.from} />
        </Row>
        <Row name="Language">
          {language(article.language ?? 'und')}
          <ReadFrom place={article.provenance.language} />
        </Row>
        {focus.length > 0 && <Row name="About">{focus.join(', ')}</Row>}
        {others.length > 0 && <Row name="Also names">{others.join(', ')}</Row>}
        {url !== null && (
          <Row name="Address">
            <a href={url} rel="noopener noreferrer nofollow">
              {host(url)}
            </a>
            <ReadFrom place={article.provenance.url} />
          </Row>
        )}
        <Row name="Original">
          <a href={originalHref(article.id)} download="">
            Download
          </a>{' '}
          <span class="provenance">{article.mediaType}</span>
        </Row>
        <Row name="SHA-256">
          <code title={article.contentHash}>{article.contentHash.slice(0, 12)}…</code>
        </Row>
      </dl>
      {article.truncated && <p class="note">This document was longer than the service reads; its end is missing here.</p>}
    </section>
  )
}

function ReadFrom({ place }: { place: string | null | undefined }) {
  return place ? <span class="provenance"> read from {readFrom(place)}</span> : null
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
