import { expect, test } from 'vitest'
import { sharingText } from '../support/language.js'
import { added, refusedAdd } from '../support/language-drafts.js'

test.each([
  ['60 dinner', '60'],
  ['dinner 60', '60'],
  ['dinner 60.50', '60.50'],
  ['dinner 60,50.', '60,50'],
  ['1,250.50 dinner', '1,250.50'],
  ['1.250,50 dinner', '1.250,50'],
  ['dinner 1 250,50', '1 250,50'],
  ['₹1,00,000 dinner', '₹1,00,000'],
  ['5k dinner', '5k'],
  ['€60 dinner', '€60'],
  ['60€ dinner', '60€'],
  ['60 € dinner', '60 €'],
  ['60 EUR dinner', '60 EUR'],
  ['dinner EUR 60', 'EUR 60'],
  ['dinner 60eur', '60eur'],
  ['dinner 60 euros', '60 euros'],
  ['US$90 dinner', 'US$90'],
  ['1 250 € dinner', '1 250 €'],
  ['1 250€ dinner', '1 250€'],
  ['12*3+5 dinner', '12*3+5'],
  ['12 * 3 + 5 dinner', '12 * 3 + 5'],
  ['(12+3)*2 dinner', '(12+3)*2'],
  ['3x110 dinner', '3x110'],
  ['60,- dinner', '60,-'],
  ['dinner (60)', '(60)'],
  ['\u200f60\u200f dinner', '60'],
  ['٦٠ dinner', '٦٠'],
])('in "%s" the amount is %s', (argument, amount) => {
  const draft = added(argument)

  expect(draft.amount).toBe(amount)
  expect(draft.description).toBe('dinner')
})

test('in USD names the currency, other words behind in are description', () => {
  expect(added('90 dinner in USD')).toMatchObject({ amount: '90', currency: 'USD', description: 'dinner' })
  expect(added('cena 90 en usd')).toMatchObject({ amount: '90', currency: 'usd', description: 'cena' })
  expect(added('90 dinner in Rome')).toMatchObject({ currency: null, description: 'dinner in Rome' })
  expect(added('90 all in all')).toMatchObject({ currency: null })
})

test('two currencies behind in are refused', () => {
  expect(refusedAdd('90 in USD in EUR')).toMatchObject({
    refused: 'severalCurrencies',
    values: { first: 'USD', second: 'EUR' },
  })
})

test.each(['7up', 'room B22', '4th street', 'train 16:40', 'wine x3', '3x wine', '100% juice'])(
  'digits glued to letters stay in the description: %s',
  (words) => {
    expect(added(`${words} 24`)).toMatchObject({ amount: '24', description: words })
  },
)

test('a marked amount wins over bare numbers, which stay in the description', () => {
  expect(added('2 pizzas €24')).toMatchObject({ amount: '€24', description: '2 pizzas' })
  expect(added('24 EUR for 2 pizzas')).toMatchObject({ amount: '24 EUR', description: '2 pizzas' })
})

test.each([
  ['2 pizzas 24', '2', '24'],
  ['60 20', '60', '20'],
  ['€60 $30', '€60', '$30'],
  ['2 pounds of potatoes 6', '2 pounds', '6'],
  ['60 dinner tip 10%', '60', '10%'],
])('"%s" may be two amounts, so both are named', (argument, first, second) => {
  expect(refusedAdd(argument)).toMatchObject({ refused: 'severalAmounts', values: { first, second } })
})

test('words that are also codes of currencies are words, unless in capitals', () => {
  expect(added('60 cup')).toMatchObject({ amount: '60', description: 'cup' })
  expect(added('60 bob')).toMatchObject({ amount: '60', description: 'bob' })
  expect(added('60 CUP')).toMatchObject({ amount: '60 CUP', description: '' })
})

test('a space between digits is asked about where the locale does not group with it', () => {
  expect(refusedAdd('room 12 350')).toMatchObject({
    refused: 'amountAmbiguous',
    values: { first: '12', second: '12350' },
  })
  expect(added('alquiler 1 250', { locale: 'es' })).toMatchObject({ amount: '1 250' })
  expect(added('loyer 1 250', { locale: 'fr' })).toMatchObject({ amount: '1 250' })
  expect(added('rent 1\u202f250')).toMatchObject({ amount: '1\u202f250' })
})

test('the only number is the total, even behind a sharer or a payer', () => {
  const shared = added('dinner @bo 60')
  const paidBy = added('dinner paid by Bo 60')

  expect(shared.amount).toBe('60')
  expect(sharingText(shared.sharing)).toBe('payersAndNamed: bo')
  expect(paidBy).toMatchObject({ amount: '60', payers: [{ amount: null }] })
})

test('parts behind every name make up the total, shared by those alone', () => {
  const draft = added('lunch @bo 50 @cy 70')

  expect(draft.amount).toBeNull()
  expect(sharingText(draft.sharing)).toBe('named: bo 50, cy 70')
})

test('what several payers paid makes up the total', () => {
  const draft = added('dinner paid by Bo 40, Cy 20')

  expect(draft).toMatchObject({ amount: null, payers: [{ amount: '40' }, { amount: '20' }], description: 'dinner' })
})

test('a number that may be a part or the total is not guessed', () => {
  expect(refusedAdd('dinner @cy 60 paid by @ana 40 @bo 20')).toMatchObject({ refused: 'severalAmounts' })
  expect(refusedAdd('dinner @ana 20 @bo 30 @cy')).toMatchObject({ refused: 'amountMissing' })
})

test('a part and a total side by side are not taken for thousands', () => {
  expect(refusedAdd('@bo 20 300')).toMatchObject({
    refused: 'amountAmbiguous',
    values: { first: '20', second: '20300' },
  })
})

test.each(['', 'dinner', '@bo', '@bo 50%', 'dinner @bo +5', '7up'])('"%s" has no amount', (argument) => {
  expect(refusedAdd(argument)).toMatchObject({ refused: 'amountMissing' })
})
