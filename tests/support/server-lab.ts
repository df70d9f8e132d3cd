import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findInstallation, prepareBinaries } from '../../adapters/postgres/embedded/binaries.js'
import { preparePlace } from '../../adapters/postgres/embedded/place.js'
import { readPostmaster, shutDown } from '../../adapters/postgres/embedded/postmaster.js'
import { freePort, spawnServer } from '../../adapters/postgres/embedded/server.js'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { query } from './embedded.js'

/** Recovery after a kill takes a fraction of a second; ten are a machine that does not get anywhere. */
const ATTEMPTS_MAX = 500
const PAUSE_MS = 20

/** A PostgreSQL server of somebody else, that is stopped and started under the program. */
export interface StrangeServer {
  /** Always the same, whether the server runs or not. */
  readonly url: string
  start(): Promise<void>
  /** Ends it as its administrator would. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Stops it where it runs, and removes its files. */
  clear(): Promise<void>
}

/** Makes a server with a database and does not start it. */
export async function makeServer(): Promise<StrangeServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-server-'))
  // As root the server runs as another account, which has to reach its files.
  await chmod(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir })
  await embedded.stop()
  const place = await preparePlace(dataDir)
  const binaries = await prepareBinaries(findInstallation(), place.account)
  const port = await freePort()
  const url = new URL(embedded.url)
  url.port = String(port)

  async function end(how: (pid: number) => Promise<void> | void): Promise<void> {
    const running = await readPostmaster(place.clusterDir)
    if (running !== null) await how(running.pid)
  }
  return {
    url: url.href,
    start: async () => {
      await spawnServer(place, binaries, port)
      await acceptsConnections(url.href)
    },
    stop: () => end(shutDown),
    kill: () => end((pid) => void process.kill(pid, 'SIGKILL')),
    clear: async () => {
      await end(shutDown)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Returns when the server of the address answers. */
export async function acceptsConnections(url: string): Promise<void> {
  for (let attempts = 0; attempts < ATTEMPTS_MAX; attempts += 1) {
    try {
      await query(url, 'SELECT 1')
      return
    } catch {
      await sleep(PAUSE_MS)
    }
  }
  throw new Error('The server of the test does not start.')
}
