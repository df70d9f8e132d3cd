import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PlatformError } from '../../src/ports/platform-error.js'
import { openOutbox, type TestOutbox, unwritten } from '../support/outbox.js'

let outbox: TestOutbox

beforeAll(async () => {
  outbox = await openOutbox()
})

beforeEach(async () => {
  await outbox.empty()
})

afterAll(async () => {
  await outbox.close()
})

const rateLimited = (retryAfterMs: number) => new PlatformError('telegram', 'rateLimited', { retryAfterMs })
const broken = () => new PlatformError('telegram', 'unavailable')

test('what waits is said in the order it was written, and noted with its message', async () => {
  const platform = outbox.platform()
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-1', 'three'])

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 one', '-1 two', '-1 three'])
  expect(await outbox.rows()).toMatchObject([
    { delivered: true, message: { id: '1' } },
    { delivered: true, message: { id: '2' } },
    { delivered: true, message: { id: '3' } },
  ])
})

test('an offered reply does not wait for the next sweep', async () => {
  const platform = outbox.platform()
  const sender = outbox.sender(platform, { sweepEveryMs: 60_000 })
  sender.start()
  await sleep(50)
  const begunAt = Date.now()

  sender.offer(await outbox.write(['-1', 'at once']))
  await expect.poll(() => platform.said, { interval: 5 }).toEqual(['-1 at once'])
  const tookMs = Date.now() - begunAt
  await sender.stop()

  expect(tookMs).toBeLessThan(1_000)
})

test('a sentence that is not in the outbox is said all the same', async () => {
  const platform = outbox.platform()
  const sender = outbox.sender(platform)
  sender.start()

  sender.offer([unwritten('-1', 'the books are away')])
  await sender.stop()

  expect(platform.said).toEqual(['-1 the books are away'])
})

test('a chat gets one message in a stretch of its pace, and others do not wait for it', async () => {
  const platform = outbox.platform()
  const pace = [{ times: 1, perMs: 150 }]
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-1', 'three'], ['-2', 'one'])

  await outbox.sendAll(platform, {}, pace)

  const times = platform.timesIn('-1')
  expect(platform.said.filter((said) => said.startsWith('-1'))).toEqual(['-1 one', '-1 two', '-1 three'])
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(140)
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(140)
  expect((platform.timesIn('-2')[0] ?? 0) - (times[0] ?? 0)).toBeLessThan(140)
})

test('a clock that was an hour ahead keeps nobody from speaking once it is right', async () => {
  const platform = outbox.platform()
  const pace = [{ times: 1, perMs: 100 }]
  await outbox.write(['-1', 'one'])
  await outbox.sendAll(platform, {}, pace, { clockAheadMs: 3_600_000 })

  await outbox.write(['-1', 'two'])
  await outbox.sendAll(platform, {}, pace)

  const times = platform.timesIn('-1')
  expect(platform.said).toEqual(['-1 one', '-1 two'])
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(90)
})

test('a lane that waits for a time which no pause reaches is taken up', async () => {
  const platform = outbox.platform()
  await outbox.write(['-1', 'one'])
  await outbox.sendAll(platform)
  await outbox.write(['-1', 'two'])
  await outbox.postpone('lanes', { hours: 1 })

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 one', '-1 two'])
})

test.each([-10_000, 10_000])('two processes whose clocks are %i ms apart say everything once', async (clockAheadMs) => {
  const platform = outbox.platform([], { takesMs: 200 })
  const [one, other] = [outbox.sender(platform), outbox.sender(platform, {}, [], { clockAheadMs })]
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-2', 'one'], ['-2', 'two'])

  one.start()
  other.start()
  await outbox.whenEmpty()
  await Promise.all([one.stop(), other.stop()])

  expect([...platform.said].sort()).toEqual(['-1 one', '-1 two', '-2 one', '-2 two'])
  expect(platform.overlaps).toBe(0)
})

test('the pace of a chat holds over a restart', async () => {
  const pace = [{ times: 2, perMs: 400 }]
  const [first, second] = [outbox.platform(), outbox.platform()]
  await outbox.write(['-1', 'one'], ['-1', 'two'])
  await outbox.sendAll(first, {}, pace)

  await outbox.write(['-1', 'three'])
  await outbox.sendAll(second, {}, pace)

  expect((second.timesIn('-1')[0] ?? 0) - (first.timesIn('-1')[0] ?? 0)).toBeGreaterThanOrEqual(390)
})

test('told to wait, a chat waits that long and keeps its order, without using up its attempts', async () => {
  const platform = outbox.platform([rateLimited(300), rateLimited(100)])
  await outbox.write(['-1', 'one'], ['-1', 'two'])
  const begunAt = Date.now()

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 one', '-1 two'])
  expect((platform.timesIn('-1')[0] ?? 0) - begunAt).toBeGreaterThanOrEqual(400)
  expect(await outbox.rows()).toMatchObject([{ attempts: 0 }, { attempts: 0 }])
})

