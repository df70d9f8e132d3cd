import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Room } from '../support/bot-api-server.js'
import { openTelegramChats, person, soon, type TelegramChats } from '../support/telegram-chats.js'

const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo')]
let chats: TelegramChats
let small: Room
let large: Room

beforeEach(async () => {
  chats = await openTelegramChats()
  small = chats.api.open({ id: -55, type: 'group', title: 'Flat', members: [ana, bo] })
  large = chats.api.open({ id: -100_055, type: 'supergroup', title: 'Flat', members: [ana, bo] })
})

afterEach(() => chats.close())

const move = () => chats.api.say(small, ana, '', { migrate_to_chat_id: large.id })

test('where both addresses have entries both tabs stay, and the chat is told once how to carry over what is open', async () => {
  const { api, shows } = chats
  await api.say(small, bo, '/join')
  await shows('Bo is on the tab', small)
  await api.say(small, ana, '/add 60 rent')
  await shows('rent', small)
  await api.say(large, bo, '/join')
  await shows('Bo is on the tab', large)
  await api.say(large, ana, '/add 10 milk')
  await shows('milk', large)

  await move()
  const told = await shows('there was a tab in both places', large)
  await move()
  const command = /\/pay .*/u.exec(told.text)?.[0] ?? ''
  await api.say(large, ana, command)
  await shows('#2 Ana paid Bo', large)
  await api.say(large, ana, '/balance')
  const balance = await shows('Balances', large)

  expect(command).toBe('/pay @Ana @Bo €30.00 carried over')
  expect(balance.text).toContain('€35.00')
  expect(api.shownIn(large).filter(({ text }) => text.includes('in both places'))).toHaveLength(1)
})

test('an empty tab that is left behind is no reason for a word', async () => {
  const { api, shows } = chats
  await api.say(small, ana, '/join')
  await shows('Ana is on the tab', small)
  await api.say(large, ana, '/add 10 milk')
  await shows('milk', large)
  const before = api.shownIn(large).length

  await move()
  await api.say(large, ana, '/history')
  const history = await shows('newest first', large)

  expect(history.text).toContain('milk')
  await soon(() => expect(api.shownIn(large)).toHaveLength(before + 1))
})

test('the books move where only the new chat tells of it', async () => {
  const { api, shows } = chats
  await api.say(small, ana, '/add 60 rent')
  await shows('rent', small)

  const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
  const sender_chat = { id: large.id, type: 'supergroup', title: 'Flat' }
  await api.say(large, anonymous, '', { migrate_from_chat_id: small.id, sender_chat })
  await api.say(large, ana, '/history')

  expect((await shows('newest first', large)).text).toContain('rent')
})

test('the books move where only the answer to a call tells of it', async () => {
  const { api, shows } = chats
  await api.say(small, ana, '/add 60 rent')
  await shows('rent', small)

  api.open({ ...small, movedTo: large.id })
  await api.say(small, ana, '/balance')
  await shows('So far I know only Ana', large)
  await api.say(large, ana, '/history')

  expect((await shows('newest first', large)).text).toContain('rent')
})

test('a renamed group is called so here, by the message that tells of it or by the next one', async () => {
  const { api, shows } = chats
  await api.say(small, ana, '/settings')
  await shows('Flat', small)

  const [blue, green] = [
    { ...small, title: 'Casa Azul' },
    { ...small, title: 'Casa Verde' },
  ]
  await api.say(blue, ana, '', { new_chat_title: 'Casa Azul' })
  await api.say(blue, ana, '/settings')
  await shows('Casa Azul', small)
  await api.say(green, ana, '/settings')

  expect((await shows('Casa Verde', small)).text).not.toContain('Azul')
})
