import { expect, test } from 'vitest'
import { formatMoney, fromDecimal, toDecimal } from '../../src/money/format.js'
import { currency, money } from '../support/money.js'

test.each([
  [6000n, 'EUR', '60.00'],
  [7n, 'EUR', '0.07'],
  [-5n, 'EUR', '-0.05'],
  [-150n, 'EUR', '-1.50'],
  [0n, 'EUR', '0.00'],
  [1250n, 'KWD', '1.250'],
  [12_345n, 'JPY', '12345'],
  [5n, 'HUF', '0.05'],
])('%i minor units of %s are written %s', (amountMinor, code, text) => {
  expect(toDecimal(money(amountMinor, code))).toBe(text)
  expect(fromDecimal(text, currency(code))).toEqual(money(amountMinor, code))
})

test('missing decimals are zeros', () => {
  expect(fromDecimal('60', currency('EUR'))).toEqual(money(6000n))
  expect(fromDecimal('60.5', currency('EUR'))).toEqual(money(6050n))
})

test.each(['', '60.505', '1,5', '1.', '.5', '+5', '1e3', ' 1', '0x1', '--1'])('%j is no decimal of a euro', (text) => {
  expect(fromDecimal(text, currency('EUR'))).toBeNull()
})

test.each([
  [12_345n, 'USD', 'en-US', '$123.45'],
  [7n, 'USD', 'en-US', '$0.07'],
  [12_345n, 'JPY', 'en-US', '¥12,345'],
  [12_345n, 'EUR', 'bg-BG', '123,45\u00a0€'],
  [10_000_000n, 'INR', 'en-IN', '₹1,00,000.00'],
  [123_456n, 'HUF', 'en', 'Ft\u00a01,234.56'],
  [5000n, 'PLN', 'en', 'zł\u00a050.00'],
  [500n, 'CAD', 'en', 'CA$5.00'],
  [500n, 'CAD', 'en-CA', '$5.00'],
  [1250n, 'KWD', 'en', 'KWD\u00a01.250'],
  [-6050n, 'EUR', 'de', '-60,50\u00a0€'],
])('%i minor units of %s in %s read %s', (amountMinor, code, locale, text) => {
  expect(formatMoney(money(amountMinor, code), locale)).toBe(text)
})

test('a sum larger than a double can hold is written to the last cent', () => {
  expect(formatMoney(money(1_234_567_890_123_456_789_005n), 'en')).toBe('€12,345,678,901,234,567,890.05')
})
