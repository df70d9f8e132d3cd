import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Room } from '../support/bot-api-server.js'
import { openTelegramChats, person, type TelegramChats } from '../support/telegram-chats.js'

const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo')]
let chats: TelegramChats
let room: Room

beforeEach(async () => {
  chats = await openTelegramChats()
  room = chats.api.open({
    id: -100_300,
    type: 'supergroup',
    title: 'Lisbon',
    members: [ana, bo],
    forbids: ['photos', 'documents'],
  })
})

afterEach(() => chats.close())

test('where no pictures are allowed the words come, and a file is named as not allowed', async () => {
  const { api, shows } = chats
  await api.say(room, bo, '/join')
  await api.say(room, ana, '/add 60 dinner')
  await shows('#1 dinner', room)

  await api.say(room, ana, '/report')
  const report = await shows('November', room)
  await api.say(room, ana, '/export csv')
  const file = await shows('This chat takes no files.', room)

  expect(report.file).toBeNull()
  expect(report.buttons.length).toBeGreaterThan(0)
  expect(file.text).not.toContain('Here is')
  expect(file.file).toBeNull()
})
