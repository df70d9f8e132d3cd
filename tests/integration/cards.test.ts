import { expect } from 'vitest'
import { test } from '../support/room.js'

test('a card whose entry was replaced by a typed edit says so and loses its buttons, and gets them back by undo', async ({
  kept,
}) => {
  const chat = kept.room('cards')
  const [card] = (await chat.say('Ana: /add 60 dinner @Bo', 'Bo')).all

  const edited = await chat.say('Ana: /edit 1 65')
  const undone = await chat.say('Ana: /undo')
  const old = edited.all.find(({ op }) => op === 'edit')
  const back = undone.all.find(({ op, message }) => op === 'edit' && message === card?.message)

  expect(edited.all.filter(({ op }) => op === 'post')).toHaveLength(1)
  expect(old?.message).toBe(card?.message)
  expect(old?.text).toContain('Changed since: the newer card of #1 counts.')
  expect(old?.buttons.map(({ label }) => label)).not.toContain('Undo')
  expect(back?.buttons.map(({ label }) => label)).toEqual(['Undo', 'Edit'])
})
