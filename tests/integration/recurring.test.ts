import { expect } from 'vitest'
import type { Unasked, Weeks } from '../support/weeks.js'
import { testFrom } from '../support/weeks-room.js'

// Noon in Berlin on a Thursday.
const test = testFrom('2026-03-12T11:00:00Z')

interface Written {
  readonly day: string
  readonly description: string
}

/** What stands in the books, as `2026-03-12 rent 80000`. */
async function entries(weeks: Weeks): Promise<readonly string[]> {
  const rows = await weeks.kept.query<Written & { total: string }>(
    `SELECT date::text AS day, description, total_minor AS total FROM entry WHERE kind = 'expense' ORDER BY date, number`,
    [],
  )
  return rows.map(({ day, description, total }) => `${day} ${description} ${total}`)
}

const days = async (weeks: Weeks): Promise<readonly string[]> =>
  (await entries(weeks)).map((entry) => entry.slice(0, 10))
const momentsOf = (said: readonly Unasked[]): readonly string[] => said.map(({ at }) => at.slice(0, 16))

test('the rent comes on the first of the month at nine by the clocks of the group, across the change to summer time', async ({
  weeks,
  chat,
}) => {
  const begun = await chat.say('Ana: /repeat monthly 1 800 rent #housing')
  const said = await weeks.play('2026-05-02T10:00:00Z')

  expect(begun.text).toContain('Every month on the 1st')
  expect(begun.text).toContain('First on Wednesday, April 1, 9:00')
  expect(momentsOf(said)).toEqual(['2026-04-01T07:00', '2026-05-01T07:00'])
  expect(await entries(weeks)).toEqual(['2026-04-01 rent 80000', '2026-05-01 rent 80000'])
  expect(said[0]?.text).toContain('#1 rent · €800.00')
  expect(said[0]?.text).toContain('Repeats every month on the 1st; next on May 1, 2026.')
  expect(said[0]?.buttons.map(({ label }) => label)).toEqual(['Undo', 'Edit', 'Stop repeating'])
})

test('a series that begins on its day after nine writes that day at once, and once', async ({ weeks, chat }) => {
  const begun = await chat.say('Ana: /repeat monthly 12 60 gym')
  const said = await weeks.play('2026-04-12T11:00:00Z')

  expect(begun.text).toContain('It begins today; the next one comes on Sunday, April 12, 9:00')
  expect(begun.all.map(({ text }) => text.includes('#1 gym'))).toEqual([false, true])
  expect(said).toHaveLength(1)
  expect(await days(weeks)).toEqual(['2026-03-12', '2026-04-12'])
})

test('a series that begins on its day before nine waits for the hour', async ({ weeks, chat }) => {
  await weeks.play('2026-03-13T06:00:00Z')
  const begun = await chat.say('Ana: /repeat weekly fri 20 pizza')
  const said = await weeks.play('2026-03-14T11:00:00Z')

  expect(begun.text).toContain('First on Friday, March 13, 9:00')
  expect(momentsOf(said)).toEqual(['2026-03-13T08:00'])
})

test('the 31st is the last day of shorter months, and the 31st again after', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat monthly 31 10 storage')
  await weeks.play('2027-03-31T11:00:00Z')

  expect(await days(weeks)).toEqual([
    ...['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'],
    ...['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'],
  ])
})

test('after a downtime each missed day is written once, on its own day, also if the program dies in between', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning')
  await weeks.claimOnly('2026-04-08T11:00:00Z')
  const said = await weeks.sleepUntil('2026-04-08T12:00:00Z')
  const again = await weeks.play('2026-04-08T13:00:00Z')

  expect(await days(weeks)).toEqual(['2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06'])
  expect(said).toHaveLength(4)
  expect(said.every(({ isSilent }) => isSilent)).toBe(true)
  expect(again).toEqual([])
})

