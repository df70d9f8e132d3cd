import { expect, test } from 'vitest'
import { readLineAndChange } from '../../src/language/corrections/line-and-change.js'
import { parseExpense, parseExpenseToShow } from '../../src/language/grammar.js'
import { interpretExpense } from '../../src/language/interpret.js'
import { contextOf, sharingText, type TestChatOptions } from '../support/language.js'

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
  ['60 dinner with frank', 'frank'],
  ['60 dinner for anna', 'anna'],
  ['60 cena con frank', 'frank'],
  ['60 Essen mit frank', 'frank'],
  ['LTL 300 boat', 'LTL'],
  ['40 dinner half for Bo', 'half'],
  ['40 dinner two thirds for Bo', 'two thirds'],
  ['40 dinner 30% for Bo', '30%'],
  ['40 dinner the rest for Bo', 'the rest'],
  ['40 dinner @bo double', 'double'],
  ['40 dinner @bo 10 less', 'less'],
  ['40 dinner only for Bo', 'only'],
  ['40 dinner my half', 'my'],
  ['40 dinner mine', 'mine'],
  ['40 dinner for her', 'her'],
  ['40 dinner -bo', 'bo'],
  ["40 dinner bo's treat", 'treat'],
  ['40 lent cy', 'cy'],
  ['40 dinner dollars', 'dollars'],
  ['40 dinner USD', 'USD'],
  ['40 dinner £', '£'],
  ['40pp dinner', '40pp'],
  ['40/person dinner', '40/person'],
  ['pizza 12pp; wine 8', '12pp'],
  ['60 dinner for 4 people', '4 people'],
  ['60 dinner with 2 friends', '2 friends'],
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
  '60 for pesto',
  '60 chicken with rice',
  '60 tickets for concert',
  '60 half marathon for everyone',
  '60 double room',
  '60 gift for her birthday',
  '60 dinner €',
  '60 dinner for 3 people',
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
  ['4500 Ft lunch', {}, 4500_00n, 'HUF'],
  ['1 234:- lunch', { locale: 'sv', currency: 'SEK' }, 1234_00n, 'SEK'],
  ['120:- lunch', { locale: 'sv', currency: 'SEK' }, 120_00n, 'SEK'],
  ['1 234€50 repas', { locale: 'fr' }, 1234_50n, 'EUR'],
  ['1 500rb nasi', { locale: 'id', currency: 'IDR' }, 1_500_000_00n, 'IDR'],
  ['50p gum', { currency: 'GBP' }, 50n, 'GBP'],
  ['tickets 4 x 12.50', {}, 50_00n, 'EUR'],
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

test.each([
  ['4500 ft lunch', '4500 HUF', '4500 EUR'],
  ['1 234F lunch', '1234', '1'],
  ['90 lei lunch', '90 RON', '90 EUR'],
  ['Fr. 60 dinner', '60 CHF', '60 EUR'],
  ['lunch 50 pesos', '50 MXN', '50 ARS'],
  ['90kr lunch', '90 SEK', '90 NOK'],
  ['4500 shillings safari', '4500 KES', '4500 TZS'],
])('“%s” is asked about: %s or %s', (text, first, second) => {
  expect(read(text)).toMatchObject({ refused: 'amountAmbiguous', values: { first, second } })
})

test.each([
  ['90 lei lunch', 'RON'],
  ['90 lei lunch', 'MDL'],
  ['lunch 50 pesos', 'CLP'],
  ['Fr. 60 dinner', 'CHF'],
  ['4500 Ft lunch', 'HUF'],
  ['4500 shillings safari', 'TZS'],
] as const)('“%s” is the money of a group in %s', async (text, currency) => {
  const context = contextOf({ currency })
  const draft = parseExpense(text, context)
  if ('refused' in draft) throw new Error(draft.refused)

  expect(await interpretExpense(draft, context)).toMatchObject({ currency })
})

test.each([
  ['10 each @bo @cy', 'named: ana 10, bo 10, cy 10'],
  ['10 each for @bo @cy', 'named: bo 10, cy 10'],
  ['€10 pp', 'named: ana €10, bo €10, cy €10'],
  ['10 pro Kopf Kino', 'named: ana 10, bo 10, cy 10'],
  ['dinner 10 per person without cy', 'named: ana 10, bo 10'],
  ['10 each for @bo @cy paid by cy', 'named: bo 10, cy 10'],
])('“%s” waits to be confirmed as a sum a head', (text, sharing) => {
  const draft = parseExpenseToShow(text, contextOf())

  expect('refused' in draft ? draft : [draft.amount, sharingText(draft.sharing)]).toEqual([null, sharing])
})

test('a word that nobody bears waits to be confirmed as a description', () => {
  expect(parseExpenseToShow('60 pizza with pesto', contextOf())).toMatchObject({ description: 'pizza with pesto' })
})

test.each([
  ['60 dinner only bo', 'named: bo'],
  ['60 dinner not cy', 'everyone except cy'],
  ['60 dinner -bo', 'everyone except bo'],
  ['60 dinner bo double', 'everyone: bo x2'],
  ['60 dinner @bo 10 less', 'everyone: bo -10'],
])('the last words of “%s” change what stands before them', (text, sharing) => {
  const draft = readLineAndChange(text, contextOf())

  expect(draft?.kind === 'expense' ? [draft.description, sharingText(draft.sharing)] : draft).toEqual([
    'dinner',
    sharing,
  ])
})

test.each([
  '60 dinner not for bo',
  '60 dinner half for Bo',
  '60 dinner bo cy',
  '60 dinner for her',
  '60 dinner 50% for bo',
])('the last words of “%s” may mean something else', (text) => {
  expect(readLineAndChange(text, contextOf())).toBeNull()
})

test.each([
  ['60 dinner for Bo only', 'named: bo'],
  ['60 dinner @bo only', 'named: bo'],
  ['60 dinner with Bo only', 'payersAndNamed: bo'],
  ['60 cena para Bo solo', 'named: bo'],
])('“%s” says once more who shares', (argument, sharing) => {
  const draft = parseExpense(argument, contextOf())

  expect(draft).toMatchObject({ kind: 'expense' })
  expect('sharing' in draft ? sharingText(draft.sharing) : draft).toBe(sharing)
})

test.each([
  ['€20 beer 30', '€20', '30'],
  ['€20 beer for Bo and 30 EUR', '€20', '30 EUR'],
])('of two sums in “%s” one is asked for', (argument, first, second) => {
  expect(parseExpense(argument, contextOf())).toMatchObject({ refused: 'severalAmounts', values: { first, second } })
})

test.each(['€60 2 pizzas', '€20 bus 42', '60 double room', '60 100% juice', '60 3x wine', '€45 7up'])(
  '“%s” holds no other sum',
  (argument) => {
    expect(parseExpense(argument, contextOf())).toMatchObject({ kind: 'expense' })
  },
)

test.each(['300 kuna boat', '300 pesetas churros', '300 litas hotel', '- 60 dinner', '4x 60 dinner', '60 dinner 50%'])(
  '“%s” is asked about',
  (argument) => {
    expect(parseExpense(argument, contextOf())).toMatchObject({ refused: 'wordsUnclear' })
  },
)
