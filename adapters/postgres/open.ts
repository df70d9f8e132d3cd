import { join } from 'node:path'
import { type Connection, connect } from './connect.js'
import { hasCode } from './embedded/files.js'
import { explainUnusable } from './embedded/unusable.js'
import { startEmbedded } from './embedded.js'
import { isUnreachable } from './failures.js'
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
export async function openDatabase(options: OpenDatabaseOptions): Promise<Connection> {
  const { dataDir, onWarning, poolSize } = options
  const embedded = options.url === undefined ? await startEmbedded({ dataDir, onLog: onWarning }) : null
  const url = options.url ?? embedded?.url ?? ''
  const connection = connect({
    url,
    poolSize,
    onIdleError: (error) => onWarning('a connection to the database broke', error),
  })
  const close = once(async () => {
    await connection.close()
    await embedded?.stop()
  })
  try {
    const altered = await migrate({ url, migrationsDir: migrationsDir() })
    if (altered.length > 0) onWarning(`somebody had changed ${altered.join(', ')} of the database: put right`)
  } catch (error) {
    await close()
    if (embedded !== null) throw explainUnusable(error, dataDir)
    if (hasCode(error, INSUFFICIENT_PRIVILEGE)) {
      throw new Error(
        'DATABASE_URL names a role that may not use the books. Run “tabkeeper migrate --grant ROLE” with the address of their owner, ROLE being its name.',
        { cause: error },
      )
    }
    if (!isUnreachable(error)) throw error
    throw new Error('The database cannot be reached. Check DATABASE_URL, and that PostgreSQL runs there.', {
      cause: error,
    })
  }
  return { ...connection, close }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
