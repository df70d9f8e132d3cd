import { expect } from 'vitest'
import type { ChatEvent } from '../../src/chat/event.js'
import type { Unasked } from '../support/weeks.js'
import { testFrom } from '../support/weeks-room.js'

// A Thursday evening in Berlin, two weeks before the clocks are set forward.
const start = '2026-03-12T18:00:00Z'
const test = testFrom(start)

const momentsOf = (said: readonly Unasked[]): readonly string[] => said.map(({ at }) => at.slice(0, 16))

test('four summaries come at nine on the wall, before and after the clocks are set forward, without a sound', async ({
  weeks,
  chat,
}) => {
  const answer = await chat.say('Ana: /digest mon 09:00')
  const said: Unasked[] = []
  for (const week of ['2026-03-19', '2026-03-26', '2026-04-02', '2026-04-09']) {
    await chat.say('Ana: /add 60 dinner')
    said.push(...(await weeks.play(`${week}T18:00:00Z`)))
  }

  expect(answer.text).toContain('every Monday at 9:00')
  expect(answer.text).toContain('first on Monday, March 16')
  expect(momentsOf(said)).toEqual(['2026-03-16T08:00', '2026-03-23T08:00', '2026-03-30T07:00', '2026-04-06T07:00'])
  expect(said.every(({ isSilent }) => isSilent)).toBe(true)
})

test('the summary tells the week against the one before, what it went on, who is up and down, and how to get even', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /add 60 dinner #food')
  await chat.say('Ana: /digest mon 09:00')
  await weeks.play('2026-03-17T18:00:00Z')
  await chat.say('Bo: /add 45 taxi #transport')
  await chat.say('Ana: /add 30 lunch #food')

  const [summary, ...others] = await weeks.play('2026-03-23T18:00:00Z')

  expect(others).toEqual([])
  expect(summary?.text.split('\n').map((line) => line.replace(/ {2,}/gu, ' '))).toEqual([
    'Your week, Mar 16 – 22, 2026',
    '€75.00 in 2 expenses, 25 % more than the week before (€60.00).',
    'By category',
    'transport €45.00',
    'food €30.00',
    'Expenses',
    '#2 taxi €45.00',
    '#3 lunch €30.00',
    'Balances',
    'Ana +€45.00',
    'Cy -€45.00',
    'To get even',
    'Cy pays Ana €45.00',
  ])
  expect(summary?.buttons.map(({ label }) => label)).toEqual(['Cy paid Ana €45.00'])
})

test('a button of the summary logs the payment days later and leaves the summary as it is', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest mon 09:00')
  const [summary] = await weeks.play('2026-03-20T18:00:00Z')
  const button = summary?.buttons.find(({ label }) => label === 'Bo paid Ana €20.00')

  const pressed = await chat.press('Bo', button?.press ?? '', summary?.message)
  const again = await chat.press('Bo', button?.press ?? '', summary?.message)
  const balance = await chat.say('Ana: /balance Bo')

  expect(pressed.all.map(({ op }) => op)).toEqual(['toast', 'post'])
  expect(pressed.text).toContain('Bo paid Ana €20.00')
  expect(again.all.map(({ op }) => op)).toEqual(['toast'])
  expect(balance.text).toContain('is even')
})

test('a button whose payment is no longer due says so and shows the plan as it is', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest mon 09:00')
  const [summary] = await weeks.play('2026-03-17T18:00:00Z')
  await chat.say('Bo: /pay @Ana 15', 'Ana')

  const pressed = await chat.press('Bo', summary?.buttons[0]?.press ?? '', summary?.message)

  expect(pressed.all.map(({ op }) => op)).toEqual(['toast', 'post'])
  expect(pressed.all[1]?.buttons.map(({ label }) => label)).toContain('Bo paid Ana €5.00')
})

test('a week in which nothing was written down brings no summary', async ({ weeks, chat }) => {
  await chat.say('Ana: /digest mon 09:00')
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /undo')

  const said = await weeks.play('2026-04-12T18:00:00Z')

  expect(said).toEqual([])
})

