import { expect, test } from 'vitest'
import { createRateLimit } from '../../adapters/limits/index.js'
import { rateLimited } from '../../src/bot/rate-limit.js'
import type { ChatEvent } from '../../src/chat/event.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Handle } from '../../src/ports/delivery.js'

const often = (times: number) => createRateLimit({ times, seconds: 60 })

function openGate(limits: { readonly person: number; readonly chat: number; readonly all: number }) {
  const handled: string[] = []
  const stored: string[] = []
  const handle: Handle = async (event) => {
    handled.push(event.eventId)
    return []
  }
  const gate = rateLimited(handle, {
    ofPerson: often(limits.person),
    ofChat: often(limits.chat),
    ofAll: often(limits.all),
    mayTell: often(1),
    defaults: { currency: 'EUR' as CurrencyCode, timezone: 'Europe/Berlin', locale: 'en' },
    log: { warn: () => {} },
  })
  let events = 0
  const send = async (who: string, chat: string, at = '2026-03-12T18:00:00Z'): Promise<string> => {
    events += 1
    const event: ChatEvent = {
      eventId: `e${events}`,
      chat: { platform: 'telegram', chat },
      isPrivate: false,
      from: { platform: 'telegram', id: who, name: who },
      at,
      kind: 'botAdded',
    }
    const replies = await gate(event, () => stored.push(event.eventId))
    return replies.map(({ reply }) => (reply.op === 'post' ? JSON.stringify(reply.view.blocks) : reply.op)).join()
  }
  return { handled, stored, send }
}

test('who floods is told once, kindly, and heard no more until the minute is over; others are', async () => {
  const { send, handled, stored } = openGate({ person: 2, chat: 100, all: 100 })

  const answers = [
    await send('ana', 'trip'),
    await send('ana', 'trip'),
    await send('ana', 'trip'),
    await send('ana', 'trip'),
  ]
  await send('bo', 'trip')

  expect(handled).toEqual(['e1', 'e2', 'e5'])
  // What is left out must not come again.
  expect(stored).toEqual(['e3', 'e4'])
  expect(answers[2]).toContain('more than I can write down at once')
  expect(answers[3]).toBe('')
})

test('a chat and all chats together have their limits too', async () => {
  const ofChat = openGate({ person: 100, chat: 1, all: 100 })
  const ofAll = openGate({ person: 100, chat: 100, all: 1 })

  await ofChat.send('ana', 'trip')
  await ofChat.send('bo', 'trip')
  await ofChat.send('bo', 'flat')
  await ofAll.send('ana', 'trip')
  await ofAll.send('bo', 'flat')

  expect(ofChat.handled).toEqual(['e1', 'e3'])
  expect(ofAll.handled).toEqual(['e1'])
})

test('what was sent over hours and is caught up with at once is no flood', async () => {
  const { send, handled, stored } = openGate({ person: 1, chat: 1, all: 1 })

  for (let minute = 10; minute < 40; minute += 1) await send('ana', 'trip', `2026-03-12T03:${minute}:05Z`)

  expect(handled).toHaveLength(30)
  expect(stored).toEqual([])
})
