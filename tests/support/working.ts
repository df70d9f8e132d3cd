import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { readConfig } from '../../src/config.js'
import { createExchange } from '../../src/delivery/exchange.js'
import { createLog } from '../../src/log.js'
import { openWorker, type Worker } from '../../src/main/worker.js'
import type { Clock } from '../../src/ports/clock.js'
import { realClock } from '../../src/ports/clock.js'

/** A worker on its own connections, as a process of its own would have it. */
export interface Working {
  stop(): Promise<void>
}

/** Starts a worker that tells the queue again soon, because nobody waits half a minute in a test. */
export async function startWorker(
  url: string,
  variables: Readonly<Record<string, string>> = {},
  clock: Clock = realClock(),
): Promise<Working> {
  const connection: Connection = connect({ url, poolSize: 4, onIdleError: () => {} })
  const worker: Worker = await openWorker({
    config: readConfig(variables),
    connection,
    clock,
    exchange: createExchange(),
    log: createLog('silent'),
    againMs: 1_000,
  })
  worker.start()
  return {
    stop: async () => {
      await worker.stop()
      await connection.close()
    },
  }
}
