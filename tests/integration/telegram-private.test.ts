import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Room } from '../support/bot-api-server.js'
import { openTelegramChats, person, type TelegramChats } from '../support/telegram-chats.js'

const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo')]

let chats: TelegramChats
let lisbon: Room
let flat: Room
let alone: Room

beforeEach(async () => {
  chats = await openTelegramChats()
  lisbon = chats.api.open({ id: -100_200_300, type: 'supergroup', title: 'Lisbon', members: [ana, bo] })
  flat = chats.api.open({ id: -100_200_301, type: 'supergroup', title: 'Flat', members: [ana, bo] })
  alone = chats.api.open({ id: ana.id, type: 'private', members: [ana] })
})

afterEach(() => chats.close())

test('/me tells in private where I stand in every group and what waits for me', async () => {
  const { api, shows } = chats
  await api.say(lisbon, bo, '/join')
  await shows('Bo is on the tab', lisbon)
  await api.say(lisbon, ana, '/add 60 dinner')
  await shows('dinner', lisbon)
  await api.say(flat, ana, '/join')
  await shows('Ana is on the tab', flat)
  await api.say(flat, bo, '/add 800 rent')
  await shows('rent', flat)
  await api.say(lisbon, bo, '/pay @Ana 10')
  await shows('has it arrived', lisbon)
  await api.say(lisbon, ana, '@tabkeeper_bot I paid 9 for taxi')
  await shows('taxi', lisbon)

  await api.say(alone, ana, '/me')
  const { text } = await shows('Where you stand', alone)

  expect(text.indexOf('Lisbon')).toBeLessThan(text.indexOf('Flat'))
  expect(text).toContain('Lisbon · you get back €20.00')
  expect(text).toContain('← Bo pays you €20.00')
  expect(text).toContain('Flat · you owe €400.00')
  expect(text).toContain('→ Bo: you pay €400.00')
  expect(text).toContain('Lisbon: Bo says to have paid you €10.00 (#2)')
  expect(text).toContain('Lisbon: taxi, €9.00, is not written yet')
})

test('what was answered no longer waits, and a group where nothing is open is named in one line', async () => {
  const { api, shows, pressed } = chats
  await api.say(lisbon, bo, '/join')
  await shows('Bo is on the tab', lisbon)
  await api.say(lisbon, ana, '/add 20 taxi')
  await shows('taxi', lisbon)
  await api.say(lisbon, bo, '/pay @Ana 10')
  const payment = await shows('has it arrived', lisbon)
  await pressed(lisbon, ana, payment, 'Got it')

  await api.say(alone, ana, '/me')
  const { text } = await shows('Where you stand', alone)

  expect(text).toContain('You are even in Lisbon.')
  expect(text).not.toContain('Waits for you')
})

test('in a group /me shows nothing of other groups', async () => {
  const { api, shows } = chats
  await api.say(flat, bo, '/join')
  await shows('Bo is on the tab', flat)
  await api.say(flat, ana, '/add 800 rent')
  await shows('rent', flat)

  await api.say(lisbon, ana, '/me')
  const { text } = await shows('private chat', lisbon)

  expect(text).not.toContain('Flat')
  expect(text).not.toContain('400')
})

test('whoever starts a private chat learns how to take the bot into a group, with whatever payload', async () => {
  const { api, shows } = chats

  await api.say(alone, ana, '/start ref_123')
  const { text } = await shows('Hello', alone)
  await api.say(alone, ana, '/me')
  const nowhere = await shows('no tab yet', alone)

  expect(text).toContain('https://t.me/tabkeeper_bot?startgroup')
  expect(text).toContain('/me')
  expect(nowhere.buttons).toEqual([])
})
