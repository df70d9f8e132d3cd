import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isUnreachable } from '../failures.js'
import type { Binaries } from './binaries.js'
import { SUPERUSER } from './cluster.js'
import { hasCode } from './files.js'
import type { Place } from './place.js'
import { type Postmaster, readPostmaster, shutDown } from './postmaster.js'
import { ADDRESS, emptyLog, freePort, lastWords, spawnServer } from './server.js'

/** A running server that is ours alone: whoever holds the lock on this connection is the owner. */
export interface Ownership {
  readonly pid: number
  readonly port: number
  /** Keeps the lock. When it breaks, the server or our claim to it is gone. */
  readonly connection: pg.Client
  /** The connection's socket, which alone shall not keep the process alive. */
  readonly socket: Socket
}

/** Any number that nothing else on the cluster locks. */
const OWNER_LOCK = '7231190421'

/** A killed owner's connection is closed by the system at once; a machine under load may need a moment for it. */
const PREVIOUS_OWNER_GRACE_MS = 1000
const PAUSE_MS = 25
/** Enough for a lost race for the port, or for the start of another Tabkeeper whose server does not listen yet. */
const MAX_SPAWNS = 10
/** Recovery after a power cut reads the log since the last checkpoint, which `max_wal_size` keeps short. */
const ANSWER_DEADLINE_MS = 120_000
const CONNECT_DEADLINE_MS = 3000
/** A machine under load may keep a server from answering once; one that takes connections and says nothing again is stuck. */
const MAX_STUCK = 2

type Answer =
  | ({ readonly kind: 'open' } & Ownership)
  | { readonly kind: 'busy' }
  | { readonly kind: 'silent'; readonly because: string }
  | { readonly kind: 'stuck' }

/**
 * Finds the server that runs on the cluster, or starts one, and takes the owner's lock on it. A server whose owner was
 * killed is adopted as it is. Throws one sentence when another Tabkeeper owns it, or when it does not come up.
 * A server that has to be started listens on `port`; `any` is a free one.
 */
export async function takeOwnership(place: Place, binaries: Binaries, port: number | 'any'): Promise<Ownership> {
  const deadline = Date.now() + ANSWER_DEADLINE_MS
  let spawns = 0
  let stuck = 0
  let started: number | null = null
  let because = ''
  while (Date.now() < deadline && spawns <= MAX_SPAWNS && stuck < MAX_STUCK) {
    const answer = await callServer(place)
    switch (answer.kind) {
      case 'open':
        if (await claim(answer.connection, place)) return answer
        break
      case 'busy':
        await sleep(PAUSE_MS)
        break
      case 'stuck':
        stuck += 1
        break
      case 'silent':
        if (spawns === 0 && port === 'any') await emptyLog(place)
        // The first server we start usually answers at once.
        if (spawns > 0) await sleep(PAUSE_MS)
        spawns += 1
        because = answer.because
        started = (await startServer(place, binaries, port)) ?? started
        break
    }
  }
  throw new Error(await giveUp(place, started, stuck > 0, because))
}

async function startServer(place: Place, binaries: Binaries, port: number | 'any'): Promise<number | null> {
  return await spawnServer(place, binaries, port === 'any' ? await freePort() : port)
}

/** Stops what we started and cannot reach, and says what stands in the way. */
async function giveUp(place: Place, started: number | null, isStuck: boolean, because: string): Promise<string> {
  const running = await readPostmaster(place.clusterDir)
  if (running !== null && running.pid === started) {
    await shutDown(started)
    return `The embedded PostgreSQL runs and cannot be reached at ${ADDRESS} (${because}): bring up this machine's loopback network, or set DATABASE_URL.`
  }
  const said = await lastWords(place)
  if (running !== null && (isStuck || said.includes('postmaster.pid'))) {
    const { pid } = running
    return `A PostgreSQL that does not answer Tabkeeper runs in ${place.clusterDir} already, as process ${pid}: stop it (kill ${pid}), then start again.`
  }
  return `The embedded PostgreSQL in ${place.clusterDir} does not start: ${said}`
}

async function callServer(place: Place): Promise<Answer> {
  const running = await readPostmaster(place.clusterDir)
  return running === null ? { kind: 'silent', because: 'it is not there' } : await knock(place, running)
}

async function knock(place: Place, { pid, port }: Postmaster): Promise<Answer> {
  const socket = new Socket()
  const connection = new pg.Client({
    stream: () => socket,
    host: ADDRESS,
    port,
    user: SUPERUSER,
    password: place.password,
    database: 'postgres',
    application_name: 'tabkeeper owner',
    connectionTimeoutMillis: CONNECT_DEADLINE_MS,
    keepAlive: true,
  })
  // A connection that breaks says so by an event, and an event without a listener would end the process.
  connection.on('error', () => {})
  try {
    await connection.connect()
    return { kind: 'open', pid, port, connection, socket }
  } catch (error) {
    await connection.end().catch(() => {})
    // Starting up, shutting down, or full: the server is there. Anything else, even a refused password, is not our server.
    if (hasCode(error, '57P03', '53300')) return { kind: 'busy' }
    if (error instanceof Error && error.message === 'timeout expired') return { kind: 'stuck' }
    return { kind: 'silent', because: error instanceof Error && 'code' in error ? String(error.code) : 'no answer' }
  }
}

/** Takes the lock. False when the server went away while we asked, because its owner is just stopping it. */
async function claim(connection: pg.Client, place: Place): Promise<boolean> {
  const graceEnds = Date.now() + PREVIOUS_OWNER_GRACE_MS
  try {
    do {
      const { rows } = await connection.query<{ ours: boolean }>(`SELECT pg_try_advisory_lock(${OWNER_LOCK}) AS ours`)
      if (rows[0]?.ours) return true
      await sleep(PAUSE_MS)
    } while (Date.now() < graceEnds)
  } catch (error) {
    await connection.end().catch(() => {})
    if (isUnreachable(error)) return false
    throw error
  }
  await connection.end()
  throw new Error(alreadyUsed(place))
}

/** What the second Tabkeeper on a place is told. */
export function alreadyUsed(place: Place): string {
  return `Another Tabkeeper is already using ${place.dataDir}; stop it first, or give this one another DATA_DIR.`
}