test('two workers that wake at once write each missed day once', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning')
  await chat.say('Ana: /repeat weekly tue 20 flowers')
  weeks.clock.moveTo(new Date('2026-04-08T11:00:00Z'))
  const said = await Promise.all([1, 2, 3].map(() => weeks.play('2026-04-08T11:00:00Z')))

  const written = await entries(weeks)
  expect(written.filter((entry) => entry.includes('cleaning'))).toHaveLength(4)
  expect(written.filter((entry) => entry.includes('flowers'))).toHaveLength(4)
  expect(said.flat()).toHaveLength(8)
})

test('after months only the latest cards are shown, and after more than a year the oldest days are left to people', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /repeat daily 1 coffee')
  const said = await weeks.sleepUntil('2027-06-01T11:00:00Z')

  const written = await days(weeks)
  expect(written[0]).toBe('2026-03-12')
  expect(written[1]).toBe('2026-05-31')
  expect(written.at(-1)).toBe('2027-06-01')
  expect(new Set(written).size).toBe(written.length)
  expect(said).toHaveLength(1 + 31)
  expect(said[0]?.text).toContain('“coffee” was not written for May 30, 2026 and the days before it')
  expect(said[1]?.text).toContain('/history shows it')
})

test('it ends with its last day and says so, and comes no more', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning until 2026-03-29')
  const said = await weeks.play('2026-05-01T11:00:00Z')
  const list = await chat.say('Ana: /repeats')

  expect(await days(weeks)).toEqual(['2026-03-16', '2026-03-23'])
  expect(said[1]?.text).toContain('That was the last one of this series.')
  expect(list.text).toContain('Nothing repeats here')
})

test('paused, it writes nothing; resumed, it goes on without what was left out', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning')
  const list = await chat.say('Ana: /repeats')
  const paused = await chat.press('Bo', 'Pause 1')
  await weeks.play('2026-03-31T11:00:00Z')
  const resumed = await chat.press('Bo', 'Resume 1')
  await weeks.play('2026-04-07T11:00:00Z')

  expect(list.text).toContain('1. cleaning · €30.00 · every Monday · next Mar 16 · Mar 23 · Mar 30')
  expect(paused.text).toContain('· paused')
  expect(resumed.text).toContain('next Apr 6 · Apr 13 · Apr 20')
  expect(await days(weeks)).toEqual(['2026-04-06'])
})

test('stopped from the card of an entry, it comes no more, and what is written stays', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning')
  const [card] = await weeks.play('2026-03-16T11:00:00Z')
  const stop = card?.buttons.find(({ label }) => label === 'Stop repeating')?.press ?? ''
  const stopped = await chat.press('Cy', stop, card?.message)
  const twice = await chat.press('Cy', stop, card?.message)
  await weeks.play('2026-05-01T11:00:00Z')

  expect(stopped.text).toContain('“cleaning” no longer repeats')
  expect(twice.text).toContain('has ended already')
  expect(await days(weeks)).toEqual(['2026-03-16'])
})

test('everyone means those who are there then; named people stay named, and whoever has left has no part', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning')
  await chat.say('Ana: /repeat weekly mon 40 films for @Ana @Bo @Cy', 'Ana', 'Bo', 'Cy')
  await chat.say('Dan: /join')
  await chat.say('Cy: /leave')
  const [cleaning, films] = await weeks.play('2026-03-16T11:00:00Z')

  expect(cleaning?.text).toMatch(/Ana +€10\.00\nBo +€10\.00\nDan +€10\.00/u)
  expect(films?.text).toMatch(/Ana +€20\.00\nBo +€20\.00/u)
  expect(films?.text).not.toContain('Dan')
  expect(films?.text).toContain('Cy is no longer on the tab and has no part in it.')
})

