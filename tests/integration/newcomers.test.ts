import { expect } from 'vitest'
import { test } from '../support/room.js'

test('who bears a guest’s name is asked before anything is shared, and what they typed waits', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Eve')
  await chat.say('Ana: /add 60 dinner')

  const asked = await chat.say('Eve Miller: /add 30 taxi')
  const between = await chat.say('Ana: /add 9 tea')
  const done = await chat.press('Eve Miller', 'I am somebody else')

  expect(asked.text).toContain('Eve Miller, there is a guest on the tab called Eve. Is that you?')
  expect(asked.text).not.toContain('#')
  expect(between.text.match(/€3\.00/gu)).toHaveLength(3)
  expect(done.text).toContain('#3 taxi')
  expect(done.text.match(/€7\.50/gu)).toHaveLength(4)
})

test('who says that they are the guest takes the place once somebody on the entries says so', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Eve')
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Eve Miller: /add 30 taxi')

  const claimed = await chat.press('Eve Miller', 'I am Eve')
  await chat.press(
    'Ana',
    'Yes, that is Eve',
    claimed.all.find(({ text }) => text.includes('says that they are'))?.message,
  )

  expect(claimed.text).toContain('Eve Miller says that they are Eve')
  expect(claimed.text).toContain('#2 taxi')
  expect((await chat.say('Ana: /members')).text).toContain('3 people')
  expect((await chat.say('Ana: /show 2')).text).toMatch(/Eve Miller.*€10\.00/u)
})

test('a press makes nobody a member, and of somebody else’s buttons none does anything', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  const card = await chat.say('Ana: /add 60 dinner')
  const proposal = await chat.tell('Ana: I paid 9 for tea', { addressed: 'mention' })

  const undone = await chat.press('Fin', 'Undo', card.all[0]?.message)
  const confirmed = await chat.press('Fin', 'Confirm', proposal.all[0]?.message)
  const discarded = await chat.press('Fin', 'Discard', proposal.all[0]?.message)
  const next = await chat.say('Ana: /add 10 snack')

  for (const { all } of [undone, confirmed, discarded]) {
    expect(all.map(({ op }) => op)).toEqual(['toast'])
    expect(all[0]?.text).toBe('Only those on the tab may press this. /join puts you on it.')
  }
  expect(next.text).not.toContain('Fin')
  expect((await chat.say('Ana: /members')).text).toContain('2 people')
  expect((await chat.say('Fin: /join')).text).toContain('Fin is on the tab')
})

test('who lets somebody in, or only chats, shares nothing; who leaves owing is told of once', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')

  await chat.comeAndGo(['Cy'], [])
  await chat.tell('Dee: see you at eight', { addressed: 'ambient' })
  const left = await chat.comeAndGo([], ['Bo'])
  const again = await chat.comeAndGo([], ['Bo', 'Cy'])

  expect(left.text).toBe(
    'Bo has left and is off the tab.\nWhat is open stays: Bo owes €30.00. /settle shows whom to pay.',
  )
  expect(again.all).toEqual([])
  expect((await chat.say('Ana: /members')).text).toContain('1 person')
})
