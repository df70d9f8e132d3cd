import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { newEntryId } from '../../src/ids.js'
import type { ClaimedDelivery, Outbox } from '../../src/ports/outbox.js'
import { pagesRead } from '../support/buffers.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

// In this order, on one database: a few chats wait, then very many.
let database: TestDatabase
let connection: Connection
let outbox: Outbox
const holder = newEntryId()
const atOnce = 10
const manyChats = 5_000
const unbounded = { besideMax: 2, perSecondMax: 1_000_000 }

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 2, onIdleError: () => {} })
  outbox = openStore(connection.prisma, { now: () => new Date() }).outbox
})

afterAll(async () => {
  await connection.close()
  await database.drop()
})

/** Something is written in each of these chats. */
const write = (chats: readonly string[], { unasked }: { readonly unasked: boolean }) =>
  connection.pool.query(
    `INSERT INTO outbox (platform, key, created_at, unasked, reply)
     SELECT 'telegram', gen_random_uuid(), now(), $2, jsonb_build_object('op', 'post', 'key', chat,
       'to', jsonb_build_object('platform', 'telegram', 'chat', chat), 'view', '{"blocks": [], "buttons": [], "files": []}'::jsonb)
     FROM unnest($1::text[]) WITH ORDINALITY AS c(chat, place) ORDER BY place`,
    [chats, unasked],
  )

const numbered = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, place) => `${from + place}`)

async function claim(limit = atOnce): Promise<readonly ClaimedDelivery[]> {
  const until = new Date(Date.now() + 60_000)
  const { deliveries } = await outbox.claim('telegram', { holder, until, limit, ...unbounded })
  return deliveries
}

const lanesOf = (claimed: readonly ClaimedDelivery[]): readonly string[] => claimed.map(({ lane }) => lane)

async function sayNext(): Promise<string> {
  const [next] = await claim(1)
  if (next === undefined) return 'nothing'
  await outbox.release(holder, next, { kind: 'delivered', message: null, sentAt: [], dueAt: new Date() })
  return next.lane
}

const pagesOfClaim = () =>
  pagesRead(
    connection.pool,
    `SELECT claim_deliveries('telegram', gen_random_uuid(), now(), now() + interval '1 minute', ${atOnce}, 2, 1000000)`,
  )

const tellLanes = () => connection.pool.query(`SELECT queue_replies('telegram', ${2 * manyChats})`)

let pagesOfFew: number

test('a claim with a few chats waiting looks at a few pages', async () => {
  await write(numbered(atOnce), { unasked: true })
  await tellLanes()

  pagesOfFew = await pagesOfClaim()

  expect(pagesOfFew).toBeLessThan(500)
})

test('with thousands of chats waiting it looks at about as many, also while their lanes do not know yet', async () => {
  await write(numbered(manyChats, 1_001), { unasked: true })

  const pagesWhileFresh = await pagesOfClaim()
  await tellLanes()
  const pagesWhileWaiting = await pagesOfClaim()

  // An index of five hundred times as many is a level or two higher; ten lanes for each that is claimed are told.
  expect(pagesWhileWaiting / pagesOfFew).toBeLessThan(4)
  expect(pagesWhileFresh / pagesOfFew).toBeLessThan(20)
})

test('an answer goes out at once, though thousands of chats wait to be told what they did not ask for', async () => {
  await write(['asks while they wait'], { unasked: false })
  const first = lanesOf(await claim())
  await write(numbered(manyChats, 1_001), { unasked: true })
  await write(['asks when more is written'], { unasked: false })
  await write(numbered(10 * atOnce, 1_001), { unasked: true })
  const second = lanesOf(await claim())

  expect(first).toHaveLength(atOnce)
  expect(first[0]).toBe('asks while they wait')
  expect(second[0]).toBe('asks when more is written')
})

test('where an answer waits behind what nobody asked for, the chat keeps its order and goes before others until that is out', async () => {
  await write(['mixed', 'mixed'], { unasked: true })
  await write(['mixed'], { unasked: false })
  await write(['mixed'], { unasked: true })

  const said = [await sayNext(), await sayNext(), await sayNext(), await sayNext()]

  expect(said.slice(0, 3)).toEqual(['mixed', 'mixed', 'mixed'])
  expect(said[3]).not.toBe('mixed')
})

test('after an outage, whoever asks now is answered before thousands who asked long ago, and these before what nobody asked for', async () => {
  await write(numbered(manyChats, 1_001), { unasked: false })
  await tellLanes()
  await connection.pool.query(`UPDATE delivery_lane SET due_at = now() - interval '1 hour' WHERE due_at <= now()`)
  await write(['asks now'], { unasked: false })
  await write(['is told now'], { unasked: true })

  const first = lanesOf(await claim())
  const second = lanesOf(await claim())

  expect(first[0]).toBe('asks now')
  expect(new Set([...first, ...second]).size).toBe(2 * atOnce)
  expect([...first, ...second]).not.toContain('is told now')
})
