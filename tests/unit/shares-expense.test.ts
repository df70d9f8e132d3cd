import { expect, test } from 'vitest'
import type { Day } from '../../src/ledger/entry.js'
import { type ExpenseRequest, expenseContent, paymentContent } from '../../src/ledger/expense.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import type { Sharer } from '../../src/ledger/split.js'
import { currency, member, money, sharer } from '../support/money.js'

const limits = { maxParticipants: 4, maxExpenseMajor: 1000n }
const day = '2026-11-03' as Day

const request = (changed: Partial<ExpenseRequest> = {}): ExpenseRequest => ({
  isRefund: false,
  currency: currency('EUR'),
  totalMinor: 6000n,
  payers: [{ member: member('ana'), paidMinor: 6000n }],
  split: { kind: 'parts', sharers: [sharer('ana'), sharer('bo'), sharer('cy')] },
  date: day,
  category: 'food',
  description: 'dinner',
  ...changed,
})

const postings = (changed: Partial<ExpenseRequest>) => {
  const content = expenseContent(request(changed), 1, limits)
  return isRefusal(content) ? content : content.postings
}

test('an expense becomes an entry with the shares worked out', () => {
  const asked = request()

  expect(expenseContent(asked, 1, limits)).toEqual({
    kind: 'expense',
    currency: 'EUR',
    totalMinor: 6000n,
    description: 'dinner',
    category: 'food',
    date: day,
    postings: [
      { member: 'ana', paidMinor: 6000n, owedMinor: 2000n },
      { member: 'bo', paidMinor: 0n, owedMinor: 2000n },
      { member: 'cy', paidMinor: 0n, owedMinor: 2000n },
    ],
    split: asked.split,
    isForgiven: false,
  })
})

test('money that came back is the expense turned round, to the odd cent', () => {
  const asked = { totalMinor: 1000n, payers: [{ member: member('bo'), paidMinor: 1000n }] }
  const spent = postings(asked)

  expect(expenseContent(request({ ...asked, isRefund: true }), 1, limits)).toMatchObject({
    kind: 'expense',
    totalMinor: -1000n,
    postings: isRefusal(spent)
      ? []
      : spent.map(({ paidMinor, owedMinor, ...who }) => ({ ...who, paidMinor: -paidMinor, owedMinor: -owedMinor })),
  })
})

test('payers come first, and who neither paid nor owes has no line', () => {
  const free: Sharer = sharer('dee', { kind: 'exact', amountMinor: 0n })

  expect(
    postings({
      payers: [
        { member: member('cy'), paidMinor: 4000n },
        { member: member('bo'), paidMinor: 2000n },
      ],
      split: { kind: 'parts', sharers: [sharer('ana'), sharer('bo'), free] },
    }),
  ).toEqual([
    { member: 'cy', paidMinor: 4000n, owedMinor: 0n },
    { member: 'bo', paidMinor: 2000n, owedMinor: 3000n },
    { member: 'ana', paidMinor: 0n, owedMinor: 3000n },
  ])
})

test('payers who do not add up are refused with the difference', () => {
  expect(postings({ payers: [{ member: member('ana'), paidMinor: 4000n }] })).toEqual({
    refused: 'payersDoNotAddUp',
    values: { total: money(6000n), sum: money(4000n), difference: money(2000n) },
  })
  expect(postings({ payers: [] })).toMatchObject({ refused: 'payersDoNotAddUp' })
})

test('a payer named twice, or who paid less than nothing, is refused', () => {
  const ana = { member: member('ana'), paidMinor: 3000n }

  expect(postings({ payers: [ana, ana] })).toEqual({
    refused: 'memberNamedTwice',
    values: { member: { member: 'ana' } },
  })
  expect(
    postings({
      payers: [
        { member: member('ana'), paidMinor: 7000n },
        { member: member('bo'), paidMinor: -1000n },
      ],
    }),
  ).toEqual({ refused: 'amountNotPositive', values: { text: '-10.00' } })
})

test('the limits hold at the cent and at the member', () => {
  const everyone = ['ana', 'bo', 'cy', 'dee', 'eve'].map((name) => sharer(name))
  const paid = (paidMinor: bigint) => ({ totalMinor: paidMinor, payers: [{ member: member('ana'), paidMinor }] })

  expect(postings(paid(100_000n))).toHaveLength(3)
  expect(postings(paid(100_001n))).toEqual({ refused: 'amountTooLarge', values: { max: money(100_000n) } })
  expect(postings({ split: { kind: 'parts', sharers: everyone.slice(1) } })).toEqual({
    refused: 'tooManyParticipants',
    values: { max: 4 },
  })
  expect(postings({ split: { kind: 'parts', sharers: everyone.slice(0, 4) } })).toHaveLength(4)
})

test('the limit is in major units, whatever decimals the currency has', () => {
  const yen = { currency: currency('JPY'), totalMinor: 1001n, payers: [{ member: member('ana'), paidMinor: 1001n }] }

  expect(postings(yen)).toEqual({ refused: 'amountTooLarge', values: { max: money(1000n, 'JPY') } })
})

test('an expense of nothing, and one that cannot be shared, are refused', () => {
  expect(postings({ totalMinor: 0n, payers: [] })).toEqual({ refused: 'amountNotPositive', values: { text: '0.00' } })
  expect(postings({ split: { kind: 'parts', sharers: [] } })).toEqual({ refused: 'nobodyShares', values: {} })
})

const payment = {
  currency: currency('EUR'),
  amountMinor: 2000n,
  from: member('bo'),
  to: member('ana'),
  date: day,
  description: '',
}

test('a payment is paid by one and owed by the other', () => {
  expect(paymentContent(payment, limits)).toEqual({
    kind: 'payment',
    currency: 'EUR',
    totalMinor: 2000n,
    description: '',
    category: null,
    date: day,
    postings: [
      { member: 'bo', paidMinor: 2000n, owedMinor: 0n },
      { member: 'ana', paidMinor: 0n, owedMinor: 2000n },
    ],
    split: null,
    isForgiven: false,
  })
})

test('a payment to oneself, of nothing, or over the limit is refused', () => {
  expect(paymentContent({ ...payment, to: payment.from }, limits)).toEqual({ refused: 'payYourself', values: {} })
  expect(paymentContent({ ...payment, amountMinor: 0n }, limits)).toMatchObject({ refused: 'amountNotPositive' })
  expect(paymentContent({ ...payment, amountMinor: 100_001n }, limits)).toMatchObject({ refused: 'amountTooLarge' })
})
