import { afterAll, beforeAll, expect, test } from 'vitest'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import { createHandle } from '../../src/bot/handle.js'
import type { Change } from '../../src/ledger/change.js'
import { readImport } from '../../src/main/import-reader.js'
import type { Handle } from '../../src/ports/delivery.js'
import type { Store } from '../../src/ports/store.js'
import { account, at, defaults, effectsOf, openLedger, type TestLedger, typed } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { readTables, spoken } from '../support/tables.js'

let database: TestDatabase
let ledger: TestLedger
const logged: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  ledger = openLedger(database.url)
})

afterAll(async () => {
  await ledger.close()
  await database.drop()
})

/** The program on these books. */
const handleOn = (store: Pick<Store, 'books' | 'rates' | 'inbox' | 'commit'>): Handle =>
  createHandle({
    ...store,
    clock: { now: () => at },
    defaults,
    reader: null,
    limits: { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
    remedyOf,
    sendsAgain: 'always',
    openIncoming: openTerminalFile,
    isAdmin: async () => true,
    readImport,
    log: { error: (_facts, message) => logged.push(message), warn: (_facts, message) => logged.push(message) },
  })

const ana = account('Ana')

/** Nobody waits in a test until the pause after an attempt in vain is over. */
async function isWaiting(eventId: string): Promise<boolean> {
  await ledger.pool.query('UPDATE inbound_event SET try_at = now() WHERE try_at IS NOT NULL')
  return (await ledger.inbox.unprocessed('terminal')).some((event) => event.eventId === eventId)
}

test('the same event twice at once is answered once', async () => {
  const handle = handleOn(ledger)
  const event = typed('twice at once', 'tab', ana)

  const answers = await Promise.all([handle(event), handle(event)])

  expect(answers.map((deliveries) => deliveries.length)).toEqual([1, 0])
  expect(await effectsOf(ledger.pool, event.eventId)).toEqual({ entries: 1, replies: 1 })
})

test('two processes that take turns in one group both get their events written', async () => {
  const other = openLedger(database.url)
  const handles = [handleOn(ledger), handleOn(other)]
  const events = Array.from({ length: 20 }, (_, place) => typed(`turn ${place}`, 'busy tab', ana))

  const answers = await Promise.all(events.map((event, place) => handles[place % 2]?.(event)))
  await other.close()

  expect(answers.map((deliveries) => deliveries?.[0]?.sequence)).not.toContain(null)
  for (const { eventId } of events) {
    expect(await effectsOf(ledger.pool, eventId)).toEqual({ entries: 1, replies: 1 })
  }
})

test('the same id with other content is told so, and nothing of it is written', async () => {
  const handle = handleOn(ledger)
  await handle(typed('two contents', 'tab', ana, [], '60 dinner'))
  const before = await readTables(ledger.pool)

  const answers = await handle(typed('two contents', 'tab', ana, [], '6000 dinner'))

  expect(answers).toMatchObject([{ sequence: null, reply: { op: 'post' } }])
  expect(await readTables(ledger.pool)).toEqual(before)
})

/** Turns an entry a second time without the first. */
const doubled = (change: Change): Change => (change.kind === 'turn' ? { ...change, turn: change.turn + 1 } : change)

const withoutLastOperation = (store: Store): Store => {
  const entries = { ...store.books.entries, lastOperation: () => Promise.reject(new Error('a fault')) }
  return { ...store, books: { ...store.books, entries } }
}

const unexpected = /Something went wrong on my side and nothing was written/

test.each<readonly [string, (store: Store) => Store]>([
  ['a fault while it is decided', withoutLastOperation],
  [
    'a write that the database refuses',
    (store) => ({ ...store, commit: (write) => store.commit({ ...write, changes: write.changes.map(doubled) }) }),
  ],
  [
    'a group that moves on all the time',
    (store) => ({
      ...store,
      commit: async (write) => (write.changes.length > 0 ? { status: 'stale' } : store.commit(write)),
    }),
  ],
])('%s ends the event with one sentence, and it is not done at a later start', async (fault, faulty) => {
  const event = { ...typed(`an event with ${fault}`, 'tab', ana), name: 'undo', argument: '' }
  await handleOn(ledger)(typed(`before ${fault}`, 'tab', ana))
  const before = await readTables(ledger.pool, spoken)

  const answers = await handleOn(faulty(ledger))(event)
  const again = await handleOn(ledger)(event)

  const waiting = await ledger.inbox.unprocessed('terminal')
  expect(answers).toHaveLength(1)
  expect(JSON.stringify(answers[0]?.reply)).toMatch(unexpected)
  expect(again).toEqual([])
  expect(waiting.map(({ eventId }) => eventId)).not.toContain(event.eventId)
  expect(await readTables(ledger.pool, spoken)).toEqual(before)
  expect(logged).toContain('an event failed')
})

const failing = (code: string): Store => ({
  ...ledger,
  commit: (write) =>
    write.changes.length > 0
      ? Promise.reject(Object.assign(new Error('it takes too long'), { code }))
      : ledger.commit(write),
})

test('what takes too long is tried five times, then set aside with its reason, and its group is told so once', async () => {
  const event = typed('too long', 'long tab', ana)
  const handle = handleOn(failing('57014'))

  const said: string[] = []
  const waiting: boolean[] = []
  for (let round = 1; round <= 6; round += 1) {
    said.push(...(await handle(event)).map(({ reply }) => JSON.stringify(reply)))
    waiting.push(await isWaiting(event.eventId))
  }

  const { rows } = await ledger.pool.query('SELECT attempts, failed_because FROM inbound_event WHERE event_id = $1', [
    event.eventId,
  ])
  expect(said).toEqual([
    expect.stringContaining('do not send it again'),
    expect.stringContaining('I have set it aside'),
  ])
  expect(waiting).toEqual([true, true, true, true, false, false])
  expect(rows).toEqual([{ attempts: 5, failed_because: 'it takes too long' }])
})

test('what was set aside is listed, and done when it is tried again, or never when it is dropped', async () => {
  const { inbox } = ledger
  const events = ['mended', 'dropped'].map((id) => typed(id, `${id} tab`, ana))
  for (let round = 1; round <= 5; round += 1) for (const event of events) await handleOn(failing('57014'))(event)

  const failures = await inbox.failures(9)
  const idOf = (chat: string): string => failures.find(({ where }) => where === `terminal ${chat}`)?.id ?? ''
  const dropped = [await inbox.drop(idOf('dropped tab')), await inbox.retry(idOf('dropped tab'))]
  const retried = [
    await inbox.retry(idOf('mended tab')),
    await inbox.drop(idOf('mended tab')),
    await inbox.retry('event-x'),
  ]
  for (const event of await inbox.unprocessed('terminal')) await handleOn(ledger)(event)

  expect(failures).toContainEqual(
    expect.objectContaining({
      what: 'command /add',
      where: 'terminal mended tab',
      attempts: 5,
      because: 'it takes too long',
    }),
  )
  expect({ dropped, retried }).toEqual({ dropped: [true, false], retried: [true, false, false] })
  expect(await effectsOf(ledger.pool, 'mended')).toMatchObject({ entries: 1 })
  expect(await effectsOf(ledger.pool, 'dropped')).toMatchObject({ entries: 0 })
})

test('what cannot be written as long as the books are full waits, however often that is tried', async () => {
  const event = typed('full', 'full tab', ana)
  const full = handleOn(failing('53100'))

  for (let round = 1; round <= 7; round += 1) await full(event)
  const waiting = await isWaiting(event.eventId)
  await handleOn(ledger)(event)

  expect(waiting).toBe(true)
  expect(await effectsOf(ledger.pool, event.eventId)).toMatchObject({ entries: 1 })
})
