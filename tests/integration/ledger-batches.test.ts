import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProposalId } from '../../src/ids.js'
import type { Write } from '../../src/ports/commit.js'
import {
  accept,
  account,
  at,
  defaults,
  dinner,
  effectsOf,
  openLedger,
  post,
  type TestLedger,
  typed,
  writeOf,
} from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

// What is asked of the books in the same moment travels to the database together. Nobody may notice.

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

const ana = account('Ana')
const many = Array.from({ length: 40 }, (_, place) => place)

async function dinnerOf(eventId: string, chat: string): Promise<Write> {
  const { inbound, home } = await accept(ledger, typed(eventId, chat, ana))
  return writeOf(inbound, home, [dinner(home, home.sender, [home.sender]).change], [post(eventId, eventId)])
}

test('each of many events gets its own receipt', async () => {
  await accept(ledger, typed('answered', 'receipts', ana))
  const { inbound, home } = await accept(ledger, typed('answered', 'receipts', ana))
  await ledger.commit(writeOf(inbound, home, []))
  await accept(ledger, typed('changed', 'receipts', ana))
  const events = [
    typed('answered', 'receipts', ana),
    typed('changed', 'receipts', ana, [], 'something else'),
    ...many.map((place) => typed(`many ${place}`, `receipts ${place}`, account(`Guest ${place}`))),
  ]

  const receipts = await Promise.all(events.map((event) => ledger.inbox.receive(event, defaults)))

  const senders = receipts.map((receipt) => (receipt.status === 'accepted' ? nameOfSender(receipt) : receipt.status))
  expect(senders).toEqual(['processed', 'conflict', ...many.map((place) => `Guest ${place}`)])
})

test('of many events of one group that were decided on the same state one is written', async () => {
  await dinnerOf('opening', 'one group')
  const writes = await Promise.all(many.map((place) => dinnerOf(`one group ${place}`, 'one group')))

  const committed = await Promise.all(writes.map((write) => ledger.commit(write)))

  const effects = await Promise.all(many.map((place) => effectsOf(ledger.pool, `one group ${place}`)))
  const waiting = await ledger.inbox.unprocessed('terminal')
  expect(committed.filter(({ status }) => status === 'written')).toHaveLength(1)
  expect(committed.filter(({ status }) => status === 'stale')).toHaveLength(many.length - 1)
  for (const [place, { entries, replies }] of effects.entries()) {
    const isWritten = committed[place]?.status === 'written'
    expect({ entries, replies }).toEqual(isWritten ? { entries: 1, replies: 1 } : { entries: 0, replies: 0 })
    expect(waiting.some(({ eventId }) => eventId === `one group ${place}`)).toBe(!isWritten)
  }
})

test('one event that is written many times in the same moment is written once', async () => {
  const write = await dinnerOf('many times', 'many times')

  const committed = await Promise.all(many.map(() => ledger.commit(write)))

  expect(committed.filter(({ status }) => status === 'written')).toHaveLength(1)
  expect(await effectsOf(ledger.pool, 'many times')).toEqual({ entries: 1, replies: 1 })
})

test('one event that is answered many times in the same moment is answered once', async () => {
  const { inbound, home } = await accept(ledger, typed('asked', 'asked', ana))
  const write = writeOf(inbound, home, [], [post('asked', 'Here.')])

  const committed = await Promise.all(many.map(() => ledger.commit(write)))

  const processed = many.slice(1).map(() => 'processed')
  expect(committed.map(({ status }) => status).sort()).toEqual([...processed, 'written'])
  expect(await effectsOf(ledger.pool, 'asked')).toEqual({ entries: 0, replies: 1 })
})

test('what waits for a press is closed by one of many in the same moment', async () => {
  const { inbound, home } = await accept(ledger, typed('plan', 'plan', ana))
  const id = newProposalId()
  const content = { kind: 'plan', simplify: true, transfers: [] } as const
  await ledger.commit(writeOf(inbound, home, [{ kind: 'proposal', id, content, expiresAt: at }]))
  const presses = await Promise.all(many.map((place) => accept(ledger, typed(`press ${place}`, 'plan', ana))))

  const committed = await Promise.all(
    presses.map((press) =>
      ledger.commit(writeOf(press.inbound, press.home, [{ kind: 'proposalClosed', id, status: 'recorded' }])),
    ),
  )

  expect(committed.filter(({ status }) => status === 'written')).toHaveLength(1)
  expect(committed.filter(({ status }) => status === 'stale')).toHaveLength(many.length - 1)
})

const nameOfSender = ({ home }: { home: Awaited<ReturnType<typeof accept>>['home'] }): string | undefined =>
  home.members.find(({ id }) => id === home.sender)?.name
