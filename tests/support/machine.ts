import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { type Ended, environmentOf, programPath } from './program.js'

const said = z.object({
  op: z.enum(['post', 'edit', 'toast']),
  message: z.string(),
  to: z.string(),
  text: z.string(),
  buttons: z.array(z.object({ id: z.string(), label: z.string() })),
  files: z.array(z.object({ path: z.string(), mime: z.string() })),
})
const done = z.object({ op: z.literal('done'), input: z.number() })

/** Something the program said. */
export type Said = z.infer<typeof said>

/** One life of the program in its machine mode, from its start to its end or to its murder. */
export interface Life {
  /** Everything said so far, oldest first. */
  readonly said: readonly Said[]
  /** What was said between the done of the line before and this line's own; null while it is not done. */
  answerTo(input: number): readonly Said[] | null
  /** Writes input lines; they are numbered from 1. */
  send(lines: readonly object[]): void
  /** Resolves when so many lines are done, or false when the program ended before. */
  reaches(doneCount: number): Promise<boolean>
  /** Ends it like a power cut would, and returns when all it managed to say has been read. */
  kill(): Promise<Ended>
  /** Closes the input and waits for the end. */
  end(): Promise<Ended>
}

/** Starts `tabkeeper chat --json`. */
export function startLife(argv: readonly string[], variables: Readonly<Record<string, string>> = {}): Life {
  const child = spawn(process.execPath, [programPath, 'chat', '--json', ...argv], {
    env: environmentOf(variables),
    cwd: projectRoot(),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const all: Said[] = []
  const answers: (readonly Said[])[] = []
  const waiting: { readonly count: number; readonly tell: (reached: boolean) => void }[] = []
  let unread = ''
  let output = ''
  let answered = 0
  let isOver = false

  function hear(line: string): void {
    const heard = z.union([done, said]).parse(JSON.parse(line))
    if (heard.op !== 'done') {
      all.push(heard)
      return
    }
    if (heard.input !== answers.length + 1) throw new Error(`line ${heard.input} is done after ${answers.length}`)
    answers.push(all.slice(answered))
    answered = all.length
    tellWaiting()
  }

  function tellWaiting(): void {
    for (const { count, tell } of waiting) if (isOver || answers.length >= count) tell(answers.length >= count)
  }

  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    const lines = (unread + chunk).split('\n')
    // What has no end of line yet may be half of what was meant.
    unread = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  // Whoever is killed does not read the rest.
  child.stdin.on('error', () => {})
  const errors = text(child.stderr)
  const closed = once(child, 'close').then(async () => {
    isOver = true
    tellWaiting()
    return { code: child.exitCode ?? -1, output, errors: await errors }
  })

  return {
    said: all,
    answerTo: (input) => answers[input - 1] ?? null,
    send: (lines) => {
      child.stdin.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    },
    reaches: (count) =>
      new Promise((tell) => {
        waiting.push({ count, tell })
        tellWaiting()
      }),
    kill: () => {
      child.kill('SIGKILL')
      return closed
    },
    end: () => {
      child.stdin.end()
      return closed
    },
  }
}
