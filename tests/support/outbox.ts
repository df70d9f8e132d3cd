import { strict as assert } from 'node:assert'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { View } from '../../src/chat/view.js'
import { type SenderLimits, usualLimits } from '../../src/delivery/limits.js'
import type { Pace } from '../../src/delivery/pace.js'
import { createSender, type Sender } from '../../src/delivery/sender.js'
import { newEntryId } from '../../src/ids.js'
import type { Outbound } from '../../src/ports/delivery.js'
import type { Jobs } from '../../src/ports/jobs.js'
import type { Outbox } from '../../src/ports/outbox.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import { account, defaults, writeOf } from './ledger.js'
import { createTestDatabase } from './postgres.js'

/** A platform that takes messages, and fails as it is told. */
export interface FakePlatform extends Outbound {
  /** `chat text`, in the order it was said. */
  readonly said: readonly string[]
  /** How often something was sent in a chat while something else was still on its way there. */
  readonly overlaps: number
  timesIn(chat: string): readonly number[]
  /** Whether whoever talks to it died. */
  readonly isDeadly: boolean
  /** The bot is thrown out of a chat. */
  leave(chat: string): void
  comeBack(chat: string): void
}

interface Faults {
  /** Whoever says this dies of it: nothing more is heard of it. */
  readonly deadly?: string
  readonly takesMs?: number
  readonly everyTenth?: () => Error
}

/** `chat` and what is said there: a text, `edit 7 text` for message 7, or `toast name`. */
type Line = readonly [chat: string, text: string]

/** The real outbox, and senders on it. */
export interface TestOutbox {
  /** Fails once with each of these, in their order. */
  platform(failures?: readonly Error[], faults?: Faults): FakePlatform
  write(...lines: readonly Line[]): Promise<readonly Delivery[]>
  sender(platform: Outbound, limits?: Partial<SenderLimits>, pace?: Pace, faults?: OutboxFaults): Sender
  /** Runs a sender until nothing waits any more. */
  sendAll(platform: Outbound, limits?: Partial<SenderLimits>, pace?: Pace, faults?: OutboxFaults): Promise<void>
  /** Runs a sender on a platform that is deadly, until it is dead. */
  sendAndDie(platform: FakePlatform): Promise<void>
  /** Claims what is due as a process that is never heard of again. */
  claimAndDie(claim: { readonly leaseMs: number }): Promise<void>
  whenEmpty(): Promise<void>
  /** What waits in its lane, or all there is, may be said so much later, by the clock of the database. */
  postpone(what: 'lanes' | 'all', by: { readonly hours: number }): Promise<void>
  readonly jobs: Jobs
  /** All that was written, oldest first. */
  rows(): Promise<readonly OutboxRow[]>
  chatsLeft(): Promise<readonly string[]>
  empty(): Promise<void>
  close(): Promise<void>
}

interface OutboxRow {
  readonly delivered: boolean
  readonly message: MessageRef | null
  readonly because: string | null
  readonly attempts: number
}

interface OutboxFaults {
  /** So many ends of deliveries cannot be noted. */
  readonly failingReleases?: number
  /** From when on nothing reaches the outbox any more. */
  readonly isDead?: () => boolean
  /** So far the clock of its process is ahead of the database's. */
  readonly clockAheadMs?: number
}

const clock = { now: () => new Date() }
const quick = { ...usualLimits, sweepEveryMs: 50, leaseMs: 5_000, perSecondMax: 1_000 }

