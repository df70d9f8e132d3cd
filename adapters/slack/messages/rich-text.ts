import type { RichTextBlock, RichTextElement } from '@slack/types'
import type { Span } from '../../../src/chat/view.js'

/** A piece of text that is drawn in one way. */
export interface Run {
  readonly text: string
  readonly style?: Span['style'] | 'pre'
  /** The user who is called by it. */
  readonly user?: string
}

type Element = RichTextBlock['elements'][number]

/** Paragraphs and monospaced tables, one under the other. */
export function richText(runs: readonly Run[]): RichTextBlock {
  const elements: Element[] = []
  let paragraph: RichTextElement[] = []
  const close = () => {
    if (paragraph.length > 0) elements.push({ type: 'rich_text_section', elements: paragraph })
    paragraph = []
  }
  for (const [place, { text, style, user }] of runs.entries()) {
    if (style === 'pre') {
      close()
      elements.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] })
      continue
    }
    // A table begins and ends a line by itself.
    const besideTable = runs[place - 1]?.style === 'pre' || runs[place + 1]?.style === 'pre'
    if (text === '\n' && besideTable) continue
    paragraph.push(...(user === undefined ? elementsOf(text, style) : [called(user, style)]))
  }
  close()
  return { type: 'rich_text', elements }
}

/** Slack rings for whoever is called so, and writes their name itself. */
const called = (user: string, style: Span['style']): RichTextElement => ({
  type: 'user',
  user_id: user,
  ...(style === undefined || style === 'code' ? {} : { style: { [style]: true } }),
})

const webAddress = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}’]/gu

/** Text in its style; an address in it can be followed. */
function elementsOf(text: string, style: Span['style']): readonly RichTextElement[] {
  const drawn = style === undefined ? {} : { style: { [style]: true } }
  const elements: RichTextElement[] = []
  let from = 0
  for (const { 0: url, index } of text.matchAll(webAddress)) {
    if (index > from) elements.push({ type: 'text', text: text.slice(from, index), ...drawn })
    elements.push({ type: 'link', url, ...drawn })
    from = index + url.length
  }
  if (from < text.length) elements.push({ type: 'text', text: text.slice(from), ...drawn })
  return elements
}
