import { expect } from 'vitest'
import type { Chart } from '../../src/chat/view.js'
import type { GroupId } from '../../src/ids.js'
import type { Day } from '../../src/ledger/entry.js'
import type { ReportDays } from '../../src/ledger/spending.js'
import type { Heards, RoomOptions, TestChat } from '../support/chat.js'
import { test } from '../support/room.js'

const chartIn = ({ all }: Heards): Chart | undefined =>
  all[0]?.view?.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))[0]

const labelsOf = ({ all }: Heards): readonly string[] => all[0]?.buttons.map(({ label }) => label) ?? []

type OpenRoom = (names: readonly string[], options?: RoomOptions) => Promise<TestChat>

/** 12 March 2026 in Berlin: dinners in March and February, a payment, and what was taken back or replaced. */
async function spentRoom(roomOf: OpenRoom, options?: RoomOptions): Promise<TestChat> {
  const chat = await roomOf(['Ana', 'Bo'], options)
  for (const line of [
    'Ana: /add 60 dinner #food',
    'Bo: /add 40 taxi #transport on 2026-03-01',
    'Bo: /add 80 lunch #food on 2026-02-28',
    'Ana: /pay @bo 25',
    'Ana: /add 500 mistake #food',
    'Ana: /delete 5',
    'Ana: /add 10 something on 2026-03-10',
    'Ana: /edit 6 20',
    'Ana: /add 30 museum on 2026-03-02',
    'Ana: /delete 8',
    'Ana: /restore 8',
  ]) {
    await chat.say(line)
  }
  return chat
}

test('a month counts what stands: no payment, nothing taken back or replaced, all that was brought back', async ({
  roomOf,
}) => {
  const chat = await spentRoom(roomOf)

  const report = await chat.say('Ana: /report')

  const text = report.text.replaceAll(/[\u2009\u202f]/gu, ' ')
  expect(text.split('\n').slice(0, 4)).toEqual([
    'March 2026, so far',
    '€150.00 in 4 expenses',
    'Mar 1 – 12: €150.00 · Feb 1 – 12: €0.00',
    'All of February 2026: €80.00',
  ])
  expect(report.text).toMatch(/^food\s+€60\.00\s+40 %$/mu)
  expect(report.text).toMatch(/^transport\s+€40\.00\s+27 %$/mu)
  expect(report.text).not.toMatch(/500|mistake/u)
})

test('the picture shows each category beside the month before, and says so to those who do not see it', async ({
  roomOf,
}) => {
  const chat = await spentRoom(roomOf)
  await chat.say('Bo: /add 80 lunch #food on 2026-02-05')
  await chat.say('Bo: /add 900 rent on 2026-02-12')
  await chat.say('Bo: /add 12 train in CHF')

  const chart = chartIn(await chat.say('Ana: /report'))

  expect(chart?.title).toBe('March 2026, so far')
  expect(chart?.subtitle).toBe('€150.00; not drawn: CHF\u00a012.00')
  const names = chart?.series.map(({ name }) => name.replaceAll(/[\u2009\u202f]/gu, ' '))
  expect(names).toEqual(['Mar 2026', 'Feb 1 – 12'])
  const housing = chart?.labels.indexOf('Housing') ?? -1
  expect(chart?.series.map(({ values }) => values[housing]?.amount)).toEqual(['0.00', '900.00'])
  const food = chart?.labels.indexOf('Food') ?? -1
  expect(chart?.series.map(({ values }) => values[food]?.amount)).toEqual(['60.00', '80.00'])
  expect(chart?.alt).toContain('Food €60.00')
})

test('by member it tells whose share it was and who paid, and both add up to what was spent', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 100 dinner')
  await chat.say('Bo: /add 20 tea for @Ana', 'Ana')

  const report = await chat.say('Cy: /report month member')

  expect(report.text.split('\n')[1]).toBe('€120.00 in 2 expenses')
  const rows = [...report.text.matchAll(/^(Ana|Bo|Cy)\s+€(\d+)\.(\d\d)\s+€(\d+)\.(\d\d)$/gmu)]
  const cents = (euros: string | undefined, rest: string | undefined) => Number(euros) * 100 + Number(rest)
  expect(rows).toHaveLength(3)
  expect(rows.reduce((sum, row) => sum + cents(row[2], row[3]), 0)).toBe(12_000)
  expect(rows.reduce((sum, row) => sum + cents(row[4], row[5]), 0)).toBe(12_000)
  expect(report.text).toMatch(/^Bo\s+€33\.\d\d\s+€20\.00$/mu)
})

