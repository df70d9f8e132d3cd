import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatEvent } from '../../src/chat/event.js'
import { accept, account, defaults, dinner, openLedger, type TestLedger, typed, writeOf } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { readTables } from '../support/tables.js'

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
const bo = account('Bo')

test('an event that comes again before it was processed is the same event', async () => {
  const event = typed('again', 'tab', ana)

  const first = await accept(one, event)
  const second = await accept(other, event)

  expect(second.inbound).toBe(first.inbound)
})

test('an event that comes again after it was processed is over, and writes nothing', async () => {
  const event = typed('over', 'tab', ana, [bo])
  const { inbound, home } = await accept(one, event)
  await one.commit(writeOf(inbound, home, [dinner(home, home.sender, [home.sender, ...home.mentioned]).change]))
  const before = await readTables(one.pool)

  const again = await other.inbox.receive(event, defaults)

  expect(again).toEqual({ status: 'processed' })
  expect(await readTables(one.pool)).toEqual(before)
})

test('a redelivery may bear another time, and its sender another name by now', async () => {
  const event = typed('renamed', 'tab', ana)
  const first = await accept(one, event)

  const later: ChatEvent = { ...event, at: '2026-03-12T19:00:00.000Z', from: { ...ana, name: 'Ana Maria' } }
  const second = await accept(one, later)

  expect(second.inbound).toBe(first.inbound)
})

test.each([
  ['another text', { argument: '60000 dinner' }],
  ['another sender', { from: bo }],
  ['another chat', { chat: { platform: 'terminal', chat: 'tab of somebody else' } }],
  ['other people', { mentions: [{ offset: 0, length: 1, account: bo }] }],
] as const)('the same id with %s is refused, and writes nothing', async (how, changed) => {
  const event = typed(`the same id with ${how}`, 'tab', ana)
  const { inbound, home } = await accept(one, event)
  const waiting = await readTables(one.pool)
  const early = await other.inbox.receive({ ...event, ...changed }, defaults)
  const stillWaiting = await readTables(one.pool)
  await one.commit(writeOf(inbound, home, []))
  const done = await readTables(one.pool)

  const late = await other.inbox.receive({ ...event, ...changed }, defaults)

  expect([early, late]).toEqual([{ status: 'conflict' }, { status: 'conflict' }])
  expect(stillWaiting).toEqual(waiting)
  expect(await readTables(one.pool)).toEqual(done)
})

test('an event that was taken in but not processed is given back as it was, and is the same when it is taken in again', async () => {
  const event = typed('left behind', 'tab', ana, [bo], '60 “dinner” for 2 👩‍👩‍👧')
  const { inbound } = await accept(one, event)

  const left = (await other.inbox.unprocessed('terminal')).at(-1)
  const again = await accept(other, left ?? event)

  expect(left).toEqual(event)
  expect(again.inbound).toBe(inbound)
})

test('somebody who writes is on the tab, and so is everybody they name, in the order of naming', async () => {
  const { home } = await accept(one, typed('naming', 'names', ana, [account('Dee'), bo, account('Dee')]))

  const [dee, second, again] = home.mentioned
  expect(home.members.map(({ name }) => name)).toEqual(['Ana', 'Dee', 'Bo'])
  expect(home.members.map(({ id }) => id)).toEqual([home.sender, dee, second])
  expect(again).toBe(dee)
})

test('somebody who is known is the same person in another group, and another member of it', async () => {
  const here = await accept(one, typed('here', 'first home', ana))
  const there = await accept(one, typed('there', 'second home', ana))

  expect(there.home.group.id).not.toBe(here.home.group.id)
  expect(there.home.sender).not.toBe(here.home.sender)
  expect(there.home.members.map(({ person }) => person)).toEqual(here.home.members.map(({ person }) => person))
})

test('a member who is not on the tab any more stays off it when they write', async () => {
  const { inbound, home } = await accept(one, typed('leaving', 'left', ana))
  const [member] = home.members
  if (member === undefined) throw new Error('Ana is a member')
  await one.commit(writeOf(inbound, home, [{ kind: 'member', member: { ...member, active: false } }]))

  const later = await accept(one, typed('after leaving', 'left', ana))

  expect(later.home.members).toEqual([{ ...member, active: false }])
})

test('a username that another account took over means that account, and nobody becomes somebody else', async () => {
  const before = await accept(one, typed('max 1', 'usernames', account('Max', 'max'), [account('Moritz')]))
  const [moritz] = before.home.mentioned

  const after = await accept(one, typed('max 2', 'usernames', account('Moritz', 'max')))

  const known = after.home.members.map(({ id, name, username }) => ({ id, name, username }))
  expect(known).toEqual([
    { id: before.home.sender, name: 'Max', username: null },
    { id: moritz, name: 'Moritz', username: 'max' },
  ])
})

test('a new name is the name everywhere, and what was written stays with the member', async () => {
  const before = await accept(one, typed('married 1', 'one tab', account('Zoe')))
  const { change } = dinner(before.home, before.home.sender, [before.home.sender])
  await one.commit(writeOf(before.inbound, before.home, [change]))

  await accept(one, typed('married 2', 'another tab', { ...account('Zoe'), name: 'Zoë Novak' }))

  const { members } = (await one.books.groups.find(before.home.group.id)) ?? { members: [] }
  expect(members.map(({ id, name }) => ({ id, name }))).toEqual([{ id: before.home.sender, name: 'Zoë Novak' }])
})
