import { setTimeout as sleep } from 'node:timers/promises'

/** How often and how fast `retryConflicts` tries again. */
export interface RetryOptions {
  /** How often the work is done at most, the first time included. */
  readonly attempts?: number
  /** The longest pause before the second attempt; it doubles from attempt to attempt. */
  readonly firstPauseMs?: number
}

/** Ten losers in a row on one row of the books is more than any group chat can cause. */
const ATTEMPTS = 10
/** About the length of one transaction. */
const FIRST_PAUSE_MS = 4
/** A person is waiting for the answer. */
const LONGEST_PAUSE_MS = 250

/** An error is looked at this deep: Prisma hides the database's code under `meta`, its adapter's under `cause`. */
const MAX_DEPTH = 6

// PostgreSQL: serialization_failure, deadlock_detected. Prisma: its own word for both, in a query and at COMMIT.
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01', 'P2034', 'TransactionWriteConflict'])

const UNREACHABLE: ReadonlySet<string> = new Set([
  // Sockets.
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // PostgreSQL: connection exceptions, too many connections, shut down by an administrator or a crash, starting up; and a
  // statement that was given up because it waited too long.
  '57014',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  // Prisma: cannot reach, timed out, closed the connection, no connection free in the pool, too many connections.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
  // Prisma's adapter.
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

// Errors of the pg library that carry no code.
const UNREACHABLE_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|Query read timeout|Unable to start a transaction in the given time/

/**
 * Does the work again, after a random pause, while it fails because of a conflict with another transaction. Such a failure
 * has written nothing, so the work must only be free of other effects. Any other error, and the last one, is thrown on.
 */
export async function retryConflicts<T>(work: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const attempts = options.attempts ?? ATTEMPTS
  let pauseMs = options.firstPauseMs ?? FIRST_PAUSE_MS
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error
    }
    // Random, or the two that met would meet again.
    await sleep(Math.random() * pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}

/** Whether the database gave way to another transaction and wrote nothing: the same again may succeed at once. */
export function isConflict(error: unknown): boolean {
  return layers(error).some((layer) => codesOf(layer).some((code) => CONFLICTS.has(code)))
}

/** Raised by the database where a link, or a move of a chat, rests on what has changed since it was decided; nothing was written. */
const STALE_WRITES = ['TL001', 'TAB01']

export const isStaleWrite = (error: unknown): boolean => STALE_WRITES.some((code) => hasCode(error, code))

/** Whether the database raised this code. */
export function hasCode(error: unknown, code: string): boolean {
  return layers(error).some((layer) => codesOf(layer).includes(code))
}

/**
 * Whether the database could not be talked to: it is down, restarting, or has no connection free. Whether the last
 * statement was carried out is then unknown, so only work that is safe to repeat may be done again.
 */
export function isUnreachable(error: unknown): boolean {
  return layers(error).some(
    (layer) =>
      codesOf(layer).some((code) => UNREACHABLE.has(code)) ||
      ('message' in layer && typeof layer.message === 'string' && UNREACHABLE_MESSAGE.test(layer.message)),
  )
}

function codesOf(layer: object): string[] {
  const codes: string[] = []
  if ('code' in layer && typeof layer.code === 'string') codes.push(layer.code)
  if ('originalCode' in layer && typeof layer.originalCode === 'string') codes.push(layer.originalCode)
  if ('kind' in layer && typeof layer.kind === 'string') codes.push(layer.kind)
  return codes
}

/** The error and everything it was caused by, as far as that is told. */
function layers(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return []
  const inner: unknown[] = []
  if ('cause' in error) inner.push(error.cause)
  if ('meta' in error) inner.push(error.meta)
  if ('driverAdapterError' in error) inner.push(error.driverAdapterError)
  if ('errors' in error && Array.isArray(error.errors)) inner.push(...error.errors)
  return [error, ...inner.flatMap((layer) => layers(layer, depth + 1))]
}
