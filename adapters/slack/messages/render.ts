import type { ActionsBlock, KnownBlock } from '@slack/types'
import { layTable, split } from '../../../src/chat/layout.js'
import { encodePress } from '../../../src/chat/press.js'
import { harmless, oneLine } from '../../../src/chat/text.js'
import type { Block, Button, Span, View } from '../../../src/chat/view.js'
import { isAccountIn, userOf } from '../web/ids.js'
import type { Place } from '../web/workspaces.js'
import { type ChartBlock, chartBlocks } from './chart.js'
import { type Run, richText } from './rich-text.js'

/** One message of Slack: what notifications and old clients read, and what everybody else sees. */
export interface Rendered {
  /** Escaped; never empty. */
  readonly text: string
  readonly blocks: readonly (KnownBlock | ChartBlock)[]
}

/** Slack takes 3,000 characters in a section and about 4,000 in a message; this is within both. */
const textMaxLength = 3_000
/** The longest fallback text that Slack recommends. */
const fallbackMaxLength = 4_000
/** https://docs.slack.dev/reference/block-kit/blocks/actions-block and the button element. */
const elementsMax = 25
const labelMaxLength = 75
const blocksMax = 50
/** What a phone shows of monospaced text without breaking lines. */
const tableMaxColumns = 44

/** Whether a word, in lower case and without its slash, is a command's name or alias. */
export type IsCommand = (word: string) => boolean

export interface RenderOptions {
  /** Commands are written `/tab add` here, since an app has one slash command. */
  readonly isCommand: IsCommand
  readonly maxLength?: number
  /** Whose users may be called; nobody is where it is left out. */
  readonly place?: Place
  /** What a button carries, where that is more than its press. */
  readonly carried?: (button: Button) => string
}

/**
 * Writes a view as messages within every limit of Slack; the buttons stand under the last. Rich text says names as they are written:
 * nothing in it is mark-up, and no name in it calls anybody. A view without words and buttons is no message.
 */
export function render(view: View, options: RenderOptions): readonly Rendered[] {
  const runs = view.blocks.flatMap((block, place) => [
    ...(place === 0 ? [] : [{ text: '\n' }]),
    ...renderBlock(block, options.place).map((run) => ({
      ...run,
      text: withSlashCommand(run.text, options.isCommand),
    })),
  ])
  const parts = split(runs, options.maxLength ?? textMaxLength)
  const below = [...chartBlocks(view), ...actionsOf(view, options)]
  if (parts.length === 0) return below.length === 0 ? [] : [{ text: labelsOf(view), blocks: below }]
  return parts.map((part, place) => ({
    text: fallbackOf(part),
    blocks: [richText(part), ...(place === parts.length - 1 ? below : [])],
  }))
}

/** The same message for a Slack that draws no charts; null where there is none in it. */
export const withoutCharts = ({ text, blocks }: Rendered): Rendered | null =>
  blocks.some(({ type }) => type === 'data_visualization')
    ? { text, blocks: blocks.filter(({ type }) => type !== 'data_visualization') }
    : null

/** The same message for a Slack that does not take its blocks: plain text, and the buttons where there are any. */
export const withoutBlocks = ({ text, blocks }: Rendered): Rendered => ({
  text,
  blocks: blocks.some(({ type }) => type === 'actions')
    ? [
        { type: 'section', text: { type: 'plain_text', text: unescaped(text).slice(0, textMaxLength), emoji: false } },
        ...blocks.filter(({ type }) => type === 'actions'),
      ]
    : [],
})

function renderBlock(block: Block, place: Place | undefined): readonly Run[] {
  switch (block.kind) {
    case 'text':
      return block.spans.map((span) => renderSpan(span, place))
    case 'facts':
      return block.facts.flatMap(({ label, value }, place) => [
        { text: place === 0 ? '' : '\n' },
        { text: oneLine(label), style: 'bold' as const },
        { text: `: ${oneLine(value)}` },
      ])
    case 'table':
      return renderTable(block)
    // Slack draws it below the words.
    case 'chart':
      return []
  }
}

function renderSpan({ text, style, calls }: Span, place: Place | undefined): Run {
  const account = place && calls?.accounts.find(({ platform, id }) => platform === 'slack' && isAccountIn(place, id))
  return {
    text: harmless(text),
    ...(style === undefined ? {} : { style }),
    ...(account === undefined ? {} : { user: userOf(account) }),
  }
}

/** Columns under each other where a phone can show them side by side, else one line a row. */
function renderTable(table: Extract<Block, { kind: 'table' }>): readonly Run[] {
  const { as, header, rows } = layTable(table, tableMaxColumns)
  if (as === 'columns') return [{ text: [...(header === null ? [] : [header]), ...rows].join('\n'), style: 'pre' }]
  if (header === null) return [{ text: rows.join('\n') }]
  return [{ text: header, style: 'bold' }, ...rows.map((line) => ({ text: `\n${line}` }))]
}

const slashWord = /(?<![\p{L}\p{N}_/:.@&=-])\/([\p{L}\d_]+)(?![\p{L}\p{N}_/-])/gu

/** `/add 60` as it is typed here: `/tab add 60`. */
function withSlashCommand(text: string, isCommand: IsCommand): string {
  return text.replace(slashWord, (written, word: string) => (isCommand(word.toLowerCase()) ? `/tab ${word}` : written))
}

/** One block a row of buttons, and as many buttons in a row as Slack takes. */
function actionsOf({ buttons }: View, { carried }: RenderOptions): readonly ActionsBlock[] {
  const rows = buttons.flatMap((row) => chunks(row, elementsMax))
  const fitting = rows.length < blocksMax ? rows : chunks(buttons.flat(), elementsMax)
  return fitting.map((row, place) => ({
    type: 'actions',
    elements: row.map((button, column) => ({
      type: 'button',
      action_id: `press.${place}.${column}`,
      text: { type: 'plain_text', text: labelOf(button), emoji: true },
      value: carried === undefined ? encodePress(button.press) : carried(button),
    })),
  }))
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const all: (readonly Item[])[] = []
  for (let from = 0; from < items.length; from += size) all.push(items.slice(from, from + size))
  return all
}

const labelOf = ({ label }: Button): string => shortened(asTyped(oneLine(label)) || '·', labelMaxLength)

/** Slack reads its three entities in plain text too, but takes a sign that begins none as it is. */
const asTyped = (text: string): string => text.replace(/&(?=(?:amp|lt|gt);)/gu, '&amp;')

/** What a message without words is called in a notification. */
function labelsOf({ blocks, buttons }: View): string {
  const alts = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : []))
  return escaped([...alts, ...buttons.flat().map(labelOf)].join(' · '))
}

/** Text of at most so many UTF-16 units; what is cut off shows. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  return `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
}

/** All that the message says, as notifications show it. */
function fallbackOf(runs: readonly Run[]): string {
  const text = escaped(runs.map(({ text }) => text).join(''))
  if (text.length <= fallbackMaxLength) return text
  return `${text.slice(0, fallbackMaxLength - 1).replace(/&\w*$|[\uD800-\uDBFF]$/u, '')}…`
}

/** The three characters that mean something to Slack in text. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
