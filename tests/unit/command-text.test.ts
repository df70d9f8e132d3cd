import { strict as assert } from 'node:assert'
import { expect, test } from 'vitest'
import { commandText } from '../../src/language/command-text.js'
import type { ExpenseDraft, PaymentDraft, Who } from '../../src/language/draft.js'
import { parseExpense } from '../../src/language/grammar.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { contextOf, idOf, memberNamed, type TestChatOptions } from '../support/language.js'

const member = (name: string): Who => ({ kind: 'member', member: idOf(name) })

const expense = (more: Partial<ExpenseDraft>): ExpenseDraft => ({
  kind: 'expense',
  isRefund: false,
  amount: '60',
  currency: null,
  payers: [],
  sharing: { base: 'everyone', named: [], except: [] },
  items: [],
  extras: [],
  date: null,
  category: null,
  description: 'dinner',
  ...more,
})

const payment = (more: Partial<PaymentDraft>): PaymentDraft => ({
  kind: 'payment',
  from: null,
  to: member('Bo'),
  amount: '20',
  currency: null,
  date: null,
  description: '',
  ...more,
})

const add = (more: Partial<ExpenseDraft>, options: TestChatOptions = {}) =>
  commandText(expense(more), contextOf(options))

/** What is written for what was typed. */
const rewritten = (argument: string, options: TestChatOptions = {}): string | null => {
  const context = contextOf(options)
  const draft = parseExpense(argument, context)
  assert(!isRefusal(draft), `"${argument}" is understood`)
  return commandText(draft, context)
}

test('the common case is short', () => {
  expect(add({})).toBe('add 60 dinner')
  expect(rewritten('36 parking with nina and eli', { members: ['Ana', 'Nina', 'Eli'] })).toBe(
    'add 36 parking with @Nina @Eli',
  )
  expect(rewritten('60 for me and bo')).toBe('add 60 for @Ana @Bo')
  expect(rewritten('60 dinner except cy')).toBe('add 60 dinner except @Cy')
})

test('everything that was understood is written out', () => {
  const draft = expense({
    amount: '84',
    currency: '$',
    payers: [{ who: member('Bo'), amount: null }],
    sharing: { base: 'everyone', named: [{ who: member('Cy'), part: { kind: 'adjust', amount: '-10' } }], except: [] },
    date: '3 Nov',
    category: 'food',
    description: 'sushi',
  })

  expect(commandText(draft, contextOf())).toBe('add 84 sushi everyone @Cy -10 paid by @Bo on 2026-11-03 #food in USD')
})

test('amounts are bare numbers in the locale’s own writing', () => {
  expect(add({ amount: '€1,250.50' })).toBe('add 1250.50 dinner')
  expect(add({ amount: '1.250,50 €' }, { locale: 'de' })).toBe('add 1250,50 dinner')
  expect(add({ amount: '$60' })).toBe('add 60 dinner in USD')
  expect(add({ amount: '12*3+5' })).toBe('add 41 dinner')
  expect(add({ amount: '1.250' }, { currency: 'KWD' })).toBe('add 1.250 dinner')
})

test('a total that only the parts or the payers make up is written', () => {
  expect(rewritten('dinner @ana 20 @bo 40')).toBe('add 60 dinner for @Ana 20 @Bo 40')
  expect(rewritten('dinner paid by @ana 20 @bo 40')).toBe('add 60 dinner paid by @Ana 20 @Bo 40')
})

test('a description that would be read as something else is quoted', () => {
  expect(add({ description: 'dinner with Bo' })).toBe('add 60 "dinner with Bo"')
  expect(add({ description: '2 pizzas' })).toBe('add 60 "2 pizzas"')
  expect(add({ description: 'the "best" of 2' })).toBe('add 60 «the "best" of 2»')
  expect(add({ description: 'Luigi, downtown' })).toBe('add 60 Luigi, downtown')
})

test('a day is written as a date, and today not at all', () => {
  expect(add({ date: 'yesterday' })).toBe('add 60 dinner on 2026-11-20')
  expect(add({ date: 'today' })).toBe('add 60 dinner')
})

test('two who share a first name are told apart', () => {
  const members = ['Ana', memberNamed('Danny Lee'), memberNamed('Danny Wu', { username: 'wu' })]
  const sharing = (name: string) =>
    ({ base: 'named', named: [{ who: member(name), part: { kind: 'equal' } }], except: [] }) as const

  expect(add({ sharing: sharing('Danny Lee') }, { members })).toBe('add 60 dinner for @DannyLee')
  expect(add({ sharing: sharing('Danny Wu') }, { members })).toBe('add 60 dinner for @wu')
})

test('a name that is still a question stays one', () => {
  const unknown: Who = { kind: 'unknown', name: 'Dan' }

  expect(
    add({ sharing: { base: 'payersAndNamed', named: [{ who: unknown, part: { kind: 'equal' } }], except: [] } }),
  ).toBe('add 60 dinner with @Dan')
})

test('a bill has a line an item, and what is spread over them behind', () => {
  expect(rewritten('pizza 24 @ana @bo; wine 18 @ana; tip 10%; paid by bo')).toBe(
    'add pizza 24 @Ana @Bo; wine 18 @Ana; tip 10%; paid by @Bo',
  )
  expect(rewritten('Luigi; pizza 24; wine 18 @ana')).toBe('add pizza 24; wine 18 @Ana; Luigi')
})

test('a bill of one line is an ordinary expense', () => {
  const sharing = { base: 'named', named: [{ who: member('Bo'), part: { kind: 'equal' } }], except: [] } as const

  expect(add({ amount: null, description: '', items: [{ label: 'pizza', amount: '24', sharing }] })).toBe(
    'add 24 pizza for @Bo',
  )
})

test('a payment names who gave only where it is not the writer', () => {
  const context = contextOf()

  expect(commandText(payment({}), context)).toBe('pay @Bo 20')
  expect(commandText(payment({ from: member('Ana') }), context)).toBe('pay @Bo 20')
  expect(commandText(payment({ from: member('Bo'), to: member('Ana') }), context)).toBe('pay @Bo @Ana 20')
  expect(commandText(payment({ description: '2 taxis', date: '3 Nov', currency: 'usd' }), context)).toBe(
    'pay @Bo 20 "2 taxis" on 2026-11-03 in USD',
  )
})