/** Opens an outbox on a database of its own. */
export async function openOutbox(): Promise<TestOutbox> {
  const database = await createTestDatabase()
  const connection = connect({ url: database.url, poolSize: 8, onIdleError: () => {} })
  const { inbox, commit, outbox, jobs } = openStore(connection.prisma, clock)
  const opened: Sender[] = []

  async function write(...lines: readonly Line[]): Promise<readonly Delivery[]> {
    const [first] = lines
    assert(first !== undefined, 'something is written')
    for (const chat of new Set(lines.map(([where]) => where))) await receive(chat)
    const receipt = await receive(first[0])
    const committed = await commit(writeOf(null, receipt.home, [], lines.map(toReply)))
    assert(committed.status === 'written', 'replies are written')
    return committed.deliveries
  }

  async function receive(chat: string) {
    const event = { kind: 'membersChanged', joined: [], left: [] } as const
    const base = { eventId: newEntryId(), chat: chatRef(chat), isPrivate: false, from: account('Ana') }
    const receipt = await inbox.receive({ ...event, ...base, at: clock.now().toISOString() }, defaults)
    assert(receipt.status === 'accepted', 'a new event is accepted')
    return receipt
  }

  function sender(platform: Outbound, limits: Partial<SenderLimits> = {}, pace: Pace = [], faults: OutboxFaults = {}) {
    const log = { error: () => {}, warn: () => {} }
    const itsClock = { now: () => new Date(Date.now() + (faults.clockAheadMs ?? 0)) }
    const made = createSender({
      platform: 'telegram',
      outbox: failing(openStore(connection.prisma, itsClock).outbox, faults),
      outbound: platform,
      clock: itsClock,
      paceOf: ({ op }) => (op === 'toast' ? [] : pace),
      limits: { ...quick, ...limits },
      log,
    })
    opened.push(made)
    return made
  }

  const waiting = async () => (await outbox.undelivered('telegram')).length
  const whenEmpty = () => expect.poll(waiting, { timeout: 50_000, interval: 20 }).toBe(0)

  return {
    platform: openPlatform,
    write,
    sender,
    sendAll: async (...args) => {
      const made = sender(...args)
      made.start()
      await whenEmpty()
      await made.stop()
    },
    sendAndDie: async (platform) => {
      const limits = { leaseMs: 300, drainMs: 1 }
      const made = sender(platform, limits, [], { isDead: () => platform.isDeadly })
      made.start()
      await expect.poll(() => platform.isDeadly, { timeout: 50_000, interval: 5 }).toBe(true)
    },
    claimAndDie: async ({ leaseMs }) => {
      const until = new Date(Date.now() + leaseMs)
      const { deliveries } = await outbox.claim('telegram', {
        holder: newEntryId(),
        until,
        limit: 100,
        besideMax: 2,
        perSecondMax: 10_000,
      })
      assert(deliveries.length > 0, 'something was claimed')
    },
    whenEmpty,
    postpone: async (what, { hours }) => {
      const postponed = {
        lanes: 'UPDATE delivery_lane SET due_at = now() + make_interval(hours => $1)',
        all: `INSERT INTO sending_pace VALUES ('telegram', now() + make_interval(hours => $1))
          ON CONFLICT (platform) DO UPDATE SET next_at = excluded.next_at`,
      }
      await connection.pool.query(postponed[what], [hours])
    },
    jobs,
    rows: async () => {
      const { rows } = await connection.pool.query<OutboxRow>(
        `SELECT delivered_at IS NOT NULL AS delivered, message, dropped_because AS because, attempts
         FROM outbox ORDER BY sequence`,
      )
      return rows
    },
    chatsLeft: async () => {
      const { rows } = await connection.pool.query<{ chat: string }>('SELECT chat FROM chat WHERE left_at IS NOT NULL')
      return rows.map(({ chat }) => chat)
    },
    empty: async () => {
      await Promise.all(opened.splice(0).map((one) => one.stop()))
      await connection.pool.query('TRUNCATE outbox, fresh_reply, delivery_lane')
      await connection.pool.query('UPDATE chat SET left_at = NULL')
    },
    close: async () => {
      await Promise.all(opened.map((one) => one.stop()))
      await connection.close()
      await database.drop()
    },
  }
}

const chatRef = (chat: string): ChatRef => ({ platform: 'telegram', chat })
const viewOf = (text: string): View => ({ blocks: [{ kind: 'text', spans: [{ text }] }], buttons: [], files: [] })

/** A sentence that is not in the outbox. */
export const unwritten = (...line: Line): Delivery => ({ sequence: null, reply: toReply(line) })

function toReply([chat, text]: Line): Reply {
  const [word = '', id = ''] = text.split(' ')
  if (word === 'edit') return { op: 'edit', target: { chat: chatRef(chat), id }, view: viewOf(text) }
  if (word === 'toast') return { op: 'toast', to: { ...account(id), platform: 'telegram' }, chat: chatRef(chat), text }
  return { op: 'post', to: chatRef(chat), view: viewOf(text), key: newEntryId() }
}

function failing(outbox: Outbox, { failingReleases = 0, isDead = () => false }: OutboxFaults): Outbox {
  let left = failingReleases
  const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDead()) throw new Error('the process is gone')
    return work()
  }
  return {
    ...outbox,
    claim: (...args) => whileAlive(() => outbox.claim(...args)),
    begin: (...args) => whileAlive(() => outbox.begin(...args)),
    prolong: (...args) => whileAlive(() => outbox.prolong(...args)),
    release: async (...args) => {
      left -= 1
      if (left >= 0 || isDead()) throw new Error('the connection is gone')
      await outbox.release(...args)
    },
  }
}

function openPlatform(failures: readonly Error[] = [], { takesMs = 1, everyTenth, deadly }: Faults = {}): FakePlatform {
  const failuresLeft = [...failures]
  const gone = new Set<string>()
  const busy = new Set<string>()
  const said: string[] = []
  const times: [chat: string, at: number][] = []
  let calls = 0
  let overlaps = 0
  let isDeadly = false

  async function liveOn(reply: Reply): Promise<void> {
    if (reply.op === 'post' && textOf(reply.view) === deadly) isDeadly = true
    await (isDeadly ? new Promise(() => undefined) : sleep(takesMs))
  }

  async function deliver({ reply }: Delivery): Promise<MessageRef | null> {
    const chat = reply.op === 'post' ? reply.to : reply.op === 'edit' ? reply.target.chat : reply.chat
    const lane = `${chat.chat} ${reply.op === 'toast'}`
    calls += 1
    if (busy.has(lane)) overlaps += 1
    busy.add(lane)
    await liveOn(reply)
    busy.delete(lane)
    if (gone.has(chat.chat)) throw new PlatformError('telegram', 'left')
    const failure = failuresLeft.shift() ?? (calls % 10 === 0 ? everyTenth?.() : undefined)
    if (failure !== undefined) throw failure
    said.push(`${chat.chat} ${reply.op === 'toast' ? reply.text : textOf(reply.view)}`)
    times.push([chat.chat, Date.now()])
    return reply.op === 'toast' ? null : { chat, id: String(said.length) }
  }

  return {
    deliver,
    said,
    get isDeadly() {
      return isDeadly
    },
    get overlaps() {
      return overlaps
    },
    timesIn: (chat) => times.filter(([where]) => where === chat).map(([, at]) => at),
    leave: (chat) => void gone.add(chat),
    comeBack: (chat) => void gone.delete(chat),
  }
}

const textOf = ({ blocks: [block] }: View): string => (block?.kind === 'text' ? (block.spans[0]?.text ?? '') : '')
