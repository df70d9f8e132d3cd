import { strict as assert } from 'node:assert'
import type pg from 'pg'
import { connect } from '../../adapters/postgres/connect.js'
import { createBooks } from '../../adapters/postgres/index.js'
import { isUnreachable } from '../../adapters/postgres/retry.js'
import { plainStyle, renderText } from '../../adapters/terminal/render.js'
import { createHandle } from '../../src/bot/handle.js'
import type { Account, ChatEvent, ChatRef, Mention, MessageRef, Press } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import type { Button, View } from '../../src/chat/view.js'
import type { Books, GroupDefaults, Handle, Home } from '../../src/ports.js'
import { currency } from './money.js'
import { createTestDatabase } from './postgres.js'

/** One answer as people see it. */
export interface Heard {
  readonly op: 'post' | 'edit' | 'toast'
  /** The message's id; empty for a toast. */
  readonly message: string
  readonly text: string
  readonly buttons: readonly Button[]
  readonly view: View | null
}

/** What one event brought about. */
export interface Heards {
  /** All of it, a line after the other. */
  readonly text: string
  readonly all: readonly Heard[]
}

/** One chat room with the real books, in which anybody may speak. */
export interface TestChat {
  /**
   * `ana: /add 60 dinner`, or `ana: hello`. The argument keeps every character behind the command. `@Name` is a mention made by
   * the platform for those who are `mentioned`.
   */
  say(line: string, ...mentioned: readonly string[]): Promise<Heards>
  /** Presses the newest button of that label, or the press itself on the newest message. */
  press(who: string, button: string | Press): Promise<Heards>
  /** Sends an event of any kind. */
  send(event: ChatEvent): Promise<Heards>
  /** People come into the chat or leave it. */
  comeAndGo(joined: readonly string[], left: readonly string[]): Promise<Heards>
  /** The group of the room as a word of that person would find it. */
  home(who: string): Promise<Home>
}

/** The books on a database of their own, with rooms that all start from the same defaults. */
export interface TestBooks {
  readonly books: Books
  /** Another room, thus another group. */
  room(name: string, defaults?: { currency?: string; locale?: string; timezone?: string }): TestChat
  /** Every error that an event failed with; empty where all went well. */
  readonly errors: readonly unknown[]
  /** The same database, past the books. */
  readonly pool: pg.Pool
  /** What stands in the tables, where the books have no question for it. */
  query<Row extends object>(sql: string, values: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

/** When everything in a test chat happens, unless the clock is moved. */
export const testNow = new Date('2026-03-12T18:00:00Z')

/** Opens books on a fresh database; close them in `afterAll`. */
export async function createTestBooks(now: () => Date = () => testNow): Promise<TestBooks> {
  const database = await createTestDatabase()
  const opened = openTestBooks(database.url, now)
  return {
    ...opened,
    close: async () => {
      await opened.close()
      await database.drop()
    },
  }
}

/** Opens books on a database that is there already and stays. */
export function openTestBooks(url: string, now: () => Date = () => testNow): TestBooks {
  const connection = connect({ url, poolSize: 4, onIdleError: () => {} })
  const clock = { now }
  const books = createBooks(connection.prisma, clock)
  const errors: unknown[] = []
  return {
    books,
    errors,
    pool: connection.pool,
    room: (name, { currency: code = 'EUR', locale = 'en', timezone = 'Europe/Berlin' } = {}) => {
      const defaults = { currency: currency(code), locale, timezone }
      const handle = createHandle({
        books,
        clock,
        defaults,
        reader: null,
        limits: { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
        isUnreachable,
        log: { error: ({ err }: { err?: unknown }) => errors.push(err), warn: () => {} },
      })
      return createRoom({ platform: 'terminal', chat: name }, { handle, books, defaults, now })
    },
    query: async <Row extends object>(sql: string, values: readonly unknown[]) =>
      (await connection.pool.query<Row>(sql, [...values])).rows,
    close: () => connection.close(),
  }
}

const accountOf = (name: string): Account => ({ platform: 'terminal', id: name.toLowerCase(), name })

const mentionsIn = (text: string, names: readonly string[]): readonly Mention[] =>
  names.map((name) => {
    const offset = text.indexOf(`@${name}`)
    assert(offset >= 0, `“${text}” mentions ${name}`)
    return { offset, length: name.length + 1, account: accountOf(name) }
  })

interface RoomParts {
  readonly handle: Handle
  readonly books: Books
  readonly defaults: GroupDefaults
  readonly now: () => Date
}

function createRoom(chat: ChatRef, { handle, books, defaults, now }: RoomParts): TestChat {
  const heard: Heard[] = []
  let events = 0
  let messages = 0

  const base = (who: string) => {
    events += 1
    const eventId = `${chat.chat}-${events}`
    return { eventId, chat, chatName: chat.chat, isPrivate: false, from: accountOf(who), at: now().toISOString() }
  }
  const hear = async ({ sequence, reply }: Delivery): Promise<Heard> => {
    if (reply.op === 'post') messages += 1
    const message = reply.op === 'post' ? `m${messages}` : reply.op === 'edit' ? reply.target.id : ''
    if (sequence !== null) await books.delivered(sequence, reply.op === 'toast' ? null : { chat, id: message })
    if (reply.op === 'toast') return { op: 'toast', message, text: reply.text, buttons: [], view: null }
    const { view } = reply
    return { op: reply.op, message, text: renderText(view, plainStyle), buttons: view.buttons.flat(), view }
  }
  const send = async (event: ChatEvent): Promise<Heards> => {
    const all: Heard[] = []
    for (const delivery of await handle(event)) all.push(await hear(delivery))
    heard.push(...all)
    return { all, text: all.map(({ text }) => text).join('\n') }
  }

  return {
    send,
    say: (line, ...mentioned) => {
      const spoken = /^([^:]+): (.*)$/su.exec(line)
      assert(spoken?.[1] !== undefined && spoken[2] !== undefined, `“${line}” says who speaks`)
      const command = /^\/(\S+)\s?(.*)$/su.exec(spoken[2])
      const said = { ...base(spoken[1]), files: [] }
      if (command?.[1] !== undefined && command[2] !== undefined) {
        return send({
          ...said,
          kind: 'command',
          name: command[1],
          addressed: true,
          argument: command[2],
          mentions: mentionsIn(command[2], mentioned),
        })
      }
      const message: MessageRef = { chat, id: said.eventId }
      const mentions = mentionsIn(spoken[2], mentioned)
      return send({ ...said, kind: 'message', message, text: spoken[2], mentions, addressed: 'direct' })
    },
    press: (who, button) => {
      const isIt = (candidate: Button) => candidate.label === button
      const on = heard.findLast(({ op, buttons }) => (typeof button === 'string' ? buttons.some(isIt) : op !== 'toast'))
      const press = typeof button === 'string' ? on?.buttons.find(isIt)?.press : button
      assert(on !== undefined && press !== undefined, `there is a button “${JSON.stringify(button)}”`)
      return send({ ...base(who), kind: 'press', press, on: { chat, id: on.message } })
    },
    comeAndGo: (joined, left) =>
      send({ ...base('Bot'), kind: 'membersChanged', joined: joined.map(accountOf), left: left.map(accountOf) }),
    home: async (who) => {
      const event = { ...base(who), kind: 'membersChanged', joined: [], left: [] } as const
      const receipt = await books.receive(event, defaults)
      assert(receipt.status === 'accepted', 'a new event is accepted')
      return receipt.home
    },
  }
}
