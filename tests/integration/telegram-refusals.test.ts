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

test('forwarded words are nobody’s here, and a command to another bot is left alone', async () => {
  const { api, shows } = chats
  const forward_origin = { type: 'user', sender_user: bo, date: 1_700_000_000 }
  const answered = {
    message_id: 900,
    date: 1_700_000_000,
    chat: { id: room.id, type: 'supergroup' },
    from: bo,
    text: 'spam',
  }
  await api.say(room, ana, '/add 60 dinner', { forward_origin })
  const asked = await shows('That was forwarded', room)
  for (const command of ['/mute 1h', '/report spam', '/settings', '/pin']) {
    await api.say(room, ana, command, { reply_to_message: answered })
  }
  await api.say(room, ana, '/history')
  await shows('Nothing is written here yet', room)

  expect(api.shownIn(room)).toHaveLength(2)
  expect(asked.text).toContain('Bo paid 84 for sushi')
})

test('the first to bring the bot along is spoken to in their language', async () => {
  const { api, shows } = chats
  const cy = { ...person(13, 'Cy'), language_code: 'es-419' }
  const flat = api.open({ id: -100_301, type: 'supergroup', title: 'Piso', members: [cy] })

  await api.addBot(flat, cy)

  expect((await shows('/add', flat)).text).toContain('gasto')
})

test('an answer stands below what it answers, whoever spoke meanwhile; alone with the bot it stands by itself', async () => {
  const { api, shows } = chats
  const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo')]
  const room = api.open({ id: -100_302, type: 'supergroup', title: 'Answers', members: [ana, bo] })
  const alone = api.open({ id: 11, type: 'private', members: [ana] })

  const typed = await api.say(room, ana, '/add 60 dinner')
  const said = await api.say(room, bo, '@tabkeeper_bot I paid 9 for tea')
  await api.say(alone, ana, '/add 5 coffee')

  expect((await shows('#1 dinner', room)).answers).toBe(typed.message?.message_id)
  expect((await shows('Shall I write this down?', room)).answers).toBe(said.message?.message_id)
  expect((await shows('coffee', alone)).answers).toBeNull()
})

test('whoever is meant is called by their account, until they want to be left alone', async () => {
  const { api, shows } = chats
  const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo Müller')]
  const room = api.open({ id: -100_303, type: 'supergroup', title: 'Rings', members: [ana, bo] })
  const calling = '<a href="tg://user?id=12">Bo Müller</a>'

  await api.say(room, bo, '/join')
  await api.say(room, ana, '/add 60 dinner')
  await api.say(room, ana, '/remind')
  const reminded = await shows('a kind reminder', room)
  await api.say(room, ana, '/pay @Bo 20 loan')
  const paid = await shows('Ana paid Bo Müller', room)
  await api.say(room, bo, '/pay @Ana 20')
  const own = await shows('Bo Müller paid Ana', room)
  await api.say(room, bo, '/mute me')
  await shows('does not ring', room)
  await api.say(room, ana, '/pay @Bo 7 loan')

  expect(reminded.html).toContain(calling)
  expect(paid.html).toContain(`${calling}, has it arrived?`)
  expect(own.html).toContain('<a href="tg://user?id=11">Ana</a>, has it arrived?')
  expect(own.html).not.toContain(calling)
  expect((await shows('€7.00', room)).html).toContain('Bo Müller, has it arrived?')
  expect((await shows('€7.00', room)).html).not.toContain('<a')
})

test('what is for the admins of a group is for those whom Telegram calls so', async () => {
  const { api, shows } = chats
  const group = api.open({ id: -100_304, type: 'supergroup', title: 'Flat', members: [ana, bo], admins: [11] })
  await api.say(group, bo, '/roles admins')
  await shows('That is for the admins of this chat', group)
  await api.say(group, ana, '/roles admins')
  await shows('from now on the admins of the chat may change settings', group)

  await api.say(group, bo, '/currency USD')
  const refused = await shows('/roles tells more', group)
  await api.say(group, ana, '/currency USD')
  await shows('US Dollar', group)

  expect(refused.text).toContain('That is for the admins of this chat')
})