test('a guest who turns out to be somebody on the tab goes on as that somebody', async ({ weeks, chat }) => {
  await chat.say('Ana: /guest Gil')
  await chat.say('Ana: /repeat weekly mon 30 cleaning for @Ana @Gil')
  const before = await weeks.play('2026-03-16T11:00:00Z')
  await chat.say('Dan: /join')
  await chat.say('Dan: /claim Gil')
  await chat.press('Ana', 'Yes, that is Gil')
  const after = await weeks.play('2026-03-23T11:00:00Z')

  expect(before[0]?.text).toMatch(/Ana +€15\.00\nGil +€15\.00/u)
  expect(after[0]?.text).toMatch(/Ana +€15\.00\nDan +€15\.00/u)
})

test('what cannot be worked out any more is not written but paused, with the reason', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat weekly mon 30 cleaning paid by @Cy', 'Cy')
  await chat.say('Ana: /repeat weekly mon 40 films @Bo 15 @Cy 25', 'Bo', 'Cy')
  await chat.say('Cy: /leave')
  const said = await weeks.play('2026-03-24T11:00:00Z')

  expect(said).toHaveLength(2)
  expect(said[0]?.text).toContain('“cleaning” was not written for Mar 16, 2026.')
  expect(said[0]?.text).toContain('Cy pays for it and is no longer on the tab')
  expect(said[1]?.text).toContain('“films” was not written for Mar 16, 2026.')
  expect(said[1]?.text).toContain('Cy left the tab')
  expect(await entries(weeks)).toEqual([])
})

test('the currency and the way amounts are read stay those of the day it was made', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat weekly mon 1,500 cleaning')
  await chat.say('Ana: /currency USD')
  await chat.say('Ana: /language es')
  const [card] = await weeks.play('2026-03-16T11:00:00Z')

  expect(card?.text).toContain('1500,00 €')
})

test('a move to another time zone neither loses a day nor writes it twice', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat daily 1 coffee')
  await weeks.play('2026-03-14T07:00:00Z')
  await chat.say('Ana: /timezone Asia/Tokyo')
  await weeks.play('2026-03-16T12:00:00Z')
  await chat.say('Ana: /timezone America/New_York')
  await weeks.play('2026-03-18T22:00:00Z')

  expect(await days(weeks)).toEqual([12, 13, 14, 15, 16, 17, 18].map((day) => `2026-03-${day}`))
})

test('a series is changed from a date on: what was written stays, and what is not named too', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /repeat monthly 1 900 rent with @Bo')

  const changed = await chat.say('Bo: /repeats edit 1 950 from May')
  const said = await weeks.play('2026-05-02T10:00:00Z')
  const again = await chat.say('Ana: /repeats rent is 1000 #housing')
  await weeks.play('2026-06-02T10:00:00Z')

  expect(changed.text).toContain('“rent” (number 1) from May 1, 2026 on')
  expect(changed.text).toContain('Next days: Apr 1 · May 1 (€950.00) · Jun 1')
  expect(changed.text).toContain('Paid by Ana')
  expect(said).toHaveLength(2)
  expect(again.text).toContain('from Jun 1, 2026 on')
  expect(await entries(weeks)).toEqual(['2026-04-01 rent 90000', '2026-05-01 rent 95000', '2026-06-01 rent 100000'])
})

test('an earlier change takes the place of a later one, and says so', async ({ chat }) => {
  await chat.say('Ana: /repeat monthly 1 900 rent')
  await chat.say('Ana: /repeats edit 1 950 from May')

  const earlier = await chat.say('Ana: /repeats edit 1 910')

  expect(earlier.text).toContain('“rent” was to change from May 1, 2026 on; that is dropped.')
  expect(earlier.text).toContain('Next days: Apr 1 · May 1 · Jun 1')
})

test.for([
  ['/repeats edit 7 950', 'Nothing of number 7 repeats here.'],
  ['/repeats edit 1', 'I cannot read what is different.'],
  ['/repeats edit 1 950 on 3 May', 'I cannot read what is different.'],
] as const)('“%s” changes nothing and says why', async ([typed, told], { chat, weeks }) => {
  await chat.say('Ana: /repeat monthly 1 900 rent')

  const { text } = await chat.say(`Ana: ${typed}`)
  await weeks.play('2026-04-02T10:00:00Z')

  expect(text).toContain(told)
  expect(await entries(weeks)).toEqual(['2026-04-01 rent 90000'])
})

