import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openRates, type RatePlaces } from '../../adapters/rates/index.js'
import { type GroupId, newGroupId } from '../../src/ids.js'
import type { Day } from '../../src/ledger/entry.js'
import { rateOn } from '../../src/ledger/rates.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { currency } from '../support/money.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type RatesServer, startRatesServer } from '../support/rates-server.js'

let database: TestDatabase
let kept: TestBooks
let server: RatesServer
let now = new Date('2026-03-16T18:00:00.000Z')
const nobody = newGroupId() as GroupId
const warned: unknown[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  kept = openTestBooks(database.url, () => now)
  server = await startRatesServer()
})

afterAll(async () => {
  await server.close()
  await kept.close()
  await database.drop()
})

// A source that failed is left alone for a while, so each test asks as a process of its own, about days of its own.
const ratesFrom = (places: RatePlaces) => {
  const log = { debug: () => {}, info: () => {}, error: () => {}, warn: (facts: unknown) => void warned.push(facts) }
  return openRates(places, { kept: kept.rates, clock: { now: () => now }, log })
}

async function yenOn(day: string, places: RatePlaces): Promise<string> {
  const days = { first: day as Day, last: day as Day }
  const known = await ratesFrom(places).known(nobody, [currency('JPY')], days)
  const rate = rateOn(known, currency('JPY'), currency('EUR'), day as Day)
  return rate === null ? 'unknown' : `${rate.fromUnits} ${rate.source} ${rate.day}`
}

beforeEach(() => {
  server.asked.length = 0
  warned.length = 0
  server.fail('frankfurter', null)
  server.fail('ecb', null)
})

test('a day is asked for once by all groups, a weekend has the rate of its Friday, and a kept rate stays what it was', async () => {
  const places = { RATES_URL: server.frankfurter }
  server.publish('frankfurter', [
    { day: '2026-03-13', quote: 'JPY', rate: 172.4 },
    { day: '2026-03-13', quote: 'CZK', rate: 25.1 },
  ])

  expect(await yenOn('2026-03-14', places)).toBe('172.4 frankfurter 2026-03-13')
  expect(server.asked).toEqual(['/v2/rates?date=2026-03-14&base=EUR'])
  server.publish('frankfurter', [{ day: '2026-03-13', quote: 'JPY', rate: 999 }])
  expect(await yenOn('2026-03-14', places)).toBe('172.4 frankfurter 2026-03-13')
  expect(server.asked).toHaveLength(1)
  expect(await yenOn('2026-03-13', places)).toBe('172.4 frankfurter 2026-03-13')
})

test('the day that goes on is asked for again after a while, by whoever asks or by the worker, and a day to come has the latest', async () => {
  const places = { RATES_URL: server.frankfurter }
  server.publish('frankfurter', [{ day: '2026-03-13', quote: 'CZK', rate: 25.1 }])
  await ratesFrom(places).refresh()
  await ratesFrom(places).refresh()
  expect(server.asked).toHaveLength(1)

  now = new Date('2026-03-16T23:30:00.000Z')
  server.publish('frankfurter', [{ day: '2026-03-16', quote: 'JPY', rate: 174 }])
  expect(await yenOn('2026-03-20', places)).toBe('174 frankfurter 2026-03-16')
  expect(server.asked).toHaveLength(2)
})

test('several days of the past come by one question', async () => {
  server.publish(
    'frankfurter',
    ['2025-06-02', '2025-06-03', '2025-06-04'].map((day, place) => ({ day, quote: 'JPY', rate: 160 + place })),
  )
  const days = { first: '2025-06-01' as Day, last: '2025-06-30' as Day }
  const known = await ratesFrom({ RATES_URL: server.frankfurter }).known(nobody, [currency('JPY')], days)

  expect(known.published.map(({ perEuro }) => perEuro).sort()).toEqual(['160', '161', '162'])
  expect(server.asked).toEqual(['/v2/rates?from=2025-06-01&to=2025-06-30&base=EUR'])
})

test.each([
  ['HTML', 'html', '2026-01-05', 'no table'],
  ['half a table', 'half', '2026-01-06', 'no table'],
  ['too many questions', { status: 429 }, '2026-01-07', 'status 429'],
  ['an error', { status: 503 }, '2026-01-08', 'status 503'],
  ['another base', { base: 'USD' }, '2026-01-09', 'another base'],
] as const)('where the first source answers %s, the second one is asked', async (_, fault, day, why) => {
  const publications = [{ day, quote: 'JPY', rate: 180.5 }]
  server.publish('frankfurter', publications)
  server.publish('ecb', publications)
  server.fail('frankfurter', fault)

  const places = { RATES_URL: server.frankfurter, RATES_FALLBACK_URL: server.ecb }
  expect(await yenOn(day, places)).toBe(`180.5 ecb ${day}`)
  expect(warned).toEqual([{ source: 'frankfurter', why }])
})

test('where no source answers, the newest kept rate is used with its day, none that is too old, and nobody is asked again for a while', async () => {
  server.publish('ecb', [{ day: '2024-02-27', quote: 'JPY', rate: 162 }])
  expect(await yenOn('2024-02-28', { RATES_FALLBACK_URL: server.ecb })).toBe('162 ecb 2024-02-27')
  expect(server.asked).toEqual(['/ecb/eurofxref-hist.xml'])
  server.fail('frankfurter', { status: 404 })
  server.fail('ecb', 'half')

  const places = { RATES_URL: server.frankfurter, RATES_FALLBACK_URL: server.ecb }
  expect(await yenOn('2024-03-12', places)).toBe('162 ecb 2024-02-27')
  expect(await yenOn('2024-03-13', places)).toBe('unknown')
  server.asked.length = 0
  const rates = ratesFrom(places)
  for (const day of ['2024-03-14', '2024-03-15'] as Day[])
    await rates.known(nobody, [currency('JPY')], { first: day, last: day })
  expect(server.asked).toEqual(['/v2/rates?date=2024-03-14&base=EUR', '/ecb/eurofxref-hist.xml'])
})

test('what is no rate or no money is left out, and without a source nobody is asked', async () => {
  server.publish('frankfurter', [
    { day: '2026-02-02', quote: 'JPY', rate: 0 },
    { day: '2026-02-02', quote: 'USD', rate: 1e9 },
    { day: '2026-02-02', quote: 'HRK', rate: 7.5345 },
    { day: '2026-02-02', quote: 'CZK', rate: 25 },
  ])
  const days = { first: '2026-02-02' as Day, last: '2026-02-02' as Day }
  const all = ['JPY', 'USD', 'CZK'].map((code) => currency(code))
  const known = await ratesFrom({ RATES_URL: server.frankfurter }).known(nobody, all, days)
  expect(known.published).toEqual([{ currency: 'CZK', perEuro: '25', day: '2026-02-02', source: 'frankfurter' }])

  server.asked.length = 0
  expect(await yenOn('2026-02-03', {})).toBe('unknown')
  expect(ratesFrom({}).areFetched).toBe(false)
  expect(server.asked).toEqual([])
})
