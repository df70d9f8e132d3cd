import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { poll } from '../../adapters/telegram/polling.js'
import type { Room } from '../support/bot-api-server.js'
import { openTelegramChats, person, soon, type TelegramChats } from '../support/telegram-chats.js'

const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo')]

let chats: TelegramChats
let lisbon: Room
let flat: Room

beforeEach(async () => {
  chats = await openTelegramChats()
  lisbon = chats.api.open({ id: -100_200_300, type: 'supergroup', title: 'Lisbon', members: [ana, bo] })
  flat = chats.api.open({ id: -100_200_301, type: 'supergroup', title: 'Flat', members: [ana, bo] })
})

afterEach(() => chats.close())

test('a button that came from another group, or that nobody knows, is refused kindly', async () => {
  const { api, shows, pressed } = chats
  await api.say(lisbon, ana, '/add 60 dinner')
  const card = await shows('dinner', lisbon)
  await api.say(flat, ana, '/add 800 rent')
  await shows('rent', flat)
  const alien = { ...card, buttons: [{ text: 'Undo', callback_data: 'whatever' }] }

  const forwarded = await pressed(flat, ana, card, 'Undo')
  const joining = await pressed(flat, ana, card, 'I’m in')
  const unknown = await pressed(lisbon, ana, alien, 'Undo')
  await api.say(lisbon, ana, '/balance')
  const balance = await shows('60', lisbon)

  expect([forwarded, joining]).toEqual(Array(2).fill(expect.stringContaining('another group')))
  expect(unknown).toContain('out of date')
  expect(balance.text).toContain('€60.00')
})

test('somebody who blocks the bot and comes back is not greeted as a group', async () => {
  const { api, shows } = chats
  const alone = api.open({ id: ana.id, type: 'private', members: [ana] })

  await api.addBot(alone, ana)
  await api.say(alone, ana, '/start')
  await shows('Hello', alone)

  expect(api.shownIn(alone)).toHaveLength(1)
})

test('updates that make no sense do not hold up the ones behind them', async () => {
  const result: unknown[] = [null, 7, { update_id: 1, message: {} }, { update_id: 2, message: null }, { update_id: 3 }]
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      const isPoll = request.url?.endsWith('/getUpdates') === true
      if (isPoll) asked.push(/"offset":(\d+)/u.exec(body)?.[1])
      const answer = isPoll ? (asked.length === 1 ? result : []) : true
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result: answer }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const taken: number[] = []
  const stopping = new AbortController()

  const polling = poll(
    {
      api: new Api('1:a', { apiRoot: root }),
      apiRoot: root,
      take: async ({ update_id }) => void taken.push(update_id),
      now: () => new Date(),
      log: { warn: () => undefined },
    },
    stopping.signal,
  )
  await soon(() => expect(asked.length).toBeGreaterThan(1))
  stopping.abort()
  await polling
  server.closeAllConnections()
  server.close()

  expect(taken).toEqual([1, 2, 3])
  expect(asked.slice(0, 2)).toEqual([undefined, '4'])
})
