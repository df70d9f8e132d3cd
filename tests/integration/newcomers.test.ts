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

test('a sentence of who bears a guest’s name waits, too, and is one more sharer or one less by the answer', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Bo')
  const asked = await chat.tell('Bo: I paid 30 for taxi', { addressed: 'mention' })
  const proposed = await chat.press('Bo', 'I am somebody else')
  const other = await roomOf(['Ana'])
  await other.say('Ana: /guest Bo')
  await other.tell('Bo: I paid 30 for the taxi and 12 for parking', { addressed: 'mention' })
  const asGuest = await other.press('Bo', 'I am Bo')

  expect(asked.text).toContain('Is that you?')
  expect(asked.text).not.toContain('taxi')
  expect(proposed.text).toContain('Shall I write this down?')
  expect(proposed.text.match(/€10\.00/gu)).toHaveLength(3)
  expect(asGuest.text).not.toContain('(2)')
  expect(asGuest.text.match(/Shall I write this down\?/gu)).toHaveLength(2)
  expect(asGuest.text.match(/€15\.00/gu)).toHaveLength(2)
})

test('nothing that changes who owes what is done by somebody who may be a guest before that is clear', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Bo')
  const card = await chat.say('Ana: /add 60 dinner')
  const proposal = await chat.tell('Ana: I paid 9 for tea', { addressed: 'mention' })

  const edited = await chat.say('Bo: /edit 1 50')
  const corrected = await chat.reply('Bo: no, 12', { message: proposal.all[0]?.message ?? '' })
  const undone = await chat.press('Bo', 'Undo', card.all[0]?.message)
  const looked = await chat.say('Bo: /balance')

  for (const said of [edited, corrected]) expect(said.text).toContain('Bo (2), there is a guest on the tab called Bo')
  expect(corrected.text).toContain('say or press it again')
  expect(undone.text).toContain('/join')
  expect(looked.text).toContain('Bo pays Ana €30.00')
  expect((await chat.press('Bo', 'I am somebody else', edited.all[0]?.message)).text).toContain('€50.00')
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
