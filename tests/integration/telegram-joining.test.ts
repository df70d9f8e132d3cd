import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Room, Shown } from '../support/bot-api-server.js'
import { openTelegramChats, person, type TelegramChats } from '../support/telegram-chats.js'

const [ana, bo, cy, dee] = [person(11, 'Ana'), person(12, 'Bo'), person(13, 'Cy'), person(14, 'Dee')]

let chats: TelegramChats
let room: Room

beforeEach(async () => {
  chats = await openTelegramChats()
  room = chats.api.open({ id: -100_200_300, type: 'supergroup', title: 'Lisbon', members: [ana, bo, cy, dee] })
})

afterEach(() => chats.close())

const shows = (text: string): Promise<Shown> => chats.shows(text, room)

const pressed = (who: typeof ana, card: Shown, label: string): Promise<string> => chats.pressed(room, who, card, label)

const labels = (card: Shown): readonly string[] => card.buttons.map(({ text }) => text)

test('a proposal for everybody says how many of the chat it knows, and whoever presses I’m in shares it', async () => {
  await chats.api.say(room, bo, '/join')
  await shows('Bo is on the tab')
  await chats.api.say(room, ana, '@tabkeeper_bot I paid 60 for sushi')
  const card = await shows('2 of the 4 people here')

  const said = await pressed(cy, card, 'I’m in')
  const three = await shows('3 of the 4 people here')
  const again = await pressed(cy, three, 'I’m in')
  await pressed(dee, three, 'I’m in')
  const all = await shows('Shared by all 4 people')
  await pressed(ana, all, 'Confirm')
  const written = await shows('#1 sushi')

  expect(three.id).toBe(card.id)
  expect(three.text).toContain('€20.00')
  expect(said).toContain('shared with you now')
  expect(again).toContain('already')
  expect(labels(all)).not.toContain('I’m in')
  expect(written.text.match(/€15\.00/gu)).toHaveLength(4)
})

test('a written expense stays as it is when somebody joins under its card', async () => {
  await chats.api.say(room, bo, '/join')
  await shows('Bo is on the tab')
  await chats.api.say(room, ana, '/add 60 dinner')
  const card = await shows('2 of the 4 people here')

  const said = await pressed(cy, card, 'I’m in')
  const after = await shows('3 of the 4 people here')
  await chats.api.say(room, cy, '/edit 1 for everyone')
  const shared = await shows('€20.00')

  expect(said).toContain('/edit 1 for everyone')
  expect(after.text.match(/€30\.00/gu)).toHaveLength(2)
  expect(shared.text.match(/€20\.00/gu)).toHaveLength(3)
})

test('guests are counted apart from the people of the chat, and named people are nobody’s guess', async () => {
  await chats.api.say(room, ana, '/guest Dan')
  await shows('Dan is on the tab')

  await chats.api.say(room, ana, '/add 60 dinner')
  const everyone = await shows('1 of the 4 people here, and 1 guest')
  await chats.api.say(room, ana, '/add 8 coffee with @Dan')
  const named = await shows('coffee')

  expect(labels(everyone)).toEqual(['Undo', 'Edit', 'I’m in'])
  expect(labels(named)).toEqual(['Undo', 'Edit'])
})

test('the list of members takes in whoever presses, and somebody who left comes back', async () => {
  await chats.api.say(room, bo, '/leave')
  await shows('off the tab')
  await chats.api.say(room, ana, '/members')
  const list = await shows('1 person on the tab')

  const said = await pressed(bo, list, 'I’m in')
  const after = await shows('2 people on the tab')

  expect(said).toContain('shared with you')
  expect(after.text).toContain('2 of the 4 people here')
})

test('two who press at the same moment are both in', async () => {
  await chats.api.say(room, ana, '@tabkeeper_bot I paid 90 for sushi')
  const card = await shows('1 of the 4 people here')

  const said = await Promise.all([bo, cy].map((who) => pressed(who, card, 'I’m in')))
  const both = await shows('3 of the 4 people here')

  expect(said).toEqual(Array(2).fill(expect.stringContaining('shared with you now')))
  expect(both.text.match(/€30\.00/gu)).toHaveLength(3)
})

test('somebody named by their username is that account when they first speak, and is counted once', async () => {
  const maria = { ...person(15, 'María'), username: 'Maria_R' }
  await chats.api.say(room, ana, '/add 60 dinner with @maria_r @pedro_s')
  await pressed(ana, await shows('I know no maria_r'), 'Add maria_r as a guest')
  await pressed(ana, await shows('I know no pedro_s'), 'Add pedro_s as a guest')
  await shows('#1 dinner')

  await chats.api.say(room, maria, '/balance me')
  const told = await shows('María is the maria_r you had named')
  const balance = await shows('Balance of María')
  await chats.api.say(room, ana, '/add 30 taxi')
  const taxi = await shows('#2 taxi')

  expect(told.id).toBeLessThan(balance.id)
  expect(balance.text).toContain('María pays Ana €20.00')
  expect(taxi.text.match(/€10\.00/gu)).toHaveLength(3)
  expect(taxi.text).toContain('María')
})

test('what is overheard where not every message is read is not kept, nor who said it', async () => {
  await chats.api.say(room, ana, '/members')
  await shows('1 person on the tab')

  await chats.api.say(room, bo, 'see you at eight, my secret diary')
  await chats.api.say(room, ana, '/add 20 tea')
  const tea = await shows('#1 tea')

  expect(await chats.rows("SELECT payload FROM inbound_event WHERE payload::text LIKE '%diary%'")).toEqual([])
  expect(await chats.rows('SELECT name FROM account ORDER BY name')).toEqual([{ name: 'Ana' }])
  expect(tea.text).not.toContain('Bo')
})

test('an admin who remains anonymous is answered what they look at, and asked whose it is what they write', async () => {
  const { api, shows, pressed } = chats
  const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
  const flat = api.open({ id: -100_400, type: 'supergroup', title: 'Flat', members: [ana, bo] })
  const sender_chat = { id: flat.id, type: 'supergroup', title: 'Flat' }
  const sayAs = (text: string) => api.say(flat, anonymous, text, { sender_chat })

  await api.addBot(flat, anonymous)
  await shows('/add', flat)
  await sayAs('/help add')
  await shows('add 60 dinner', flat)
  await api.say(flat, bo, '/join')
  await shows('Bo is on the tab', flat)
  await sayAs('/add 60 dinner')
  const asked = await shows('Whose is it?', flat)
  await pressed(flat, ana, asked, 'It is mine')
  const written = await shows('#1 dinner', flat)
  await sayAs('@tabkeeper_bot I paid 9 for tea')
  await pressed(flat, bo, await shows('Whose is it?', flat), 'It is mine')
  const proposed = await shows('Shall I write this down?', flat)
  await sayAs('/members')

  expect(written.text).toMatch(/Paid by Ana\nAna.*30\.00\nBo.*30\.00/u)
  expect(proposed.text).toContain('Paid by Bo')
  expect((await shows('2 people on the tab', flat)).text).not.toContain('anonymous')
})
