import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestBooks, type TestBooks } from '../support/chat.js'

let kept: TestBooks

beforeAll(async () => {
  kept = await createTestBooks()
})

afterAll(async () => {
  expect(kept.errors).toEqual([])
  await kept.close()
})

test('a card whose entry was replaced by a typed edit says so and loses its buttons, and gets them back by undo', async () => {
  const chat = kept.room('cards')
  const [card] = (await chat.say('Ana: /add 60 dinner @Bo', 'Bo')).all

  const edited = await chat.say('Ana: /edit 1 65')
  const undone = await chat.say('Ana: /undo')
  const old = edited.all.find(({ op }) => op === 'edit')
  const back = undone.all.find(({ op, message }) => op === 'edit' && message === card?.message)

  expect(edited.all.filter(({ op }) => op === 'post')).toHaveLength(1)
  expect(old?.message).toBe(card?.message)
  expect(old?.text).toContain('#2')
  expect(old?.buttons.map(({ label }) => label)).not.toContain('Undo')
  expect(back?.buttons.map(({ label }) => label)).toEqual(['Undo', 'Edit'])
})