test.for<readonly [string, string]>([
  ['last month', 'February 2026'],
  ['february', 'February 2026'],
  ['febrero', 'February 2026'],
  ['2026-02', 'February 2026'],
  ['december', 'December 2025: nothing'],
  ['year', '2026, so far'],
  ['2025', '2025: nothing'],
  ['this week', 'Mar 9 – 15, 2026, so far'],
  ['la semana pasada', 'Mar 2 – 8, 2026'],
  ['#food', 'Food · March 2026, so far'],
  ['comida 2026', 'Food · 2026, so far'],
  ['@bo', 'Bo · March 2026, so far'],
  ['me year', 'Ana · 2026, so far'],
  ['last month by member', 'February 2026'],
  ['all', 'Everything so far'],
  ['food de siempre', 'Food · Everything so far'],
  ['from 1 Mar to 10 Mar', 'Mar 1 – 10, 2026'],
  ['del 1 al 20 de marzo', 'Mar 1 – 20, 2026, so far'],
  ['by member since february', 'Feb 1 – Mar 12, 2026'],
  ['@bo #food march', 'Bo · food · March 2026, so far'],
  ['by member and category', 'March 2026, so far'],
])('“/report %s” is about %s', async ([asked, title], { roomOf }) => {
  const chat = await spentRoom(roomOf)

  const { text } = await chat.say(`Ana: /report ${asked}`)

  expect(text.replaceAll(/[\u2009\u202f]/gu, ' ').startsWith(title)).toBe(true)
})

test.for([
  'bananas',
  '2026-13',
  '1066',
  'week 2026',
  'food transport',
  'year month',
  'from 31 feb to 3 mar',
  'all march',
])('“/report %s” is refused with what to write instead', async (asked, { roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text } = await chat.say(`Ana: /report ${asked}`)

  expect(text).toBe(
    `I cannot read “${asked}” here. Write it like /report last month member, /report from 1 Mar to 20 Mar, /report #food or /report all.`,
  )
})

test('a stranger behind an @ is told to be none, and nobody is added', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text } = await chat.say('Ana: /report @zed')

  expect(text).toContain('I know no zed here.')
})

test('a month in which nothing was spent gets a kind sentence and no picture', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const report = await chat.say('Ana: /report')

  expect(report.text).toBe('Nothing spent yet this month (March 2026). /add 60 dinner logs an expense.')
  expect(chartIn(report)).toBeUndefined()
})

test('the buttons turn the same card to other periods and sides; an empty one is only mentioned', async ({
  roomOf,
}) => {
  const chat = await spentRoom(roomOf)
  const first = await chat.say('Ana: /report')
  expect(labelsOf(first)).toEqual(['‹ Feb 2026', 'Week', 'Year', 'All', 'By member'])

  const february = await chat.press('Bo', '‹ Feb 2026')
  const byMember = await chat.press('Bo', 'By member')
  const january = await chat.press('Bo', '‹ Jan 2026')

  expect(february.all[0]).toMatchObject({ op: 'edit', message: first.all[0]?.message })
  expect(february.text).toContain('February 2026\n€80.00 in 1 expense\nNothing the month before.')
  expect(chartIn(february)?.labels).toEqual(['Food'])
  expect(byMember.text).toMatch(/^Bo\s+€40\.00\s+€80\.00$/mu)
  expect(january.all).toMatchObject([
    { op: 'toast', text: 'January 2026: nothing was spent. /history shows what there is.' },
  ])
})

test.for(['m20260231c', 'm20269901c', 'w18000301c', 'm20260301@nobody', 'q20260301c', ''])(
  'a made-up button “%s” is out of date',
  async (id, { roomOf }) => {
    const chat = await roomOf(['Ana'])
    await chat.say('Ana: /report')

    const pressed = await chat.press('Ana', { verb: 'report', id, version: 0 })

    expect(pressed.text).toBe('This button is out of date. Send the command again for a fresh one.')
  },
)

