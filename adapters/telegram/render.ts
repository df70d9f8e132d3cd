import { layTable, split } from '../../src/chat/layout.js'
import { encodePress } from '../../src/chat/press.js'
import { isolated, harmless as shown, oneLine as shownOnOneLine } from '../../src/chat/text.js'
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

const harmless = (text: string): string => isolated(shown(text))
const oneLine = (text: string): string => isolated(shownOnOneLine(text))

/** A piece of text that is drawn in one way. */
interface Run {
  readonly text: string
  readonly tag?: Tag
  /** The id of whoever is called by it. */
  readonly user?: string
}

/** Writes a view as messages of at most `maxLength` characters; the buttons stand under the last. A view without words is none. */
export function render(view: View, maxLength = textMaxLength): readonly Rendered[] {
  // A chart goes out as a picture of its own.
  const blocks = view.blocks.filter(({ kind }) => kind !== 'chart')
  const runs = blocks.flatMap((block, place) => [...(place === 0 ? [] : [{ text: '\n' }]), ...renderBlock(block)])
  const parts = split(runs, maxLength)
  return parts.map((part, place) => ({
    html: htmlOf(part),
    keyboard: place === parts.length - 1 ? keyboardOf(view) : [],
  }))
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

/** Somebody is called by a link to their account: that rings for whoever has no username as well. */
function renderSpan({ text, style, calls }: Span): Run {
  const user = calls?.accounts.find(({ platform }) => platform === 'telegram')?.id
  return {
    text: harmless(text),
    ...(style === undefined ? {} : { tag: tags[style] }),
    ...(user === undefined ? {} : { user }),
  }
}

/** Columns under each other where a phone can show them side by side, else one line a row. */
function renderTable(table: Extract<Block, { kind: 'table' }>): readonly Run[] {
  const laid = layTable(table, tableMaxColumns)
  const { as } = laid
  const header = laid.header === null ? null : isolated(laid.header)
  const rows = laid.rows.map(isolated)
  if (as === 'columns') return [{ text: [...(header === null ? [] : [header]), ...rows].join('\n'), tag: 'pre' }]
  if (header === null) return [{ text: rows.join('\n') }]
  return [{ text: header, tag: 'b' }, { text: rows.map((line) => `\n${line}`).join('') }]
}

const htmlOf = (runs: readonly Run[]): string => runs.map(htmlOfRun).join('')

function htmlOfRun({ text, tag, user }: Run): string {
  const drawn = tag === undefined ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`
  return user === undefined ? drawn : `<a href="tg://user?id=${user}">${drawn}</a>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
