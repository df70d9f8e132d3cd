import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { applyObjects } from './apply-objects.js'
import type { Program } from './history.js'
import { onTransaction } from './session.js'

/** The lock that Prisma's own tools take, too. Its engine waits ten seconds only, so the lock is taken before it asks. */
const PRISMA_LOCK = 72707369

/** Another start may be applying the same migrations; a minute is more than they take. */
const LOCK_TIMEOUT_MS = 60_000

/**
 * Applies the migrations that are missing and then the objects that differ, all in one transaction: a failure or a kill
 * leaves the database as it was. Several starts at once go one after the other, and the later ones find nothing left to do.
 * Throws PostgreSQL's error when a script fails.
 */
export async function apply(config: pg.PoolConfig, program: Program, isBehind: boolean): Promise<void> {
  const connection = await new PrismaPg(config).connect()
  try {
    const transaction = await connection.startTransaction()
    try {
      const session = onTransaction(transaction)
      await session.run(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}; SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`)
      if (isBehind) {
        // The engine is five megabytes, which putting objects right can do without.
        const { applyMigrations } = await import('./engine.js')
        await applyMigrations(transaction, program.migrationsDir, program.migrations)
      }
      await applyObjects(session, program.objects)
      await session.run('COMMIT')
    } finally {
      // Gives the connection back; closing it undoes whatever was not committed.
      await transaction.commit()
    }
  } finally {
    await connection.dispose()
  }
}
