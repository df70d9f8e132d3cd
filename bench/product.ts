import { type Connection, connect } from '../adapters/postgres/connect.js'
import { remedyOf } from '../adapters/postgres/failures.js'
import { openStore } from '../adapters/postgres/open-store.js'
import { openTerminalFile } from '../adapters/terminal/files.js'
import { createHandle } from '../src/bot/handle.js'
import { readConfig } from '../src/config.js'
import { createExchange } from '../src/delivery/exchange.js'
import { createLog } from '../src/log.js'
import { readImport } from '../src/main/import-reader.js'
import { openWorker } from '../src/main/worker.js'
import { findCurrency } from '../src/money/currency.js'
import type { Books } from '../src/ports/books.js'
import type { Handle } from '../src/ports/delivery.js'
import { ownClock } from './clock.js'

/** The product as one process runs it, without a platform in front. */
export interface Product {
  readonly books: Books
  readonly handle: Handle
  readonly connection: Connection
}

/** As many connections as the product opens. */
const poolSize = 10

export function openProduct(url: string): Product {
  const connection = connectTo(url, poolSize)
  const currency = findCurrency('EUR')
  if (currency === null) throw new Error('There is a euro.')
  const clock = ownClock
  const store = openStore(connection.prisma, clock)
  const handle = createHandle({
    ...store,
    clock,
    defaults: { currency, timezone: 'Europe/Berlin', locale: 'en' },
    limits: { maxParticipants: 1_000, maxExpenseMajor: 10_000_000n },
    reader: null,
    remedyOf,
    sendsAgain: 'always',
    openIncoming: openTerminalFile,
    isAdmin: async () => true,
    readImport,
    // A benchmark of failures is worth nothing, so the first one ends it.
    log: { error: fail, warn: fail },
  })
  return { books: store.books, handle, connection }
}

/** Does the jobs that are due, as a process of its own does; without an address of Redis the queue is in the database. */
export async function openBusyWorker(url: string, redisUrl: string | null): Promise<void> {
  const worker = await openWorker({
    config: readConfig(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    connection: connectThrough(url),
    clock: ownClock,
    exchange: createExchange(),
    log: createLog('warn'),
  })
  worker.start()
}

/** The product's connections, as many as are wanted. */
export const connectTo = (url: string, connections: number): Connection =>
  connect({ url, poolSize: connections, onIdleError: fail })

/** The same for processes that go on when a connection breaks, as the product does. */
export const connectThrough = (url: string): Connection => connect({ url, poolSize, onIdleError: () => undefined })

function fail(details: unknown): never {
  console.error(details)
  process.exit(1)
}
