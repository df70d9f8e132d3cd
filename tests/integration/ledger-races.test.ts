import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatEvent } from '../../src/chat/event.js'
import { newEntryId, newProposalId } from '../../src/ids.js'
import {
  accept,
  account,
  at,
  dinner,
  effectsOf,
  openLedger,
  post,
  type TestLedger,
  typed,
  writeOf,
} from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

/** How often two processes meet in a test; who comes first differs from time to time. */
const meetings = 10

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

test('two processes that write the same event at once have one effect, and say it once', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const event = typed(`written at once ${meeting}`, 'tab', ana, [bo])
    const received = await Promise.all([accept(one, event), accept(other, event)])
    const writes = received.map(({ inbound, home }) =>
      writeOf(
        inbound,
        home,
        [dinner(home, home.sender, [home.sender, ...home.mentioned]).change],
        [post(event.eventId, 'Written.')],
      ),
    )

    const committed = await Promise.all(writes.map((write, place) => [one, other][place]?.commit(write)))

    expect(committed.map((result) => result?.status).sort()).toEqual(['stale', 'written'])
    expect(await effectsOf(one.pool, event.eventId)).toEqual({ entries: 1, replies: 1 })
  }
})

test('two processes that answer the same event at once say it once', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const event = typed(`answered at once ${meeting}`, 'tab', ana)
    const received = await Promise.all([accept(one, event), accept(other, event)])
    const writes = received.map(({ inbound, home }) => writeOf(inbound, home, [], [post(event.eventId, 'Here.')]))

    const committed = await Promise.all(writes.map((write, place) => [one, other][place]?.commit(write)))

    expect(committed.map((result) => result?.status).sort()).toEqual(['processed', 'written'])
    expect(await effectsOf(one.pool, event.eventId)).toEqual({ entries: 0, replies: 1 })
  }
})

test('what waits for a press is closed by one of two at once', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const asked = await accept(one, typed(`asked ${meeting}`, 'tab', ana))
    const id = newProposalId()
    const content = { kind: 'plan', simplify: true, transfers: [] } as const
    await one.commit(writeOf(asked.inbound, asked.home, [{ kind: 'proposal', id, content, expiresAt: at }]))
    const presses = await Promise.all([
      accept(one, typed(`pressed by Ana ${meeting}`, 'tab', ana)),
      accept(other, typed(`pressed by Bo ${meeting}`, 'tab', bo)),
    ])
    const writes = presses.map(({ inbound, home }) =>
      writeOf(inbound, home, [
        { kind: 'proposalClosed', id, status: 'recorded' },
        dinner(home, home.sender, [home.sender]).change,
      ]),
    )

    const committed = await Promise.all(writes.map((write, place) => [one, other][place]?.commit(write)))

    const winner = committed.findIndex((result) => result?.status === 'written')
    const { rows } = await one.pool.query('SELECT status, closed_by FROM proposal WHERE id = $1', [id])
    expect(committed.map((result) => result?.status).sort()).toEqual(['stale', 'written'])
    expect(rows).toEqual([{ status: 'recorded', closed_by: presses[winner]?.home.sender }])
  }
})

test('an entry is reversed by one of two at once', async () => {
  const { inbound, home } = await accept(one, typed('to be reversed', 'tab', ana))
  const logged = dinner(home, home.sender, [home.sender])
  await one.commit(writeOf(inbound, home, [logged.change]))
  const undone = await Promise.all([
    accept(one, typed('undone by Ana', 'tab', ana)),
    accept(other, typed('undone by Bo', 'tab', bo)),
  ])
  const writes = undone.map((received) =>
    writeOf(received.inbound, received.home, [{ kind: 'turn', id: newEntryId(), entry: logged.id, turn: 1 }]),
  )

  const committed = await Promise.all(writes.map((write, place) => [one, other][place]?.commit(write)))

  expect(committed.map((result) => result?.status).sort()).toEqual(['stale', 'written'])
  expect((await one.books.entries.byId(logged.id))?.turns).toBe(1)
})

test('two first messages of one chat at the same moment make one group with both', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const chat = `new chat ${meeting}`

    const received = await Promise.all([
      accept(one, typed(`hello from Ana ${meeting}`, chat, account(`Ana ${meeting}`))),
      accept(other, typed(`hello from Bo ${meeting}`, chat, account(`Bo ${meeting}`))),
    ])

    const groups = new Set(received.map(({ home }) => home.group.id))
    const [group] = groups
    const known = group === undefined ? null : await one.books.groups.find(group)
    expect(groups.size).toBe(1)
    expect(known?.members.map(({ name }) => name).sort()).toEqual([`Ana ${meeting}`, `Bo ${meeting}`])
  }
})

