import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Block } from '../../src/chat/view.js'
import type { Heards, TestChat } from '../support/chat.js'
import { test } from '../support/room.js'

const heard = async (chat: TestChat, line: string): Promise<string> => (await chat.say(line)).text

test('a balance is explained by its entries, newest first, with the sum up to each', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /add 30 taxi')
  await chat.say('Bo: /pay @Ana 5')

  const text = await heard(chat, 'Cy: /why @ana')

  expect(text.split('\n').slice(0, 6)).toEqual([
    'Why Ana gets back €25.00',
    'Entry         Change      Sum',
    '#3 Bo → Ana   -€5.00  +€25.00',
    '#2 taxi      -€10.00  +€30.00',
    '#1 dinner    +€40.00  +€40.00',
    'Newest first; the top sum is how it stands now.',
  ])
})

test('without a name it explains the sender', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')

  expect(await heard(chat, 'Bo: /why')).toContain('Why Bo owes €30.00')
})

test('what was taken back explains nothing', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 10 taxi')
  await chat.say('Ana: /undo')

  const text = await heard(chat, 'Bo: /why')

  expect(text).toContain('#1 dinner')
  expect(text).not.toContain('taxi')
})

test('each currency is explained by its own entries', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 1000 JPY tea')

  const text = await heard(chat, 'Bo: /why')

  expect(text).toMatch(/Why Bo owes €30\.00[^¥]*#1 dinner[^#]*Why Bo owes ¥500[^€]*#2 tea/u)
})

test('somebody who is even is told so', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner for @Ana @Bo')

  expect(await heard(chat, 'Ana: /why Cy')).toContain('Cy owes nothing and gets nothing back')
})

test('between two, the debt is explained, and what was cancelled in circles', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')
  await chat.say('Cy: /add 4 milk for @Ana')

  const text = await heard(chat, 'Ana: /why @ana @bo')

  expect(text.split('\n').slice(0, 6)).toEqual([
    'Why Bo owes Ana €6.00',
    'Entry    Change      Sum',
    '#1 tea  +€10.00  +€10.00',
    'Newest first; the top sum is how it stands now. A plus is owed by Bo, a minus by Ana.',
    'Went round in circles, so it was cancelled: €4.00',
    'Left to pay: €6.00',
  ])
})

test('a debt that went round whole leaves the two even', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy', 'Dan'])
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')
  await chat.say('Cy: /add 10 milk for @Ana')
  await chat.say('Dan: /add 1 gum for @Cy')

  const text = await heard(chat, 'Ana: /why @bo @ana')

  expect(text).toContain('Why Bo and Ana are even in EUR')
  expect(text).toContain('Went round in circles, so it was cancelled: €10.00')
})

test('two who owe each other nothing are told so', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  expect(await heard(chat, 'Ana: /why @ana @bo')).toBe('Ana and Bo owe each other nothing.')
})

test('a simplified transfer names the debts it replaced', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Bo: /add 10 tea for @Ana')
  await chat.say('Cy: /add 10 bread for @Bo')

  const text = await heard(chat, 'Ana: /why')
  const between = await heard(chat, 'Ana: /why @ana @bo')

  expect(text).toContain('Ana pays Cy €10.00 instead of Ana → Bo and Bo → Cy.')
  expect(between).toContain('Why Ana owes Bo €10.00')
  expect(between).toContain('Ana pays Cy €10.00 instead of Ana → Bo and Bo → Cy.')
})

test('payments of what is owed directly need no explanation', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')

  expect(await heard(chat, 'Bo: /why')).not.toContain('stand for')
})

test('with simplify off there are no replaced debts to tell', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /simplify off')
  await chat.say('Bo: /add 10 tea for @Ana')
  await chat.say('Cy: /add 10 bread for @Bo')

  expect(await heard(chat, 'Ana: /why')).not.toContain('Cy')
})

test('names that cannot be explained are asked about or refused', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])

  expect(await heard(chat, 'Ana: /why @zed')).toBe('I know no zed here.')
  expect(await heard(chat, 'Ana: /why everyone')).toContain('Who? Put a name in, like /why')
  expect(await heard(chat, 'Ana: /why @ana @bo @cy')).toContain('/why @ana @bo')
})

test('fifteen entries are shown, and the older ones are one sum', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  for (let bill = 1; bill <= 18; bill += 1) await chat.say(`Ana: /add ${bill * 2} bill`)

  const text = await heard(chat, 'Bo: /why')

  expect(text).toContain('#18 bill  -€18.00  -€171.00')
  expect(text).toContain('#4 bill    -€4.00   -€10.00')
  expect(text).not.toContain('#3 bill')
  expect(text).toContain('… and 3 older entries: -€6.00')
})

type Table = Extract<Block, { kind: 'table' }>

const tablesOf = (heards: Heards): readonly Table[] =>
  heards.all.flatMap(({ view }) => view?.blocks.filter((block) => block.kind === 'table') ?? [])

const cents = (text: string | undefined): bigint => BigInt((text ?? '').replace(/[^\d-]/gu, ''))

test('the sums that are shown add up to the balance that is shown', async ({ roomOf }) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          payer: fc.constantFrom('Ana', 'Bo', 'Cy'),
          amountMinor: fc.integer({ min: 1, max: 99_999 }),
          sharers: fc.constantFrom('', 'for @Ana @Bo', 'for @Cy', 'for @Bo @Cy'),
        }),
        { minLength: 1, maxLength: 22 },
      ),
      async (bills) => {
        const chat = await roomOf(['Ana', 'Bo', 'Cy'])
        for (const { payer, amountMinor, sharers } of bills) {
          await chat.say(`${payer}: /add ${(amountMinor / 100).toFixed(2)} bill ${sharers}`)
        }
        const balances = await chat.say('Ana: /balance')

        for (const who of ['Ana', 'Bo', 'Cy']) {
          const explained = await chat.say(`Ana: /why ${who}`)
          const [table] = tablesOf(explained)
          const net = tablesOf(balances)[0]?.rows.find(([name]) => name === who)
          if (net === undefined) continue
          assert(table !== undefined)
          const netMinor = net[1] === 'owes' ? -cents(net[2]) : cents(net[2])
          const olderMinor = cents(/older entr\S+: (.*)$/mu.exec(explained.text)?.[1] ?? '0')
          const shownMinor = table.rows.reduce((sum, [, change]) => sum + cents(change), 0n)
          expect(shownMinor + olderMinor).toBe(netMinor)
          expect(cents(table.rows[0]?.[2])).toBe(netMinor)
          const last = table.rows.at(-1)
          expect(cents(last?.[2]) - cents(last?.[1])).toBe(olderMinor)
        }
      },
    ),
    { numRuns: 12 },
  )
})
