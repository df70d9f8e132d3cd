import { expect, test } from 'vitest'
import type { ExpenseDraft } from '../../src/language/draft.js'
import { idOf, memberNamed, sharingText, type TestChatOptions, whoText } from '../support/language.js'
import { added, refusedAdd } from '../support/language-drafts.js'

const sharing = (argument: string, options?: TestChatOptions) => sharingText(added(argument, options).sharing)

const payers = (draft: ExpenseDraft) =>
  draft.payers.map(({ who, amount }) => `${whoText(who)}${amount === null ? '' : ` ${amount}`}`).join(', ')

test.each([
  ['60 dinner', 'everyone'],
  ['60 dinner everyone', 'everyone'],
  ['60 dinner for all', 'everyone'],
  ['60 @bo @cy', 'payersAndNamed: bo, cy'],
  ['@bo @cy 60', 'payersAndNamed: bo, cy'],
  ['60 with @bo @cy', 'payersAndNamed: bo, cy'],
  ['60 with Bo and Cy', 'payersAndNamed: bo, cy'],
  ['60 with Bo, Cy & me', 'payersAndNamed: bo, cy, ana'],
  ['60 con Bo y Cy', 'payersAndNamed: bo, cy'],
  ['60 for @bo @cy', 'named: bo, cy'],
  ['60 para Bo y yo', 'named: bo, ana'],
  ['60 for @bo,@cy,', 'named: bo, cy'],
  ['60 between Bo and me', 'named: bo, ana'],
  ['60 (with @bo)', 'payersAndNamed: bo'],
  ['60 except @cy', 'everyone except cy'],
  ['60 without Cy', 'everyone except cy'],
  ['everyone but Cy 60', 'everyone except cy'],
  ['60 todos excepto Cy', 'everyone except cy'],
  ['60 sin Bo y Cy', 'everyone except bo, cy'],
  ['60 everyone @bo +5', 'everyone: bo +5'],
])('"%s" is shared by %s', (argument, expected) => {
  expect(sharing(argument)).toBe(expected)
})

test.each([
  ['60 @bo 20', 'payersAndNamed: bo 20'],
  ['60 @bo=20', 'payersAndNamed: bo 20'],
  ['60 @bo = 20', 'payersAndNamed: bo 20'],
  ['60 @bo: 20', 'payersAndNamed: bo 20'],
  ['60 @bo €20', 'payersAndNamed: bo €20'],
  ['60 with Bo=20, Cy: 30', 'payersAndNamed: bo 20, cy 30'],
  ['60 @bo 50% @cy 33.33%', 'payersAndNamed: bo 50%, cy 33.33%'],
  ['60 @bo=33,33 % @cy', 'payersAndNamed: bo 33,33%, cy'],
  ['60 @bo x2', 'payersAndNamed: bo x2'],
  ['60 @bo 2x', 'payersAndNamed: bo x2'],
  ['60 @bo 1.5x', 'payersAndNamed: bo x1.5'],
  ['60 @bo ×2', 'payersAndNamed: bo x2'],
  ['60 @bo +5 @cy -5', 'payersAndNamed: bo +5, cy -5'],
  ['60 @bo+5', 'payersAndNamed: bo +5'],
])('"%s" is shared as %s', (argument, expected) => {
  expect(sharing(argument)).toBe(expected)
})

test('amounts behind names stay theirs: 120 lunch @john=50 @sarah=70', () => {
  const draft = added('120 lunch @john=50 @sarah=70', { members: ['Ana', 'John', 'Sarah'] })

  expect(draft).toMatchObject({ amount: '120', description: 'lunch' })
  expect(sharingText(draft.sharing)).toBe('payersAndNamed: john 50, sarah 70')
})

test.each([
  ['60 paid by @bo', 'bo'],
  ['60 paid by Bo', 'bo'],
  ['60 paid by me', 'ana'],
  ['60 paid by @bo 40 @cy 20', 'bo 40, cy 20'],
  ['60 paid by Bo and Cy', 'bo, cy'],
  ['60 paid for by Bo', 'bo'],
  ['60 pagado por Bo', 'bo'],
  ['pagó Bo 60', 'bo'],
  ['Bo paid 60', 'bo'],
  ['@bo and Cy paid 60', 'bo, cy'],
  ['I paid 60', 'ana'],
  ['Dan paid 60', '?Dan'],
  ['60 paid by dan', '?dan'],
])('in "%s" %s paid', (argument, expected) => {
  expect(payers(added(argument))).toBe(expected)
})

test('a percentage behind a payer is refused, not dropped', () => {
  expect(refusedAdd('60 paid by @bo 30% @cy 70%')).toMatchObject({
    refused: 'amountUnreadable',
    values: { text: '30%' },
  })
})

