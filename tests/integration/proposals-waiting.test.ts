import { expect } from 'vitest'
import { testNow } from '../support/chat.js'
import { cardIn, sharesOn, toastIn } from '../support/proposals.js'
import { test } from '../support/room.js'

const hourMs = 3_600_000

test('"today" is the day of the message, though it is confirmed on the next', async ({ clock, tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.tell('Ana: dinner 60')
  clock.moveTo(new Date(testNow.getTime() + 20 * hourMs))

  const { text } = await chat.press('Bo', 'Confirm')

  expect(text).toContain('Mar 12, 2026')
})

test.for<readonly [number, number]>([
  [24 * hourMs - 1000, 1],
  [24 * hourMs, 0],
])(
  'a proposal waits for 24 hours: %i ms later %i entries are written',
  async ([laterMs, entries], { clock, tabOfThree, written }) => {
    const chat = await tabOfThree()
    await chat.tell('Ana: dinner 60')
    clock.moveTo(new Date(testNow.getTime() + laterMs))

    await chat.press('Bo', 'Confirm')

    expect(await written(chat)).toHaveLength(entries)
  },
)

test('one that expired says so on its card, and stays expired', async ({ clock, tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  clock.moveTo(new Date(testNow.getTime() + 30 * hourMs))

  const expired = await chat.press('Bo', 'Confirm')
  const again = await chat.press('Bo', card.buttons[0]?.press ?? '', card.message)

  expect(expired.all).toMatchObject([{ op: 'edit', message: card.message, buttons: [] }])
  expect(expired.text).toContain('has expired; nothing was written')
  expect(toastIn(again)).toContain('This has expired; nothing was written.')
  expect(await written(chat)).toEqual([])
})

test('a proposal outlives a restart', async ({ kept, tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  const later = kept.room(chat.chat.chat)

  const corrected = await later.tell('Ana: no, 42', { replyTo: card.message })
  await later.press('Bo', card.buttons[0]?.press ?? '', card.message)

  expect(corrected.all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(await written(chat)).toMatchObject([{ totalMinor: 4200n, owed: sharesOn(cardIn(corrected)) }])
})
