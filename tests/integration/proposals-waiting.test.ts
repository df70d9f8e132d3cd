import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestBooks, type RoomOptions, type TestBooks, type TestChat, testNow } from '../support/chat.js'
import { cardIn, sharesOn, tabOfThree, toastIn, writtenIn } from '../support/proposals.js'

const hourMs = 3_600_000

let kept: TestBooks
let now = testNow
let rooms = 0

beforeAll(async () => {
  kept = await createTestBooks(() => now)
})

afterAll(async () => {
  expect(kept.errors).toEqual([])
  await kept.close()
})

/** A room with Ana, Bo and Cy, at the time when all tests begin. */
const room = (options: RoomOptions = {}): Promise<TestChat> => {
  now = testNow
  rooms += 1
  return tabOfThree(kept, `proposals-${rooms}`, options)
}

const written = (chat: TestChat) => writtenIn(kept, chat)

test('"today" is the day of the message, though it is confirmed on the next', async () => {
  const chat = await room()
  await chat.tell('Ana: dinner 60')
  now = new Date(testNow.getTime() + 20 * hourMs)

  const { text } = await chat.press('Bo', 'Confirm')

  expect(text).toContain('Mar 12, 2026')
})

test.each([
  [24 * hourMs - 1000, 1],
  [24 * hourMs, 0],
])('a proposal waits for 24 hours: %i ms later %i entries are written', async (laterMs, entries) => {
  const chat = await room()
  await chat.tell('Ana: dinner 60')
  now = new Date(testNow.getTime() + laterMs)

  await chat.press('Bo', 'Confirm')

  expect(await written(chat)).toHaveLength(entries)
})

test('one that expired says so on its card, and stays expired', async () => {
  const chat = await room()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  now = new Date(testNow.getTime() + 30 * hourMs)

  const expired = await chat.press('Bo', 'Confirm')
  const again = await chat.press('Bo', card.buttons[0]?.press ?? '', card.message)

  expect(expired.all).toMatchObject([{ op: 'edit', message: card.message, buttons: [] }])
  expect(expired.text).toContain('has expired; nothing was written')
  expect(toastIn(again)).toContain('This has expired; nothing was written.')
  expect(await written(chat)).toEqual([])
})

test('a proposal outlives a restart', async () => {
  const chat = await room()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  const later = kept.room(`proposals-${rooms}`)

  const corrected = await later.tell('Ana: no, 42', { replyTo: card.message })
  await later.press('Bo', card.buttons[0]?.press ?? '', card.message)

  expect(corrected.all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(await written(chat)).toMatchObject([{ totalMinor: 4200n, owed: sharesOn(cardIn(corrected)) }])
})
