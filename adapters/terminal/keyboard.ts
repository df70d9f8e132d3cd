import { clearLine, createInterface, cursorTo } from 'node:readline'
import type { TerminalDeps } from './conversation.js'
import { type InputLine, readLines } from './streams.js'

/** Where the lines of the room come from. */
export interface Keyboard {
  readonly lines: AsyncIterable<InputLine>
  /** Asks for the next line, where a person sits there. */
  prompt(text: string): void
  /** Prints without tearing apart what the person is typing. */
  aside(print: () => Promise<void>): Promise<void>
  close(): void
}

type Streams = Pick<TerminalDeps, 'input' | 'output'>

/** Opens a line editor on a screen with a keyboard, and reads plain lines from anything else. */
export function openKeyboard(streams: Streams): Keyboard {
  return streams.input.isTTY === true && streams.output.isTTY === true ? typedLines(streams) : pipedLines(streams)
}

/** Longer than any line a person types, short enough that no line fills the memory. */
export const typedMaxLength = 100_000

function pipedLines({ input }: Streams): Keyboard {
  const lines = readLines(input, typedMaxLength)
  return { lines, prompt: () => undefined, aside: (print) => print(), close: () => undefined }
}

function typedLines({ input, output }: Streams): Keyboard {
  const editor = createInterface({ input, output, terminal: true })
  // The editor reads from its first moment on; iterated only later, it would lose what was typed before.
  const typed = editor[Symbol.asyncIterator]()
  let isStopped = false
  let isAsking = false

  editor.on('SIGINT', () => {
    isStopped = true
    editor.close()
  })

  async function* lines(): AsyncGenerator<InputLine> {
    for await (const text of typed) {
      if (isStopped) return
      isAsking = false
      yield { kind: 'line', text }
    }
  }

  function prompt(text: string): void {
    if (isStopped) return
    isAsking = true
    editor.setPrompt(text)
    editor.prompt(true)
  }

  async function aside(print: () => Promise<void>): Promise<void> {
    if (!isAsking) return await print()

    clearLine(output, 0)
    cursorTo(output, 0)
    await print()
    editor.prompt(true)
  }

  return { lines: lines(), prompt, aside, close: () => editor.close() }
}