test('one new person who writes in two chats at the same moment is one person', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const newcomer = account(`Newcomer ${meeting}`)

    const received = await Promise.all([
      accept(one, typed(`here ${meeting}`, `here ${meeting}`, newcomer)),
      accept(other, typed(`there ${meeting}`, `there ${meeting}`, newcomer)),
    ])

    const { rows } = await one.pool.query('SELECT id FROM person WHERE name = $1', [newcomer.name])
    expect(received.map(({ home }) => home.members[0]?.person)).toEqual([rows[0].id, rows[0].id])
    expect(rows).toHaveLength(1)
  }
})

test('two messages that name the same new people crosswise both come in', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const people = [account(`Left ${meeting}`), account(`Right ${meeting}`)]
    const chat = `crosswise ${meeting}`

    const received = await Promise.all([
      accept(one, typed(`left first ${meeting}`, chat, ana, people)),
      accept(other, typed(`right first ${meeting}`, chat, bo, people.toReversed())),
    ])

    const mentioned = received.map(({ home }) => home.mentioned)
    expect(mentioned[1]?.toReversed()).toEqual(mentioned[0])
  }
})

test('a username that two accounts take at the same moment ends with one of them', async () => {
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const taken = `max${meeting}`

    await Promise.all([
      accept(one, typed(`taken by Ana ${meeting}`, 'usernames', account('Ana', taken))),
      accept(other, typed(`taken by Bo ${meeting}`, 'usernames', account('Bo', taken))),
    ])

    const { rows } = await one.pool.query('SELECT name FROM account WHERE username = $1', [taken])
    expect(rows).toHaveLength(1)
  }
})

test('a deadlock with somebody else is tried again', async () => {
  const { inbound, home } = await accept(one, typed('deadlock', 'tab', ana))
  const stranger = new pg.Client({ connectionString: database.url })
  await stranger.connect()
  // The stranger holds the event and wants the group; the commit holds the group and wants the event. It loses patience
  // first, looks for a deadlock, and gives way.
  await stranger.query("SET deadlock_timeout = '1min'")
  await stranger.query('BEGIN')
  await stranger.query('SELECT FROM inbound_event WHERE id = $1 FOR UPDATE', [inbound])
  const committing = one.commit(writeOf(inbound, home, [dinner(home, home.sender, [home.sender]).change]))
  await expect.poll(waiters, { timeout: 15_000, interval: 10 }).toBe(1)
  await stranger.query('SELECT FROM "group" WHERE id = $1 FOR UPDATE', [home.group.id])
  await stranger.query('COMMIT')
  await stranger.end()

  const committed = await committing

  expect(committed.status).toBe('written')
  expect(await effectsOf(one.pool, 'deadlock')).toEqual({ entries: 1, replies: 0 })
  await expect.poll(deadlocks, { timeout: 15_000, interval: 50 }).toBeGreaterThan(0)
})

test('a server that makes every transaction serializable is served by trying again', async () => {
  const strict = new URL(database.url)
  strict.searchParams.set('options', '-c default_transaction_isolation=serializable')
  const processes = Array.from({ length: 4 }, () => openLedger(strict.href))
  const isolation = await processes[0]?.pool.query('SHOW transaction_isolation')

  const done = await Promise.all(
    processes.map((ledger, place) => writeUntilWritten(ledger, typed(`strict ${place}`, 'tab', ana, [bo]))),
  )

  await Promise.all(processes.map(({ close }) => close()))
  expect(isolation?.rows).toEqual([{ transaction_isolation: 'serializable' }])
  expect(done).toEqual(['written', 'written', 'written', 'written'])
})

async function writeUntilWritten(ledger: TestLedger, event: ChatEvent): Promise<string> {
  for (let decisions = 0; decisions < 20; decisions += 1) {
    const { inbound, home } = await accept(ledger, event)
    const { change } = dinner(home, home.sender, [home.sender, ...home.mentioned])
    const { status } = await ledger.commit(writeOf(inbound, home, [change]))
    if (status !== 'stale') return status
  }
  return 'never'
}

async function deadlocks(): Promise<number> {
  const { rows } = await one.pool.query<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  )
  return rows[0]?.deadlocks ?? 0
}

async function waiters(): Promise<number> {
  const { rows } = await other.pool.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting ?? 0
}
