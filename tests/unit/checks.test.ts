import { expect, test } from 'vitest'
import { checked } from '../../src/language/checks/checked.js'
import { parseExpense } from '../../src/language/grammar.js'
import { readSentence } from '../../src/language/sentence/read.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { contextOf } from '../support/language.js'

const four = ['Ana', 'Bo', 'Cy', 'Dan']

test.each([
  ['how many share', 'Split 90 uber 3 people'],
  ['how many share', 'taxi 30 para 3 personas'],
  ['how many share', 'resto 80 pour 5 personnes'],
  ['that two share', 'bo paid 60 for both of us'],
  ['that some share', 'paid 48 for the boys'],
  ['that somebody shares who is only pointed at', 'i paid 60 for him and cy'],
  ['that a tip belongs to a bill', 'bo paid 100 for dinner, 10 was tip'],
  ['that somebody else was there', 'bo paid 50 for gas, frank came too'],
  ['whom it calls by an @', 'bo paid 10 for beer for @zed'],
  ['whom it calls by an @', 'lunch 45 @eng'],
  ['a minus', 'bo paid -60 for pizza'],
  ['what may be a time of day', 'ferry departs 06.50'],
  ['what may be a time of day', 'flight lands 19.40'],
  ['a currency of another country', 'lunch 4500 Ft'],
])('a reading that loses %s is no reading to propose: %s', (_, text) => {
  expect(readSentence(text, contextOf({ members: four })).kind).not.toBe('drafts')
})

test.each([
  'Split 90 uber 4 people',
  'bo paid 60 for drinks for him and cy',
  'dinner 19.30',
  'paid 19.40 for the ferry',
  'bo paid 90 for drinks, with cy and dan',
  'dinner 45, and drinks',
  'pizza 60 - bo paid',
  'bo paid 10 for beer for @cy',
  'bo paid 10 for beer for @everyone',
])('the same words where nothing is lost are proposed: %s', (text) => {
  expect(readSentence(text, contextOf({ members: four })).kind).toBe('drafts')
})

test.each([
  ['TZS', 'TZS'],
  ['KES', 'KES'],
])('a name that several currencies bear is the group’s own: shillings in %s', (currency) => {
  const reading = readSentence('lunch 4500 shillings', contextOf({ currency }))

  expect(reading).toMatchObject({ kind: 'drafts', drafts: [{ amount: '4500', currency }] })
})

test.each([
  ['uber 90, 3 people', '3 people'],
  ['i paid 60 for him and cy', 'him'],
  ['paid 48 for the boys', 'the boys'],
  ['bo paid -60 for pizza', '-60'],
])('what a reading would lose is told: %s', (text, doubt) => {
  expect(readSentence(text, contextOf({ members: four }))).toMatchObject({ kind: 'unsure', doubt })
})

test.each([
  ['a sum', 'taxi 18 and 20', '20'],
  ['a day', 'taxi 18 yesterday', 'yesterday'],
  ['somebody', 'taxi 18 with bo', 'bo'],
  ['a currency', 'taxi 18 dollars', '18 dollars'],
  ['a part', 'taxi 18, one pays double', 'double'],
  ['who is left out', 'taxi 18, not for all', 'not'],
  ['nothing', 'taxi 18 for everybody', undefined],
])('a guess that leaves out %s is doubted: %s', (_, text, doubt) => {
  const guess = parseExpense('18 taxi', contextOf({ members: four }))

  const reading = checked(
    { kind: 'unsure', guess: isRefusal(guess) ? [] : [guess] },
    text,
    contextOf({ members: four }),
  )

  expect(reading.kind === 'unsure' ? reading.doubt : null).toBe(doubt)
})
