import { expect, test } from 'vitest'
import type { Platform } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import { createExchange } from '../../src/delivery/exchange.js'

const post = (platform: Platform, sequence: bigint | null): Delivery => ({
  sequence,
  reply: { op: 'post', to: { platform, chat: 'C1' }, view: { blocks: [], buttons: [], files: [] }, key: `${sequence}` },
})

test('every sender is told what is said on its platform, whichever platform brought it about', () => {
  const exchange = createExchange()
  const told: (readonly [string, readonly (bigint | null)[]])[] = []
  const listen = (platform: Platform) =>
    exchange.join(platform, (deliveries) => told.push([platform, deliveries.map(({ sequence }) => sequence)]))
  const ofTelegram = listen('telegram')
  const ofSlack = listen('slack')

  ofTelegram([post('telegram', 1n), post('slack', 2n), post('terminal', 3n)])
  ofSlack([post('slack', null)])

  expect(told).toEqual([
    ['telegram', [1n]],
    ['slack', [2n]],
    ['slack', [null]],
  ])
})
