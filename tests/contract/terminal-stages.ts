import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Terminal, TerminalDeps } from '../../adapters/terminal/conversation.js'
import { openTerminal } from '../../adapters/terminal/index.js'
import type { ChatEvent } from '../../src/chat/event.js'
import { fileContent, type Seen, type Stage } from './stage.js'

const chat = { platform: 'terminal', chat: 'room' } as const
const person = { platform: 'terminal', id: 'ana', name: 'Ana' } as const

interface Wires {
  readonly deps: TerminalDeps
  /** What was written since the last call, once all of it has arrived. */
  printed(): Promise<string>
  /** Types a line and gives the event that came of it. */
  type(line: string): Promise<ChatEvent>
}

async function wires(): Promise<Wires> {
  const input = new PassThrough()
  const output = new PassThrough({ encoding: 'utf8' })
  let arrived = ''
  output.on('data', (text: string) => {
    arrived += text
  })
  let heard: (event: ChatEvent) => void = () => undefined
  const deps: TerminalDeps = {
    input,
    output,
    people: [],
    filesDir: await mkdtemp(join(tmpdir(), 'tabkeeper-contract-')),
    clock: { now: () => new Date('2026-03-12T17:00:00Z') },
    markAdmin: () => undefined,
    handle: async (event) => {
      heard(event)
      return []
    },
    openFile: async function* () {
      yield Buffer.from(fileContent)
    },
    draw: async () => null,
    undelivered: async () => [],
    runDue: async function* () {
      yield []
    },
    delivered: async () => undefined,
    onError: (error) => {
      throw error
    },
  }

  function type(line: string): Promise<ChatEvent> {
    return new Promise((resolve) => {
      heard = resolve
      input.write(`${line}\n`)
    })
  }

  async function printed(): Promise<string> {
    await setImmediate()
    const taken = arrived
    arrived = ''
    return taken
  }

  return { deps, printed, type }
}

function stageOf(
  { deps, printed }: Wires,
  terminal: Terminal,
  see: (printed: string) => Promise<readonly Seen[]>,
): Stage {
  const running = terminal.run()

  async function close(): Promise<void> {
    deps.input.push(null)
    await running
    await rm(deps.filesDir, { recursive: true })
  }

  return {
    chat,
    person,
    close,
    deliver: async (delivery) => {
      await printed()
      const message = await terminal.outbound.deliver(delivery)
      return { message, seen: await see(await printed()) }
    },
  }
}

const machineLine = z.object({
  op: z.enum(['post', 'edit', 'toast']),
  message: z.string(),
  text: z.string(),
  buttons: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  files: z.array(z.strictObject({ path: z.string(), mime: z.string() })),
})

/** The machine mode, seen and pressed through its JSON lines. */
export async function machineStage(): Promise<Stage> {
  const wired = await wires()
  const terminal = openTerminal({ mode: 'machine', ...wired.deps })

  async function see(line: string): Promise<Seen> {
    const { op, message, text, buttons, files } = machineLine.parse(JSON.parse(line))
    return {
      op,
      text,
      buttons: buttons.map(({ id, label }) => ({
        label,
        press: () => wired.type(JSON.stringify({ from: 'Ana', press: id, on: message })),
      })),
      files: await Promise.all(files.map(async ({ path, mime }) => ({ mime, content: await readFile(path, 'utf8') }))),
    }
  }

  return stageOf(wired, terminal, (printed) => Promise.all(printed.trimEnd().split('\n').map(see)))
}

/** The room, seen and pressed through typed lines. */
export async function roomStage(): Promise<Stage> {
  const wired = await wires()
  const greeting = { blocks: [], buttons: [], files: [] }
  const terminal = openTerminal({ mode: 'room', ...wired.deps, me: 'Ana', greeting })

  async function see(printed: string): Promise<readonly Seen[]> {
    const lines = printed.replace(/\n$/u, '').split('\n')
    const buttons = lines.filter((line) => line.startsWith('[')).flatMap((line) => line.split(/ {2}(?=\[)/u))
    const paths = lines.filter((line) => line.startsWith('File: ')).map((line) => line.slice('File: '.length))
    const files = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
    const seen: Seen = {
      op: opOf(lines[0] ?? ''),
      text: lines.filter((line) => !line.startsWith('[') && !line.startsWith('File: ')).join('\n'),
      buttons: buttons.map((drawn) => {
        const [, number = '', label = ''] = /^\[(\d+)\] (.*)$/u.exec(drawn) ?? []
        return { label, press: () => wired.type(number) }
      }),
      // The room names the file by its path, and the kind by the path's end.
      files: files.map((content) => ({ mime: 'text/csv', content })),
    }
    return [seen]
  }

  return stageOf(wired, terminal, see)
}

function opOf(firstLine: string): Seen['op'] {
  if (firstLine === '✎ (edited)') return 'edit'
  return firstLine.startsWith('→ ') ? 'toast' : 'post'
}