test('what a series lacks is asked for: the sum, and how often it comes', async ({ weeks, chat }) => {
  await chat.say('Ana: /repeat monthly rent')
  await chat.say('Ana: 900')
  await chat.say('Ana: /repeat 30 internet')
  await chat.press('Ana', 'Every month')

  const { text } = await chat.say('Ana: /repeats')

  expect(text).toContain('1. rent · €900.00 · every month on the 12th')
  expect(text).toContain('2. internet · €30.00 · every month on the 12th')
  expect(await entries(weeks)).toEqual(['2026-03-12 rent 90000', '2026-03-12 internet 3000'])
})

test('a name that nobody bears is asked for, and the series begins with the answer', async ({ weeks, chat }) => {
  const asked = await chat.say('Ana: /repeat weekly mon 20 pizza with @Dan')
  const begun = await chat.press('Ana', 'Add Dan as a guest')
  const [card] = await weeks.play('2026-03-16T11:00:00Z')

  expect(asked.text).toContain('I know no Dan here.')
  expect(begun.text).toContain('Every Monday')
  expect(card?.text).toMatch(/Ana +€10\.00\nDan +€10\.00/u)
})

test.for([
  ['/repeat daily 2.50 coffee', 'Every day'],
  ['/repeat every 3 days 5 milk', 'Every 3 days'],
  ['/repeat weekly 20 pizza', 'Every Thursday'],
  ['/repeat every 2 weeks on fri 45 cleaning', 'Every 2 weeks on Friday'],
  ['/repeat cada lunes 20 limpieza', 'Every Monday'],
  ['/repeat monthly €20 gym', 'Every month on the 12th'],
  ['/repeat monthly 2 20 gym', 'Every month on the 2nd'],
  ['/repeat monthly last 800 rent', 'Every month on the last day'],
  ['/repeat mensual último 800 alquiler', 'Every month on the last day'],
  ['/repeat 60 internet every month on the 5th #utilities', 'Every month on the 5th'],
  ['/repeat 800 rent on the 1st of every month', 'rent · €800.00'],
  ['/repeat last day of the month 32 rent', 'Every month on the last day'],
  ['/repeat el 15 de cada mes 60 gimnasio', 'Every month on the 15th'],
  ['/repeat stop 7', 'Nothing of number 7 repeats here'],
  ['/repeat 60 internet monthly', 'Every month on the 12th'],
  ['/repeat monthly 60 gym on the 3rd', 'Every month on the 3rd'],
  ['/repeat quarterly 90 water starting 1 April', 'Every 3 months on the 1st'],
  ['/repeat yearly 3 Nov 120 insurance until 2030', 'Every year on November 3, until Dec 31, 2030'],
  ['/repeat anual 29 de febrero 12 dominio', 'Every year on February 29'],
  ['/repeat 800 rent', 'I cannot read how often “800 rent” comes'],
  ['/repeat monthly rent', 'How much was it? I have: monthly rent'],
  ['/repeat monthly 1 rent', 'Is “1” the day or the sum?'],
  ['/repeat monthly 5 rent until soon', 'I cannot read until when'],
  ['/repeat monthly €5 rent until 2026-03-01', 'It would end before it has begun'],
  ['/repeat monthly 5 60 rent on the 3rd', '“the 3rd” does not go with how often it comes'],
  ['/repeat', 'Nothing repeats here'],
  ['/repeats stop 7', 'Nothing of number 7 repeats here'],
])('%s is answered with “%s”', async ([words, expected], { chat }) => {
  const answer = await chat.say(`Ana: ${words}`)

  expect(answer.text).toContain(expected)
})
