import { afterAll, beforeAll, expect, test } from 'vitest'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import { createHandle } from '../../src/bot/handle.js'
import type { Delivery } from '../../src/chat/reply.js'
import { type Acceptor, createAcceptor } from '../../src/delivery/acceptor.js'
import { readImport } from '../../src/main/import-reader.js'
import type { Store } from '../../src/ports/store.js'
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

function acceptorOn(
  store: Pick<Store, 'books' | 'rates' | 'inbox' | 'commit'>,
  now = at,
): { readonly acceptor: Acceptor; readonly offered: Delivery[] } {
  const offered: Delivery[] = []
  const handle = createHandle({
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
    log: { error: () => {}, warn: () => {} },
  })
  const offer = (deliveries: readonly Delivery[]): void => void offered.push(...deliveries)
  return {
    offered,
    acceptor: createAcceptor({ platform: 'terminal', ...store, handle, clock: { now: () => now }, offer }),
  }
}

test('an event is accepted before it is answered, and its answer comes when it is there', async () => {
  let write = (): void => {}
  const isWanted = new Promise<void>((resolve) => {
    write = resolve
  })
  const slow: Store = {
    ...ledger,
    commit: async (work) => {
      await isWanted
      return ledger.commit(work)
    },
  }
  const { acceptor, offered } = acceptorOn(slow)

  await acceptor.accept(typed('slow', 'slow tab', ana))
  const before = offered.length
  write()
  await acceptor.settled()

  expect(before).toBe(0)
  expect(offered).toHaveLength(1)
})

test('an event that could not be stored is not accepted', async () => {
  const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  const { acceptor } = acceptorOn({ ...ledger, inbox: { ...ledger.inbox, receive: () => Promise.reject(away) } })

  await expect(acceptor.accept(typed('away', 'tab', ana))).rejects.toThrow('could not be stored')
})

test('an event that the books will never take is accepted, or it would come again for ever', async () => {
  const { acceptor } = acceptorOn({
    ...ledger,
    inbox: { ...ledger.inbox, receive: () => Promise.reject(new Error('no such text')) },
  })

  await expect(acceptor.accept(typed('poison', 'tab', ana))).resolves.toBeUndefined()
})

test('what an earlier life stored and did not process is done, once', async () => {
  await accept(ledger, typed('left over', 'left tab', ana))
  const { acceptor, offered } = acceptorOn(ledger)

  await acceptor.catchUp(0)
  await acceptor.settled()
  await acceptor.catchUp(0)
  await acceptor.settled()

  expect(await effectsOf(ledger.pool, 'left over')).toEqual({ entries: 1, replies: 1 })
  expect(offered).toHaveLength(1)
})

test('what another process may still be at is left to it for a while', async () => {
  await accept(ledger, typed('young', 'young tab', ana))
  const young = acceptorOn(ledger, new Date(at.getTime() + 20_000))
  const old = acceptorOn(ledger, new Date(at.getTime() + 40_000))

  await young.acceptor.catchUp(30_000)
  await young.acceptor.settled()
  const before = await effectsOf(ledger.pool, 'young')
  await old.acceptor.catchUp(30_000)
  await old.acceptor.settled()

  expect(before).toEqual({ entries: 0, replies: 0 })
  expect(await effectsOf(ledger.pool, 'young')).toEqual({ entries: 1, replies: 1 })
})
