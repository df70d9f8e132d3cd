import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { pagesRead } from '../support/buffers.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

// In this order, on one database: a few chats wait, then very many.
let database: TestDatabase
let connection: Connection
const atOnce = 10
const manyChats = 20_000

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 2, onIdleError: () => {} })
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

const pagesOfClaim = () =>
  pagesRead(
    connection.pool,
    `SELECT claim_deliveries('telegram', gen_random_uuid(), now(), now() + interval '1 minute', ${atOnce})`,
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

  // An index of two thousand times as many is a level or two higher; ten lanes for each that is claimed are told.
  expect(pagesWhileWaiting / pagesOfFew).toBeLessThan(4)
  expect(pagesWhileFresh / pagesOfFew).toBeLessThan(20)
})
