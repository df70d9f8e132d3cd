import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Heard, TestChat } from '../support/chat.js'
import { type Amounts, cardIn, cardsIn, sharesOn } from '../support/proposals.js'
import { test } from '../support/room.js'

/** How many cards are quarrelled over; MODEL_RUNS asks for more, MODEL_SEED for the same again. */
const runs = Number(process.env['MODEL_RUNS'] ?? 40)
const seed = Number(process.env['MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const timeoutMs = 60_000 + 2_000 * runs

const name = fc.constantFrom('Ana', 'Bo', 'Cy')
const amount = fc
  .integer({ min: 1, max: 99_999 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)

const opening = fc.oneof(
  amount.map((sum) => `dinner €${sum}`),
  amount.map((sum) => `I paid €${sum} for sushi with Bo`),
  fc.constant('Bo paid 84 for sushi, Cy 10 less'),
  amount.map((sum) => `I paid Bo back €${sum}`),
)

const correction = fc.oneof(
  amount.map((sum) => `no, ${sum}`),
  amount.map((sum) => `it was $${sum}`),
  name.map((who) => `without ${who}`),
  name.map((who) => `only ${who}`),
  fc.tuple(name, name).map(([one, other]) => `only ${one} and ${other}`),
  name.map((who) => `no, ${who} paid`),
  fc.tuple(name, amount).map(([who, sum]) => `@${who} +${sum}`),
  fc.tuple(name, amount).map(([who, sum]) => `@${who} ${sum}`),
  name.map((who) => `@${who} x2`),
  fc.tuple(name, fc.integer({ min: 1, max: 100 })).map(([who, percent]) => `@${who} ${percent}%`),
  fc.tuple(name, name, amount).map(([payer, other, sum]) => `paid by @${payer} ${sum} @${other}`),
  fc.constantFrom('split equally', 'everyone', '#travel', 'on yesterday', 'that was a lovely evening'),
)

/** Something that is said against the card, or that changes the group behind it. */
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ from: name, reply: correction }) },
  {
    weight: 1,
    arbitrary: fc.record({
      from: name,
      command: fc.constantFrom('/weight @Cy 2.5', '/weight @Cy 1', '/join', '/leave'),
    }),
  },
)

type Happening = { readonly from: string } & ({ readonly reply: string } | { readonly command: string })

/** The card as it stands after all of this was said against it. */
async function quarrel(chat: TestChat, card: Heard, happenings: readonly Happening[]): Promise<Heard> {
  let shown = card
  for (const what of happenings) {
    if ('command' in what) {
      await chat.say(`${what.from}: ${what.command}`, ...(what.command.includes('@Cy') ? ['Cy'] : []))
      continue
    }
    const heard = await chat.tell(`${what.from}: ${what.reply}`, { replyTo: card.message })
    shown = cardsIn(heard)[0] ?? shown
    expect(shown.message).toBe(card.message)
  }
  return shown
}

/** Presses Confirm until what was shown last is written: a card that is drawn again asks to be looked at. */
async function confirm(chat: TestChat, card: Heard): Promise<Heard> {
  await chat.say('Ana: /join')
  let shown = card
  for (let presses = 0; presses < 3; presses += 1) {
    const heard = await chat.press('Ana', 'Confirm', card.message)
    const again = cardsIn(heard)[0]
    if (again === undefined) return shown
    shown = again
  }
  return assert.fail('a card that nobody changes any more can be confirmed')
}

const sumOf = (amounts: Amounts): bigint => Object.values(amounts).reduce((sum, minor) => sum + minor, 0n)

/** The total in the card's second line, such as `dinner · €60.00` or `Ana paid Bo €25.00`. */
const totalOn = ({ text }: Heard): bigint =>
  BigInt(/[€$]([\d,]+\.\d\d)$/u.exec(text.split('\n')[1] ?? '')?.[1]?.replace(/\D/gu, '') ?? '-1')

test(
  `whatever is said against a card, Confirm writes the last one shown and its parts sum to its total (MODEL_SEED=${seed})`,
  async ({ tabOfThree, written }) => {
    await fc.assert(
      fc.asyncProperty(opening, fc.array(happening, { maxLength: 8 }), async (said, happenings) => {
        const chat = await tabOfThree()
        const card = cardIn(await chat.tell(`Ana: ${said}`))

        const shown = await confirm(chat, await quarrel(chat, card, happenings))

        const [entry, another] = await written(chat)
        assert(entry !== undefined && another === undefined, 'one entry is written')
        expect(entry.totalMinor).toBe(totalOn(shown))
        expect([sumOf(entry.paid), sumOf(entry.owed)]).toEqual([entry.totalMinor, entry.totalMinor])
        if (entry.kind === 'expense') expect(entry.owed).toEqual(sharesOn(shown))
        for (const payer of Object.keys(entry.paid))
          expect(shown.text.split('\n').slice(1, 3).join(' ')).toContain(payer)
      }),
      { numRuns: runs, seed },
    )
  },
  timeoutMs,
)
