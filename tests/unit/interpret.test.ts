import { strict as assert } from 'node:assert'
import { expect, test } from 'vitest'
import { parseExpense, parsePayment } from '../../src/language/grammar.js'
import { interpretExpense, interpretPayment, type NameQuestion } from '../../src/language/interpret.js'
import type { ExpenseRequest, PaymentRequest } from '../../src/ledger/expense.js'
import { isRefusal, type Refusal } from '../../src/ledger/refusal.js'
import type { Part } from '../../src/ledger/split.js'
import { contextOf, memberNamed, type TestChatOptions } from '../support/language.js'

const add = async (
  argument: string,
  options: TestChatOptions = {},
): Promise<ExpenseRequest | Refusal | NameQuestion> => {
  const context = contextOf(options)
  const draft = parseExpense(argument, context)
  return isRefusal(draft) ? draft : interpretExpense(draft, context)
}

const request = async (argument: string, options: TestChatOptions = {}): Promise<ExpenseRequest> => {
  const result = await add(argument, options)
  assert('split' in result, `"${argument}" is an expense`)
  return result
}

const pay = async (
  argument: string,
  options: TestChatOptions = {},
): Promise<PaymentRequest | Refusal | NameQuestion> => {
  const context = contextOf(options)
  const draft = parsePayment(argument, context)
  return isRefusal(draft) ? draft : interpretPayment(draft, context)
}

/** Who shares and how: `ana`, `bo 2000`, `cy 50.00%` as hundredths. */
const shares = async (argument: string, options: TestChatOptions = {}): Promise<readonly string[]> => {
  const { split } = await request(argument, options)
  assert(split.kind === 'parts', 'shared by parts')
  return split.sharers.map(({ member, part }) => `${member}${partText(part)}`)
}

const partText = (part: Part): string => {
  switch (part.kind) {
    case 'equal':
      return ''
    case 'exact':
      return ` ${part.amountMinor}`
    case 'adjust':
      return part.amountMinor < 0n ? ` ${part.amountMinor}` : ` +${part.amountMinor}`
    case 'percent':
      return ` ${part.hundredths}%`
    case 'shares':
      return ` x${part.hundredths}`
  }
}

test.each(['-40 refund', '−40 refund', '-€40 refund', '€-40 refund', '-40 EUR refund', '-4*10 refund'])(
  '"%s" is money that came back',
  async (argument) => {
    expect(await request(argument, { members: ['Ana', 'Bo'] })).toMatchObject({
      isRefund: true,
      totalMinor: 4000n,
      description: 'refund',
    })
  },
)

test('a plain expense is paid by the sender today and shared by everybody active', async () => {
  const members = ['Ana', 'Bo', memberNamed('Zoe', { active: false })]

  expect(await request('60 dinner #food', { members })).toEqual({
    isRefund: false,
    currency: 'EUR',
    totalMinor: 6000n,
    payers: [{ member: 'ana', paidMinor: 6000n }],
    split: {
      kind: 'parts',
      sharers: [
        { member: 'ana', part: { kind: 'equal' }, weightHundredths: 100n },
        { member: 'bo', part: { kind: 'equal' }, weightHundredths: 100n },
      ],
    },
    date: '2026-11-21',
    category: 'food',
    description: 'dinner',
  })
})

test.each([
  ['60 @bo', ['ana', 'bo']],
  ['60 @cy @bo', ['ana', 'bo', 'cy']],
  ['60 for @bo', ['bo']],
  ['60 except @bo', ['ana', 'cy']],
  ['60 @bo paid by @cy', ['bo', 'cy']],
  ['60 @ana 20 @bo', ['ana 2000', 'bo']],
  ['60 everyone @bo +5', ['ana', 'bo +500', 'cy']],
  ['60 @bo -5', ['ana', 'bo -500']],
  ['60 @bo x2 @cy 1.5x', ['ana', 'bo x200', 'cy x150']],
  ['60 @bo 0', ['ana', 'bo 0']],
  ['60 @ana 33,33% @bo 33.33% @cy 33.340%', ['ana 3333%', 'bo 3333%', 'cy 3334%']],
])('"%s" is shared by %j', async (argument, expected) => {
  expect(await shares(argument)).toEqual(expected)
})

test('amounts given behind names are the amounts asked for', async () => {
  const members = ['Ana', 'John', 'Sarah']

  expect(await shares('120 lunch @john=50 @sarah=70', { members })).toEqual(['ana', 'john 5000', 'sarah 7000'])
  expect(await request('lunch @john 50 @sarah 70', { members })).toMatchObject({ totalMinor: 12000n })
})

test('a standing weight goes with its member, and a named inactive member shares', async () => {
  const members = ['Ana', memberNamed('Bo', { weightHundredths: 200n }), memberNamed('Zoe', { active: false })]
  const { split } = await request('60 @bo @zoe', { members })

  expect(split).toMatchObject({
    sharers: [{ member: 'ana' }, { member: 'bo', weightHundredths: 200n }, { member: 'zoe' }],
  })
})

test('several payers: amounts as said, the others divide what is left', async () => {
  expect((await request('60 paid by @bo 40 @cy 20')).payers).toEqual([
    { member: 'bo', paidMinor: 4000n },
    { member: 'cy', paidMinor: 2000n },
  ])
  expect((await request('60 paid by @bo 10 and @cy and me')).payers).toEqual([
    { member: 'bo', paidMinor: 1000n },
    { member: 'cy', paidMinor: 2500n },
    { member: 'ana', paidMinor: 2500n },
  ])
  expect(await request('dinner paid by @bo 40 @cy 20')).toMatchObject({ totalMinor: 6000n })
})

