import { join } from 'node:path'
import { type Connection, connect } from './connect.js'
import { hasCode } from './embedded/files.js'
import { holdsEmbedded } from './embedded/place.js'
import { explainUnusable } from './embedded/unusable.js'
import { startEmbedded } from './embedded.js'
import { isUnreachable } from './failures.js'
import { requireKnown } from './known.js'
import { migrate } from './migrate.js'
import { projectRoot } from './project-root.js'

/** What `openDatabase` needs to know. */
export interface OpenDatabaseOptions {
  /** An external server's address; without one PostgreSQL is embedded under `dataDir`. */
  readonly url: string | undefined
  readonly dataDir: string
  readonly poolSize: number
  /** Told what an operator should know and what needs no answer. */
  readonly onWarning: (message: string, error?: Error) => void
}

/** PostgreSQL's code for what a role may not do. */
const INSUFFICIENT_PRIVILEGE = '42501'

/** The folder of the migrations that belong to this program; the functions, views and triggers are in `sql` beside it. */
export const migrationsDir = (): string => join(projectRoot(), 'prisma', 'migrations')

/** Opens the database of this process and brings it up to date. Throws one sentence when it cannot be reached or used. */
export const openDatabase = (options: OpenDatabaseOptions): Promise<Connection> =>
  openAnd(options, async ({ url }) => {
    const altered = await migrate({ url, migrationsDir: migrationsDir() })
    if (altered.length > 0) options.onWarning(`somebody had changed ${altered.join(', ')} of the database: put right`)
  })

/**
 * Opens books that are there and of this version, and changes nothing of them; with `isReadOnly` nothing can be changed afterwards
 * either. Throws one sentence where there are none.
 */
export async function openKnownDatabase(
  options: OpenDatabaseOptions & { readonly isReadOnly: boolean },
): Promise<Connection> {
  if (options.url === undefined && !(await holdsEmbedded(options.dataDir))) {
    throw new Error(`There are no books in ${options.dataDir}. Name their folder with --data-dir, or set DATABASE_URL.`)
  }
  return await openAnd(options, async ({ pool }) => {
    const client = await pool.connect()
    try {
      await requireKnown(client, migrationsDir())
    } finally {
      client.release()
    }
  })
}

async function openAnd(
  options: OpenDatabaseOptions & { readonly isReadOnly?: boolean },
  prepare: (connection: Connection) => Promise<void>,
): Promise<Connection> {
  const { dataDir, onWarning, poolSize, isReadOnly = false } = options
  const embedded = options.url === undefined ? await startEmbedded({ dataDir, onLog: onWarning }) : null
  const url = options.url ?? embedded?.url ?? ''
  const connection = connect({
    url,
    poolSize,
    isReadOnly,
    onIdleError: (error) => onWarning('a connection to the database broke', error),
  })
  const close = once(async () => {
    await connection.close()
    await embedded?.stop()
  })
  try {
    await prepare(connection)
  } catch (error) {
    await close()
    throw embedded === null ? explainRefusal(error) : explainUnusable(error, dataDir)
  }
  return { ...connection, close }
}

function explainRefusal(error: unknown): unknown {
  if (hasCode(error, INSUFFICIENT_PRIVILEGE)) {
    return new Error(
      'DATABASE_URL names a role that may not use the books. Run “tabkeeper migrate --grant ROLE” with the address of their owner, ROLE being its name.',
      { cause: error },
    )
  }
  if (!isUnreachable(error)) return error
  return new Error('The database cannot be reached. Check DATABASE_URL, and that PostgreSQL runs there.', {
    cause: error,
  })
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
