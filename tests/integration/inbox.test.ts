import { afterAll, beforeAll, expect, test } from 'vitest'
import { isUnreachable } from '../../adapters/postgres/retry.js'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import { createHandle } from '../../src/bot/handle.js'
import type { Delivery } from '../../src/chat/reply.js'
import { createInbox, type Inbox } from '../../src/delivery/inbox.js'
import { readImport } from '../../src/main/import-reader.js'
import type { Books } from '../../src/ports/books.js'
import { accept, account, at, defaults, effectsOf, openLedger, type TestLedger, typed } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let ledger: TestLedger
const ana = account('Ana')

beforeAll(async () => {
  database = await createTestDatabase()
  ledger = openLedger(database.url)
})

afterAll(async () => {
  await ledger.close()
  await database.drop()
})

function inboxOn(books: Books, now = at): { readonly inbox: Inbox; readonly offered: Delivery[] } {
  const offered: Delivery[] = []
  const handle = createHandle({
    books,
    clock: { now: () => at },
    defaults,
    reader: null,
    limits: { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
    isUnreachable,
    openIncoming: openTerminalFile,
    readImport,
    log: { error: () => {}, warn: () => {} },
  })
  const offer = (deliveries: readonly Delivery[]): void => void offered.push(...deliveries)
  return { offered, inbox: createInbox({ platform: 'terminal', books, handle, clock: { now: () => now }, offer }) }
}

test('an event is accepted before it is answered, and its answer comes when it is there', async () => {
  let write = (): void => {}
  const isWanted = new Promise<void>((resolve) => {
    write = resolve
  })
  const slow: Books = {
    ...ledger.books,
    commit: async (work) => {
      await isWanted
      return ledger.books.commit(work)
    },
  }
  const { inbox, offered } = inboxOn(slow)

  await inbox.accept(typed('slow', 'slow tab', ana))
  const before = offered.length
  write()
  await inbox.settled()

  expect(before).toBe(0)
  expect(offered).toHaveLength(1)
})

test('an event that could not be stored is not accepted', async () => {
  const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  const { inbox } = inboxOn({ ...ledger.books, receive: () => Promise.reject(away) })

  await expect(inbox.accept(typed('away', 'tab', ana))).rejects.toThrow('could not be stored')
})

test('an event that the books will never take is accepted, or it would come again for ever', async () => {
  const { inbox } = inboxOn({ ...ledger.books, receive: () => Promise.reject(new Error('no such text')) })

  await expect(inbox.accept(typed('poison', 'tab', ana))).resolves.toBeUndefined()
})

test('what an earlier life stored and did not process is done, once', async () => {
  await accept(ledger.books, typed('left over', 'left tab', ana))
  const { inbox, offered } = inboxOn(ledger.books)

  await inbox.catchUp(0)
  await inbox.settled()
  await inbox.catchUp(0)
  await inbox.settled()

  expect(await effectsOf(ledger.pool, 'left over')).toEqual({ entries: 1, replies: 1 })
  expect(offered).toHaveLength(1)
})

test('what another process may still be at is left to it for a while', async () => {
  await accept(ledger.books, typed('young', 'young tab', ana))
  const young = inboxOn(ledger.books, new Date(at.getTime() + 20_000))
  const old = inboxOn(ledger.books, new Date(at.getTime() + 40_000))

  await young.inbox.catchUp(30_000)
  await young.inbox.settled()
  const before = await effectsOf(ledger.pool, 'young')
  await old.inbox.catchUp(30_000)
  await old.inbox.settled()

  expect(before).toEqual({ entries: 0, replies: 0 })
  expect(await effectsOf(ledger.pool, 'young')).toEqual({ entries: 1, replies: 1 })
})
