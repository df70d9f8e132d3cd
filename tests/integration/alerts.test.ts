import { expect } from 'vitest'
import type { Unasked } from '../support/weeks.js'
import { testFrom } from '../support/weeks-room.js'

// Noon in Berlin on a Thursday.
const test = testFrom('2026-03-12T11:00:00Z')
  .extend(
    'lend',
    ({ chat }) =>
      (amount: string) =>
        chat.say(`Ana: /add ${amount} loan for @Bo`, 'Bo'),
  )
  .extend(
    'repay',
    ({ chat }) =>
      (amount: string) =>
        chat.say(`Bo: /pay @Ana ${amount}`, 'Ana'),
  )

const momentsOf = (said: readonly Unasked[]): readonly string[] => said.map(({ at }) => at.slice(0, 16))

test('a debt that passes the threshold is told of once, with the amount and a button to settle', async ({
  weeks,
  chat,
  now,
  lend,
}) => {
  await chat.say('Ana: /alert 100')
  await lend('100')
  const atThreshold = await now()
  await lend('0.01')
  const above = await now()
  await lend('50')
  const further = await weeks.play('2026-03-20T11:00:00Z')

  const plan = await chat.press('Bo', above[0]?.buttons[0]?.press ?? '', above[0]?.message)

  expect(atThreshold).toEqual([])
  expect(above.map(({ text }) => text)).toEqual([
    'Bo owes €100.01, which is more than the €100.00 you set an alert for.',
  ])
  expect(further).toEqual([])
  expect(plan.text).toContain('Bo pays Ana €150.01')
})

test('it is told of again only after the debt has been below four fifths of the threshold, and on another day', async ({
  weeks,
  chat,
  now,
  lend,
  repay,
}) => {
  await chat.say('Ana: /alert 100')
  await lend('120')
  const first = await now()
  await repay('40')
  await lend('41')
  const notYet = await weeks.play('2026-03-14T11:00:00Z')
  await repay('42')
  await weeks.play('2026-03-14T12:00:00Z')
  await lend('42')
  const second = await now()

  expect([first.length, notYet.length]).toEqual([1, 0])
  expect(second.map(({ text }) => text.slice(0, 15))).toEqual(['Bo owes €121.00'])
})

test('one that is armed again the same day waits for the next morning, and is told as it is then', async ({
  weeks,
  chat,
  now,
  lend,
  repay,
}) => {
  await chat.say('Ana: /alert 100')
  await lend('120')
  await now()
  await repay('100')
  await now()
  await lend('90')
  const sameDay = await now()
  await lend('10')
  const later = await weeks.play('2026-03-15T11:00:00Z')

  expect(sameDay).toEqual([])
  expect(momentsOf(later)).toEqual(['2026-03-13T07:00'])
  expect(later[0]?.text).toContain('Bo owes €120.00')
})

test('at night it waits for the end of the quiet hours, and is dropped where the debt is gone by then', async ({
  weeks,
  chat,
  now,
  lend,
  repay,
}) => {
  await chat.say('Ana: /alert 100')
  await weeks.play('2026-03-12T22:30:00Z')
  await lend('120')
  const atNight = await now()
  const inTheMorning = await weeks.play('2026-03-13T12:00:00Z')
  await repay('120')
  await weeks.play('2026-03-13T22:30:00Z')
  await lend('130')
  await repay('130')
  const nothing = await weeks.play('2026-03-15T12:00:00Z')

  expect(atNight).toEqual([])
  expect(momentsOf(inTheMorning)).toEqual(['2026-03-13T07:00'])
  expect(nothing).toEqual([])
})

