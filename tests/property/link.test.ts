import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestBooks, type TestBooks, type TestChat } from '../support/chat.js'
import { brokenIn } from '../support/clean.js'

let tab: TestBooks
let now = new Date('2026-03-12T18:00:00Z')
let evenings = 0

beforeAll(async () => {
  tab = await createTestBooks(() => now)
})
afterAll(() => tab.close())

const people = ['Ana', 'Bo', 'Cy', 'Di']
const who = fc.constantFrom(...people)
const guest = fc.constantFrom('Gus', 'Gil')
const place = fc.nat({ max: 1 })

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      who,
      other: who,
      place,
      sum: fc.integer({ min: 1, max: 99 }),
    }),
  },
  fc.record({ do: fc.constant('guest' as const), who, guest, place, sum: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ do: fc.constant('claim' as const), who, guest, place }),
  fc.record({ do: fc.constant('unclaim' as const), who, guest, place }),
  fc.record({ do: fc.constant('linkPeople' as const), who, other: who }),
  fc.record({ do: fc.constant('unlinkPerson' as const), who }),
  fc.record({ do: fc.constant('linkChats' as const), who, place }),
  fc.record({ do: fc.constant('unlinkChat' as const), who, place }),
  fc.record({ do: fc.constant('undo' as const), who, place }),
  fc.record({ do: fc.constant('edit' as const), who, place, sum: fc.integer({ min: 1, max: 99 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Two chats and a private one a person, whose people nobody else knows. */
function openEvening() {
  evenings += 1
  const name = (who: string): string => `${who}${evenings}`
  const chats = [0, 1].map((number) => tab.room(`evening-${evenings}-${number}`)) as [TestChat, TestChat]
  const alone = new Map(
    people.map((who) => [who, tab.room(`private-${evenings}-${who}`, { isPrivate: true })] as const),
  )
  const aloneWith = (who: string): TestChat => {
    const room = alone.get(who)
    assert(room !== undefined)
    return room
  }
  const codeIn = (rooms: readonly TestChat[]): string =>
    /\/link ([2-9A-Z]{4}-[2-9A-Z]{4})/u.exec(
      rooms
        .flatMap(({ heard }) => heard.slice(-1))
        .map(({ text }) => text)
        .join(' '),
    )?.[1] ?? ''

  async function pressIf(chat: TestChat, presser: string, label: string): Promise<void> {
    const isThere = chat.heard.at(-1)?.buttons.some((button) => button.label === label)
    if (isThere === true) await chat.press(presser, label)
  }

  async function take(step: Step): Promise<void> {
    const here = 'place' in step ? chats[step.place as 0 | 1] : chats[0]
    const speaker = name(step.who)
    switch (step.do) {
      case 'add':
        await here.say(`${speaker}: /add ${step.sum} tea for @${name(step.other)} @${speaker}`)
        return
      case 'guest':
        await here.say(`${speaker}: /guest ${name(step.guest)}`)
        await here.say(`${speaker}: /add ${step.sum} cake for @${name(step.guest)}`)
        return
      case 'claim':
        await here.say(`${speaker}: /claim ${name(step.guest)}`)
        for (const decider of people.map(name)) await pressIf(here, decider, `Yes, that is ${name(step.guest)}`)
        return
      case 'unclaim':
        await here.say(`${speaker}: /unclaim ${name(step.guest)}`)
        return
      case 'linkPeople':
        await aloneWith(step.other).say(`${name(step.other)}: /link`)
        await aloneWith(step.who).say(`${speaker}: /link ${codeIn([aloneWith(step.other)])}`)
        await pressIf(aloneWith(step.who), speaker, 'That is me: join')
        return
      case 'unlinkPerson':
        await aloneWith(step.who).say(`${speaker}: /unlink`)
        return
      case 'linkChats':
        await here.say(`${speaker}: /link`)
        await chats[1 - step.place]?.say(`${speaker}: /link ${codeIn([here, aloneWith(step.who)])}`)
        return
      case 'unlinkChat':
        await here.say(`${speaker}: /unlink`)
        return
      case 'undo':
        await here.say(`${speaker}: /undo`)
        return
      case 'edit':
        await here.say(`${speaker}: /edit 1 ${step.sum}`)
    }
  }

  return { chats, name, take }
}

test('whatever is linked, claimed and taken apart, the books are right and everybody is one member', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      now = new Date(now.getTime() + 2 * 3_600_000)
      const { chats, name, take } = openEvening()
      for (const who of people) for (const chat of chats) await chat.say(`${name(who)}: /join`)

      for (const step of steps) await take(step)

      for (const chat of chats) {
        const { group, members } = await chat.home(name('Ana'))
        const balances = await tab.books.balances.of(group.id)
        const debts = await tab.books.balances.debts(group.id)
        const known = new Set(members.map(({ id }) => id))
        expect(balances.reduce((sum, { net }) => sum + net.amountMinor, 0n)).toBe(0n)
        for (const { member, net } of balances) {
          expect(known.has(member)).toBe(true)
          const netted = debts.reduce(
            (sum, { from, to, amount }) =>
              sum + (to === member ? amount.amountMinor : 0n) - (from === member ? amount.amountMinor : 0n),
            0n,
          )
          expect(netted).toBe(net.amountMinor)
          const effects = await tab.books.balances.effects(group.id, member, net.currency, 1000)
          expect(effects.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(net.amountMinor)
        }
        const persons = members.flatMap(({ person }) => person ?? [])
        expect(new Set(persons).size).toBe(persons.length)
      }
    }),
    { numRuns: 25 },
  )

  expect(await brokenIn(tab)).toEqual([])
  expect(tab.errors).toEqual([])
}, 120_000)
