import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import type { GroupId, MemberId } from '../../src/ids.js'
import type { HistoryFilter } from '../../src/ports/entries.js'
import type { Store } from '../../src/ports/store.js'
import { pagesReadBy } from '../support/buffers.js'
import { currency } from '../support/money.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

// What people ask for costs the same in a tab of many years as in a young one.
let database: TestDatabase
let connection: Connection
let store: Store
const groups = { young: id('1'), grown: id('3'), old: id('2') } as const
type Age = keyof typeof groups
const entriesOf = { young: 300, grown: 6_000, old: 12_000 } as const
const EUR = currency('EUR')

function id(digit: string): GroupId {
  return `${digit}0000000-0000-7000-8000-000000000000` as GroupId
}
const member = (age: Age, place: number): MemberId => `${groups[age].slice(0, 35)}${place}` as MemberId

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  store = openStore(connection.prisma, { now: () => new Date() })
  for (const age of ['young', 'grown', 'old'] as const) await write(age)
  await connection.pool.query('ANALYZE')
})

afterAll(async () => {
  await connection.close()
  await database.drop()
})

/** A tab of three; the first two share everything, the third only what came first. */
async function write(age: Age): Promise<void> {
  const group = groups[age]
  const client = await connection.pool.connect()
  const run = (sql: string, values: readonly unknown[]) => client.query(sql, [...values])
  await client.query('BEGIN')
  await client.query('SET LOCAL session_replication_role = replica')
  await run(
    `INSERT INTO "group" (id, name, currency, timezone, locale, next_number, created_at)
     VALUES ($1, 'tab', 'EUR', 'UTC', 'en', $2, now())`,
    [group, entriesOf[age] + 1],
  )
  await run(`INSERT INTO member (id, group_id, name, joined_at) SELECT m, $1, 'M', now() FROM unnest($2::uuid[]) m`, [
    group,
    [1, 2, 3].map((place) => member(age, place)),
  ])
  await run(
    `WITH e AS (
       INSERT INTO entry (id, group_id, kind, number, version, currency, total_minor, description, category, date, created_at, created_by)
       SELECT (left($1, 8) || lpad(to_hex(n), 28, '-0000-7000-8000-000000000000'))::uuid, $1::uuid, 'expense', n, 1, 'EUR', 100, 'tea', 'food',
         '2026-01-01', timestamptz '2026-01-01' + n * interval '1 minute', $2::uuid
       FROM generate_series(1, $4::int) n RETURNING id, number
     )
     INSERT INTO posting (entry_id, line, member_id, paid_minor, owed_minor)
     SELECT id, 1, $2::uuid, 100, 50 FROM e
     UNION ALL SELECT id, 2, CASE WHEN number <= 10 THEN $5::uuid ELSE $3::uuid END, 0, 50 FROM e`,
    [group, member(age, 1), member(age, 2), entriesOf[age], member(age, 3)],
  )
  await run(
    `INSERT INTO activity (group_id, member_id, what, detail, at)
     SELECT $1, $2, 'chatLinked', 'x', timestamptz '2026-01-01' + n * interval '1 hour' FROM generate_series(1, 50) n`,
    [group, member(age, 1)],
  )
  await client.query('COMMIT')
  client.release()
}

test.each<[what: string, ask: (store: Store, age: Age) => Promise<unknown>]>([
  [
    'why somebody owes what they owe',
    ({ books }, age) => books.balances.effects(groups[age], member(age, 1), EUR, 200),
  ],
  [
    'why somebody does who was there at the beginning',
    ({ books }, age) => books.balances.effects(groups[age], member(age, 3), EUR, 200),
  ],
  [
    'what two owe each other',
    ({ books }, age) => books.balances.debtEffects(groups[age], member(age, 2), member(age, 1), EUR, 200),
  ],
  [
    'what two do who shared something long ago',
    ({ books }, age) => books.balances.debtEffects(groups[age], member(age, 1), member(age, 3), EUR, 200),
  ],
  ['the first page', ({ books }, age) => books.entries.history(groups[age], {}, 0, 10)],
  ['the last page', ({ books }, age) => books.entries.history(groups[age], {}, entriesOf[age] - 10, 10)],
  ['a page that is made up', ({ books }, age) => books.entries.history(groups[age], {}, 999_999_990, 10)],
  ['where links happened', ({ books }, age) => books.links.events(groups[age], 50)],
])('%s', async (_what, ask) => {
  // The first time, plans are made.
  for (const age of ['young', 'old'] as const) await ask(store, age)
  const young = await pagesReadBy(connection.pool, () => ask(store, 'young'))
  const old = await pagesReadBy(connection.pool, () => ask(store, 'old'))

  expect(old / young).toBeLessThan(2.5)
})

const found = (filter: HistoryFilter) => (age: Age) => store.books.entries.history(groups[age], filter, 0, 10)

test.each<[what: string, ask: (age: Age) => Promise<unknown>]>([
  ['a text that many entries have', found({ text: 'tea' })],
  ['a text that none has', found({ text: 'sushi' })],
  ['a category', found({ category: 'food' })],
  ['somebody who was there only at the beginning', (age) => found({ member: member(age, 3) })(age)],
  ['who did what', (age) => store.books.entries.log(groups[age], 50, 50)],
])('looking for %s', async (_what, ask) => {
  for (const age of ['grown', 'old'] as const) await ask(age)
  const grown = await pagesReadBy(connection.pool, () => ask('grown'))
  const old = await pagesReadBy(connection.pool, () => ask('old'))

  expect(old / grown).toBeLessThan(1.3)
})

test('what is looked for in a tab of many years is found stretch by stretch', async () => {
  const { entries } = store.books
  const filter = { member: member('old', 3) }

  const newest = await entries.history(groups.old, filter, 0, 10)
  const older = await entries.history(groups.old, filter, 0, 10, newest.from - 1)
  const oldest = await entries.history(groups.old, filter, 0, 10, older.from - 1)

  expect([newest, older, oldest].map(({ from, to, total }) => [from, to, total])).toEqual([
    [7_001, 12_000, 0],
    [2_001, 7_000, 0],
    [1, 2_000, 10],
  ])
  expect(oldest.entries.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('what is told is the newest, and all of what is older where somebody was there only then', async () => {
  const { balances, entries } = store.books
  const numbers = async (told: Promise<readonly { readonly entry: { readonly number: number } }[]>) =>
    (await told).map(({ entry }) => entry.number)

  const newest = await numbers(balances.effects(groups.old, member('old', 1), EUR, 3))
  const early = await numbers(balances.effects(groups.old, member('old', 3), EUR, 200))
  const pair = await balances.debtEffects(groups.old, member('old', 3), member('old', 1), EUR, 200)
  const last = await entries.history(groups.old, {}, entriesOf.old - 3, 10)

  expect(newest).toEqual([12_000, 11_999, 11_998])
  expect(early).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(pair.map(({ entry, amountMinor }) => [entry.number, amountMinor])).toEqual(
    early.map((number) => [number, 50n]),
  )
  expect(last.entries.map(({ number }) => number)).toEqual([3, 2, 1])
  expect(last.total).toBe(entriesOf.old)
})
