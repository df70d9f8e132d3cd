import { expect } from 'vitest'
import type { Unasked } from '../support/weeks.js'
import { testFrom } from '../support/weeks-room.js'

// Noon in Berlin on a Thursday.
const test = testFrom('2026-03-12T11:00:00Z')

const momentsOf = (said: readonly Unasked[]): readonly string[] => said.map(({ at }) => at.slice(0, 16))

test('a budget is told of at four fifths and at the whole, once each a period, and anew in the next', async ({
  weeks,
  chat,
  now,
}) => {
  await chat.say('Ana: /budget food 100 monthly')
  await chat.say('Ana: /add 79.99 dinner #food')
  const under = await now()
  await chat.say('Ana: /add 0.01 sweets #food')
  const near = await now()
  await chat.say('Ana: /add 5 bread #food')
  const between = await weeks.play('2026-03-13T11:00:00Z')
  await chat.say('Ana: /add 15 pizza #food')
  const whole = await now()
  await chat.say('Ana: /undo')
  await chat.say('Ana: /undo')
  await chat.say('Ana: /add 200 feast #food')
  const beyond = await weeks.play('2026-04-02T11:00:00Z')
  await chat.say('Ana: /add 85 dinner #food')
  const april = await now()

  expect([under, between, beyond]).toEqual([[], [], []])
  expect(near.map(({ text }) => text)).toEqual([
    'Budget for food: 80 % of €100.00 is spent this month. €20.00 are left for 20 days.',
  ])
  expect(whole.map(({ text }) => text)).toEqual(['Budget for food: all of €100.00 is spent this month.'])
  expect(april.map(({ text }) => text.slice(0, 21))).toEqual(['Budget for food: 85 %'])
})

test('one that jumps over the whole at once is told of once', async ({ weeks, chat }) => {
  await chat.say('Ana: /budget 100 weekly')
  await chat.say('Ana: /add 120 trip')
  const said = await weeks.play('2026-03-15T11:00:00Z')

  expect(said.map(({ text }) => text)).toEqual([
    'Budget for everything: €120.00 of €100.00 is spent this week, €20.00 too much.',
  ])
})

test('at night it waits for the morning, and two budgets of one day share a message', async ({ weeks, chat, now }) => {
  await chat.say('Ana: /budget food 100')
  await chat.say('Ana: /budget 100')
  await weeks.play('2026-03-12T22:30:00Z')
  await chat.say('Ana: /add 90 late dinner #food')
  const atNight = await now()
  const inTheMorning = await weeks.play('2026-03-14T12:00:00Z')

  expect(atNight).toEqual([])
  expect(momentsOf(inTheMorning)).toEqual(['2026-03-13T07:00'])
  expect(inTheMorning[0]?.text).toContain('Budget for everything: 90 %')
  expect(inTheMorning[0]?.text).toContain('Budget for food: 90 %')
})

test('payments, other currencies, other categories, other months and what was taken back do not count', async ({
  chat,
  now,
}) => {
  await chat.say('Ana: /budget food 100')
  await chat.say('Ana: /add 500 flight #travel')
  await chat.say('Ana: /add 500 dinner #food in USD')
  await chat.say('Ana: /add 500 dinner #food on 2026-02-28')
  await chat.say('Ana: /pay @Bo 500', 'Bo')
  await chat.say('Ana: /add 500 dinner #food')
  await chat.say('Ana: /undo')
  await chat.say('Ana: /add 30 dinner #food')
  const said = await now()
  const shown = await chat.say('Ana: /budget')

  expect(said).toEqual([])
  expect(shown.text).toContain(
    'Food, this month · €30.00 of €100.00\n▓▓▓░░░░░░░ 30 %\n€70.00 left: €3.50 a day for 20 days.',
  )
})

test('what is spent already is told in the answer and not again', async ({ chat, now }) => {
  await chat.say('Ana: /add 90 dinner #food')
  const set = await chat.say('Ana: /budget food 100')
  const nothing = await now()
  await chat.say('Ana: /add 10 ice #food')
  const whole = await now()

  expect(set.text).toContain('€90.00 of €100.00')
  expect(nothing).toEqual([])
  expect(whole.map(({ text }) => text)).toEqual(['Budget for food: all of €100.00 is spent this month.'])
})

test('a budget that is off is told of no more, and the summary tells of those that are on', async ({ chat, now }) => {
  await chat.say('Ana: /budget food 100')
  await chat.say('Ana: /budget 1000 yearly')
  await chat.say('Ana: /add 50 dinner #food')
  const digest = await chat.say('Ana: /digest now')
  const off = await chat.say('Ana: /budget food off')
  await chat.say('Ana: /add 70 dinner #food')
  const said = await now()

  expect(digest.text).toContain('Food: €50.00 of €100.00 this month (50 %)')
  expect(digest.text).toContain('Everything: €50.00 of €1,000.00 this year (5 %)')
  expect(off.text).toBe('No more budget for food.')
  expect(said).toEqual([])
})

test('where more came back than was spent nothing of the budget is used', async ({ chat }) => {
  await chat.say('Ana: /budget food 100')
  await chat.say('Ana: /refund 30 groceries returned #food')

  const { text } = await chat.say('Ana: /budget')

  expect(text).toContain('░░░░░░░░░░ -30')
  expect(text).toContain('€130.00 left')
})

test.for([
  ['/budget', 'There is no budget. /budget food 400 monthly sets one'],
  ['/budget food 400 monthly', 'A budget of €400.00 a month for food.'],
  ['/budget 400/week for food', 'A budget of €400.00 a week for food.'],
  ['/budget #comida 1.500,50', 'A budget of €1,500.50 a month for food.'],
  ['/budget comida 150 anual', 'A budget of €150.00 a year for food.'],
  ['/budget 2,000 in USD', 'A budget of $2,000.00 a month.'],
  ['/budget food 400 euros a month', 'A budget of €400.00 a month for food.'],
  ['/budget party 200', 'I know no category “party”'],
  ['/budget food lots', 'I know no category “lots”'],
  ['/budget food 0', 'must be more than zero'],
  ['/budget food 99999999999', 'A budget can be €10,000,000.00 at most'],
  ['/budget off', 'There is no such budget'],
])('%s is answered with “%s”', async ([words, expected], { chat }) => {
  const answer = await chat.say(`Ana: ${words}`)

  expect(answer.text).toContain(expected)
})
