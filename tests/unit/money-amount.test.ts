import { expect, test } from 'vitest'
import { readAmount, readSignedAmount } from '../../src/money/amount.js'
import { currency, money } from '../support/money.js'

const read = (text: string, code = 'EUR', locale = 'en') => readAmount(text, { currency: currency(code), locale })

test.each([
  ['60', 6000n],
  [' 60 ', 6000n],
  ['60.50', 6050n],
  ['60,50', 6050n],
  ['60.5', 6050n],
  ['.50', 50n],
  ['0.250', 25n],
  ['1,250', 125_000n],
  ['1,250.50', 125_050n],
  ['1.250,50', 125_050n],
  ['1 250,50', 125_050n],
  ['1 250', 125_000n],
  ['1\u00a0250,50', 125_050n],
  ['1\u202f250,50', 125_050n],
  ['1\u2009250,50', 125_050n],
  ["1'250.50", 125_050n],
  ['1’250.50', 125_050n],
  ['1,234,567', 123_456_700n],
  ['1.234.567', 123_456_700n],
  ['1,00,000', 10_000_000n],
  ['10,00,000.50', 100_000_050n],
  ['1250.500', 125_050n],
  ['5k', 500_000n],
  ['1.2k', 120_000n],
  ['1,2k', 120_000n],
  ['1.2345k', 123_450n],
  ['60,-', 6000n],
  ['٦٠٫٥', 6050n],
  ['१२.५०', 1250n],
  ['６０．５０', 6050n],
  ['\u200f60\u200e', 6000n],
])('%s is %i cents in an English group', (text, amountMinor) => {
  expect(read(text)).toEqual(money(amountMinor))
})

test.each([
  ['1.250', 'EUR', 'de', 125_000n],
  ['1.250', 'EUR', 'es', 125_000n],
  ['1.250', 'KWD', 'en', 1250n],
  ['1,250', 'KWD', 'en', 1_250_000n],
  ['1,250', 'KWD', 'de', 1250n],
  ['1.255', 'SEK', 'sv', 125_500n],
  ['1.250', 'IDR', 'id', 125_000n],
  ['1.2k', 'EUR', 'de', 120_000n],
  ['10.00', 'JPY', 'en', 10n],
  ['12,345', 'JPY', 'ja', 12_345n],
])('%s %s in %s is %4$i minor units', (text, code, locale, amountMinor) => {
  expect(read(text, code, locale)).toEqual(money(amountMinor, code))
})

test.each([
  ['€60', 'EUR', 6000n],
  ['60€', 'EUR', 6000n],
  ['60 EUR', 'EUR', 6000n],
  ['eur 60', 'EUR', 6000n],
  ['₹1,00,000', 'INR', 10_000_000n],
  ['Rs.500', 'INR', 50_000n],
  ['500/- rs', 'INR', 50_000n],
  ['12 bucks', 'USD', 1200n],
  ['US$ 60', 'USD', 6000n],
  ['$60 CAD', 'CAD', 6000n],
  ['CAD 60$', 'CAD', 6000n],
  ['$.50', 'USD', 50n],
  ['5k€', 'EUR', 500_000n],
  ['5 kr', 'SEK', 500n],
  ['60,- kr', 'SEK', 6000n],
  ['¥1,200', 'JPY', 1200n],
  ['XAF 500', 'XAF', 500n],
])('%s carries its currency, %s', (text, code, amountMinor) => {
  expect(read(text)).toEqual(money(amountMinor, code))
})

test.each([
  ['12*3+5', 4100n],
  ['3*110+45', 37_500n],
  ['3x110', 33_000n],
  ['3 × 110', 33_000n],
  ['5+12*3', 4100n],
  ['(5+12)*3', 5100n],
  ['100-12.50', 8750n],
  ['10/4', 250n],
  ['10/3*3', 1000n],
  ['100*1.075', 10_750n],
  ['12,50+3,20', 1570n],
  ['3 x €5', 1500n],
  ['2*1.2k', 240_000n],
])('%s is %i cents', (text, amountMinor) => {
  expect(read(text)).toEqual(money(amountMinor))
})

test('"15,38" is never read as 1538', () => {
  for (const locale of ['en', 'de', 'fr', 'hi', 'ja']) expect(read('15,38', 'EUR', locale)).toEqual(money(1538n))
  expect(read('15,38', 'KWD')).toEqual(money(15_380n, 'KWD'))
  expect(read('15,38', 'JPY')).toEqual({ problem: 'tooManyDecimals', currency: 'JPY', decimals: 0 })
})

test.each([
  ['1.250', 'EUR', 'en', '1250.00', '1.25'],
  ['5.000', 'EUR', 'en', '5000.00', '5.00'],
  ['1,250', 'EUR', 'de', '1250.00', '1.25'],
  ['1.250', 'EUR', 'fr', '1250.00', '1.25'],
  ['10.000', 'JPY', 'en', '10000', '10'],
  ['2*1.250', 'EUR', 'en', '2500.00', '2.50'],
])('%s %s in %s is asked about', (text, code, locale, first, second) => {
  expect(read(text, code, locale)).toEqual({ problem: 'ambiguous', first, second })
})

test.each([
  ['10.5', 'JPY', 0],
  ['1.2345', 'EUR', 2],
  ['1.255', 'EUR', 2],
  ['0.001', 'EUR', 2],
  ['1,234.567', 'EUR', 2],
  ['0.0005', 'KWD', 3],
])('%s has more decimals than %s', (text, code, decimals) => {
  expect(read(text, code)).toEqual({ problem: 'tooManyDecimals', currency: code, decimals })
})

test.each(['0', '0.00', '-5', '€-5', '-€5', '5-5', '3-10', '-10/3'])('%s is not above zero', (text) => {
  expect(read(text)).toEqual({ problem: 'notPositive' })
})

test('a division that leaves a fraction of a cent names the sums next to it', () => {
  expect(read('10/3')).toEqual({ problem: 'notEven', nearest: [money(333n), money(334n)] })
  expect(read('0.01/2')).toEqual({ problem: 'notEven', nearest: [money(1n)] })
})

test.each([
  '',
  '€',
  'sushi',
  '60 sushi',
  'x2',
  '2x',
  '3**4',
  '3+',
  '(3',
  '3)',
  '1/0',
  '12 50',
  '12 € 50',
  '60 EUR 5 USD',
  '€60 USD',
  '1,23,4',
  '1,250,50',
  '12.50.60',
  '1.250.50,5',
  '1e5',
  '0b10',
  '12²',
  '½',
  'NaN',
  'Infinity',
  '60%',
  '5;6',
  '6\n0',
])('%j is not an amount', (text) => {
  expect(read(text)).toEqual({ problem: 'unreadable' })
})

test.each(['9', '1.', '(', '1,000', '€', ' ', '-'])('ten thousand characters of %j are refused', (piece) => {
  const text = piece.repeat(Math.ceil(10_000 / piece.length))

  expect(read(text)).toEqual({ problem: 'unreadable' })
})

test('a long sum is exact, far above what a double holds', () => {
  expect(read('12345678901234567890.12')).toEqual(money(1_234_567_890_123_456_789_012n))
})

test.each([
  ['+5', 500n],
  ['-5', -500n],
  ['−2,50', -250n],
  ['-$5', -500n],
  ['5', 500n],
  ['+0', 0n],
])('an adjustment of %s is %i cents', (text, amountMinor) => {
  const usd = currency('USD')

  expect(readSignedAmount(text, { currency: usd, locale: 'en' })).toEqual(money(amountMinor, 'USD'))
})
