import { strict as assert } from 'node:assert'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { EntryId, GroupId } from '../../src/ids.js'
import { changeDraft } from '../../src/language/corrections/change.js'
import { changedEntry, draftOfEntry } from '../../src/language/corrections/entry.js'
import { parseExpense } from '../../src/language/grammar.js'
import { interpretExpense, type NameQuestion } from '../../src/language/interpret.js'
import type { Entry, EntryContent } from '../../src/ledger/entry.js'
import { expenseContent, paymentContent } from '../../src/ledger/expense.js'
import type { Member } from '../../src/ledger/group.js'
import { isRefusal, type Refusal } from '../../src/ledger/refusal.js'
import { contextOf, idOf, memberNamed } from '../support/language.js'
import { currency } from '../support/money.js'

const limits = { maxParticipants: 1000, maxExpenseMajor: 10_000_000n }

const six = ['Ana', 'Bo', 'Cy', 'Dan', 'Eve', 'Finn']

const entryOf = (content: EntryContent): Entry => ({
  ...content,
  id: 'entry' as EntryId,
  group: 'group' as GroupId,
  number: 12,
  turns: 0,
  version: 1,
  versions: 1,
  replaces: null,
  replacedBy: null,
  createdAt: new Date('2026-11-20T12:00:00Z'),
  createdBy: idOf('Ana'),
})

