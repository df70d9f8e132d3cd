import type { ChatEvent } from '../../chat/event.js'

const tableMimes: ReadonlySet<string> = new Set(['text/csv', 'application/json'])
const tableName = /\.(csv|json)$/iu

/** Whether a message is nothing but an export of another program, handed to the bot: it means the same as `/import` with it. */
export function bringsImport(event: Extract<ChatEvent, { kind: 'message' }>): boolean {
  const [file] = event.files
  if (file === undefined || event.text.trim() !== '' || event.addressed === 'ambient') return false
  return tableMimes.has(file.mime) || tableName.test(file.name)
}
