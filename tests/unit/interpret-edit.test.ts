import { strict as assert } from 'node:assert'
import { expect, test } from 'vitest'
import type { EntryId, GroupId } from '../../src/ids.js'
import { parseEdit, parseExpense } from '../../src/language/grammar.js'
import { type Edited, interpretEdit, interpretExpense, type NameQuestion } from '../../src/language/interpret.js'
import type { Entry, EntryContent } from '../../src/ledger/entry.js'
import { expenseContent, paymentContent } from '../../src/ledger/expense.js'
import { isRefusal, type Refusal } from '../../src/ledger/refusal.js'
import { contextOf, idOf, memberNamed } from '../support/language.js'
import { currency } from '../support/money.js'

const limits = { maxParticipants: 1000, maxExpenseMajor: 10_000_000n }

const entryOf = (content: EntryContent): Entry => ({
  ...content,
  id: 'entry' as EntryId,
  group: 'group' as GroupId,
  number: 12,
  turns: 0,
  original: 12,
  replaces: null,
  replacedBy: null,
  createdAt: new Date('2026-11-20T12:00:00Z'),
  createdBy: idOf('Ana'),
})

/** The entry that an `/add` made. */
const expense = async (argument: string, members?: Parameters<typeof contextOf>[0]): Promise<Entry> => {
  const context = contextOf(members)
  const draft = parseExpense(argument, context)
  assert(!isRefusal(draft), 'the expense can be read')
  const request = await interpretExpense(draft, context)
  assert('split' in request, 'the expense can be interpreted')
  const content = expenseContent(request, 1, limits)
  assert(!isRefusal(content), 'the expense can be written')
  return entryOf(content)
}

const payment = (): Entry => {
  const people = { from: idOf('Ana'), to: idOf('Bo') }
  const date = '2026-11-20' as Entry['date']
  const content = paymentContent(
    { ...people, currency: currency('EUR'), amountMinor: 2000n, date, description: '' },
    limits,
  )
  assert(!isRefusal(content), 'the payment can be written')
  return entryOf(content)
}

const edit = async (current: Entry, argument: string): Promise<Edited | Refusal | NameQuestion> => {
  const context = contextOf()
  const changes = parseEdit(argument, context, 12)
  return isRefusal(changes) ? changes : interpretEdit(changes, current, context)
}

test('words, day and category change nobody’s share', async () => {
  const current = await expense('100 dinner on 3 Nov')
  const edited = await edit(current, 'Dinner at Luigi #food on yesterday')

  assert('kind' in edited && edited.kind === 'kept', 'the shares are kept')
  expect(edited.content).toMatchObject({ description: 'Dinner at Luigi', category: 'food', date: '2026-11-20' })
  expect(edited.content.postings).toEqual(current.postings)
})

test('what an edit does not say stays', async () => {
  const edited = await edit(await expense('100 dinner on 3 Nov #food'), '120')

  expect(edited).toMatchObject({
    kind: 'expense',
    request: { totalMinor: 12000n, description: 'dinner', category: 'food', date: '2026-11-03', currency: 'EUR' },
  })
})

test('the same amount said again keeps the shares, though the weights have changed since', async () => {
  const current = await expense('100 dinner', { members: ['Ana', memberNamed('Bo', { weightHundredths: 300n }), 'Cy'] })
  const edited = await edit(current, '100.00')

  expect(edited).toMatchObject({ kind: 'kept', content: { postings: current.postings } })
})

test('a new amount keeps the recipe: percentages, shares, adjustments and the weights of that day', async () => {
  const current = await expense('100 dinner @ana 20% @bo x2 @cy +5')
  const edited = await edit(current, '200')

  expect(edited).toMatchObject({
    kind: 'expense',
    request: { totalMinor: 20000n, payers: [{ member: 'ana', paidMinor: 20000n }], split: current.split },
  })
})

test('exact parts that no longer fit are asked for', async () => {
  const current = await expense('lunch @ana 50 @bo 70')

  expect(await edit(current, '130')).toMatchObject({ refused: 'editNeedsShares', values: { number: 12 } })
  expect(await edit(current, '130 for @ana 50 @bo 80')).toMatchObject({
    kind: 'expense',
    request: { totalMinor: 13000n },
  })
  expect(await edit(await expense('pizza 24; wine 18'), '50')).toMatchObject({ refused: 'editNeedsShares' })
  expect(await edit(await expense('100 lunch @bo 50'), '130')).toMatchObject({ kind: 'expense' })
})

