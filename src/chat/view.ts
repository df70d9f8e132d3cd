import type { Press } from './event.js'

/** A run of text. Adapters escape it and draw the style as their platform can; a style that cannot be drawn is dropped. */
export interface Span {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'code' | 'strike'
}

/**
 * One part of a message. Degrade rules: facts become "label: value" lines, a table becomes aligned monospace lines or
 * one line a row, a quote becomes indented text.
 */
export type Block =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly header?: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** A column's alignment; amounts go right. */
      readonly align: readonly ('left' | 'right')[]
    }

export interface Button {
  readonly label: string
  readonly press: Press
}

/** A file to send along. It is made from the books when the message is delivered, so that nothing large waits in a queue. */
export interface OutgoingFile {
  readonly name: string
  readonly mime: string
  readonly recipe: { readonly kind: 'export'; readonly format: 'json' | 'csv' | 'hledger'; readonly group: string }
}

/** A message as the core says it, without any platform's mark-up. */
export interface View {
  readonly blocks: readonly Block[]
  readonly buttons: readonly (readonly Button[])[]
  readonly files: readonly OutgoingFile[]
}
