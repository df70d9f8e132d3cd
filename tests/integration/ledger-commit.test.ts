import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProposalId } from '../../src/ids.js'
import { accept, account, at, dinner, openLedger, post, type TestLedger, typed, writeOf } from '../support/ledger.js'
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

test('a decision on a state that has changed writes nothing at all', async () => {
  const slow = await accept(one, typed('slow', 'tab', ana, [bo]))
  const quick = await accept(other, typed('quick', 'tab', bo))
  const everybody = [slow.home.sender, ...slow.home.mentioned]
  await other.commit(writeOf(quick.inbound, quick.home, [dinner(quick.home, quick.home.sender, everybody).change]))
  const { id: _id, version: _version, nextNumber: _nextNumber, ...settings } = slow.home.group
  const renamed = { ...settings, name: 'another name' }
  const before = await readTables(one.pool)

  const committed = await one.commit(
    writeOf(
      slow.inbound,
      slow.home,
      [
        dinner(slow.home, slow.home.sender, everybody).change,
        { kind: 'group', group: renamed },
        { kind: 'activity', what: 'settingsChanged', entry: null, detail: 'another name' },
      ],
      [post('slow', 'Written.')],
    ),
  )

  expect(committed).toEqual({ status: 'stale' })
  expect(await readTables(one.pool)).toEqual(before)
})

test.each([
  ['leave a hole', 1],
  ['take one that is taken', -1],
])('numbers that %s are refused, and nothing is written', async (_how, shift) => {
  const { inbound, home } = await accept(one, typed(`numbers ${shift}`, 'tab', ana))
  const { entry } = dinner(home, home.sender, [home.sender])
  const number = entry.number + shift
  const before = await readTables(one.pool)

  const write = writeOf(inbound, home, [{ kind: 'entry', entry: { ...entry, number } }])

  await expect(one.commit(write)).rejects.toThrow(/do not follow on/)
  expect(await readTables(one.pool)).toEqual(before)
})

test('one bad line, and nothing of the event is written', async () => {
  const { inbound, home } = await accept(one, typed('a bad line', 'tab', ana, [bo]))
  const good = dinner(home, home.sender, [home.sender, ...home.mentioned])
  const { entry } = dinner(home, home.sender, [home.sender, ...home.mentioned])
  const number = entry.number + 1
  const postings = entry.postings.map((line) => ({ ...line, owedMinor: line.owedMinor + 1n }))
  const before = await readTables(one.pool)

  const write = writeOf(
    inbound,
    home,
    [good.change, { kind: 'entry', entry: { ...entry, number, postings } }],
    [post('a bad line', 'Written.')],
  )

  await expect(one.commit(write)).rejects.toThrow(/do not sum to zero/)
  expect(await readTables(one.pool)).toEqual(before)
})

test('what is closed stays closed, even for a decision on the newest state', async () => {
  const asked = await accept(one, typed('asked once', 'tab', ana))
  const id = newProposalId()
  const content = { kind: 'plan', simplify: true, transfers: [] } as const
  await one.commit(writeOf(asked.inbound, asked.home, [{ kind: 'proposal', id, content, expiresAt: at }]))
  const first = await accept(one, typed('discarded', 'tab', ana))
  await one.commit(writeOf(first.inbound, first.home, [{ kind: 'proposalClosed', id, status: 'discarded' }]))
  const second = await accept(one, typed('pressed too late', 'tab', bo))
  const before = await readTables(one.pool)

  const committed = await one.commit(
    writeOf(second.inbound, second.home, [
      { kind: 'proposalClosed', id, status: 'recorded' },
      dinner(second.home, second.home.sender, [second.home.sender]).change,
    ]),
  )

  expect(committed).toEqual({ status: 'stale' })
  expect(await readTables(one.pool)).toEqual(before)
})

test('replies wait in the order of saying until they are known to be out', async () => {
  const { inbound, home } = await accept(one, typed('long answer', 'tab', ana))
  const replies = ['one', 'two', 'three'].map((said, place) => post('long answer', said, place))

  const committed = await one.commit(writeOf(inbound, home, [], replies))
  const deliveries = committed.status === 'written' ? committed.deliveries : []
  const [first] = deliveries
  await one.outbox.delivered(first?.sequence ?? 0n, { chat: { platform: 'terminal', chat: 'tab' }, id: 'm1' })

  const waiting = await other.outbox.undelivered('terminal')
  expect(deliveries.map(({ reply }) => reply)).toEqual(replies)
  expect(waiting.slice(-2)).toEqual(deliveries.slice(1))
  expect(waiting.map(({ sequence }) => sequence)).not.toContain(first?.sequence)
})