test('payments are told apart from spending, and both members and categories can be asked for at once', async ({
  roomOf,
}) => {
  const chat = await spentRoom(roomOf)

  const report = await chat.say('Ana: /report by member and category')
  const share = await chat.say('Ana: /report @bo food')
  const all = await chat.say('Ana: /report all')

  expect(report.text).toContain('1 payment between members: €25.00. It is no spending and not counted here.')
  expect(report.text).toMatch(/^Bo\s+food\s+€30\.00$/mu)
  expect(report.text).toMatch(/^Ana\s+transport\s+€20\.00$/mu)
  expect(share.text.split('\n').slice(0, 2)).toEqual(['Bo · food · March 2026, so far', 'Share €30.00, paid €0.00'])
  expect(all.text.split('\n').slice(0, 2)).toEqual(['Everything so far', '€230.00 in 5 expenses'])
  expect(labelsOf(share)).toContain('‹ Feb 2026')
  expect((await chat.press('Ana', 'All')).text).toContain('Everything so far')
})

test('each currency is reported apart, the group’s own first', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 7000 hotel #travel in JPY')
  await chat.say('Ana: /add 10 tea #food')

  const report = await chat.say('Ana: /report')

  expect(report.text.indexOf('€10.00 in 1 expense')).toBeGreaterThan(0)
  expect(report.text.indexOf('¥7,000 in 1 expense')).toBeGreaterThan(report.text.indexOf('€10.00'))
  expect(chartIn(report)).toMatchObject({ currency: 'EUR', labels: ['Food'] })
})

test('months are those of the group’s own day, in its own language', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'], { locale: 'es', timezone: 'Europe/Madrid' })
  await chat.say('Ana: /add 60 cena #comida')

  const report = await chat.say('Ana: /report mes')

  expect(report.text).toContain('Marzo de 2026, hasta hoy')
  expect(report.text).toMatch(/^60,00\s€ en 1 gasto$/mu)
  expect(chartIn(report)?.labels).toEqual(['Comida'])
})

test('what the books add up is what the entries say, whatever was done to them', async ({ kept, roomOf }) => {
  const chat = await spentRoom(roomOf)
  const group = (await chat.home('Ana')).group.id as GroupId
  const [february, march, april] = ['2026-02-01', '2026-03-01', '2026-04-01'] as Day[]
  const days = { before: february, beforeUntil: march, from: march, nowUntil: april, until: april } as ReportDays

  const [spending, shares, entries] = await Promise.all([
    kept.books.spending.byCategory(group, days),
    kept.books.spending.byMember(group, days),
    collected(kept.books.entries.all(group)),
  ])

  const standing = entries.filter(({ kind, turns, date }) => kind === 'expense' && turns % 2 === 0 && date >= days.from)
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
  const expected = sum(standing.map(({ totalMinor }) => totalMinor))
  const current = shares.filter(({ isCurrent }) => isCurrent)
  expect(expected).toBe(15_000n)
  expect(sum(spending.filter(({ isCurrent }) => isCurrent).map(({ totalMinor }) => totalMinor))).toBe(expected)
  expect(sum(current.map(({ paidMinor }) => paidMinor))).toBe(expected)
  expect(sum(current.map(({ owedMinor }) => owedMinor))).toBe(expected)
  expect(current.reduce((count, { entries: some }) => count + some, 0)).toBe(standing.length)
})

async function collected<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const one of all) found.push(one)
  return found
}

test('typed expenses have the category of their words, unless they name another or none', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  for (const line of ['30 taxi', '20 pizza', '10 pizza #travel', '5 pizza #none', '4 taxi and pizza', '3 zzyzx']) {
    await chat.say(`Ana: /add ${line}`)
  }

  const { text } = await chat.say('Ana: /report')

  const rows = [...text.matchAll(/^(transport|food|travel|no category)\s+€(\d+)\.00/gmu)]
  expect(rows.map(([, name, sum]) => [name, sum])).toEqual([
    ['transport', '30'],
    ['food', '20'],
    ['no category', '12'],
    ['travel', '10'],
  ])
})
