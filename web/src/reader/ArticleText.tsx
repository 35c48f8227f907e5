import type { Article, Block } from '../api/types'
import { segments, type Layer, type Segment } from '../state/segments'
import type { Note, Tag } from './notes'
import type { Card } from './useCard'

interface Props {
  article: Article
  layers: Layer<Tag>[]
  /** Offset where the reader stands; null at the top. */
  at: number | null
  open: Note | null
  card: Card
}

/** The text, block by block, with quotes, claims and matches marked. Built from text nodes alone. */
export function ArticleText({ article, layers, at, open, card }: Props) {
  return (
    <div class="text" lang={article.language === 'und' ? undefined : article.language}>
      {withTitle(article).map(block => (
        <BlockText key={block.span[0]} block={block} {...{ article, layers, at, open, card }} />
      ))}
    </div>
  )
}

/** Blocks of the text; what lies between them is blank. A text without blocks is one paragraph. */
function withTitle(article: Article): Block[] {
  return article.blocks.length > 0 ? article.blocks : [{ type: 'paragraph', span: [0, article.text.length] }]
}

function BlockText({ block, article, layers, at, open, card }: Props & { block: Block }) {
  const [start, end] = block.span
  const inner = segments(article.text.slice(start, end), start, layers).map(segment => (
    <Run key={segment.start} segment={segment} at={at} open={open} card={card} />
  ))
  const type = block.type.toLowerCase()
  switch (type) {
    case 'title':
      return <h1 dir="auto">{inner}</h1>
    case 'heading':
      return <h2 dir="auto">{inner}</h2>
    case 'embed':
      return (
        <blockquote class="embed" dir="auto">
          {inner}
        </blockquote>
      )
    default:
      return (
        <p class={type} dir="auto">
          {inner}
        </p>
      )
  }
}

function Run({ segment, at, open, card }: { segment: Segment<Tag> } & Pick<Props, 'at' | 'open' | 'card'>) {
  const mark = segment.tags.find(tag => tag.as === 'mark')
  const noted = segment.tags.filter(tag => tag.as !== 'mark')
  const here = at !== null && segment.start === at
  // The whole of the quote or claim that was come for, whatever matches and other notes cut it into.
  const within = at !== null && noted.some(tag => (tag.as === 'quote' || tag.as === 'claim') && tag.note.start === at)
  const text = mark ? <mark class={here && !within ? 'here' : undefined}>{segment.text}</mark> : segment.text
  // The claim inside a quote is the narrower of the two, and so is what a click on it means.
  const first = noted.find(tag => tag.as === 'claim') ?? noted.find(tag => tag.as === 'quote') ?? noted[0]
  if (first === undefined) {
    return <span data-at={segment.start}>{text}</span>
  }
  const starts = noted.some(tag => (tag.as === 'quote' || tag.as === 'claim') && tag.note.start === segment.start)
  const note = first.note
  const classes = noted.map(classOf).concat(noted.some(tag => tag.note === open) ? ['open'] : [], within || (here && !mark) ? ['here'] : [])
  return (
    <span
      class={[...new Set(classes)].join(' ')}
      data-at={segment.start}
      {...(starts ? { tabIndex: 0, role: 'button', 'aria-haspopup': 'dialog' as const } : {})}
      onClick={event => card.pin(note, event.currentTarget, false)}
      onMouseEnter={event => card.peek(note, event.currentTarget)}
      onMouseLeave={card.leave}
      onKeyDown={event => {
        if (starts && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault()
          card.pin(note, event.currentTarget, true)
        }
      }}
    >
      {text}
    </span>
  )
}

function classOf(tag: Exclude<Tag, { as: 'mark' }>): string {
  return tag.as === 'quote' && tag.note.kind === 'quote'
    ? `said ${tag.note.of.type}`
    : tag.as === 'claim' && tag.note.kind === 'claim'
      ? `claimed ${tag.note.of.status}`
      : tag.as
}
