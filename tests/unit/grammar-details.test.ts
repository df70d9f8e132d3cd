import { expect, test } from 'vitest'
import { sharingText, whoText } from '../support/language.js'
import { added, refusedAdd } from '../support/language-drafts.js'

test.each([
  ['60 dinner on yesterday', 'yesterday'],
  ['60 dinner yesterday', 'yesterday'],
  ['60 dinner ayer', 'ayer'],
  ['60 on 3 Nov dinner', '3 Nov'],
  ['on 3 Nov 60 dinner', '3 Nov'],
  ['dinner on Nov 3, 2026 60', 'Nov 3, 2026'],
  ['60 dinner on 2026-11-03', '2026-11-03'],
  ['60 2026-11-03 dinner', '2026-11-03'],
  ['60 dinner on 3.11.', '3.11.'],
  ['60 dinner on 3/11', '3/11'],
  ['60 dinner on last friday', 'last friday'],
  ['60 dinner on the day before yesterday', 'the day before yesterday'],
  ['60 dinner el 3 de noviembre', '3 de noviembre'],
  ['60 dinner on 32 Nov', '32 Nov'],
])('in "%s" the day is %s', (argument, date) => {
  expect(added(argument)).toMatchObject({ amount: '60', date, description: 'dinner' })
})

test.each([
  ['60 dinner last friday', '2026-11-20'],
  ['last friday 60 dinner', '2026-11-20'],
  ['60 dinner last night', '2026-11-20'],
  ['60 dinner 3 nov', '2026-11-03'],
  ['60 dinner 3 days ago', '2026-11-18'],
  ['60 dinner the day before yesterday', '2026-11-19'],
  ['60 cena hace dos días', '2026-11-19'],
])('"%s" needs no on to be of %s', (argument, date) => {
  expect(added(argument)).toMatchObject({
    amount: '60',
    date,
    description: argument.includes('cena') ? 'cena' : 'dinner',
  })
})

test('a weekday alone is asked about: it may be a part of the name', () => {
  expect(refusedAdd('60 sunday roast')).toMatchObject({ refused: 'wordsUnclear', values: { text: 'sunday' } })
  expect(refusedAdd('60 dinner friday on yesterday, last friday')).toMatchObject({ refused: 'dateUnreadable' })
  expect(added('60 friday club on yesterday')).toMatchObject({ date: 'yesterday', description: 'friday club' })
  expect(refusedAdd('60 dinner next friday')).toMatchObject({
    refused: 'wordsUnclear',
    values: { text: 'next friday' },
  })
  expect(added('60 sun cream')).toMatchObject({ date: null, description: 'sun cream' })
})

test('words behind on that are no date are description', () => {
  expect(added('60 dinner on the beach')).toMatchObject({ date: null, description: 'dinner on the beach' })
  expect(added('60 cena en el mar')).toMatchObject({ date: null, description: 'cena en el mar' })
})

test('a number behind on that is no date is refused', () => {
  expect(refusedAdd('60 dinner on 32 foo')).toMatchObject({ refused: 'dateUnreadable', values: { text: '32' } })
})

test('two days are refused', () => {
  expect(refusedAdd('60 on yesterday on 3 Nov')).toMatchObject({ refused: 'dateUnreadable' })
})

test('a tag is a category, in English and Spanish', () => {
  expect(added('60 #food sushi')).toMatchObject({ category: 'food', description: 'sushi' })
  expect(added('60 sushi #Comida')).toMatchObject({ category: 'food', description: 'sushi' })
  expect(refusedAdd('60 #sushi')).toMatchObject({ refused: 'categoryUnknown', values: { text: 'sushi' } })
  expect(refusedAdd('60 #food #travel')).toMatchObject({
    refused: 'severalCategories',
    values: { first: 'food', second: 'travel' },
  })
})

test.each([
  ['60 Fish, chips and beer', 'Fish, chips and beer'],
  ['Fish 60 and chips', 'Fish and chips'],
  ['dinner, 60, @bo', 'dinner'],
  ['60 with @bo, dinner at Luigi', 'dinner at Luigi'],
  ['dinner (with @bo) 60', 'dinner'],
  ['dinner (birthday) 60', 'dinner (birthday)'],
  ['Bo paid 60 for dinner', 'dinner'],
  ['60 @bo', ''],
  ['60 🍕 🍺', '🍕 🍺'],
  ['60 din\u202ener\u0000 x', 'dinner x'],
  ['60 👨‍👩‍👧 lunch', '👨‍👩‍👧 lunch'],
])('"%s" is described as "%s"', (argument, description) => {
  expect(added(argument).description).toBe(description)
})

