import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.js'

/** What `connect` needs to know. */
export interface ConnectOptions {
  readonly url: string
  /** How many connections at most; the work of one waits for another when all are busy. */
  readonly poolSize: number
  /** Whether the database itself is to refuse whatever writes. */
  readonly isReadOnly?: boolean
  /** Told of a connection that broke while nobody used it, as all do when PostgreSQL restarts. The next use gets a new one. */
  readonly onIdleError: (error: Error) => void
}

/** One pool of connections, spoken to through Prisma or directly. */
export interface Connection {
  /** The address of the database, also of an embedded one. */
  readonly url: string
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>
}

/** Waiting for a connection, new or free. A person waits for the answer; after this the database counts as unreachable. */
const CONNECT_TIMEOUT_MS = 5000
/** Everything the bot does takes milliseconds; what runs this long holds locks that others wait for. */
const STATEMENT_TIMEOUT_MS = 15_000
/** A transaction that nobody continues, because its process hangs, must let go of its locks. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000
/** Longer than the server's own limit: it is reached only when the server is gone without a word. */
const ANSWER_TIMEOUT_MS = 20_000
/** A new connection costs a handshake and all its prepared statements, so an unused one is kept for a while. */
const IDLE_CONNECTION_MS = 300_000
/** Every connection remembers each prepared statement; Prisma writes a new text for every length of a list. */
const MAX_PREPARED_STATEMENTS = 500

/** Opens nothing yet: the first query does. */
export function connect(options: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'tabkeeper',
    // Prisma's adapter reads a time stamp as UTC, whatever zone the server writes it in. Compiling one of these short statements
    // would take a server longer than carrying it out.
    options: `-c timezone=UTC -c jit=off${options.isReadOnly === true ? ' -c default_transaction_read_only=on' : ''}`,
  })
  let isClosing = false
  // The pool counts a connection as closed before its server does, so one may still break while both go down.
  pool.on('error', (error) => {
    if (!isClosing) options.onIdleError(error)
  })
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameStatements() }),
    errorFormat: 'minimal',
  })
  return {
    url: options.url,
    prisma,
    pool,
    close: async () => {
      isClosing = true
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Names each statement with parameters, so that PostgreSQL plans it once a connection; past the maximum they stay unnamed. */
function nameStatements(): (query: { readonly sql: string; readonly args: readonly unknown[] }) => string {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    // BEGIN, COMMIT and their like gain nothing.
    if (args.length === 0) return ''
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MAX_PREPARED_STATEMENTS) return ''
    // By content, so that a name never means two statements, whoever shares the connection.
    const name = createHash('sha256').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