test('every entry is in one summary only, also those of the morning and of the evening of its day', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /digest mon 09:00')
  await weeks.play('2026-03-16T07:30:00Z')
  await chat.say('Ana: /add 11 early')
  const first = await weeks.play('2026-03-16T12:00:00Z')
  await chat.say('Ana: /add 22 late')
  await weeks.play('2026-03-17T12:00:00Z')
  await chat.say('Ana: /add 33 forgotten on yesterday')
  const second = await weeks.play('2026-03-23T12:00:00Z')
  const third = await weeks.play('2026-03-30T12:00:00Z')

  expect(first.map(({ text }) => /early|late|forgotten/gu.exec(text)?.[0])).toEqual(['early'])
  expect(second.map(({ text }) => text.match(/#\d \w+/gu))).toEqual([['#3 forgotten', '#2 late']])
  expect(third).toEqual([])
})

test('after weeks of downtime the latest missed summary comes, once, and then the next in its time', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest mon 09:00')
  await chat.say('Ana: /add 30 lunch on 2026-03-20')

  const found = await weeks.sleepUntil('2026-03-25T12:00:00Z')
  const later = await weeks.play('2026-03-26T12:00:00Z')

  expect(found).toHaveLength(1)
  expect(found[0]?.text).toContain('Your week, Mar 16 – 22, 2026')
  expect(found[0]?.text).toContain('lunch')
  expect(later).toEqual([])
  await chat.say('Ana: /add 5 tea')
  expect(momentsOf(await weeks.play('2026-03-31T12:00:00Z'))).toEqual(['2026-03-30T07:00'])
})

test('whoever dies between claiming a summary and posting it posts it later, and nobody posts it twice', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest mon 09:00')
  await weeks.claimOnly('2026-03-16T08:00:30Z')
  await weeks.claimOnly('2026-03-16T08:01:00Z')

  const said = await weeks.play('2026-03-16T08:02:00Z')
  const more = await weeks.play('2026-03-16T20:00:00Z')

  expect(said).toHaveLength(1)
  expect(more).toEqual([])
})

test('two workers at once post one summary', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest mon 09:00')

  const both = await Promise.all([weeks.sleepUntil('2026-03-16T08:00:30Z'), weeks.sleepUntil('2026-03-16T08:00:30Z')])

  expect(both.flat()).toHaveLength(1)
})

test('the picture shows what was spent on what beside the week before, and none is drawn of one thing alone', async ({
  chat,
}) => {
  await chat.say('Ana: /add 40 dinner #food on 2026-03-02')
  await chat.say('Ana: /add 60 dinner #food')
  const one = await chat.say('Ana: /digest now')
  await chat.say('Bo: /add 45 taxi #transport')
  const two = await chat.say('Ana: /digest now')

  const charts = [one, two].map(({ all }) =>
    all.flatMap(({ view }) => (view?.blocks ?? []).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))),
  )
  expect(charts[0]).toEqual([])
  expect(
    charts[1]?.map(({ labels, series }) => [labels, ...series.map(({ values }) => values.map((v) => v.amount))]),
  ).toEqual([
    [
      ['Food', 'Transport'],
      ['60.00', '45.00'],
      ['40.00', '0.00'],
    ],
  ])
})

test('a summary that was put off to later in the day after it came does not come twice that day', async ({
  weeks,
  chat,
}) => {
  await chat.say('Ana: /digest mon 09:00')
  await chat.say('Ana: /add 60 dinner')
  await weeks.play('2026-03-16T09:00:00Z')

  const answer = await chat.say('Ana: /digest mon 18:00')
  const said = await weeks.play('2026-03-16T22:00:00Z')

  expect(answer.text).toContain('first on Monday, March 23')
  expect(said).toEqual([])
})

test('another time zone moves the next summary', async ({ weeks, chat }) => {
  await chat.say('Ana: /digest mon 09:00')
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /timezone America/New_York')

  const state = await chat.say('Ana: /digest')
  const said = await weeks.play('2026-03-17T22:00:00Z')

  expect(state.text).toContain('next on Monday, March 16, 9:00 AM')
  expect(momentsOf(said)).toEqual(['2026-03-16T13:00'])
})