test('an edit that a later one paints over is not sent, and its place stays in the order', async () => {
  const platform = outbox.platform()
  await outbox.write(
    ['-1', 'edit 7 old'],
    ['-1', 'edit 8 other'],
    ['-1', 'between'],
    ['-1', 'edit 7 newer'],
    ['-1', 'edit 7 newest'],
  )

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 edit 8 other', '-1 between', '-1 edit 7 newest'])
  expect((await outbox.rows()).map(({ because }) => because)).toEqual(['superseded', null, null, 'superseded', null])
})

test('a platform that fails is tried again with growing pauses', async () => {
  const platform = outbox.platform([broken(), broken(), new Error('a fault of our own')])
  await outbox.write(['-1', 'one'], ['-1', 'two'])

  await outbox.sendAll(platform, { firstPauseMs: 20, ownFaultAttemptsMax: 9 })

  expect(platform.said).toEqual(['-1 one', '-1 two'])
  expect(await outbox.rows()).toMatchObject([{ attempts: 3 }, { attempts: 0 }])
})

test('a reply that fails too often is given up with its reason, and the next one has its turn', async () => {
  const platform = outbox.platform([broken(), broken(), broken()])
  await outbox.write(['-1', 'one'], ['-1', 'two'])

  await outbox.sendAll(platform, { firstPauseMs: 10, attemptsMax: 3 })

  expect(platform.said).toEqual(['-1 two'])
  expect(await outbox.rows()).toMatchObject([
    { delivered: false, because: 'unavailable', attempts: 3 },
    { delivered: true, because: null },
  ])
})

test('what was given up is listed, said after all, or dropped', async () => {
  const refused = () => new PlatformError('telegram', 'refused')
  const platform = outbox.platform([refused(), refused()])
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-1', 'three'])
  await outbox.sendAll(platform)
  const [second = '', first = ''] = (await outbox.jobs.failures(9)).map(({ id }) => id)

  const isRetried = await outbox.jobs.retry(first, new Date())
  const isDropped = await outbox.jobs.drop(second, new Date())
  await outbox.sendAll(platform)

  expect([isRetried, isDropped, await outbox.jobs.retry(second, new Date())]).toEqual([true, true, false])
  expect(platform.said).toEqual(['-1 three', '-1 one'])
  expect(await outbox.jobs.failures(9)).toEqual([])
})

test('what a platform will never take is given up at once', async () => {
  const platform = outbox.platform([new PlatformError('telegram', 'refused')])
  await outbox.write(['-1', 'one'], ['-1', 'two'])

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 two'])
  expect(await outbox.rows()).toMatchObject([{ because: 'refused', attempts: 1 }, { delivered: true }])
})

test('a chat without the bot is marked, what waits for it is dropped, and other chats go on', async () => {
  const platform = outbox.platform()
  platform.leave('-1')
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-1', 'toast ana'], ['-2', 'one'])

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(expect.arrayContaining(['-2 one']))
  expect((await outbox.rows()).map(({ because }) => because).slice(0, 2)).toEqual(['left', 'left'])
  expect(await outbox.chatsLeft()).toEqual(['-1'])
})

test('a chat where something can be said again is no longer marked', async () => {
  const platform = outbox.platform()
  platform.leave('-1')
  await outbox.write(['-1', 'one'])
  await outbox.sendAll(platform)
  platform.comeBack('-1')
  await outbox.write(['-1', 'two'])

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 two'])
  expect(await outbox.chatsLeft()).toEqual([])
})

test('the answer to a press does not wait behind what is said to its chat', async () => {
  const platform = outbox.platform()
  const pace = [{ times: 1, perMs: 300 }]
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-1', 'toast ana'])

  await outbox.sendAll(platform, {}, pace)

  expect(platform.said.indexOf('-1 toast ana')).toBeLessThan(platform.said.indexOf('-1 two'))
})

test('what a process that died had claimed is said by another one when the claim has run out, not before', async () => {
  const platform = outbox.platform()
  await outbox.write(['-1', 'one'], ['-1', 'two'])
  await outbox.claimAndDie({ leaseMs: 400 })
  const begunAt = Date.now()

  await outbox.sendAll(platform)

  expect(platform.said).toEqual(['-1 one', '-1 two'])
  expect((platform.timesIn('-1')[0] ?? 0) - begunAt).toBeGreaterThanOrEqual(350)
})

