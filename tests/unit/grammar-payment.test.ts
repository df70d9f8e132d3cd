import { expect, test } from 'vitest'
import { parsePaymentToShow } from '../../src/language/grammar.js'
import { contextOf, idOf, whoText } from '../support/language.js'
import { paid, refusedPay } from '../support/language-drafts.js'

const route = (argument: string, members?: readonly string[]): string => {
  const { from, to, amount } = paid(argument, members === undefined ? {} : { members })
  return `${from === null ? '' : whoText(from)} > ${to === null ? '' : whoText(to)} ${amount}`.trim()
}

test.each([
  ['@bo 20', '> bo 20'],
  ['20 @bo', '> bo 20'],
  ['bo 20', '> bo 20'],
  ['20 bo', '> bo 20'],
  ['20 to Bo', '> bo 20'],
  ['20 para Bo', '> bo 20'],
  ['@bo 1 250,50', '> bo 1 250,50'],
  ['@ana @bo 20', 'ana > bo 20'],
  ['cy bo €20', 'cy > bo €20'],
  ['from cy to bo 20', 'cy > bo 20'],
  ['20 @bo from Cy', 'cy > bo 20'],
  ['Cy paid Bo 20', 'cy > bo 20'],
  ['20 to Bo paid by Cy', 'cy > bo 20'],
  ['dan 20', '> ?dan 20'],
  ['20 Dan', '> ?Dan 20'],
  ['20 to dan', '> ?dan 20'],
  ['20 @bo from dan', '?dan > bo 20'],
])('"%s" is the payment %s', (argument, expected) => {
  expect(route(argument)).toBe(expected)
})

test('what is left over of a payment is its note', () => {
  expect(paid('bo 20 for pizza with ana on yesterday in USD')).toMatchObject({
    amount: '20',
    currency: 'USD',
    date: 'yesterday',
    description: 'pizza with ana',
  })
})

test.each([
  ['20 bo thanks cy', 'cy'],
  ['@bo 20 each', 'each'],
  ['@bo 20 on behalf of Cy', 'Cy'],
  ['@bo 20 from her', 'her'],
  ['@bo for dinner 20 USD and £', '£'],
])('"%s" is not written with "%s" in its note, but waits to be confirmed', (argument, text) => {
  expect(refusedPay(argument)).toEqual({ refused: 'wordsUnclear', values: { text } })
  expect(parsePaymentToShow(argument, contextOf())).toMatchObject({ to: { member: idOf('Bo') } })
})

test.each(['20 bo back', '20 bo my half of the rent', "20 bo for cy's ticket", '20 bo what I owed', '20 bo "for cy"'])(
  '"%s" has a note',
  (argument) => {
    expect(route(argument)).toBe('> bo 20')
  },
)

test('two of a name are asked about', () => {
  expect(route('danny 20', ['Ana', 'Danny Lee', 'Danny Wu'])).toBe('> ??danny 20')
})

test.each([
  ['20', 'payeeMissing'],
  ['20 thanks', 'payeeMissing'],
  ['', 'payeeMissing'],
  ['@bo', 'amountMissing'],
  ['@bo 20 30', 'severalAmounts'],
  ['me 20', 'payYourself'],
  ['@cy @cy 20', 'payYourself'],
  ['@bo and @cy 20', 'severalPayees'],
  ['@ana @bo @cy 20', 'severalPayees'],
  ['everyone 20', 'severalPayees'],
  ['20 @bo on 32 foo', 'dateUnreadable'],
])('the payment "%s" is refused: %s', (argument, refused) => {
  expect(refusedPay(argument)).toMatchObject({ refused })
})