test('two debts of one day come in one message, and a third of that day waits for the next', async ({
  weeks,
  chat,
  now,
}) => {
  await chat.say('Ana: /alert 100')
  await chat.say('Ana: /add 240 trip for @Bo @Cy', 'Bo', 'Cy')
  const both = await now()
  await chat.say('Dan: /join')
  await chat.say('Ana: /add 150 loan for @Dan', 'Dan')
  const sameDay = await now()
  const nextDay = await weeks.play('2026-03-14T11:00:00Z')

  expect(both).toHaveLength(1)
  expect(both[0]?.text).toContain('Bo owes €120.00')
  expect(both[0]?.text).toContain('Cy owes €120.00')
  expect(sameDay).toEqual([])
  expect(momentsOf(nextDay)).toEqual(['2026-03-13T07:00'])
  expect(nextDay[0]?.text).toContain('Dan owes €150.00')
})

test('those who are above the threshold already are named in the answer, and only there', async ({
  weeks,
  chat,
  lend,
}) => {
  await lend('150')

  const answer = await chat.say('Ana: /alert 100')
  await lend('5')
  const said = await weeks.play('2026-03-20T11:00:00Z')

  expect(answer.text).toContain('Bo owes €150.00 as it is.')
  expect(said).toEqual([])
})

test('only what is owed in the currency of the alert counts', async ({ chat, now, lend }) => {
  const answer = await chat.say('Ana: /alert 100 USD')
  await lend('500')
  const euros = await now()
  await chat.say('Ana: /add 101 loan for @Bo in USD', 'Bo')
  const dollars = await now()

  expect(answer.text).toContain('Only what is owed in USD counts.')
  expect(euros).toEqual([])
  expect(dollars[0]?.text).toContain('Bo owes $101.00')
})

test('a muted group hears nothing, and what is still so when the time is over', async ({ weeks, chat, lend }) => {
  await chat.say('Ana: /alert 100')
  await chat.say('Ana: /mute 3 days')
  await lend('120')
  const muted = await weeks.play('2026-03-15T10:00:00Z')
  const after = await weeks.play('2026-03-16T11:00:00Z')

  expect(muted).toEqual([])
  expect(momentsOf(after)).toEqual(['2026-03-15T11:00'])
})

test('a group that was muted for good hears it as soon as it is not', async ({ weeks, chat, now, lend }) => {
  await chat.say('Ana: /alert 100')
  await chat.say('Ana: /mute')
  await lend('120')
  const muted = await weeks.play('2026-04-15T10:00:00Z')
  await chat.say('Bo: /mute off')
  const after = await now()

  expect(muted).toEqual([])
  expect(after.map(({ text }) => text.slice(0, 15))).toEqual(['Bo owes €120.00'])
})

test('a muted group still gets the summary it asked for, at its time, be it in the night', async ({
  weeks,
  chat,
  lend,
}) => {
  await chat.say('Ana: /digest fri 3:00')
  await chat.say('Ana: /mute')
  await lend('120')

  const said = await weeks.play('2026-03-14T11:00:00Z')

  expect(momentsOf(said)).toEqual(['2026-03-13T02:00'])
})

test('without quiet hours it is told at night', async ({ weeks, chat, now, lend }) => {
  await chat.say('Ana: /alert 100')
  await chat.say('Ana: /quiet off')
  await weeks.play('2026-03-12T22:30:00Z')
  await lend('120')

  const said = await now()

  expect(momentsOf(said)).toEqual(['2026-03-12T22:30'])
})

test('no alert comes once it is off, and setting it anew begins anew', async ({ weeks, chat, now, lend, repay }) => {
  await chat.say('Ana: /alert 100')
  await lend('120')
  await now()
  const off = await chat.say('Ana: /alert off')
  await repay('120')
  await lend('200')
  const none = await weeks.play('2026-03-14T11:00:00Z')
  await repay('200')
  const on = await chat.say('Ana: /alert 100')
  await lend('120')
  const said = await now()

  expect(off.text).toContain('/alert 100 brings them back')
  expect(none).toEqual([])
  expect(on.text).not.toContain('as it is')
  expect(said).toHaveLength(1)
})

