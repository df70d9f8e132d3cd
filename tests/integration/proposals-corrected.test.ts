import { expect } from 'vitest'
import type { TestChat } from '../support/chat.js'
import { cardIn, cardsIn, sharesOn, toastIn } from '../support/proposals.js'
import { test } from '../support/room.js'

test('a reply in words edits the same card, and Confirm writes what it shows then', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const corrected = await chat.tell('Bo: no, 42, and without Cy', { replyTo: card.message })
  await chat.press('Cy', 'Confirm')

  expect(corrected.all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(sharesOn(cardIn(corrected))).toEqual({ Ana: 2100n, Bo: 2100n })
  expect(await written(chat)).toMatchObject([
    { totalMinor: 4200n, paid: { Ana: 4200n }, owed: { Ana: 2100n, Bo: 2100n }, by: 'Cy' },
  ])
})

test('"no, 42" right after the card needs no reply where every message is for the bot', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const corrected = await chat.tell('Ana: no, 42')

  expect(corrected.all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(sharesOn(cardIn(corrected))).toEqual({ Ana: 1400n, Bo: 1400n, Cy: 1400n })
})

test('"no, 42" without a reply corrects the newest card of whoever says it', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.tell('Ana: dinner 60')
  const newest = cardIn(await chat.tell('Ana: taxi 33'))
  await chat.tell('Bo: museum 45')

  const corrected = await chat.tell('Ana: no, 42')

  expect(corrected.all).toMatchObject([{ op: 'edit', message: newest.message }])
  expect(corrected.text).toContain('taxi · €42.00')
})

test.for(['mention', 'ambient'] as const)(
  'in a group too "no, 42" right after the card is heard (%s), but not once something else was said or from somebody else',
  async (addressed, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    await chat.tell('Ana: dinner 60', { addressed: 'mention' })

    await chat.tell('Bo: no, 45', { addressed: 'ambient' })
    await chat.tell('Ana: no, 42', { addressed })
    await chat.tell('Ana: what a night', { addressed: 'ambient' })
    await chat.tell('Ana: no, 48', { addressed: 'ambient' })
    await chat.press('Ana', 'Confirm')

    expect(await written(chat)).toMatchObject([{ totalMinor: 4200n }])
  },
)

test('one correction follows another, and each keeps what it does not change', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const { message } = cardIn(await chat.tell('Ana: dinner 60'))

  await chat.tell('Ana: Bo paid', { replyTo: message })
  await chat.tell('Cy: no, 90', { replyTo: message })
  await chat.tell('Bo: without Cy', { replyTo: message })
  const last = await chat.tell('Bo: #travel', { replyTo: message })
  await chat.press('Ana', 'Confirm')

  expect(last.text).toContain('Paid by Bo')
  expect(await written(chat)).toMatchObject([
    { totalMinor: 9000n, category: 'travel', paid: { Bo: 9000n }, owed: { Ana: 4500n, Bo: 4500n } },
  ])
})

test('a reply to one of several cards corrects only that one', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const [taxi, coffee] = cardsIn(await chat.tell('Ana: I paid 30 for taxi and Bo paid 12 for coffee'))

  const corrected = await chat.tell('Ana: no, 33', { replyTo: taxi?.message ?? '' })
  await chat.press('Ana', 'Confirm', taxi?.message)
  await chat.press('Ana', 'Confirm', coffee?.message)

  expect(corrected.all).toMatchObject([{ op: 'edit', message: taxi?.message }])
  expect(await written(chat)).toMatchObject([
    { description: 'taxi', totalMinor: 3300n, paid: { Ana: 3300n } },
    { description: 'coffee', totalMinor: 1200n, paid: { Bo: 1200n } },
  ])
})

test('what cannot be understood as a correction is asked again and changes nothing', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const { all, text } = await chat.tell('Bo: hm, that was the good place by the river', { replyTo: card.message })
  await chat.press('Ana', 'Confirm', card.message)

  expect(all.map(({ op }) => op)).toEqual(['post'])
  expect(text).toContain('I did not understand what should be different')
  expect(text).toContain('/add 60 dinner')
  expect(await written(chat)).toMatchObject([{ totalMinor: 6000n, owed: sharesOn(card) }])
})

test('a correction over the cap is refused and leaves the card as it was', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const { all, text } = await chat.tell('Ana: no, 99999999', { replyTo: card.message })
  await chat.press('Ana', 'Confirm', card.message)

  expect(all.map(({ op }) => op)).toEqual(['post'])
  expect(text).toContain('10,000,000')
  expect(await written(chat)).toMatchObject([{ totalMinor: 6000n }])
})

