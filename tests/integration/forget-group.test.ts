import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { findGroup, forgetGroup } from '../../adapters/postgres/forget-group.js'
import { grantUse } from '../../adapters/postgres/grant.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { query } from '../support/embedded.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type Ended, runProgram } from '../support/program.js'
import { readTables } from '../support/tables.js'

let database: TestDatabase
let kept: TestBooks
let connection: ReturnType<typeof connect>

beforeAll(async () => {
  database = await createTestDatabase()
  kept = openTestBooks(database.url)
  connection = connect({ url: database.url, poolSize: 2, onIdleError: () => {} })
})

afterAll(async () => {
  await connection.close()
  await kept.close()
  await database.drop()
})

const forget = (...argv: readonly string[]): Promise<Ended> =>
  runProgram(['forget', ...argv], { DATABASE_URL: database.url })

async function everythingStored(): Promise<string> {
  return Object.values(await readTables(connection.pool))
    .flat()
    .join('\n')
    .toLowerCase()
}

async function broken(): Promise<readonly string[]> {
  const findings = await verify(connection.pool, migrationsDir())
  return findings.filter((finding) => finding.broken > 0).map(({ check }) => check)
}

/** A tab with everything on it: entries, turns, corrections, proposals, settlements, and somebody who is nowhere else. */
async function keepTab(name: string, stranger: string): Promise<void> {
  const room = kept.room(name)
  for (const person of ['Ana', stranger]) await room.say(`${person}: /join`)
  await room.say(`Ana: /add 60 crème-${name}`)
  await room.say('Ana: /edit 1 50')
  await room.say(`Ana: /add 7 undone-${name}`)
  await room.say('Ana: /undo')
  await room.tell(`${stranger}: Ana paid 12 for eggs-${name}`)
  await room.say(`${stranger}: /settle`)
}

test('a whole group goes, with those who were in no other, and nothing else does', async () => {
  await keepTab('hostel', 'Wilhelmina')
  await keepTab('flat', 'Bo')
  // A table of later days, and one that belongs to it: both are found by what they point at.
  await query(
    database.url,
    `CREATE TABLE later (id int PRIMARY KEY, group_id uuid NOT NULL);
     CREATE TABLE later_line (later_id int NOT NULL REFERENCES later, words text);
     INSERT INTO later SELECT 1, group_id FROM chat WHERE chat = 'hostel';
     INSERT INTO later_line VALUES (1, 'secret of the hostel')`,
  )
  const flatBefore = (await kept.room('flat').say('Bo: /balance')).text

  const unasked = await forget('terminal:hostel')
  const { code, output, errors } = await forget('terminal:hostel', '--yes')

  expect(unasked.code).toBe(1)
  expect(unasked.errors).toContain('--yes')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('deleted')
  expect(await everythingStored()).not.toMatch(/wilhelmina|hostel/u)
  expect(await everythingStored()).toMatch(/ana/u)
  await query(database.url, 'DROP TABLE later_line, later')
  expect(await broken()).toEqual([])
  expect((await kept.room('flat').say('Bo: /balance')).text).toBe(flatBefore)
  expect((await kept.room('hostel').say('Ana: /history')).text).not.toContain('crème')
})

test('others go on writing while a group is deleted, and the guards are on again', async () => {
  await keepTab('loud', 'Cy')
  await keepTab('busy', 'Dee')
  const group = await findGroup(connection.pool, { platform: 'terminal', chat: 'loud' })
  if (group === null) throw new Error('the group is there')

  const writing = Array.from({ length: 20 }, (_, place) =>
    kept.room('busy').say(`Ana: /add ${place + 1} while${place}`),
  )
  await Promise.all([forgetGroup(connection.pool, group), ...writing])

  expect(await broken()).toEqual([])
  expect(kept.errors).toEqual([])
  await expect(query(database.url, 'DELETE FROM posting')).rejects.toThrow(/append-only/u)
})

test('a role that may only use the books is told whose address to take', async () => {
  await keepTab('kept', 'Eve')
  const role = `tabkeeper_forget_${process.pid}`
  await query(database.url, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
  await grantUse(database.url, role, true)
  const url = Object.assign(new URL(database.url), { username: role, password: 'secret' }).href

  const { code, errors } = await runProgram(['forget', 'terminal:kept', '--yes'], { DATABASE_URL: url })
  await query(database.url, `DROP OWNED BY ${role}; DROP ROLE ${role}`)

  expect(code).toBe(1)
  expect(errors).toMatch(/^DATABASE_URL names a role.*owner\.\n$/u)
  expect((await findGroup(connection.pool, { platform: 'terminal', chat: 'kept' }))?.entries).toBeGreaterThan(0)
})

test.each([
  ['terminal:nowhere', /know no chat terminal:nowhere/u],
  ['hostel', /Name a chat of the group/u],
])('“%s” is refused with what to do', async (operand, words) => {
  const { code, errors } = await forget(operand, '--yes')

  expect(code).toBe(1)
  expect(errors).toMatch(words)
})
