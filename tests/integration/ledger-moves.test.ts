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

test('what is decided at the new address of a channel while it moves there is decided anew, in the group that came', async () => {
  const old = await accept(one, typed('old 3', 'channel', ana))
  const early = await accept(other, typed('early 3', 'channel anew', ana))

  await one.chatLife.moved('terminal', 'channel', 'channel anew')
  const { change } = dinner(early.home, early.home.sender, [early.home.sender])
  const late = await other.commit(writeOf(early.inbound, early.home, [change]))
  const again = await accept(other, typed('early 3', 'channel anew', ana))

  expect(late.status).toBe('stale')
  expect(again.home.group.id).toBe(old.home.group.id)
})

test('the channels of a workspace that is called otherwise take their tabs along, and stay where something is written', async () => {
  const [quiet, busy] = [
    await accept(one, typed('old 4', 'T1/quiet', ana)),
    await accept(one, typed('old 5', 'T1/busy', ana)),
  ]
  const early = await accept(other, typed('early 4', 'E1/quiet', ana))
  const late = await accept(other, typed('early 5', 'E1/busy', ana))
  await other.commit(writeOf(late.inbound, late.home, [dinner(late.home, late.home.sender, [late.home.sender]).change]))

  await one.chatLife.movedAll('terminal', 'chats', 'T1', 'E1')
  const { change } = dinner(early.home, early.home.sender, [early.home.sender])
  const stale = await other.commit(writeOf(early.inbound, early.home, [change]))
  const at = async (chat: string) => (await one.books.groups.at({ platform: 'terminal', chat }))?.id

  expect(stale.status).toBe('stale')
  expect(await at('E1/quiet')).toBe(quiet.home.group.id)
  expect(await at('E1/busy')).toBe(late.home.group.id)
  expect(await at('T1/busy')).toBe(busy.home.group.id)
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
