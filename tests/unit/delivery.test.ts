import { describe, expect, test } from 'vitest'
import { telegramPace } from '../../adapters/telegram/pace.js'
import type { ChatRef } from '../../src/chat/event.js'
import type { View } from '../../src/chat/view.js'
import { nextSlot } from '../../src/delivery/pace.js'
import { afterFailure } from '../../src/delivery/retry-policy.js'
import { type FailureCodes, PlatformError } from '../../src/ports/platform-error.js'

const start = new Date('2026-03-12T18:00:00Z').getTime()
const at = (ms: number): Date => new Date(start + ms)

describe('the pace of a chat', () => {
  test('without limits the next reply may follow at once, and nothing is remembered', () => {
    expect(nextSlot([at(-5)], [], at(0))).toEqual({ sentAt: [], dueAt: at(0) })
  })

  test('after as many as a stretch allows, the next waits until the first of them is out of it', () => {
    const pace = [{ times: 3, perMs: 10_000 }]

    const second = nextSlot([at(0)], pace, at(1_000))
    const third = nextSlot(second.sentAt, pace, at(2_000))
    const fourth = nextSlot(third.sentAt, pace, at(10_500))

    expect(second.dueAt).toEqual(at(1_000))
    expect(third.dueAt).toEqual(at(10_000))
    expect(fourth.dueAt).toEqual(at(11_000))
    expect(fourth.sentAt).toEqual([at(1_000), at(2_000), at(10_500)])
  })

  test('a reply in several messages counts as that many', () => {
    const pace = [{ times: 3, perMs: 10_000 }]

    const after = nextSlot([at(0)], pace, at(1_000), 2)
    const nothing = nextSlot(after.sentAt, pace, at(2_000), 0)

    expect(after).toEqual({ sentAt: [at(0), at(1_000), at(1_000)], dueAt: at(10_000) })
    expect(nothing.sentAt).toEqual(after.sentAt)
  })

  test('a Telegram group gets one message a second and twenty a minute', () => {
    const group: ChatRef = { platform: 'telegram', chat: '-100' }
    const view: View = { blocks: [], buttons: [], files: [] }
    const pace = telegramPace({ op: 'post', to: group, view, key: 'k' })

    const sent: Date[] = []
    let slot = nextSlot([], pace, at(0))
    sent.push(at(0))
    while (sent.length < 60) {
      sent.push(slot.dueAt)
      slot = nextSlot(slot.sentAt, pace, slot.dueAt)
    }

    const within = (from: Date, ms: number) => sent.filter((one) => one >= from && one.getTime() < from.getTime() + ms)
    expect(Math.max(...sent.map((one) => within(one, 1_000).length))).toBe(1)
    expect(Math.max(...sent.map((one) => within(one, 60_000).length))).toBe(20)
  })

  test('the answer to a press is under no limit', () => {
    const chat: ChatRef = { platform: 'telegram', chat: '-100' }
    const to = { platform: 'telegram', id: '1', name: 'Ana' } as const

    expect(telegramPace({ op: 'toast', to, chat, text: 'Done' })).toEqual([])
  })
})

describe('what comes of a try that failed', () => {
  const policy = { attemptsMax: 5, ownFaultAttemptsMax: 2, firstPauseMs: 100, longestPauseMs: 300 }
  const failure = (code: FailureCodes['telegram'], retryAfterMs?: number) =>
    new PlatformError('telegram', code, retryAfterMs === undefined ? {} : { retryAfterMs })

  test('who is told to wait waits exactly that long, however often', () => {
    const end = afterFailure(failure('rateLimited', 7_000), 99, policy, at(0))

    expect(end).toEqual({ kind: 'deferred', dueAt: at(7_000), isAttempt: false })
  })

  test.each([
    [0, 50, 101],
    [1, 100, 201],
    [2, 150, 301],
    [3, 150, 301],
  ])('after %i tries in vain the pause is from %i to %i ms', (attempts, least, most) => {
    const end = afterFailure(failure('unavailable'), attempts, policy, at(0))

    expect(end).toMatchObject({ kind: 'deferred', isAttempt: true })
    const pauseMs = end.kind === 'deferred' ? end.dueAt.getTime() - start : Number.NaN
    expect(pauseMs).toBeGreaterThanOrEqual(least)
    expect(pauseMs).toBeLessThanOrEqual(most)
  })

  test.each([
    ['the last try', failure('unavailable'), 4, { kind: 'failed', because: 'unavailable' }],
    ['a message that will never be taken', failure('refused'), 0, { kind: 'failed', because: 'refused' }],
    ['a chat without the bot', failure('left'), 0, { kind: 'left' }],
    ['a fault of our own', new Error('a bug'), 1, { kind: 'failed', because: 'unexpected' }],
    ['a token that is none', failure('unauthorized'), 99, { kind: 'deferred', dueAt: at(300), isAttempt: false }],
  ])('%s', (_what, error, attempts, expected) => {
    expect(afterFailure(error, attempts, policy, at(0))).toEqual(expected)
  })
})
