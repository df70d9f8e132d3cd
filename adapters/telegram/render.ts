import { encodePress } from '../../src/chat/press.js'
import { displayWidth, harmless, oneLine } from '../../src/chat/text.js'
import type { Block, Span, View } from '../../src/chat/view.js'

/** One message of Telegram: HTML, and the rows of its keyboard. */
export interface Rendered {
  readonly html: string
  readonly keyboard: readonly (readonly DrawnButton[])[]
}

interface DrawnButton {
  readonly text: string
  readonly callback_data: string
}

/** Characters after the mark-up is read, in UTF-16 units as Telegram counts its entities. */
const textMaxLength = 4_096
export const captionMaxLength = 1_024
/** What a phone shows of monospaced text without breaking lines. */
const tableMaxColumns = 32

type Tag = 'b' | 'i' | 'code' | 's' | 'pre'

/** A piece of text that is drawn in one way. */
interface Run {
  readonly text: string
  readonly tag?: Tag
}

/** Writes a view as messages of at most `maxLength` characters; the buttons stand under the last. A view without words is none. */
export function render(view: View, maxLength = textMaxLength): readonly Rendered[] {
  // A chart goes out as a picture of its own.
  const blocks = view.blocks.filter(({ kind }) => kind !== 'chart')
  const runs = blocks.flatMap((block, place) => [...(place === 0 ? [] : [{ text: '\n' }]), ...renderBlock(block)])
  const parts = split(runs, maxLength)
  return parts.map((html, place) => ({ html, keyboard: place === parts.length - 1 ? keyboardOf(view) : [] }))
}

/** A keyboard as Telegram takes it. */
export const inlineKeyboard = (keyboard: Rendered['keyboard']) => ({
  inline_keyboard: keyboard.map((row) => row.map((button) => ({ ...button }))),
})

/** The buttons of a view. */
export const keyboardOf = (view: View): Rendered['keyboard'] =>
  view.buttons.map((row) =>
    row.map(({ label, press }) => ({ text: oneLine(label) || '·', callback_data: encodePress(press) })),
  )

function renderBlock(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'text':
      return block.spans.map(renderSpan)
    case 'facts':
      return block.facts.flatMap(({ label, value }, place) => [
        { text: `${place === 0 ? '' : '\n'}` },
        { text: oneLine(label), tag: 'b' as const },
        { text: `: ${oneLine(value)}` },
      ])
    case 'table':
      return renderTable(block)
    case 'chart':
      return []
  }
}

const tags = { bold: 'b', italic: 'i', code: 'code', strike: 's' } as const

const renderSpan = ({ text, style }: Span): Run => ({
  text: harmless(text),
  ...(style === undefined ? {} : { tag: tags[style] }),
})

/** Columns under each other where a phone can show them side by side, else one line a row. */
function renderTable(table: Extract<Block, { kind: 'table' }>): readonly Run[] {
  const rows = [...(table.header === undefined ? [] : [table.header]), ...table.rows].map((row) => row.map(oneLine))
  const widths = columnWidths(rows)
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * Math.max(0, widths.length - 1)
  // A command inside a monospaced block cannot be tapped.
  const isTappable = rows.some((row) => row.some((cell) => cell.startsWith('/')))
  if (total <= tableMaxColumns && !isTappable) {
    return [{ text: rows.map((row) => alignedRow(row, widths, table.align)).join('\n'), tag: 'pre' }]
  }
  const lines = rows.map((row) => row.filter((cell) => cell !== '').join(' · '))
  if (table.header === undefined) return [{ text: lines.join('\n') }]
  return [
    { text: lines[0] ?? '', tag: 'b' },
    {
      text: lines
        .slice(1)
        .map((line) => `\n${line}`)
        .join(''),
    },
  ]
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))
  }
  return widths
}

function alignedRow(row: readonly string[], widths: readonly number[], align: readonly ('left' | 'right')[]): string {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? ''
    const padding = ' '.repeat(width - displayWidth(cell))
    return align[column] === 'right' ? padding + cell : cell + padding
  })
  return cells.join('  ').trimEnd()
}

/** Cuts at the end of a line, else between words, else between characters, and closes what is drawn on both sides of a cut. */
function split(runs: readonly Run[], maxLength: number): readonly string[] {
  const text = runs.map((run) => run.text).join('')
  const parts: string[] = []
  for (let from = 0; from < text.length; ) {
    const { to, next } = cutAfter(text, from, maxLength)
    if (text.slice(from, to).trim() !== '') parts.push(htmlBetween(runs, from, to))
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

function htmlBetween(runs: readonly Run[], from: number, to: number): string {
  let html = ''
  let start = 0
  for (const { text, tag } of runs) {
    const escaped = escapeHtml(text.slice(Math.max(0, from - start), Math.max(0, to - start)))
    html += tag === undefined || escaped === '' ? escaped : `<${tag}>${escaped}</${tag}>`
    start += text.length
  }
  return html
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