test('payers who paid another sum are refused with the difference', async () => {
  const difference = (amountMinor: bigint) => ({ difference: { amountMinor, currency: 'EUR' } })

  expect(await add('60 paid by @bo 40 @cy 10')).toMatchObject({
    refused: 'payersDoNotAddUp',
    values: difference(1000n),
  })
  expect(await add('60 paid by @bo 70 and @cy')).toMatchObject({
    refused: 'payersDoNotAddUp',
    values: difference(1000n),
  })
})

test('a bill keeps its items, its sharers and its extras', async () => {
  const { totalMinor, split } = await request('pizza 24 @ana @bo; wine 18 @ana; tip 10%')

  expect(totalMinor).toBe(4620n)
  expect(split).toMatchObject({
    kind: 'items',
    items: [
      { label: 'pizza', amountMinor: 2400n, sharers: [{ member: 'ana' }, { member: 'bo' }] },
      { label: 'wine', amountMinor: 1800n, sharers: [{ member: 'ana' }] },
    ],
    extras: [{ label: 'tip', kind: 'percent', hundredths: 1000n }],
  })
})

test.each([
  ['en', '15.38', 1538n],
  ['de', '15,38', 1538n],
  ['en', '15,38', 1538n],
  ['es', '1.250,50', 125_050n],
  ['en', '1,250.50', 125_050n],
  ['de', '1.250', 125_000n],
  ['en', '1,250', 125_000n],
  ['fr', '1 250,50', 125_050n],
  ['en-IN', '1,00,000', 10_000_000n],
  ['en', '12*3+5', 4100n],
  ['en', '5k', 500_000n],
])('in %s "%s" is %s cents', async (locale, amount, minor) => {
  expect((await request(`${amount} dinner`, { locale })).totalMinor).toBe(minor)
})

test('an amount that reads two ways is refused with both', async () => {
  expect(await add('1.250 dinner')).toMatchObject({
    refused: 'amountAmbiguous',
    values: { text: '1.250', first: '1250.00' },
  })
})

test.each([
  ['¥100.5 ramen', 'amountTooManyDecimals'],
  ['60.505 dinner', 'amountTooManyDecimals'],
  ['0 dinner', 'amountNotPositive'],
  ['-0 dinner', 'amountNotPositive'],
  ['5-8 dinner', 'amountNotPositive'],
  ['-40+10 dinner', 'amountNotPositive'],
  ['100/3 dinner', 'amountNotEven'],
  ['1.2.3.4 dinner', 'amountUnreadable'],
  ['60 @bo 33.333%', 'percentTooPrecise'],
  ['60 @bo 1000%', 'sharesUnreadable'],
  ['60 @bo x0', 'sharesUnreadable'],
  ['60 @bo x1.234', 'sharesUnreadable'],
  ['60 @bo 20 @bo 30', 'memberNamedTwice'],
  ['60 for @bo except @bo', 'nobodyShares'],
  ['60 paid by @bo and @bo', 'memberNamedTwice'],
  ['€60 @bo $20', 'severalCurrencies'],
  ['€60 in USD', 'severalCurrencies'],
  ['60 on 31 Feb', 'dateUnreadable'],
  ['60 on 1 Jan 1999', 'dateOutOfRange'],
])('"%s" is refused: %s', async (argument, refused) => {
  expect(await add(argument)).toMatchObject({ refused })
})

test('the currency is the one said, the one marked, else the group’s', async () => {
  expect(await request('60')).toMatchObject({ currency: 'EUR', totalMinor: 6000n })
  expect(await request('$60')).toMatchObject({ currency: 'USD' })
  expect(await request('$60', { currency: 'CAD' })).toMatchObject({ currency: 'CAD' })
  expect(await request('6000 in yen')).toMatchObject({ currency: 'JPY', totalMinor: 6000n })
  expect(await request('60 @bo $20')).toMatchObject({ currency: 'USD', totalMinor: 6000n })
  expect(await request('$60 in CAD')).toMatchObject({ currency: 'CAD' })
})

test('nobody named is dropped: the first name that is not clear becomes a question', async () => {
  const members = ['Ana', 'Danny Lee', 'Danny Wu']

  expect(await add('60 @dan @bo')).toEqual({ question: 'unknownName', name: 'dan', candidates: [] })
  expect(await add('60 with Danny', { members })).toEqual({
    question: 'ambiguousName',
    name: 'Danny',
    candidates: ['danny-lee', 'danny-wu'],
  })
  expect(await add('60 paid by Dan with Eva')).toMatchObject({ name: 'Dan' })
  expect(await add('60 except Dan')).toMatchObject({ name: 'Dan' })
  expect(await add('pizza 24 @bo; wine 18 @dan')).toMatchObject({ name: 'dan' })
  expect(await pay('20 to Dan')).toMatchObject({ question: 'unknownName', name: 'Dan' })
})

test('a day is read in the group’s time zone', async () => {
  expect(await request('60', { now: '2026-11-21T23:30:00Z' })).toMatchObject({ date: '2026-11-22' })
  expect(await request('60 on yesterday', { now: '2026-11-21T23:30:00Z' })).toMatchObject({ date: '2026-11-21' })
  expect(await request('60 on 3 Nov')).toMatchObject({ date: '2026-11-03' })
})

test('a payment has its two people, its amount and its note', async () => {
  expect(await pay('@bo 20 for pizza on yesterday in USD')).toEqual({
    currency: 'USD',
    amountMinor: 2000n,
    from: 'ana',
    to: 'bo',
    date: '2026-11-20',
    description: 'pizza',
  })
  expect(await pay('@cy @bo €20,50')).toMatchObject({ currency: 'EUR', amountMinor: 2050n, from: 'cy', to: 'bo' })
})