test('quotes force a description', () => {
  const draft = added('60 "2 tickets with @bo for 7" @cy')

  expect(draft).toMatchObject({ amount: '60', description: '2 tickets with @bo for 7' })
  expect(sharingText(draft.sharing)).toBe('payersAndNamed: cy')
  expect(added('60 “all in”').description).toBe('all in')
  expect(added('60 5" pipe', { members: ['Ana'] }).description).toBe('5" pipe')
})

test('texts that are too long are refused', () => {
  expect(added(`60 ${'x'.repeat(200)}`).description).toHaveLength(200)
  expect(refusedAdd(`60 ${'x'.repeat(201)}`)).toMatchObject({ refused: 'descriptionTooLong', values: { max: 200 } })
  expect(refusedAdd(`60 ${'x '.repeat(1000)}`)).toMatchObject({ refused: 'textTooLong', values: { max: 2000 } })
})

test('items parted by ; make a bill, with tips and taxes over it', () => {
  const draft = added('pizza 24 @ana @bo; wine 18 @ana; tip 10%; IVA 5')

  expect(draft).toMatchObject({ amount: null, description: 'pizza, wine' })
  expect(draft.items.map((item) => `${item.label} ${item.amount} ${sharingText(item.sharing)}`)).toEqual([
    'pizza 24 named: ana, bo',
    'wine 18 named: ana',
  ])
  expect(draft.extras).toEqual([
    { label: 'tip', value: '10%' },
    { label: 'IVA', value: '5' },
  ])
})

test('lines make a bill too, and lines without an amount speak for all of it', () => {
  const draft = added('pizza 24\nwine 18 for Bo\nbeer @cy 6\nwith @bo, Friday club\npaid by Bo on yesterday #food')

  expect(draft).toMatchObject({ date: 'yesterday', category: 'food', description: 'Friday club' })
  expect(draft.payers.map(({ who }) => whoText(who))).toEqual(['bo'])
  expect(draft.items.map((item) => `${item.label} ${item.amount} ${sharingText(item.sharing)}`)).toEqual([
    'pizza 24 payersAndNamed: bo',
    'wine 18 named: bo',
    'beer 6 named: cy',
  ])
})

test('one amount over several lines is no bill', () => {
  const draft = added('60 dinner\n@bo 20\n@cy 40\n')

  expect(draft.items).toEqual([])
  expect(draft).toMatchObject({ amount: '60', description: 'dinner' })
  expect(sharingText(draft.sharing)).toBe('payersAndNamed: bo 20, cy 40')
})

test('a bill is refused where a part belongs to no item, or nothing but tips is on it', () => {
  expect(refusedAdd('pizza 24; wine 18; @bo 20')).toMatchObject({ refused: 'sharesUnreadable' })
  expect(refusedAdd('tip 10%; tax 5')).toMatchObject({ refused: 'amountMissing' })
  expect(refusedAdd('pizza 24; tip 10% tax 5%')).toMatchObject({ refused: 'severalAmounts' })
  expect(refusedAdd('pizza 24; tip 10% @bo')).toMatchObject({ refused: 'sharesUnreadable' })
})

test('three capitals behind in are a currency, and an unknown one is refused', () => {
  expect(refusedAdd('60 taxi in XYZ')).toMatchObject({ refused: 'currencyUnknown', values: { text: 'XYZ' } })
})

test.each([
  ['pizza 24; wine 18; discount -5', '-5'],
  ['pizza 24; wine 18; discount 5', '-5'],
  ['pizza 24; wine 18; descuento 10%', '-10%'],
  ['pizza 24; wine 18; coupon -10%', '-10%'],
  ['pizza 2 x 12; wine 18; Pfand -2.50', '-2.50'],
])('what is taken off a bill is spread over its lines: %s', (argument, value) => {
  expect(added(argument)).toMatchObject({ items: [{ label: 'pizza' }, { label: 'wine' }], extras: [{ value }] })
})

test('a line that says what a bill comes to is no item', () => {
  expect(added('pizza 24; wine 18; total 40')).toMatchObject({
    amount: '40',
    items: [{ amount: '24' }, { amount: '18' }],
  })
  expect(refusedAdd('pizza 24; total 40; total 42')).toMatchObject({ refused: 'severalAmounts' })
})
