import type { ChatEvent } from '../../chat/event.js'

const tableMimes: ReadonlySet<string> = new Set(['text/csv', 'application/json'])
const tableName = /\.(csv|json)$/iu

/**
 * Whether a message hands the bot an export of another program: it means the same as `/import` with it. Words beside it may be there,
 * but no numbers, which may be meant for the tab.
 */
export function bringsImport(event: Extract<ChatEvent, { kind: 'message' }>): boolean {
  const [file] = event.files
  if (file === undefined || /\p{N}/u.test(event.text) || event.addressed === 'ambient') return false
  return tableMimes.has(file.mime) || tableName.test(file.name)
}
