import type { Readable, Writable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** One line of input without its end; of a line over the limit only the fact. */
export type InputLine = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'tooLong' }

/**
 * Splits a stream into lines at `\n` alone: node's readline also splits at U+2028, which JSON allows inside a text.
 * A line longer than `maxLength` UTF-16 units is dropped while it is read, so it never fills the memory.
 */
export async function* readLines(input: Readable, maxLength: number): AsyncGenerator<InputLine> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let isTooLong = false

  for await (const chunk of input) {
    const pieces = (rest + decoder.write(chunk)).split('\n')
    rest = pieces.pop() ?? ''
    for (const piece of pieces) {
      yield isTooLong || piece.length > maxLength ? { kind: 'tooLong' } : lineOf(piece)
      isTooLong = false
    }
    if (rest.length > maxLength) {
      isTooLong = true
      rest = ''
    }
  }

  rest += decoder.end()
  if (isTooLong) yield { kind: 'tooLong' }
  else if (rest !== '') yield lineOf(rest)
}

function lineOf(piece: string): InputLine {
  return { kind: 'line', text: piece.replace(/^\uFEFF/u, '').replace(/\r$/u, '') }
}

/** Writes and waits until the text is handed on, so that a slow reader slows the writer down. */
export function writeOut(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error == null ? resolve() : reject(error)))
  })
}

const goneCodes: readonly unknown[] = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']

/** Whether writing failed because nobody reads any more: the end of the conversation, not a failure. */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && goneCodes.includes(error.code)
}