test('new sharers share anew, with the payer the entry has', async () => {
  const edited = await edit(await expense('60 dinner paid by @cy'), '@bo')

  expect(edited).toMatchObject({
    kind: 'expense',
    request: {
      payers: [{ member: 'cy', paidMinor: 6000n }],
      split: { kind: 'parts', sharers: [{ member: 'bo' }, { member: 'cy' }] },
    },
  })
})

test('a part in an edit is a part of the present total', async () => {
  expect(await edit(await expense('60 dinner'), '@bo 20')).toMatchObject({
    request: {
      totalMinor: 6000n,
      split: { sharers: [{ member: 'ana' }, { member: 'bo', part: { amountMinor: 2000n } }] },
    },
  })
})

test('another payer changes what was paid and not what is owed', async () => {
  const edited = await edit(await expense('100 dinner'), 'paid by Bo')

  assert('kind' in edited && edited.kind === 'kept', 'the shares are kept')
  const byMember = [...edited.content.postings].sort((left, right) => left.member.localeCompare(right.member))
  expect(byMember.map(({ member, paidMinor }) => [member, paidMinor])).toEqual([
    ['ana', 0n],
    ['bo', 10000n],
    ['cy', 0n],
  ])
  expect(byMember.reduce((sum, { owedMinor }) => sum + owedMinor, 0n)).toBe(10000n)
})

test('one payer pays any new amount, several must say theirs', async () => {
  const current = await expense('60 dinner paid by @ana 40 @bo 20')

  expect(await edit(current, '90')).toMatchObject({
    refused: 'payersDoNotAddUp',
    values: { sum: { amountMinor: 6000n } },
  })
  expect(await edit(current, '90 paid by @ana 60 @bo 30')).toMatchObject({
    request: { payers: [{ paidMinor: 6000n }, { paidMinor: 3000n }] },
  })
  expect(await edit(current, 'for Cy')).toMatchObject({
    request: { payers: [{ paidMinor: 4000n }, { paidMinor: 2000n }] },
  })
})

test('another currency keeps the number', async () => {
  const current = await expense('60 dinner')

  expect(await edit(current, 'in USD')).toMatchObject({ kind: 'kept', content: { currency: 'USD', totalMinor: 6000n } })
  expect(await edit(current, 'in JPY')).toMatchObject({
    kind: 'expense',
    request: { currency: 'JPY', totalMinor: 60n },
  })
  expect(await edit(await expense('60.50 dinner'), 'in JPY')).toMatchObject({ refused: 'amountTooManyDecimals' })
  expect(await edit(await expense('$60 dinner'), '70')).toMatchObject({
    request: { currency: 'USD', totalMinor: 7000n },
  })
})

test('a new bill replaces the split and the total', async () => {
  const edited = await edit(await expense('60 dinner'), 'pizza 24 @bo; wine 18')

  expect(edited).toMatchObject({ request: { totalMinor: 4200n, split: { kind: 'items' }, description: 'pizza, wine' } })
})

test('a payment can get another amount, payee, payer and note', async () => {
  expect(await edit(payment(), '25')).toMatchObject({
    kind: 'payment',
    request: { amountMinor: 2500n, from: 'ana', to: 'bo' },
  })
  expect(await edit(payment(), '@cy')).toMatchObject({ request: { amountMinor: 2000n, from: 'ana', to: 'cy' } })
  expect(await edit(payment(), '@cy 25')).toMatchObject({ request: { amountMinor: 2500n, to: 'cy' } })
  expect(await edit(payment(), 'from Cy')).toMatchObject({ request: { from: 'cy', to: 'bo' } })
  expect(await edit(payment(), '@cy @ana')).toMatchObject({ request: { from: 'cy', to: 'ana' } })
  expect(await edit(payment(), 'thanks')).toMatchObject({ request: { amountMinor: 2000n, description: 'thanks' } })
})

test('a payment stays between two', async () => {
  expect(await edit(payment(), '@ana')).toMatchObject({ refused: 'payYourself' })
  expect(await edit(payment(), 'everyone')).toMatchObject({ refused: 'severalPayees' })
  expect(await edit(payment(), '@ana @bo @cy')).toMatchObject({ refused: 'severalPayees' })
  expect(await edit(payment(), 'a 5; b 6')).toMatchObject({ refused: 'severalPayees' })
})

test('an unclear name in an edit is a question', async () => {
  expect(await edit(await expense('60 dinner'), 'with Dan')).toEqual({
    question: 'unknownName',
    name: 'Dan',
    candidates: [],
  })
})