test('after Confirm a reply to the card changes the entry, and the card of the new version tells what was and who says so', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  await chat.press('Ana', 'Confirm')

  const { text } = await chat.tell('Bo: no, 42, and without Cy', { replyTo: card.message })

  expect(text).toContain('Changed by Bo:\nAmount: €60.00 → €42.00\nShared by: Ana, Bo, and Cy → Ana and Bo')
  expect(await written(chat)).toMatchObject([
    { number: 1, totalMinor: 4200n, owed: { Ana: 2100n, Bo: 2100n }, by: 'Bo' },
  ])
})

test('a reply to the card of an older version changes the one that stands', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const [card] = (await chat.say('Ana: /add 60 dinner')).all
  await chat.say('Ana: /edit 1 66')

  await chat.tell('Bo: I wasn’t there!', { replyTo: card?.message ?? '' })

  expect(await written(chat)).toMatchObject([{ number: 1, totalMinor: 6600n, owed: { Ana: 3300n, Cy: 3300n } }])
})

test.for([
  ['so good, that place by the river', 'I did not understand what should change in #1'],
  ['no, 60', '#1 says that already'],
  ['@bo -5 and thanks', 'I did not understand what should change in #1'],
])(
  'a reply to the card of an entry that changes nothing says so: %s',
  async ([words, said], { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const [card] = (await chat.say('Ana: /add 60 dinner')).all

    const { text } = await chat.tell(`Bo: ${words}`, { replyTo: card?.message ?? '' })

    expect(text).toContain(said)
    expect(await written(chat)).toMatchObject([{ number: 1, totalMinor: 6000n }])
  },
)

test('an expense said below the card of another one is proposed as its own', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  const [card] = (await chat.say('Ana: /add 60 dinner')).all

  const { text } = await chat.tell('Bo: I paid 24 for the taxi', { replyTo: card?.message ?? '' })

  expect(text).toContain('taxi · €24.00')
})

test('somebody unknown in a reply to the card of an entry is asked about, and the change goes on with the guest', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const [card] = (await chat.say('Ana: /add 60 dinner for @Ana @Bo')).all

  const asked = await chat.tell('Ana: also Dan', { replyTo: card?.message ?? '' })
  await chat.press('Ana', 'Add Dan as a guest')

  expect(asked.text).toContain('I know no Dan here.')
  expect(await written(chat)).toMatchObject([{ owed: { Ana: 2000n, Bo: 2000n, Dan: 2000n } }])
})

test('a card that names somebody unknown after a correction asks, and the guest then shares a new card', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const asked = await chat.tell('Ana: only Bo and Dan', { replyTo: card.message })
  const fresh = await chat.press('Ana', 'Add Dan as a guest')
  await chat.press('Bo', 'Confirm')
  const old = await chat.press('Bo', card.buttons[0]?.press ?? '', card.message)

  expect(asked.text).toContain('Dan')
  expect(sharesOn(cardIn(fresh))).toEqual({ Bo: 3000n, Dan: 3000n })
  expect(toastIn(old)).toContain('discarded')
  expect(await written(chat)).toMatchObject([{ paid: { Ana: 6000n }, owed: { Bo: 3000n, Dan: 3000n } }])
})

const changes: readonly (readonly [string, (chat: TestChat) => Promise<unknown>, readonly string[]])[] = [
  ['somebody joins', (chat: TestChat) => chat.say('Dan: /join'), ['Ana', 'Bo', 'Cy', 'Dan']],
  ['somebody leaves', (chat: TestChat) => chat.say('Cy: /leave'), ['Ana', 'Bo']],
  ['somebody gets a weight', (chat: TestChat) => chat.say('Cy: /weight @Cy 2', 'Cy'), ['Ana', 'Bo', 'Cy']],
]

test.for(changes)(
  '%s between card and Confirm: the card is drawn again and must be confirmed again',
  async ([_what, happen, sharers], { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const card = cardIn(await chat.tell('Ana: dinner 60'))
    await happen(chat)

    const first = await chat.press('Ana', 'Confirm', card.message)
    const between = await written(chat)
    await chat.press('Ana', 'Confirm', card.message)

    expect(between).toEqual([])
    expect(first.all.map(({ op, message }) => [op, message])).toEqual([
      ['edit', card.message],
      ['toast', ''],
    ])
    expect(toastIn(first)).toBe('The group has changed since; please look again.')
    expect(Object.keys(sharesOn(cardIn(first))).sort()).toEqual(sharers)
    expect(sharesOn(cardIn(first))).not.toEqual(sharesOn(card))
    expect(await written(chat)).toMatchObject([{ totalMinor: 6000n, owed: sharesOn(cardIn(first)) }])
  },
)

test('whoever is named stays on the card, whatever happens to the others', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: I paid 60 for dinner with Bo'))
  await chat.say('Dan: /join')

  await chat.press('Ana', 'Confirm', card.message)

  expect(await written(chat)).toMatchObject([{ owed: { Ana: 3000n, Bo: 3000n } }])
})
