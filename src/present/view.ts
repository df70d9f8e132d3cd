import type { Block, Button, OutgoingFile, Span, View } from '../chat/view.js'

/** A paragraph of plain text. */
export const text = (...parts: readonly (string | Span)[]): Block => ({
  kind: 'text',
  spans: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
})

/** Text drawn strongly. */
export const bold = (words: string): Span => ({ text: words, style: 'bold' })

/** Text that the reader may type. */
export const code = (words: string): Span => ({ text: words, style: 'code' })

/** A message of blocks, with rows of buttons and files if any. */
export const view = (
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[] = [],
  files: readonly OutgoingFile[] = [],
): View => ({ blocks, buttons: buttons.filter((row) => row.length > 0), files })

/** A message of one sentence. */
export const sentence = (words: string): View => view([text(words)])
