import { resolve } from 'node:path'
import { findInstallation, prepareBinaries } from './embedded/binaries.js'
import { BOOKS, createBooksDatabase } from './embedded/books-database.js'
import { ensureCluster, sweepHalfMade } from './embedded/cluster.js'
import { type Heartbeat, startHeartbeat } from './embedded/heartbeat.js'
import { alreadyUsed, takeOwnership } from './embedded/ownership.js'
import { type Place, preparePlace } from './embedded/place.js'
import { shutDown } from './embedded/postmaster.js'
import { ADDRESS } from './embedded/server.js'
import { superviseServer } from './embedded/supervision.js'
import { explainUnusable } from './embedded/unusable.js'

/** What `startEmbedded` needs to know. */
export interface EmbeddedOptions {
  /** The folder that holds the books; made when missing. */
  readonly dataDir: string
  /** Told what an operator should know: the server died and was started again, or another Tabkeeper took it over. */
  readonly onLog?: (message: string) => void
}

/** A running embedded database. */
export interface Embedded {
  /** Connects as the role that owns the books, which is no superuser. The port is another one at every start. */
  readonly url: string
  /** Shuts the server down cleanly and returns when it is gone. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Runs PostgreSQL for this process alone, with its files under `dataDir`. A server that a killed process left running is
 * adopted; one that dies is started again on the same port. The caller stops it: there is no hook on signals or exit.
 * Throws an Error of one sentence when another Tabkeeper uses the folder, when PostgreSQL is not installed, or when the
 * folder cannot be used.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const installation = findInstallation()
  const dataDir = resolve(options.dataDir)
  let heartbeat: Heartbeat | null = null
  try {
    const place = await preparePlace(dataDir)
    heartbeat = await startHeartbeat(place)
    if (heartbeat === null) throw new Error(alreadyUsed(place))
    return await start(place, installation, heartbeat, options.onLog ?? (() => {}))
  } catch (error) {
    heartbeat?.leave()
    throw explainUnusable(error, dataDir)
  }
}

async function start(
  place: Place,
  installation: string,
  heartbeat: Heartbeat,
  onLog: (message: string) => void,
): Promise<Embedded> {
  const binaries = await prepareBinaries(installation, place.account)
  await ensureCluster(place, binaries)
  const ownership = await takeOwnership(place, binaries, 'any')
  try {
    await createBooksDatabase(ownership.connection, place.password)
    await sweepHalfMade(place)
  } catch (error) {
    await shutDown(ownership.pid)
    throw error
  }
  const supervision = await superviseServer(place, binaries, { heartbeat, ownership, onLog })
  return {
    url: `postgresql://${BOOKS}:${place.password}@${ADDRESS}:${ownership.port}/${BOOKS}`,
    stop: supervision.stop,
  }
}
