import { expect } from 'vitest'
import { test } from '../support/room.js'

test('a question in words is answered at once, and an order waits for its button', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi with @Bo')

  const answered = await chat.tell('Bo: who owes what?')
  const typed = await chat.say('Bo: /balance')
  const offered = await chat.tell('Ana: undo that')
  const before = await written(chat)
  await chat.press('Ana', '/undo')

  expect(answered.text).toBe(typed.text)
  expect(offered.text).toContain('Do you mean /undo?')
  expect(before).toHaveLength(1)
  expect(await written(chat)).toEqual([])
})

test('an order is heard by yes and left by no, and only by whoever gave it', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi with @Bo')

  await chat.tell('Ana: undo that')
  await chat.tell('Ana: no')
  const kept = await written(chat)
  await chat.tell('Ana: undo that')
  const refused = await chat.press('Bo', '/undo')
  await chat.tell('Ana: yes')

  expect(kept).toHaveLength(1)
  expect(refused.text).toContain('Ana')
  expect(await written(chat)).toEqual([])
})

test('the last entry is changed by that word', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi')
  await chat.say('Ana: /add 12 coffee')
  await chat.say('Ana: /edit last 15')

  expect(await written(chat)).toMatchObject([{ totalMinor: 3000n }, { totalMinor: 1500n }])
})
