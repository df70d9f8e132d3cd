import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Change } from '../../src/ledger/change.js'
import { accept, account, dinner, openLedger, type TestLedger, typed, writeOf } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
/** Two processes. */
let one: TestLedger
let other: TestLedger

beforeAll(async () => {
  database = await createTestDatabase()
  one = openLedger(database.url)
  other = openLedger(database.url)
})

afterAll(async () => {
  await one.close()
  await other.close()
  await database.drop()
})

const ana = account('Ana')

const moved = (from: string, to: string): Change => ({
  kind: 'chatMoved',
  from: { platform: 'terminal', chat: from },
  to: { platform: 'terminal', chat: to },
  along: true,
})

test('what is decided at the new address while a group moves there is decided anew, in that group', async () => {
  const old = await accept(one, typed('old', 'small', ana))
  const early = await accept(other, typed('early', 'large', ana))

  const move = await one.commit(writeOf(old.inbound, old.home, [moved('small', 'large')]))
  const { change } = dinner(early.home, early.home.sender, [early.home.sender])
  const late = await other.commit(writeOf(early.inbound, early.home, [change]))
  const again = await accept(other, typed('early', 'large', ana))

  expect([move.status, late.status]).toEqual(['written', 'stale'])
  expect(again.home.group.id).toBe(old.home.group.id)
})

test('a move to an address at which something was written since is decided anew, and has moved nothing', async () => {
  const old = await accept(one, typed('old 2', 'small 2', ana))
  const early = await accept(other, typed('early 2', 'large 2', ana))
  const { change } = dinner(early.home, early.home.sender, [early.home.sender])
  await other.commit(writeOf(early.inbound, early.home, [change]))

  const move = await one.commit(writeOf(old.inbound, old.home, [moved('small 2', 'large 2')]))
  const there = await one.books.groups.at({ platform: 'terminal', chat: 'large 2' })

  expect(move.status).toBe('stale')
  expect(there?.id).toBe(early.home.group.id)
  expect(await one.books.groups.chatsOf(old.home.group.id)).toHaveLength(1)
})
