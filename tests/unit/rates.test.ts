import { expect, test } from 'vitest'
import type { Day } from '../../src/ledger/entry.js'
import { daysBefore, type PublishedRate, rateOn } from '../../src/ledger/rates.js'
import { convert, looksTurned, readRate, timesRate } from '../../src/money/rate.js'
import { currency, money } from '../support/money.js'

const rate = (from: string, to: string, fromUnits: string, toUnits = '1') => ({
  from: currency(from),
  to: currency(to),
  fromUnits,
  toUnits,
})

const published = (code: string, day: string, perEuro: string, source: PublishedRate['source'] = 'ecb') => ({
  currency: currency(code),
  day: day as Day,
  perEuro,
  source,
})

test.each([
  ['130.21 euros to baht', money(13021n), rate('EUR', 'THB', '1', '38.4'), 500_006n],
  ['10 euros to yen, which have no decimals', money(1000n), rate('EUR', 'JPY', '1', '163.456'), 1635n],
  ['a sum below zero', money(-1000n), rate('EUR', 'THB', '1', '38.4'), -38_400n],
  ['5000 baht back', money(500_000n, 'THB'), rate('THB', 'EUR', '38.4'), 13_021n],
  ['yen to dollars', money(12_345n, 'JPY'), rate('JPY', 'USD', '1', '0.0073'), 9012n],
  ['dollars to yen', money(9012n, 'USD'), rate('USD', 'JPY', '0.0073'), 12_345n],
  ['dinars with three decimals to yen', money(1234n, 'KWD'), rate('KWD', 'JPY', '0.36', '172.4'), 591n],
  ['a half to the even neighbour below', money(25n, 'USD'), rate('USD', 'JPY', '1', '2'), 0n],
  ['a half to the even neighbour above', money(75n, 'USD'), rate('USD', 'JPY', '1', '2'), 2n],
])('%s', (_, amount, at, minor) => {
  expect(convert(amount, at)).toEqual({ amountMinor: minor, currency: at.to })
})

test('a rate is a decimal number above zero that two currencies can be apart', () => {
  expect(['172.40', '1', '0.0073', '1.10000', '000.5'].map(readRate)).toEqual(['172.4', '1', '0.0073', '1.1', '0.5'])
  const refused = [
    '0',
    '0.0',
    '-1',
    '1e9',
    '1000000000',
    '100000000',
    '0.00000000000001',
    '',
    'N/A',
    '1,5',
    '1.',
    'NaN',
  ]
  expect(refused.filter((text) => readRate(text) !== null)).toEqual([])
  expect(timesRate('172.4', '0.0073')).toBe('1.25852')
})

test('a rate that is the known one turned round looks like it', () => {
  expect(looksTurned('0.0058', rate('EUR', 'JPY', '1', '172.4'))).toBe(true)
  expect(looksTurned('150', rate('EUR', 'JPY', '1', '172.4'))).toBe(false)
  expect(looksTurned('1.2', rate('EUR', 'USD', '1', '1.1'))).toBe(false)
})

test('the rate of a day is the last one published on or before it, and at most 14 days old', () => {
  const known = {
    pinned: [],
    published: [
      published('JPY', '2026-03-12', '172'),
      published('JPY', '2026-03-13', '173', 'ecb'),
      published('JPY', '2026-03-13', '173.1', 'frankfurter'),
      published('JPY', '2026-03-16', '174'),
      published('CZK', '2026-03-13', '25'),
    ],
  }
  const yenOn = (day: string) => rateOn(known, currency('JPY'), currency('EUR'), day as Day)

  expect(yenOn('2026-03-15')).toEqual({
    ...rate('JPY', 'EUR', '173.1'),
    day: '2026-03-13',
    source: 'frankfurter',
  })
  expect(yenOn('2026-03-30')?.day).toBe('2026-03-16')
  expect(yenOn('2026-03-31')).toBeNull()
  expect(yenOn('2026-03-11')).toBeNull()
  const crossed = rateOn(known, currency('CZK'), currency('JPY'), '2026-03-16' as Day)
  expect(crossed).toEqual({ ...rate('CZK', 'JPY', '25', '174'), day: '2026-03-13', source: 'ecb' })
})

test('a typed rate goes before all published ones, from both sides and through its base', () => {
  const pin = {
    currency: currency('JPY'),
    base: currency('USD'),
    units: '150',
    baseUnits: '1',
    since: '2026-03-01' as Day,
  }
  const known = {
    pinned: [pin],
    published: [published('JPY', '2026-03-12', '172'), published('USD', '2026-03-12', '1.1')],
  }
  const on = (from: string, to: string) => rateOn(known, currency(from), currency(to), '2026-03-12' as Day)

  expect(on('JPY', 'USD')).toMatchObject({ fromUnits: '150', toUnits: '1', source: 'typed' })
  expect(on('USD', 'JPY')).toMatchObject({ fromUnits: '1', toUnits: '150', source: 'typed' })
  expect(on('JPY', 'EUR')).toMatchObject({ fromUnits: '165', toUnits: '1', source: 'typed', day: '2026-03-12' })
  expect(on('USD', 'EUR')).toMatchObject({ fromUnits: '1.1', toUnits: '1', source: 'ecb' })
})

test('days are counted over months and years', () => {
  expect(daysBefore('2024-03-10' as Day, 14)).toBe('2024-02-25')
  expect(daysBefore('2026-01-05' as Day, 14)).toBe('2025-12-22')
})
