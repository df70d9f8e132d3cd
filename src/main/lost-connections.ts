import { isUnreachable } from '../../adapters/postgres/failures.js'
import type { Log } from '../log.js'

/**
 * BullMQ looks after its connections to PostgreSQL only once they are open: one that breaks before would end the process, though
 * whoever waits for it is told as well. Everything else that nobody caught still ends it.
 */
export function outliveLostConnections(log: Log): void {
  process.on('uncaughtException', (error) => {
    if (isUnreachable(error)) return log.warn({ err: error }, 'a connection to the database broke while it was opened')
    log.error({ err: error }, 'an error that nobody caught ends the process')
    process.exit(1)
  })
}