test.each([
  ['60 @dan', 'payersAndNamed: ?dan'],
  ['60 "for" @dan.', 'payersAndNamed: ?dan'],
  ['60 with Dan', 'payersAndNamed: ?Dan'],
  ['60 with Dan Brown and Bo', 'payersAndNamed: ?Dan Brown, bo'],
  ['60 with @bo and dan', 'payersAndNamed: bo, ?dan'],
  ['60 with bo, dan', 'payersAndNamed: bo, ?dan'],
  ['60 for Дан', 'named: ?Дан'],
  ['60 except dan', 'everyone except ?dan'],
  ['60 without cheese', 'everyone except ?cheese'],
])('an unknown name is kept as a question: %s', (argument, expected) => {
  expect(sharing(argument)).toBe(expected)
})

test.each([
  'pizza with extra cheese',
  'tickets for concert',
  "gift for Ana's birthday",
  "gift for @bo's birthday",
  'rent for November',
  'nothing but chips',
  'all you can eat',
])('no sharer is read into "%s"', (words) => {
  const draft = added(`${words} 60`)

  expect(sharingText(draft.sharing)).toBe('everyone')
  expect(draft.description).toBe(words)
})

test('two of a first name are asked about, a full name is not', () => {
  const members = ['Ana', 'Danny Lee', 'Danny Wu']

  expect(sharing('60 with Danny', { members })).toBe('payersAndNamed: ??Danny')
  expect(sharing('60 @danny', { members })).toBe('payersAndNamed: ??danny')
  expect(sharing('60 @Danny Wu', { members })).toBe('payersAndNamed: danny-wu')
})

test('a member named by the platform is who the platform says', () => {
  const mentions = [{ offset: 3, length: 5, member: idOf('Cy') }]

  expect(sharing('60 Bobby lunch', { mentions })).toBe('payersAndNamed: cy')
  expect(sharing('60 Bobby=20', { mentions })).toBe('payersAndNamed: cy 20')
})

test('a mention that does not fit the text is ignored', () => {
  for (const [offset, length] of [
    [4, 2],
    [3, 99],
    [-1, 3],
    [3, 0],
  ] as const) {
    expect(sharing('60 dinner', { mentions: [{ offset, length, member: idOf('Cy') }] })).toBe('everyone')
  }
})

test('members are found by username', () => {
  const members = ['Ana', memberNamed('Robert', { username: 'rob-1' })]

  expect(sharing('60 @rob-1', { members })).toBe('payersAndNamed: robert')
  expect(sharing('60 @rob-1-5', { members })).toBe('payersAndNamed: robert -5')
})

test('names that look like the grammar, or like SQL, are names', () => {
  const members = ['Ana', 'With', 'May', 'and', "Robert'); DROP TABLE"]

  expect(sharing('60 with With and May', { members })).toBe('payersAndNamed: with, may')
  expect(sharing('60 @and @with', { members })).toBe('payersAndNamed: and, with')
  expect(sharing("60 @Robert'); DROP TABLE lunch", { members })).toBe("payersAndNamed: robert');-drop-table")
  expect(sharing("60 with Robert'); DROP TABLE 20; x", { members })).toBe("payersAndNamed: robert');-drop-table 20")
  expect(added('60 on May 3', { members })).toMatchObject({ date: 'May 3' })
})

test('right-to-left names and names of pictures are named like others', () => {
  const members = ['Ana', 'דן', '🦊']

  expect(sharing('60 @\u2067דן\u2069 20 @🦊', { members })).toBe('payersAndNamed: דן 20, 🦊')
  expect(sharing('60 with דן and 🦊', { members })).toBe('payersAndNamed: דן, 🦊')
  expect(sharing('60 @🐙')).toBe('payersAndNamed: ?🐙')
})

test('a name ends before marks that cannot be seen', () => {
  expect(sharing('60 with Bo \u202e ')).toBe('payersAndNamed: bo')
  expect(sharing('60 @bo\u200f\n \u200f')).toBe('payersAndNamed: bo')
})

test('a lone @, a doubled @ and an e-mail address harm nothing', () => {
  expect(sharing('60 @@')).toBe('everyone')
  expect(sharing('60 @@bo')).toBe('payersAndNamed: bo')
  expect(sharing('60 mail bo@example.com')).toBe('everyone')
})

test('the same person named twice shares once', () => {
  expect(sharing('60 @bo @bo')).toBe('payersAndNamed: bo')
  expect(sharing('60 @bo 20 @bo')).toBe('payersAndNamed: bo 20')
})

test('a sign for a part without a number is refused', () => {
  expect(refusedAdd('60 @bo=half')).toMatchObject({ refused: 'sharesUnreadable', values: { text: '=half' } })
  expect(refusedAdd('60 50% @bo')).toMatchObject({ refused: 'sharesUnreadable', values: { text: '50%' } })
})
