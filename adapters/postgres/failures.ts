import type { Remedy } from '../../src/ports/remedy.js'

/** A kind of failure: what is done about it, why, and how it is known. */
interface Failure {
  readonly remedy: Remedy
  readonly why: string
  /** SQLSTATEs of PostgreSQL, whole or the two characters of a class; codes and calls of sockets; what Prisma and its adapter say. */
  readonly codes: readonly string[]
  /** For errors that carry no code. */
  readonly message?: RegExp
}

/**
 * Every way in which the database can fail, decided once. The first kind that an error shows is what it is, so single codes
 * stand before their classes; what is not here is a bug, and given up.
 */
export const failures = {
  conflict: {
    remedy: 'again',
    why: 'a serialization failure or a deadlock has written nothing, and whoever won is done in a moment',
    codes: ['40000', '40001', '40P01', 'P2034', 'TransactionWriteConflict'],
  },
  unreachable: {
    remedy: 'later',
    why: 'there is no server at the other end, no way to it, or the connection broke; nothing is known of the last statement',
    codes: [
      // Whatever is wrong where a connection is opened (a socket that is not there, no file descriptor left) or a name looked up.
      ...['connect', 'getaddrinfo'],
      ...[
        'ECONNREFUSED',
        'ECONNRESET',
        'ECONNABORTED',
        'EPIPE',
        'ETIMEDOUT',
        'EHOSTUNREACH',
        'ENETUNREACH',
        'ENETDOWN',
      ],
      ...['ENOTFOUND', 'EAI_AGAIN', '40003'],
      ...[
        '08000',
        '08001',
        '08003',
        '08004',
        '08006',
        '08007',
        'P1001',
        'P1002',
        'P1008',
        'P1017',
        'DatabaseNotReachable',
        'ConnectionClosed',
        'SocketTimeout',
      ],
    ],
    message:
      /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|Query read timeout|Unable to start a transaction in the given time/,
  },
  confused: {
    remedy: 'counted',
    why: 'what was asked and what was understood are at odds: a pooler in between, an earlier failure of the transaction, or a fault of ours',
    codes: ['08P01', '25P02', '26000', '42P05', '55000', '55006', 'TransactionAlreadyClosed'],
  },
  crowded: {
    remedy: 'later',
    why: 'every connection of the server or of this process is taken; one is free again soon',
    codes: ['53300', 'P2024', 'P2037', 'TooManyConnections'],
  },
  timeout: {
    remedy: 'counted',
    why: 'a statement, a lock or a transaction took longer, or more temporary files, than its limit: perhaps the load, perhaps what was asked for',
    codes: ['57014', '55P03', '25P03', '25P04', '53400', 'P2028'],
  },
  stopped: {
    remedy: 'later',
    why: 'an administrator or a crash ends the server, or it starts, recovers or goes away; nothing is known of the last statement',
    codes: ['57'],
  },
  memory: {
    remedy: 'counted',
    why: 'the server has no memory left for the statement: perhaps others have it, perhaps the statement needs too much',
    codes: ['53200'],
  },
  full: {
    remedy: 'later',
    why: 'the disk of the server is used up (53100), until somebody makes room',
    codes: ['53'],
  },
  readOnly: {
    remedy: 'later',
    why: 'a standby, or a database that was set to read only: the address leads to the wrong one, or a failover goes on',
    codes: ['25006'],
  },
  broken: {
    remedy: 'later',
    why: 'the server cannot read or write its files (58030): its disk is what has to be mended',
    codes: ['58', 'F0'],
  },
  forbidden: {
    remedy: 'later',
    why: 'the role may not do it, may not log in, its database is not there, or neither side trusts the other: settings, which somebody puts right',
    codes: [
      '42501',
      '28',
      '3D000',
      'P1000',
      'P1003',
      'P1010',
      'P1011',
      'AuthenticationFailed',
      'DatabaseAccessDenied',
      'DatabaseDoesNotExist',
      'TlsConnectionError',
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    message: /^(?:The server does not support SSL|There was an error establishing an SSL|SASL: )/,
  },
  outdated: {
    remedy: 'counted',
    why: 'a table, a column or a function is not as this version knows it: it is being migrated, or the statement is wrong',
    codes: [
      ...['42P01', '42703', '42704', '42883', '3F000', '0A000', 'XX'],
      ...['P2021', 'P2022', 'TableDoesNotExist', 'ColumnNotFound'],
    ],
  },
  bug: {
    remedy: 'giveUp',
    why: 'a broken rule of the books (23), words they cannot hold (22), or a fault of ours: the same again fails again',
    codes: [],
  },
} as const satisfies Record<string, Failure>

export type FailureKind = keyof typeof failures

const kinds: readonly (readonly [FailureKind, Failure])[] = Object.entries(failures) as [FailureKind, Failure][]

/** An error is looked at this deep: Prisma hides the database's code under `meta`, its adapter's under `cause`. */
const depthMax = 6
const sqlStateLength = 5

/** Which kind of failure an error of the database is. */
export function failureOf(error: unknown): FailureKind {
  const shown = layers(error)
  const codes = shown.flatMap(codesOf)
  const messages = shown.flatMap((layer) => ('message' in layer ? [String(layer.message)] : []))
  const [kind = 'bug'] =
    kinds.find(
      ([, { codes: known, message }]) =>
        codes.some((code) => isOneOf(known, code)) || messages.some((said) => message?.test(said) === true),
    ) ?? []
  return kind
}

/** What is to be done about an error of the database. */
export const remedyOf = (error: unknown): Remedy => failures[failureOf(error)].remedy

/** Whether the database gave way to another transaction and wrote nothing. */
export const isConflict = (error: unknown): boolean => failureOf(error) === 'conflict'

/** Whether nothing at all can be written now, by anybody: what is asked for together fails together. */
export const isCommon = (error: unknown): boolean => remedyOf(error) === 'later'

const noAnswer: ReadonlySet<FailureKind> = new Set(['stopped', 'unreachable', 'crowded'])

/** Whether there was nobody to talk to: whether the last statement was carried out is then unknown. */
export const isUnreachable = (error: unknown): boolean => noAnswer.has(failureOf(error))

/** Whether the database raised this code. */
export const hasCode = (error: unknown, code: string): boolean =>
  layers(error).some((layer) => codesOf(layer).includes(code))

/** Raised by the database where a link, or a move of a chat, rests on what has changed since it was decided; nothing was written. */
const staleWrites = ['TL001', 'TAB01']

export const isStaleWrite = (error: unknown): boolean => staleWrites.some((code) => hasCode(error, code))

const isOneOf = (known: readonly string[], code: string): boolean =>
  known.includes(code) || (code.length === sqlStateLength && known.includes(code.slice(0, 2)))

const codesOf = (layer: object): string[] =>
  ['code', 'originalCode', 'kind', 'syscall'].flatMap((key) => {
    const value: unknown = Reflect.get(layer, key)
    return typeof value === 'string' ? [value] : []
  })

/** The error and everything it was caused by, as far as that is told. */
function layers(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > depthMax) return []
  const inner: unknown[] = []
  if ('cause' in error) inner.push(error.cause)
  if ('meta' in error) inner.push(error.meta)
  if ('driverAdapterError' in error) inner.push(error.driverAdapterError)
  if ('errors' in error && Array.isArray(error.errors)) inner.push(...error.errors)
  return [error, ...inner.flatMap((layer) => layers(layer, depth + 1))]
}
