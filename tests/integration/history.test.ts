import { expect } from 'vitest'
import { encodePress } from '../../src/chat/press.js'
import { test } from '../support/room.js'

/** The numbers of the entries a page lists, in its order. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/^#(\d+) /gmu)].map(([, digits]) => Number(digits))

test('a line tells number, day, description, sum and who paid', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /pay @ana 20')

  const { text } = await chat.say('Ana: /history')

  expect(text.split('\n')).toEqual([
    'Entries, newest first · 1–2 of 2',
    '#2 · Mar 12, 2026 · Bo → Ana · €20.00',
    '#1 · Mar 12, 2026 · dinner · €60.00 · paid by Ana',
  ])
})

test('what was taken back is marked, and what was changed is one line under the number it had', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 10 tea')
  await chat.say('Ana: /delete 2')
  await chat.say('Ana: /edit 1 65')

  const { text, all } = await chat.say('Ana: /history')

  expect(numbersIn(text)).toEqual([2, 1])
  expect(text).toContain('tea · €10.00 · paid by Ana (taken back)')
  expect(text).toContain('#1 · Mar 12, 2026 · dinner · €65.00 · paid by Ana')
  const struck = all[0]?.view?.blocks.filter((block) => block.kind === 'text' && block.spans[0]?.style === 'strike')
  expect(struck).toHaveLength(1)
})

test('a number that is typed means the version that stands, or the one that was taken back last', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /edit 1 65')
  await chat.say('Ana: /edit 1 70')
  await chat.say('Ana: /undo')
  await chat.say('Ana: /delete 1')

  const restored = await chat.say('Bo: /restore 1')
  const edited = await chat.say('Ana: /edit 1 61')
  const next = await chat.say('Ana: /add 5 tea')
  const shown = await chat.say('Ana: /show 1')
  const told = await chat.say('Bo: /activity')

  expect(restored.text).toContain('#1 dinner · €65.00')
  expect(edited.text).toContain('Amount: €65.00 → €61.00')
  expect(next.text).toContain('#2 tea')
  expect(shown.text).toContain('1. dinner €60.00\n2. dinner €65.00\n3. dinner €70.00\n4. dinner €61.00')
  expect(linesOf(told.text)).toEqual([
    'Ana wrote down #2 tea, €5.00',
    'Ana changed #1 dinner: €65.00 → €61.00',
    'Bo brought back #1 dinner, €65.00',
    'Ana took back #1 dinner, €65.00',
    'Ana took back a change of #1: it is dinner, €65.00 again',
    'Ana changed #1 dinner: €65.00 → €70.00',
    'Bo changed #1 dinner: €60.00 → €65.00',
    'Ana wrote down #1 dinner, €60.00',
  ])
})

test('the log tells of settings and people too, a page at a time', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Zoe')
  await chat.say('Bo: /simplify off')
  await chat.say('Bo: /quiet 23-7')
  for (let number = 1; number <= 14; number += 1) await chat.say(`Ana: /add ${number} tea`)

  const first = await chat.say('Ana: /activity')
  const second = await chat.press('Ana', 'Older ›')

  expect(linesOf(first.text)).toHaveLength(15)
  expect(linesOf(second.text)).toEqual(['Bo changed the settings: Fewest payments: off', 'Ana added Zoe as a guest'])
})

/** What the log says, without the moments. */
const linesOf = (log: string): readonly string[] =>
  log.split('\n').flatMap((line) => /^.*\d [AP]M: (.*)$/u.exec(line)?.[1] ?? [])

test('ten entries a page, turned in place by its buttons', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  for (let number = 1; number <= 23; number += 1) await chat.say(`Ana: /add ${number} tea`)

  const first = await chat.say('Ana: /history')
  const second = await chat.press('Bo', 'Older ›')
  const third = await chat.press('Bo', 'Older ›')
  const back = await chat.press('Bo', '‹ Newer')

  expect(numbersIn(first.text)).toEqual([23, 22, 21, 20, 19, 18, 17, 16, 15, 14])
  expect(first.all[0]?.buttons.map(({ label }) => label)).toEqual(['Older ›'])
  expect(second.all[0]?.op).toBe('edit')
  expect(second.all[0]?.buttons.map(({ label }) => label)).toEqual(['‹ Newer', 'Older ›'])
  expect(numbersIn(third.text)).toEqual([3, 2, 1])
  expect(third.text).toContain('21–23 of 23')
  expect(third.all[0]?.buttons.map(({ label }) => label)).toEqual(['‹ Newer'])
  expect(numbersIn(back.text)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4])
})

test('a page that is no more becomes the last one', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /history')

  for (const version of [0, 2, 999_999, Number.MAX_SAFE_INTEGER]) {
    const { text } = await chat.press('Ana', { verb: 'page', id: '', version })

    expect(text).toContain('1–1 of 1')
  }
})

test('a text is looked for in the descriptions, case aside', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 Sushi night')
  await chat.say('Ana: /add 10 tea')

  const found = await chat.say('Ana: /history sushi')
  const percent = await chat.say('Ana: /history %')
  const quoted = await chat.say("Ana: /history ' OR 1=1 --")

  expect(numbersIn(found.text)).toEqual([1])
  expect(found.text).toContain('Entries with “sushi” · 1–1 of 1')
  expect(percent.text).toBe('No description has “%” in it. /history lists all entries.')
  expect(quoted.text).toContain("No description has “' OR 1=1 --” in it.")
})

