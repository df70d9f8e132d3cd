import { expect, test } from 'vitest'
import { currencyOfSign, exponentOf, findCurrency, isUnmistakable, readCurrency } from '../../src/money/currency.js'
import { decimalsByCode } from '../../src/money/iso4217.js'
import { codesBySign } from '../../src/money/signs.js'
import { currency } from '../support/money.js'

const eur = currency('EUR')

test.each([
  ['JPY', 0],
  ['KRW', 0],
  ['ISK', 0],
  ['EUR', 2],
  ['HUF', 2],
  ['IDR', 2],
  ['COP', 2],
  ['KWD', 3],
  ['TND', 3],
])('%s has %i decimals by the standard, whatever Intl shows', (code, decimals) => {
  expect(exponentOf(currency(code))).toBe(decimals)
})

test('the table holds every currency once, as three capital letters', () => {
  const codes = [...decimalsByCode.keys()]

  expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
  expect(codes).toHaveLength(156)
})

test('a code is known in any case', () => {
  expect(['eur', 'EUR', ' Eur '].map(findCurrency)).toEqual([eur, eur, eur])
})

test.each(['', 'EU', 'XXX', 'XAU', 'euro', '__proto__'])('%j is no code', (text) => {
  expect(findCurrency(text)).toBeNull()
})

test.each([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['R$', 'BRL'],
  ['£', 'GBP'],
  ['quid', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['Rs.', 'INR'],
  ['rupees', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['zł', 'PLN'],
  ['kr', 'SEK'],
  ['Rp', 'IDR'],
  ['Fr.', 'CHF'],
  ['CHF', 'CHF'],
  ['bucks', 'USD'],
  ['Euros', 'EUR'],
  ['yen', 'JPY'],
  ['pesos', 'MXN'],
])('%s means %s in a group that keeps euros', (text, code) => {
  expect(readCurrency(text, eur)).toBe(code)
})

test.each([
  ['$', 'CAD'],
  ['dollars', 'AUD'],
  ['kr', 'NOK'],
  ['¥', 'CNY'],
  ['peso', 'ARS'],
  ['rs', 'PKR'],
  ['£', 'EGP'],
])('%s means the currency of a group that keeps %s', (sign, code) => {
  expect(currencyOfSign(sign, currency(code))).toBe(code)
})

test('US$ stays American in a group that keeps Canadian dollars', () => {
  expect(readCurrency('US$', currency('CAD'))).toBe('USD')
})

test.each(['', 'sushi', 'x', 'constructor'])('%j is no currency', (text) => {
  expect(readCurrency(text, eur)).toBeNull()
})

test('only a sign with one meaning is unmistakable', () => {
  expect(['€', 'zł', '$', 'kr', '?'].map(isUnmistakable)).toEqual([true, true, false, false, false])
})

test('every sign stands for currencies of the table', () => {
  const unknown = [...codesBySign.values()].flat().filter((code) => findCurrency(code) === null)

  expect(unknown).toEqual([])
})
