import type { Connection } from '../../adapters/postgres/connect.js'
import { openDatabase, openKnownDatabase } from '../../adapters/postgres/open.js'
import type { Log } from '../log.js'
import { whenStopped } from './ending.js'

// One process keeps few connections busy; more would only take memory.
const poolConnections = 10

/** Where the books are: an external server, or an embedded one under the data folder. */
export interface Place {
  readonly url: string | undefined
  readonly dataDir: string
}

/** How much a role may do to the database: make and mend its tables, work with books that are there, or only read these. */
export type Handling = 'make' | 'use' | 'read'

/** Opens the database, works with it, and closes it whatever happens, also on a signal. */
export async function withDatabase(
  place: Place,
  log: Log,
  work: (database: Connection) => Promise<void>,
  handling: Handling = 'make',
): Promise<void> {
  await useDatabase(
    place,
    log,
    async (database) => {
      whenStopped(log, { SIGINT: 130, SIGTERM: 143 }, (code) => void database.close().finally(() => process.exit(code)))
      await work(database)
    },
    handling,
  )
}

/** Opens the database, works with it, and closes it when the work ends; signals are the work's own. */
export async function useDatabase(
  place: Place,
  log: Log,
  work: (database: Connection) => Promise<void>,
  handling: Handling = 'make',
): Promise<void> {
  const onWarning = (message: string, error?: Error) => log.warn({ err: error }, message)
  const options = { ...place, poolSize: poolConnections, onWarning }
  const database =
    handling === 'make'
      ? await openDatabase(options)
      : await openKnownDatabase({ ...options, isReadOnly: handling === 'read' })
  try {
    await work(database)
  } finally {
    await database.close()
  }
}
