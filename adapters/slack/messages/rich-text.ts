import type { RichTextBlock, RichTextElement } from '@slack/types'
import type { Span } from '../../../src/chat/view.js'

/** A piece of text that is drawn in one way. */
export interface Run {
  readonly text: string
  readonly style?: Span['style'] | 'pre'
}

/** Cuts at the end of a line, else between words, else between characters; what is drawn on both sides of a cut stays so. */
export function split(runs: readonly Run[], maxLength: number): readonly (readonly Run[])[] {
  const text = runs.map((run) => run.text).join('')
  const parts: (readonly Run[])[] = []
  for (let from = 0; from < text.length; ) {
    const { to, next } = cutAfter(text, from, maxLength)
    if (text.slice(from, to).trim() !== '') parts.push(runsBetween(runs, from, to))
    from = next
  }
  return parts
}

function cutAfter(text: string, from: number, maxLength: number): { readonly to: number; readonly next: number } {
  if (text.length - from <= maxLength) return { to: text.length, next: text.length }
  const window = text.slice(from, from + maxLength + 1)
  for (const separator of ['\n', ' ']) {
    const at = window.lastIndexOf(separator)
    if (at > 0) return { to: from + at, next: from + at + 1 }
  }
  const isInPair = /[\uD800-\uDBFF]/u.test(text[from + maxLength - 1] ?? '')
  const to = from + maxLength - (isInPair ? 1 : 0)
  return { to, next: to }
}

function runsBetween(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const between: Run[] = []
  let start = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') between.push({ ...run, text })
    start += run.text.length
  }
  return between
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
  for (const [place, { text, style }] of runs.entries()) {
    if (style === 'pre') {
      close()
      elements.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] })
      continue
    }
    // A table begins and ends a line by itself.
    const besideTable = runs[place - 1]?.style === 'pre' || runs[place + 1]?.style === 'pre'
    if (text === '\n' && besideTable) continue
    paragraph.push(...elementsOf(text, style))
  }
  close()
  return { type: 'rich_text', elements }
}

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
