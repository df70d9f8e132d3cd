import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findInstallation, prepareBinaries } from '../../adapters/postgres/embedded/binaries.js'
import { serverProcess } from '../../adapters/postgres/embedded/cluster.js'
import { preparePlace } from '../../adapters/postgres/embedded/place.js'
import { freePort } from '../../adapters/postgres/embedded/server.js'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { acceptsConnections } from './server-lab.js'

/** A PostgreSQL server as an operator runs one, whose log of writes suffices for backups of the running server. */
export interface OperatedServer {
  /** The owner of the books. */
  readonly url: string
  /** The server's administrator, in the same database. */
  readonly adminUrl: string
  /** The folder with the cluster's folder `postgres` and its password. */
  readonly dataDir: string
  clear(): Promise<void>
}

/** Makes a server with an empty database and starts it with its own settings. */
export async function startOperatedServer(): Promise<OperatedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-operated-'))
  await chmod(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir })
  await embedded.stop()
  const place = await preparePlace(dataDir)
  const { postgres } = await prepareBinaries(findInstallation(), place.account)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'wal_level=replica']
  const flags = ['-D', place.clusterDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(postgres, flags, { ...serverProcess(place), stdio: 'ignore' })
  const ended = once(server, 'exit')
  const url = Object.assign(new URL(embedded.url), { port: String(port) })
  await acceptsConnections(url.href)
  return {
    url: url.href,
    adminUrl: Object.assign(new URL(url), { username: 'postgres' }).href,
    dataDir,
    clear: async () => {
      server.kill('SIGINT')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
