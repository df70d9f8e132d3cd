import { grantUse } from '../../adapters/postgres/grant.js'
import { prepareQueue } from '../../adapters/queue/backend.js'
import { withDatabase } from './database.js'
import { misused, type Start } from './options.js'

/** Brings the database up to date and ends; with `--grant ROLE` it also lets that role do what bots and workers do. */
export async function migrateDatabase({ config, dataDir, log, options }: Start): Promise<void> {
  const { DATABASE_URL: url } = config
  const { grant: role } = options
  if (role !== undefined && url === undefined) {
    throw misused('--grant needs a PostgreSQL of your own: set DATABASE_URL to its owner’s address.')
  }
  await withDatabase({ url, dataDir }, log, async (connection) => {
    const isQueueHere = config.REDIS_URL === undefined
    if (isQueueHere) await prepareQueue(connection.url)
    if (role !== undefined && url !== undefined) await grantUse(url, role, isQueueHere)
  })
  process.stdout.write('The database is up to date.\n')
}
