import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.js'
import { serverProcess } from './cluster.js'
import { readIfThere } from './files.js'
import type { Place } from './place.js'
import { isAnotherProgram, readPostmaster } from './postmaster.js'
import { reasonIn } from './unusable.js'

/** The only address the server listens on: the books of one machine are nobody else's. */
export const ADDRESS = '127.0.0.1'

// One group of friends, or a few dozen: small memory and few processes. Nothing here weakens durability.
const SETTINGS = [
  `listen_addresses=${ADDRESS}`,
  'unix_socket_directories=',
  'max_connections=64',
  'shared_buffers=32MB',
  'max_wal_size=256MB',
  'io_method=sync',
  'jit=off',
  'max_parallel_workers=0',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'timezone=UTC',
  // What people wrote stays out of the log: no statements, no values, and nothing about refused ones.
  'log_timezone=UTC',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
]

/** How long PostgreSQL is given from its start to its first sign of life; recovery after a power cut counts as life. */
const FIRST_SIGN_DEADLINE_MS = 10_000
const POLL_MS = 5

/** A port that nothing listens on at this moment. Somebody else may take it before it is used. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, ADDRESS)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.')
  return address.port
}

/**
 * Starts a server process on the cluster and returns its id when it listens, or null when it has ended because it could not: then
 * another server runs there, the port is taken, or the log says why. It lives on when we die and shares none of our streams, so
 * that whoever reads our output is not kept waiting by it.
 */
export async function spawnServer(place: Place, binaries: Binaries, port: number): Promise<number | null> {
  const flags = ['-D', place.clusterDir, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])]
  const { env, ...runAs } = serverProcess(place)
  const settled = new AbortController()
  const log = await open(place.logFile, 'a', 0o600)
  try {
    const child = spawn(binaries.postgres, flags, {
      ...runAs,
      env: { ...env, ...(await ignoredLeftOver(place)) },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = once(child, 'exit')
    await once(child, 'spawn')
    child.unref()
    await Promise.race([ended, listening(place, child.pid, settled.signal)])
    return child.exitCode === null && child.signalCode === null ? (child.pid ?? null) : null
  } finally {
    settled.abort()
    await log.close()
  }
}

/**
 * After a power cut postmaster.pid may name a process id that another program has by now, and PostgreSQL would refuse to
 * start. It takes the id in this variable for its grandparent's, which cannot be a server. Deleting the file instead
 * could hit the one of a server that starts at this very moment.
 */
async function ignoredLeftOver(place: Place): Promise<{ PG_GRANDPARENT_PID?: string }> {
  const left = await readPostmaster(place.clusterDir)
  if (left === null || !(await isAnotherProgram(left.pid, place.clusterDir))) return {}
  return { PG_GRANDPARENT_PID: String(left.pid) }
}

async function listening(place: Place, pid: number | undefined, settled: AbortSignal): Promise<void> {
  const deadline = Date.now() + FIRST_SIGN_DEADLINE_MS
  while (Date.now() < deadline && !settled.aborted) {
    const running = await readPostmaster(place.clusterDir)
    if (running?.pid === pid && running?.listens) return
    await sleep(POLL_MS)
  }
}

/** Forgets what earlier runs logged: it would grow for ever. What a server says before it is started again is kept. */
export async function emptyLog(place: Place): Promise<void> {
  await writeFile(place.logFile, '', { mode: 0o600 })
}

/** The server's last words, for an error that says why it did not start. */
export async function lastWords(place: Place): Promise<string> {
  return reasonIn((await readIfThere(place.logFile)) ?? '')
}
