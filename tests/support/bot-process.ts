import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { type Ended, environmentOf, programPath } from './program.js'

/** The program as somebody starts it, with a bot's token in its environment. */
export interface BotProcess {
  /** Asks it to stop, or kills it, and tells how it ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended>
  /** Waits until it ends by itself. */
  readonly ended: Promise<Ended>
}

/** Starts the program. `argv` are the role and its options. */
export function startBotProcess(argv: readonly string[], variables: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, [programPath, ...argv], {
    env: environmentOf(variables),
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = readToEnd(child)
  return {
    ended,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

async function readToEnd(child: ChildProcess): Promise<Ended> {
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk)
  })
  await once(child, 'close')
  return { code: child.exitCode ?? -1, output, errors }
}

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a server of a port has one')
  return address.port
}
