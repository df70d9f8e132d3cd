import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { hasCode, readIfThere } from './files.js'

/** What the file postmaster.pid says of the server that runs, or ran, on a cluster. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** It has come so far that it answers, if only to say that it is still recovering. */
  readonly listens: boolean
}

/** A fast shutdown writes what is in memory and takes well under a second; one that cannot write, on a full disk, never ends. */
const FAST_DEADLINE_MS = 8_000
/** An immediate shutdown writes nothing; the next start recovers from the log. */
const IMMEDIATE_DEADLINE_MS = 4_000
const POLL_MS = 5

const run = promisify(execFile)

/** Reads postmaster.pid; null when there is none or it is not whole. The server it names may be long dead. */
export async function readPostmaster(clusterDir: string): Promise<Postmaster | null> {
  const lines = (await readIfThere(join(clusterDir, 'postmaster.pid')))?.split('\n') ?? []
  // PostgreSQL's documented layout since version 10: line 1 is the process id, line 4 the port, line 8 the status, which
  // is written once the server listens.
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 1 && port > 0 ? { pid, port, listens: lines[7] !== undefined && lines[7] !== '' } : null
}

/** Whether the process id is in use by something that is surely not a PostgreSQL server on this cluster. */
export async function isAnotherProgram(pid: number, clusterDir: string): Promise<boolean> {
  const command = await commandLine(pid)
  return command !== null && command !== '' && !command.includes(clusterDir)
}

/** What the process was started with; empty for one that is gone, null where that cannot be found out. */
async function commandLine(pid: number): Promise<string | null> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8')
  } catch (error) {
    if (process.platform === 'linux') return hasCode(error, 'ENOENT', 'ESRCH') ? '' : null
  }
  try {
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout
  } catch {
    // `ps` ends with an error both for an unknown process and where it does not exist.
    return null
  }
}

/** Shuts a server down cleanly and returns when it is gone; one that does not obey is made to. */
export async function shutDown(pid: number): Promise<void> {
  if (await endsAfter(pid, 'SIGINT', FAST_DEADLINE_MS)) return
  if (await endsAfter(pid, 'SIGQUIT', IMMEDIATE_DEADLINE_MS)) return
  throw new Error(`The embedded PostgreSQL (process ${pid}) does not stop.`)
}

async function endsAfter(pid: number, signal: NodeJS.Signals, deadlineMs: number): Promise<boolean> {
  const deadline = Date.now() + deadlineMs
  if (!send(pid, signal)) return true
  while (Date.now() < deadline) {
    // A process that nobody has reaped yet still takes signals, but has no command line any more.
    if (!send(pid, 0) || (await commandLine(pid)) === '') return true
    await sleep(POLL_MS)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false
    throw error
  }
}
