import { expect, test } from 'vitest'
import { parseExpense } from '../../src/language/grammar.js'
import { interpretExpense } from '../../src/language/interpret.js'
import { contextOf, type TestChatOptions } from '../support/language.js'

const read = (text: string, options: TestChatOptions = {}) => parseExpense(text, contextOf(options))

test.each([
  ['60 dinner only bo', 'bo'],
  ['60 dinner just me and bo', 'me'],
  ['60 dinner bo cy', 'bo'],
  ['60 dinner, bo, cy', 'bo'],
  ['60 dinner + bo', 'bo'],
  ['60 dinner not cy', 'cy'],
  ['60 dinner @bo cy', 'cy'],
  ['60 gift from Bo', 'Bo'],
  ['pizza 24 bo; salad 10 cy', 'bo'],
  ['10 each @bo @cy', 'each'],
  ['10 per person', 'per person'],
  ['€10 pp @bo', 'pp'],
  ['60 dinner frank paid', 'paid'],
  ['300 HRK boat', 'HRK'],
  ['20 USDT pizza', 'USDT'],
  ['4500 Ft lunch', 'Ft'],
])('“%s” is not written with “%s” in its description', (text, leftover) => {
  expect(read(text)).toEqual({ refused: 'wordsUnclear', values: { text: leftover } })
})

test.each([
  '60 "dinner bo cy"',
  "60 gift for Bo's birthday",
  '60 mail bo@example.com',
  '60 rest stop',
  '12 more beer',
  '60 half marathon',
  '60 all you can eat',
  '20 top up',
  '60 Bolognese',
])('“%s” is an expense of everybody', (text) => {
  expect(read(text)).toMatchObject({ kind: 'expense', sharing: { base: 'everyone', named: [], except: [] } })
})

test.each([
  ['1 lakh wedding', { currency: 'INR', locale: 'en-IN' }, 100_000_00n, 'INR'],
  ['1.5 lakh wedding', { currency: 'INR', locale: 'en-IN' }, 150_000_00n, 'INR'],
  ['2 k food', {}, 2_000_00n, 'EUR'],
  ['1 grand deposit', {}, 1_000_00n, 'EUR'],
  ['80 cents toll', {}, 80n, 'EUR'],
  ['2 млн ремонт', { currency: 'RUB', locale: 'ru' }, 2_000_000_00n, 'RUB'],
  ['2 bin kira', { currency: 'TRY', locale: 'tr' }, 2_000_00n, 'TRY'],
  ['55 US dollars museum', {}, 55_00n, 'USD'],
  ['50 Swiss francs vignette', {}, 50_00n, 'CHF'],
  ['museum 55 in US dollars', {}, 55_00n, 'USD'],
  ['200 tschechische Kronen Bier', { locale: 'de' }, 200_00n, 'CZK'],
] as const)('“%s” is read whole', async (text, options, totalMinor, currency) => {
  const context = contextOf(options)
  const draft = parseExpense(text, context)
  if ('refused' in draft) throw new Error(draft.refused)

  expect(await interpretExpense(draft, context)).toMatchObject({ totalMinor, currency })
})

test('a word that makes a number bigger in one language only is asked about in others', async () => {
  const context = contextOf()
  const draft = parseExpense('2 bin bags', context)
  if ('refused' in draft) throw new Error(draft.refused)

  expect(await interpretExpense(draft, context)).toMatchObject({ refused: 'amountAmbiguous' })
})