/** The entry that an `/add` made. */
const expense = async (argument: string, members: readonly (string | Member)[] = six): Promise<Entry> => {
  const context = contextOf({ members })
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

/** Behind `/edit 12`. */
const edit = async (
  current: Entry,
  words: string,
  members: readonly (string | Member)[] = six,
): Promise<EntryContent | Refusal | NameQuestion | null> => {
  const context = contextOf({ members })
  const after = changeDraft(draftOfEntry(current, context), words, context, 'typed')
  return after === null || isRefusal(after) ? after : changedEntry(current, after, context, limits)
}

/** Who owes what of the changed entry, in cents, by name. */
const owed = async (current: Entry, words: string, members?: readonly (string | Member)[]) => {
  const content = await edit(current, words, members)
  assert(content !== null && 'postings' in content, `“${words}” is understood: ${inspect(content)}`)
  const owing = content.postings.filter(({ owedMinor }) => owedMinor > 0n)
  return Object.fromEntries(owing.map(({ member, owedMinor }) => [member, Number(owedMinor)]))
}

describe('of three who share in a group of six, an edit moves only those whom it names', () => {
  test.each([
    ['without bo', { ana: 1500, cy: 1500 }],
    ['35 and without bo', { ana: 1750, cy: 1750 }],
    ['remove bo', { ana: 1500, cy: 1500 }],
    ['not bo', { ana: 1500, cy: 1500 }],
    ['-@bo', { ana: 1500, cy: 1500 }],
    ['- bo', { ana: 1500, cy: 1500 }],
    ['-bo', { ana: 1500, cy: 1500 }],
    ['sin bo', { ana: 1500, cy: 1500 }],
    ['ohne Bo', { ana: 1500, cy: 1500 }],
    ['без Bo', { ana: 1500, cy: 1500 }],
    ['Bo hariç', { ana: 1500, cy: 1500 }],
    ['tanpa Bo', { ana: 1500, cy: 1500 }],
    ['zonder Bo', { ana: 1500, cy: 1500 }],
    ['Bo ke bina', { ana: 1500, cy: 1500 }],
    ['add @dan', { ana: 750, bo: 750, cy: 750, dan: 750 }],
    ['also @dan', { ana: 750, bo: 750, cy: 750, dan: 750 }],
    ['with @dan', { ana: 750, bo: 750, cy: 750, dan: 750 }],
    ['+@dan', { ana: 750, bo: 750, cy: 750, dan: 750 }],
    ['también dan', { ana: 750, bo: 750, cy: 750, dan: 750 }],
    ['also @dan and @eve', { ana: 600, bo: 600, cy: 600, dan: 600, eve: 600 }],
    ['without bo, add dan', { ana: 1000, cy: 1000, dan: 1000 }],
    ['@bo -6', { ana: 1200, bo: 600, cy: 1200 }],
    ['@bo +6', { ana: 800, bo: 1400, cy: 800 }],
    ['@bo 10', { ana: 1000, bo: 1000, cy: 1000 }],
    ['@bo 20', { ana: 500, bo: 2000, cy: 500 }],
    ['@bo x2', { ana: 750, bo: 1500, cy: 750 }],
    ['@bo 50%', { ana: 750, bo: 1500, cy: 750 }],
    ['@dan 6', { ana: 800, bo: 800, cy: 800, dan: 600 }],
    ['Bo pays 6 less', { ana: 1200, bo: 600, cy: 1200 }],
    ['only @bo', { bo: 3000 }],
    ['only bo and dan', { bo: 1500, dan: 1500 }],
    ['for @bo @dan', { bo: 1500, dan: 1500 }],
    ['with @bo', { ana: 1500, bo: 1500 }],
    ['split equally', { ana: 1000, bo: 1000, cy: 1000 }],
    ['everyone', { ana: 500, bo: 500, cy: 500, dan: 500, eve: 500, finn: 500 }],
    ['everyone except @finn', { ana: 600, bo: 600, cy: 600, dan: 600, eve: 600 }],
    ['paid by @dan', { ana: 1000, bo: 1000, cy: 1000 }],
    ['36 lunch', { ana: 1200, bo: 1200, cy: 1200 }],
    ['/add 36 lunch', { ana: 1200, bo: 1200, cy: 1200 }],
  ])('%s', async (words, shares) => {
    expect(await owed(await expense('30 beer for @ana @bo @cy'), words)).toEqual(shares)
  })

  test('whoever came later stays out, and whoever has left stays in', async () => {
    const members = [memberNamed('Tom', { active: false }), 'Lea', 'Nina', 'Pia']

    expect(await owed(await expense('30 beer for @tom @lea @nina', members), 'without @nina', members)).toEqual({
      tom: 1500,
      lea: 1500,
    })
  })
})

describe('what is no change is none', () => {
  test.each([
    ...[
      'kick the bo',
      '@bo',
      'bo',
      '@bo out',
      'bo should pay',
      'ask Bo',
      'add beer @dan',
      'make it cheaper',
      'hide it, bo',
    ],
    ...[
      'only',
      'without',
      'also',
      'without dan',
      '@dan -5',
      'not 50',
      'Bo paid 20',
      'and chips',
      'call it lunch with Luigi',
      '/pay @bo 20',
      '?',
    ],
    ...[
      '12 each',
      '5 more',
      '5 less',
      '10% more',
      'tip 5',
      'half',
      'double',
      'mine',
      'him',
      'with her',
      'with frank',
      'nobody',
      '3 people',
      'for 2',
    ],
  ])('%s', async (words) => {
    expect(await edit(await expense('30 beer for @ana @bo @cy'), words)).toBeNull()
  })
})

test('words, day and category change nobody’s share', async () => {
  const current = await expense('100 dinner on 3 Nov')
  const edited = await edit(current, 'Dinner at Luigi #food on yesterday')

  expect(edited).toMatchObject({ description: 'Dinner at Luigi', category: 'food', date: '2026-11-20' })
  expect(edited).toMatchObject({ postings: current.postings, split: current.split })
})

test.each([
  ['description lunch', { description: 'lunch' }],
  ['call it lunch', { description: 'lunch' }],
  ['"paid by Bo"', { description: 'paid by Bo' }],
  ['no category', { category: null }],
  ['sin categoría', { category: null }],
  ['keine Kategorie', { category: null }],
  ['#travel', { category: 'travel' }],
  ['lunch', { description: 'lunch' }],
  ['vino y pan', { description: 'vino y pan' }],
])('%s', async (words, change) => {
  const current = await expense('30 beer for @ana @bo @cy #food')

  expect(await edit(current, words)).toMatchObject({ totalMinor: 3000n, postings: current.postings, ...change })
})

test('what an edit does not say stays', async () => {
  expect(await edit(await expense('100 dinner on 3 Nov #food'), '120')).toMatchObject({
    ...{ kind: 'expense', totalMinor: 12000n, description: 'dinner' },
    ...{ category: 'food', date: '2026-11-03', currency: 'EUR' },
  })
})

test('the same amount said again keeps the shares, though the weights have changed since', async () => {
  const current = await expense('100 dinner', ['Ana', memberNamed('Bo', { weightHundredths: 300n }), 'Cy'])

  expect(await edit(current, '100.00', ['Ana', 'Bo', 'Cy'])).toMatchObject({ postings: current.postings })
})

test('a new amount keeps the recipe: percentages, shares, adjustments and the weights of that day', async () => {
  const weighty = ['Ana', 'Bo', memberNamed('Cy', { weightHundredths: 300n }), 'Dan']
  const current = await expense('100 dinner @ana 20% @bo x2 @cy +5 @dan', weighty)

  expect(await edit(current, '200', ['Ana', 'Bo', 'Cy', 'Dan'])).toMatchObject({
    totalMinor: 20000n,
    split: current.split,
  })
})

test('exact parts that no longer fit are asked for', async () => {
  const current = await expense('lunch @ana 50 @bo 70')

  expect(await edit(current, '130')).toMatchObject({
    refused: 'editTornShares',
    values: { number: 12, difference: expect.anything() },
  })
  expect(await edit(current, '130 @bo 80')).toMatchObject({ totalMinor: 13000n })
  expect(await edit(current, '130 for @ana 50 @bo 80')).toMatchObject({ totalMinor: 13000n })
  expect(await edit(await expense('100 lunch with @bo 50'), '130')).toMatchObject({ totalMinor: 13000n })
})

test('of an entry from elsewhere, whose shares are only sums, who shares can be said anew', async () => {
  const current = { ...(await expense('30 beer for @ana @bo @cy')), split: null }

  expect(await edit(current, '45')).toMatchObject({ refused: 'editTornShares' })
  expect(await edit(current, 'call it wine')).toMatchObject({ description: 'wine', postings: current.postings })
  expect(await owed(current, 'only ana and bo')).toEqual({ ana: 1500, bo: 1500 })
})

test('another payer changes what was paid and not what is owed', async () => {
  const current = await expense('100 dinner for @ana @cy @bo')
  const edited = await edit(current, 'paid by Bo')

  assert(edited !== null && 'postings' in edited, 'the edit is understood')
  expect(edited.postings.filter(({ paidMinor }) => paidMinor > 0n)).toMatchObject([{ member: 'bo', paidMinor: 10000n }])
  expect(await owed(current, 'paid by Bo')).toEqual(await owed(current, 'call it supper'))
})

test('one payer pays any new amount, several must say theirs', async () => {
  const current = await expense('60 dinner paid by @ana 40 @bo 20')

  expect(await edit(current, '90')).toMatchObject({
    refused: 'payersDoNotAddUp',
    values: { sum: { amountMinor: 6000n } },
  })
  expect(await edit(current, '90 paid by @ana 60 @bo 30')).toMatchObject({
    postings: expect.arrayContaining([expect.objectContaining({ member: 'ana', paidMinor: 6000n })]),
  })
  expect(await owed(current, 'for Cy')).toEqual({ cy: 6000 })
})

test('another currency keeps the number', async () => {
  const current = await expense('60 dinner')

  expect(await edit(current, 'in USD')).toMatchObject({ currency: 'USD', totalMinor: 6000n })
  expect(await edit(current, 'in JPY')).toMatchObject({ currency: 'JPY', totalMinor: 60n })
  expect(await edit(await expense('60.50 dinner'), 'in JPY')).toMatchObject({ refused: 'amountTooManyDecimals' })
  expect(await edit(await expense('$60 dinner'), '70')).toMatchObject({ currency: 'USD', totalMinor: 7000n })
})

test('a new bill replaces the shares and the total, and lines for nobody are for those who shared before', async () => {
  const current = await expense('60 dinner for @ana @bo @cy')

  expect(await edit(current, 'pizza 24 @bo; wine 18')).toMatchObject({
    ...{ totalMinor: 4200n, split: { kind: 'items' }, description: 'dinner' },
  })
  expect(await owed(current, 'pizza 24 @bo; wine 18')).toEqual({ ana: 600, bo: 3000, cy: 600 })
  expect(await owed(await expense('pizza 24 @ana @bo; wine 18 @ana'), 'without Bo')).toEqual({ ana: 4200 })
})

test('a payment can get another amount, payee, payer and note', async () => {
  const ends = async (words: string) => {
    const content = await edit(payment(), words)
    assert(content !== null && 'postings' in content, `“${words}” is understood`)
    const [from, to] = content.postings
    return `${from?.member} ${to?.member} ${content.totalMinor} ${content.description}`.trim()
  }

  expect(await ends('25')).toBe('ana bo 2500')
  expect(await ends('@cy')).toBe('ana cy 2000')
  expect(await ends('@cy 25')).toBe('ana cy 2500')
  expect(await ends('to Cy')).toBe('ana cy 2000')
  expect(await ends('from Cy')).toBe('cy bo 2000')
  expect(await ends('from @cy to Eve')).toBe('cy eve 2000')
  expect(await ends('@cy @ana')).toBe('cy ana 2000')
  expect(await ends('thanks')).toBe('ana bo 2000 thanks')
})

test('a payment stays between two', async () => {
  expect(await edit(payment(), '@ana')).toMatchObject({ refused: 'payYourself' })
  expect(await edit(payment(), 'everyone')).toMatchObject({ refused: 'severalPayees' })
  expect(await edit(payment(), '@ana @bo @cy')).toMatchObject({ refused: 'severalPayees' })
  expect(await edit(payment(), 'a 5; b 6')).toMatchObject({ refused: 'severalPayees' })
})

test('an unclear name in an edit is a question', async () => {
  const question = { question: 'unknownName', candidates: [] }

  expect(await edit(await expense('60 dinner'), 'with Zoe')).toEqual({ ...question, name: 'Zoe' })
  expect(await edit(await expense('60 dinner'), 'without @zoe')).toEqual({ ...question, name: 'zoe' })
})