test.for([
  ['/alert lots', 'I cannot read “lots” as an amount'],
  ['/alert -5', 'must be more than zero'],
  ['/alert 10.001', 'decimals'],
  ['/alert 99999999999', 'An alert can be for €10,000,000.00 at most'],
  ['/alert', 'There is no alert. /alert 100 tells'],
])('%s is answered with what to do', async ([words, expected], { chat }) => {
  const answer = await chat.say(`Ana: ${words}`)

  expect(answer.text).toContain(expected)
})

test('a reminder names who owes whom how much, once a day, and never the one who sends it', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 60 dinner')

  const all = await chat.say('Bo: /remind')
  const again = await chat.say('Ana: /remind')
  const third = await chat.say('Ana: /remind')
  await weeks.play('2026-03-12T23:30:00Z')
  const nextDay = await chat.say('Ana: /remind @Cy', 'Cy')

  expect(all.text).toBe('Cy, a kind reminder of what you owe: €20.00 to Ana.')
  expect(all.all[0]?.buttons.map(({ label }) => label)).toEqual(['Settle up'])
  expect(again.text).toContain('Bo, a kind reminder')
  expect(again.text).not.toContain('Cy, a kind reminder')
  expect(third.text).toContain('I reminded Bo and Cy today already')
  expect(nextDay.text).toContain('Cy, a kind reminder')
})

test('nobody is reminded of nothing', async ({ chat }) => {
  const nobody = await chat.say('Ana: /remind')
  await chat.say('Bo: /add 20 tea for @Cy', 'Cy')
  const even = await chat.say('Ana: /remind @Ana', 'Ana')
  const onlyMe = await chat.say('Cy: /remind')
  const stranger = await chat.say('Ana: /remind @Zoe')

  expect(nobody.text).toContain('Nobody owes anything')
  expect(even.text).toContain('Ana owes nothing')
  expect(onlyMe.text).toContain('Nobody but Cy owes anything: €20.00 to Bo.')
  expect(stranger.text).toContain('Zoe')
})

test.for([
  ['/quiet', 'From 10:00 PM to 8:00 AM (Berlin time) I say nothing by myself'],
  ['/quiet 23-7', 'From 11:00 PM to 7:00 AM (Berlin time) I say nothing by myself'],
  ['/quiet 10pm to 8am', 'already'],
  ['/quiet 8-8', '/quiet 22:00-08:00'],
  ['/quiet nights', '/quiet 22:00-08:00'],
  ['/quiet off', 'No more quiet hours'],
  ['/mute 1 semana', 'until Mar 19, 2026, 12:00 PM'],
  ['/mute 0d', '/mute 7d'],
  ['/mute 5 years', 'for a year at most'],
  ['/mute loudly', '/mute 7d'],
  ['/mute off', 'I am not muted'],
  ['/mute', 'until /mute off'],
])('%s is answered with “%s”', async ([words, expected], { chat }) => {
  const answer = await chat.say(`Ana: ${words}`)

  expect(answer.text).toContain(expected)
})

test('the settings show what happens by itself, with buttons for the summary and the quiet hours', async ({ chat }) => {
  await chat.say('Ana: /alert 100')
  await chat.say('Ana: /mute')

  const card = await chat.say('Ana: /settings')
  const digest = await chat.press('Bo', 'A summary every Monday, 9:00 AM')
  const quiet = await chat.press('Bo', 'No quiet hours')
  const said = await chat.say('Ana: /digest')

  expect(card.text).toContain('Weekly summary: off')
  expect(card.text).toContain('Balance alert: above €100.00')
  expect(card.text).toContain('Quiet hours: 10:00 PM to 8:00 AM')
  expect(card.text).toContain('Muted: until /mute off')
  expect(digest.all.map(({ op }) => op)).toEqual(['edit', 'toast', 'post'])
  expect(digest.text).toContain('Weekly summary: Monday, 9:00 AM')
  expect(quiet.text).toContain('Quiet hours: off')
  expect(quiet.all[0]?.buttons.map(({ label }) => label)).toContain('Quiet hours, 10:00 PM to 8:00 AM')
  expect(said.text).toContain('every Monday at 9:00')
})