test('the summary is shown at once when asked for, and nothing comes once it is off', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest mon 09:00')

  const now = await chat.say('Bo: /digest now')
  const off = await chat.say('Bo: /digest off')
  const said = await weeks.play('2026-03-31T18:00:00Z')
  const state = await chat.say('Bo: /digest')

  expect(now.text).toContain('Your last seven days')
  expect(now.text).toContain('€60.00 in 1 expense.')
  expect(off.text).toContain('No more weekly summaries')
  expect(said).toEqual([])
  expect(state.text).toContain('There is no weekly summary')
})

test('a command that the platform delivers twice is answered and carried out once', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 60 dinner')
  const command = (eventId: string, argument: string): ChatEvent => ({
    kind: 'command',
    eventId,
    chat: { platform: 'terminal', chat: 'flat' },
    isPrivate: false,
    from: { platform: 'terminal', id: 'ana', name: 'Ana' },
    at: start,
    name: 'digest',
    argument,
    addressed: true,
    mentions: [],
    files: [],
  })

  const now = [await chat.send(command('again-1', 'now')), await chat.send(command('again-1', 'now'))]
  const on = await chat.send(command('again-2', 'mon 09:00'))
  await chat.say('Bo: /digest off')
  await chat.send(command('again-2', 'mon 09:00'))
  const said = await weeks.play('2026-03-17T18:00:00Z')

  expect(now.map(({ all }) => all.length)).toEqual([1, 0])
  expect(on.text).toContain('every Monday')
  expect(said).toEqual([])
})

test('one that was turned off while it waited to be done is not posted', async ({ weeks, chat }) => {
  await chat.say('Ana: /digest mon 09:00')
  await chat.say('Ana: /add 60 dinner')
  await weeks.claimOnly('2026-03-16T08:00:30Z')
  await chat.say('Ana: /digest off')

  const said = await weeks.play('2026-03-16T09:00:00Z')

  expect(said).toEqual([])
})

test('the buttons under /digest turn it on and off and show it', async ({ chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /digest')

  const on = await chat.press('Bo', 'A summary every Monday, 9:00 AM')
  await chat.say('Ana: /digest')
  const shown = await chat.press('Cy', 'Show it now')
  await chat.say('Ana: /digest')
  const off = await chat.press('Cy', 'No weekly summary')

  expect(on.text).toContain('every Monday at 9:00')
  expect(shown.text).toContain('Your last seven days')
  expect(off.text).toContain('No more weekly summaries')
})

test('the summary tells which payments and cards wait for somebody', async ({ chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /pay @Ana 20', 'Ana')
  await chat.tell('Cy: Cy paid 12 for tea')

  const { text } = await chat.say('Ana: /digest now')

  expect(text).toContain('1 payment was made.')
  expect(text).toContain('#2: did €20.00 from Bo reach Ana?')
  expect(text).toContain('1 card waits for Confirm.')
})

test('sums in two currencies are never added, and the group’s own comes first', async ({ chat }) => {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 900 hotel in USD')

  const { text } = await chat.say('Ana: /digest now')

  expect(text).toContain('€60.00 in 1 expense.')
  expect(text).toContain('$900.00 in 1 expense.')
  expect(text.indexOf('#1 dinner')).toBeLessThan(text.indexOf('#2 hotel'))
})

test('what cannot be read as a time is refused with an example, and nothing changes', async ({ chat }) => {
  const answers: string[] = []
  for (const words of ['someday', 'mon 25:00', 'mon tue 9:00', '9:00 10:00', 'mon 9:77']) {
    answers.push((await chat.say(`Ana: /digest ${words}`)).text)
  }
  const state = await chat.say('Ana: /digest')

  for (const answer of answers) expect(answer).toContain('/digest mon 09:00')
  expect(state.text).toContain('There is no weekly summary')
})

test('a group that speaks Spanish says and hears it in Spanish', async ({ weeks }) => {
  const piso = weeks.kept.room('piso', { locale: 'es' })
  await piso.say('Ana: /join')
  await piso.say('Bo: /add 60 cena')

  const set = await piso.say('Ana: /digest lunes a las 9')
  const said = (await weeks.play('2026-03-17T18:00:00Z')).filter((one) => one.chat === 'piso')

  expect(set.text).toContain('cada lunes a las 9:00')
  expect(said[0]?.text).toContain('Vuestra semana')
  expect(said[0]?.text).toContain('en 1 gasto.')
  expect(said[0]?.text).toContain('Ana paga a Bo')
})