test('a reply that takes longer than a claim is not taken over by another process', async () => {
  const slow = outbox.platform([], { takesMs: 3_000 })
  const other = outbox.platform()
  await outbox.write(['-1', 'one'])
  const senders = [outbox.sender(slow, { leaseMs: 1_500 }), outbox.sender(other, { leaseMs: 1_500 })]
  senders[0]?.start()
  await sleep(50)
  senders[1]?.start()

  await outbox.whenEmpty()
  await Promise.all(senders.map((sender) => sender.stop()))

  expect(slow.said).toEqual(['-1 one'])
  expect(other.said).toEqual([])
})

test('a reply whose end could not be noted is not said again by the process that said it', async () => {
  const platform = outbox.platform()
  await outbox.write(['-1', 'one'], ['-1', 'two'])

  await outbox.sendAll(platform, { leaseMs: 100 }, [], { failingReleases: 2 })

  expect(platform.said).toEqual(['-1 one', '-1 two'])
})

test('a stopped sender finishes what it may send at once and leaves the rest', async () => {
  const platform = outbox.platform([], { takesMs: 50 })
  const sender = outbox.sender(platform, { drainMs: 1_000 }, [{ times: 2, perMs: 60_000 }])
  await outbox.write(['-1', 'one'], ['-1', 'two'], ['-1', 'three'])
  sender.start()

  await sender.stop()

  expect(platform.said).toEqual(['-1 one', '-1 two'])
  expect((await outbox.rows()).map(({ delivered }) => delivered)).toEqual([true, true, false])
})

test('two processes say two thousand replies once each and in order, though every tenth call is told to wait', async () => {
  const platform = outbox.platform([], { everyTenth: () => rateLimited(20) })
  const chats = ['-1', '-2', '-3', '-4', '5', '6', '7', '8', '9', '10']
  const replies = Array.from({ length: 2_000 }, (_, place) => [chats[place % 10] ?? '', `reply ${place}`] as const)
  await outbox.write(...replies)
  const senders = [1, 2].map(() => outbox.sender(platform, { perSecondMax: 100_000 }))

  for (const sender of senders) sender.start()
  await outbox.whenEmpty()
  await Promise.all(senders.map((sender) => sender.stop()))

  for (const chat of chats) {
    const expected = replies.filter(([where]) => where === chat).map(([where, what]) => `${where} ${what}`)
    expect(platform.said.filter((said) => said.startsWith(`${chat} `))).toEqual(expected)
  }
  expect(platform.overlaps).toBe(0)
})

test('what waits in many chats is spread over the second, and a stop goes on with it', async () => {
  const platform = outbox.platform()
  const chats = Array.from({ length: 40 }, (_, place) => `${place}`)
  await outbox.write(...chats.map((chat) => [chat, 'news'] as const))
  const sender = outbox.sender(platform, { perSecondMax: 100, drainMs: 2_000 })
  const begunAt = Date.now()

  sender.start()
  await sender.stop()

  const times = chats.flatMap((chat) => platform.timesIn(chat)).sort((one, other) => one - other)
  expect(times).toHaveLength(40)
  // Ten at once, and one more each hundredth of a second.
  expect((times[39] ?? 0) - begunAt).toBeGreaterThanOrEqual(290)
})

test('two processes together talk no faster than their platform takes it, and none waits for a clock that was wrong', async () => {
  const platform = outbox.platform()
  const chats = Array.from({ length: 40 }, (_, place) => `${place}`)
  await outbox.write(...chats.map((chat) => [chat, 'news'] as const))
  await outbox.postpone('all', { hours: 1 })
  const senders = [1, 2].map(() => outbox.sender(platform, { perSecondMax: 50 }))
  const begunAt = Date.now()

  for (const sender of senders) sender.start()
  await outbox.whenEmpty()
  await Promise.all(senders.map((sender) => sender.stop()))

  const times = chats.flatMap((chat) => platform.timesIn(chat))
  expect(times).toHaveLength(40)
  // Five at once, and one more each fiftieth of a second.
  expect(Math.max(...times) - begunAt).toBeGreaterThanOrEqual(690)
})

test('a reply that whoever sends it dies of is set aside, its chat goes on, and nothing beside it is blamed', async () => {
  await outbox.write(['-1', 'deadly'], ['-1', 'next'], ['-2', 'one'], ['-3', 'one'], ['-4', 'one'])

  for (let death = 1; death <= 5; death += 1) {
    await outbox.sendAndDie(outbox.platform([], { deadly: 'deadly', takesMs: 20 }))
  }
  const platform = outbox.platform()
  await outbox.sendAll(platform)

  expect(platform.said).toContain('-1 next')
  expect(await outbox.rows()).toMatchObject([
    { delivered: false, attempts: 5, because: expect.stringMatching(/^begun 5 times/) },
    ...Array.from({ length: 4 }, () => ({ delivered: true, because: null })),
  ])
})
