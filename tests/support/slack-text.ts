import { isObject } from './slack-checks.js'

/** What people see of a message, and who is notified by it. */
export interface Sight {
  readonly text: string
  /** Users, and `channel`, `here` or `everyone`. */
  readonly notified: readonly string[]
}

/** A button as it stands under a message or in a view. */
export interface SlackButton {
  readonly label: string
  readonly blockId: string
  readonly element: Readonly<Record<string, unknown>>
}

const nothing: Sight = { text: '', notified: [] }

const joined = (sights: readonly Sight[], between: string): Sight => ({
  text: sights.map(({ text }) => text).join(between),
  notified: sights.flatMap(({ notified }) => notified),
})

const decoded = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const unwritten = '\u0000'

/** Draws mrkdwn as Slack does: brackets are mentions and links, signs around words are styles and are not seen. */
function drawMrkdwn(marked: string): Sight {
  const notified: string[] = []
  const kept: string[] = []
  // What is drawn already is put aside, so that no sign in it is read again.
  const keep = (text: string): string => `${unwritten}${kept.push(text) - 1}${unwritten}`
  const drawn = marked
    .replace(/<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/gu, (_all, sign: string, id: string, label: string | undefined) => {
      if (sign === '@' || (sign === '!' && !id.startsWith('date'))) notified.push(id)
      return keep(decoded(label ?? `${sign === '!' ? '@' : sign}${id}`))
    })
    .replace(/```([\s\S]+?)```/gu, (_all, code: string) => keep(decoded(code)))
    .replace(/`([^`\n]+)`/gu, (_all, code: string) => keep(decoded(code)))
    .replace(/^>\s?/gmu, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*?\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}~])~(?=\S)([^~\n]*?\S)~(?![\p{L}\p{N}~])/gu, '$1')
    .replace(/:(?:tada|\+1|money_with_wings):/gu, '☺')
  const text = decoded(drawn).replaceAll(
    new RegExp(`${unwritten}(\\d+)${unwritten}`, 'gu'),
    (_all, at: string) => kept[Number(at)] ?? '',
  )
  return { text, notified }
}

function drawText(value: unknown): Sight {
  if (!isObject(value)) return nothing
  const text = String(value['text'] ?? '')
  if (value['type'] === 'mrkdwn') return drawMrkdwn(text)
  return { text: decoded(text), notified: [] }
}

/** In a rich text every sign is a sign. */
function drawRichText(value: unknown): Sight {
  if (!isObject(value)) return nothing
  const { type } = value
  if (Array.isArray(value['elements'])) {
    const isLines = type === 'rich_text' || type === 'rich_text_list'
    return joined(value['elements'].map(drawRichText), isLines ? '\n' : '')
  }
  if (type === 'user') return { text: `@${String(value['user_id'])}`, notified: [String(value['user_id'])] }
  if (type === 'broadcast') return { text: `@${String(value['range'])}`, notified: [String(value['range'])] }
  if (type === 'emoji') return { text: `:${String(value['name'])}:`, notified: [] }
  if (type === 'channel') return { text: `#${String(value['channel_id'])}`, notified: [] }
  return { text: String(value['text'] ?? value['url'] ?? value['fallback'] ?? ''), notified: [] }
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function drawBlock(block: unknown): Sight {
  if (!isObject(block)) return nothing
  switch (block['type']) {
    case 'section':
      return joined([drawText(block['text']), ...listIn(block['fields']).map(drawText)], '\n')
    case 'header':
      return drawText(block['text'])
    case 'context':
      return joined(listIn(block['elements']).map(drawText), ' ')
    case 'input':
      return joined([drawText(block['label']), drawText(block['hint'])], '\n')
    case 'rich_text':
      return drawRichText(block)
    case 'table':
      return joined(
        listIn(block['rows']).map((row) => joined(listIn(row).map(drawRichText), ' │ ')),
        '\n',
      )
    case 'image':
      return { text: String(block['alt_text']), notified: [] }
    case 'data_visualization':
      return { text: String(block['title']), notified: [] }
    default:
      return nothing
  }
}

/** Draws blocks from top to bottom. */
export const drawBlocks = (blocks: readonly unknown[]): Sight => joined(blocks.map(drawBlock), '\n')

/** Draws a message: its blocks where it has some; its text is then what a notification shows. */
export function drawMessage(text: string, blocks: readonly unknown[]): Sight {
  const fallback = drawMrkdwn(text)
  if (blocks.length === 0) return fallback
  const { text: drawn, notified } = drawBlocks(blocks)
  return { text: drawn, notified: [...notified, ...fallback.notified] }
}

/** Everything in blocks that can be pressed, in order. */
export function buttonsIn(blocks: readonly unknown[]): readonly SlackButton[] {
  return blocks.flatMap((block) => {
    if (!isObject(block)) return []
    return [...listIn(block['elements']), block['accessory']].flatMap((element): SlackButton[] =>
      isObject(element) && element['type'] === 'button'
        ? [{ label: drawText(element['text']).text, blockId: String(block['block_id']), element }]
        : [],
    )
  })
}

/** What Slack says in a text between signs of its own; all else is escaped. */
const bracketed = /<(?:[@#!][^<>]+|https?:[^<>]+|mailto:[^<>]+)>/gu

/** A text as Slack sends it: what somebody typed, with `&`, `<` and `>` escaped outside of mentions and links. */
export function escapeTyped(text: string): string {
  let escaped = ''
  let from = 0
  for (const match of text.matchAll(bracketed)) {
    escaped += escapeSigns(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return escaped + escapeSigns(text.slice(from))
}

const escapeSigns = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
