import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, account, dinner, openLedger, type TestLedger, typed, writeOf } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

// What is asked for in the same moment goes to the database in one statement.

let database: TestDatabase
let ledger: TestLedger

beforeAll(async () => {
  database = await createTestDatabase()
  ledger = openLedger(database.url)
})

afterAll(async () => {
  await ledger.close()
  await database.drop()
})

const places = Array.from({ length: 20 }, (_nobody, place) => place)

/** As many events as places, each in a chat of its own. */
const receiveAll = (what: string) =>
  Promise.all(
    places.map((place) =>
      accept(ledger, typed(`${what} ${place}`, `${what} ${place}`, account(`Ana ${what} ${place}`))),
    ),
  )

test('events of many chats at the same moment each find their own group and sender', async () => {
  const received = await receiveAll('own')

  expect(new Set(received.map(({ inbound }) => inbound)).size).toBe(places.length)
  expect(new Set(received.map(({ home }) => home.group.id)).size).toBe(places.length)
  expect(received.map(({ home }) => home.members.find(({ id }) => id === home.sender)?.name)).toEqual(
    places.map((place) => `Ana own ${place}`),
  )
})

test('writes at the same moment each have their own effect and the numbers of their own replies', async () => {
  const received = await receiveAll('written')
  const writes = received.map(({ inbound, home }, place) =>
    writeOf(
      inbound,
      home,
      [dinner(home, home.sender, [home.sender], BigInt(100 + place)).change],
      [
        { op: 'toast', to: account('Ana'), chat: { platform: 'terminal', chat: 'tab' }, text: `first ${place}` },
        { op: 'toast', to: account('Ana'), chat: { platform: 'terminal', chat: 'tab' }, text: `second ${place}` },
      ],
    ),
  )

  const committed = await Promise.all(writes.map((write) => ledger.commit(write)))

  const sequences = committed.flatMap((result) => (result.status === 'written' ? result.deliveries : []))
  const { rows } = await ledger.pool.query<{ sequence: string; text: string }>(
    `SELECT sequence, reply ->> 'text' AS text FROM outbox`,
  )
  const texts = new Map(rows.map(({ sequence, text }) => [sequence, text]))
  expect(sequences.map(({ sequence }) => texts.get(String(sequence)))).toEqual(
    places.flatMap((place) => [`first ${place}`, `second ${place}`]),
  )
  for (const [place, { home }] of received.entries()) {
    expect((await ledger.books.entries.byNumber(home.group.id, 1))?.totalMinor).toBe(BigInt(100 + place))
  }
})

test('a write that the ledger refuses fails alone, and its event can be processed again', async () => {
  const received = await receiveAll('broken')
  const broken = 7
  const writes = received.map(({ inbound, home }, place) => {
    const { entry } = dinner(home, home.sender, [home.sender])
    const torn = place === broken ? { ...entry, number: 5 } : entry
    return writeOf(inbound, home, [{ kind: 'entry', entry: torn }])
  })

  const settled = await Promise.allSettled(writes.map((write) => ledger.commit(write)))

  expect(settled.flatMap(({ status }, place) => (status === 'rejected' ? [place] : []))).toEqual([broken])
  for (const [place, { home }] of received.entries()) {
    const entry = await ledger.books.entries.byNumber(home.group.id, place === broken ? 5 : 1)
    expect(entry === null).toBe(place === broken)
  }
  const again = await accept(ledger, typed(`broken ${broken}`, `broken ${broken}`, account(`Ana broken ${broken}`)))
  expect(again.inbound).toBe(received[broken]?.inbound)
})

test('of two writes to one group at the same moment one is stale, and its event can be processed again', async () => {
  const ana = account('Ana')
  const events = [typed('one of two', 'shared', ana), typed('two of two', 'shared', ana)]
  await accept(ledger, typed('before both', 'shared', ana))
  const received = await Promise.all(events.map((event) => accept(ledger, event)))

  const committed = await Promise.all(
    received.map(({ inbound, home }) =>
      ledger.commit(writeOf(inbound, home, [dinner(home, home.sender, [home.sender]).change])),
    ),
  )

  expect(committed.map(({ status }) => status).sort()).toEqual(['stale', 'written'])
  const stale = committed.findIndex(({ status }) => status === 'stale')
  const again = await accept(ledger, events[stale] ?? typed('none', 'shared', ana))
  const second = await ledger.commit(
    writeOf(again.inbound, again.home, [dinner(again.home, again.home.sender, [again.home.sender]).change]),
  )
  expect(second.status).toBe('written')
  expect((await ledger.books.entries.byNumber(again.home.group.id, 2))?.number).toBe(2)
})

test('one new person in two chats at the same moment is one person', async () => {
  const newcomer = account('Newcomer in company')

  const received = await Promise.all(
    places.map((place) => accept(ledger, typed(`met ${place}`, `met ${place}`, newcomer))),
  )

  expect(new Set(received.map(({ home }) => home.members[0]?.person)).size).toBe(1)
})