test('a category is found by its tag in both languages', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner #food')
  await chat.say('Ana: /add 10 bus #transport')

  const english = await chat.say('Ana: /history #food')
  const spanish = await chat.say('Ana: /history #comida')
  const none = await chat.say('Ana: /history #health')
  const unknown = await chat.say('Ana: /history #fod')

  expect(numbersIn(english.text)).toEqual([1])
  expect(numbersIn(spanish.text)).toEqual([1])
  expect(none.text).toBe('Nothing is filed under health yet. /history lists all entries.')
  expect(unknown.text).toContain('I know no category “#fod”. Use one of: food, groceries')
})

test('the entries of one member are those that name them', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner @bo')
  await chat.say('Ana: /add 10 tea @cy')

  const ofBo = await chat.say('Ana: /history @bo')
  const mine = await chat.say('Cy: /history @me')
  const unknown = await chat.say('Ana: /history @zed')

  expect(numbersIn(ofBo.text)).toEqual([1])
  expect(ofBo.text).toContain('Entries with Bo')
  expect(numbersIn(mine.text)).toEqual([2])
  expect(unknown.text).toContain('I know no zed here.')
})

test('the pages of a member, a category and a text go on with what was asked', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  for (let number = 1; number <= 12; number += 1) await chat.say(`Ana: /add ${number} ñandú #food`)
  await chat.say('Ana: /add 5 bus')

  for (const query of ['@bo', '#food', 'ñandú']) {
    const asked = await chat.say(`Ana: /history ${query}`)
    const turned = await chat.press('Bo', 'Older ›')

    const press = asked.all[0]?.buttons[0]?.press
    expect(press && Buffer.byteLength(encodePress(press))).toBeLessThanOrEqual(64)
    expect(numbersIn(turned.text)).toEqual(query === '@bo' ? [3, 2, 1] : [2, 1])
  }
})

test('in a tab of many years a button looks on behind the entries that were looked through, and another back', async ({
  roomOf,
  kept,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])
  for (let number = 1; number <= 12; number += 1) await chat.say(`Ana: /add ${number} tea`)
  // As if ten thousand others had been written since.
  await kept.query('UPDATE "group" SET next_number = 10001 WHERE id = (SELECT group_id FROM chat WHERE chat = $1)', [
    chat.chat.chat,
  ])

  const none = await chat.say('Ana: /history tea')
  const found = await chat.press('Bo', 'Search before #5,001 ›')
  const rest = await chat.press('Bo', 'Older ›')
  const first = await chat.press('Bo', '‹ Newer')
  const back = await chat.press('Bo', '‹ Newer')

  expect(none.text).toBe('Entries with “tea” · nothing from #5,001 to #10,000')
  expect(found.text).toContain('Entries with “tea” · 1–10 of 12 from #1 to #5,000')
  expect(numbersIn(rest.text)).toEqual([2, 1])
  expect(first.text).toBe(found.text)
  expect(back.text).toBe(none.text)
})

test('a bare number is looked for, with a hint at the entry', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 "gate 1"')
  await chat.say('Ana: /add 10 tea')

  const one = await chat.say('Ana: /history 1')
  const two = await chat.say('Ana: /history #2')
  const nine = await chat.say('Ana: /history 9')

  expect(numbersIn(one.text)).toEqual([1])
  expect(one.text).toContain('For the entry with that number: /show 1')
  expect(two.text).toContain('No description has “2” in it.')
  expect(two.text).toContain('For the entry with that number: /show 2')
  expect(nine.text).not.toContain('/show')
})

test('a query of 40 bytes fits a button, a longer one is refused', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  const longest = '🦊'.repeat(10)
  for (let number = 1; number <= 11; number += 1) await chat.say(`Ana: /add ${number} ${longest}`)

  const fits = await chat.say(`Ana: /history ${longest}`)
  const tooLong = await chat.say(`Ana: /history ${longest}x`)
  const farTooLong = await chat.say(`Ana: /history ${'x'.repeat(10_000)}`)

  expect(fits.text).toContain('1–10 of 11')
  expect(tooLong.text).toBe('Search for at most 40 characters.')
  expect(farTooLong.text).toBe('Search for at most 40 characters.')
})

test('an empty tab says what to do first', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const plain = await chat.say('Ana: /history')
  const controls = await chat.say('Ana: /history \u0001\u0007\u202e')
  const mine = await chat.say('Ana: /history @ana')

  expect(plain.text).toBe('Nothing is written here yet. /add 60 dinner logs the first expense.')
  expect(controls.text).toBe(plain.text)
  expect(mine.text).toBe('No entry names Ana yet. /history lists all entries.')
})

test.for([
  { verb: 'page', id: '@0', version: 1 },
  { verb: 'page', id: '@019cdfa4-0000-7000-8000-000000000000', version: 1 },
  { verb: 'page', id: '#nothing', version: 1 },
])('a made-up page %j is refused', async (press, { roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /history')

  const { all } = await chat.press('Ana', press)

  expect(all.map(({ op, text }) => [op, text])).toEqual([
    ['toast', 'This button is out of date. Send the command again for a fresh one.'],
  ])
})

test('two people of one name are told apart', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Dan: /add 20 tea')
  await chat.press('Dan', 'I am somebody else')

  const { text } = await chat.say('Ana: /history')

  expect(text).toContain('paid by Dan (2)')
})
