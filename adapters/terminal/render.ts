import { styleText } from 'node:util'
import { layTable } from '../../src/chat/layout.js'
import { encodePress } from '../../src/chat/press.js'
import { harmless, oneLine } from '../../src/chat/text.js'
import type { Block, Button, Span, View } from '../../src/chat/view.js'

type Look = NonNullable<Span['style']> | 'dim'

/** Gives a text its look; where nothing can be drawn, the text itself. */
export type Style = (text: string, look: Look) => string

export const plainStyle: Style = (text) => text

const ansiFormats = { bold: 'bold', italic: 'italic', code: 'cyan', strike: 'strikethrough', dim: 'dim' } as const

/** The looks of a screen that understands ANSI escapes. Whether it does is decided where the stream is known. */
export const ansiStyle: Style = (text, look) => styleText(ansiFormats[look], text, { validateStream: false })

/** A button as the terminal shows it: `id` is what a press sends back. */
export interface DrawnButton {
  readonly id: string
  readonly label: string
}

/** Writes a view as lines of text, block under block, without its buttons and files. */
export function renderText(view: View, style: Style): string {
  // A chart is saved as a picture.
  const blocks = view.blocks.filter(({ kind }) => kind !== 'chart')
  return blocks.map((block) => renderBlock(block, style)).join('\n')
}

export function renderButtons(view: View): readonly (readonly DrawnButton[])[] {
  return view.buttons.map((row) => row.map(renderButton))
}

function renderButton(button: Button): DrawnButton {
  return { id: encodePress(button.press), label: oneLine(button.label) }
}

function renderBlock(block: Block, style: Style): string {
  switch (block.kind) {
    case 'text':
      return block.spans.map((span) => renderSpan(span, style)).join('')
    case 'facts':
      return block.facts.map((fact) => `${style(oneLine(fact.label), 'bold')}: ${oneLine(fact.value)}`).join('\n')
    case 'table':
      return renderTable(block, style)
    case 'chart':
      return ''
  }
}

function renderSpan(span: Span, style: Style): string {
  const text = harmless(span.text)
  return span.style === undefined ? text : style(text, span.style)
}

/** A terminal is wide enough for every table. */
function renderTable(table: Extract<Block, { kind: 'table' }>, style: Style): string {
  const { header, rows } = layTable(table, Number.POSITIVE_INFINITY)
  return [...(header === null ? [] : [style(header, 'bold')]), ...rows].join('\n')
}
