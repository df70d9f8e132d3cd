import { strict as assert } from 'node:assert'
import type pg from 'pg'
import { connect } from '../../adapters/postgres/connect.js'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import { plainStyle, renderText } from '../../adapters/terminal/render.js'
import { createHandle } from '../../src/bot/handle.js'
import type { Account, ChatEvent, ChatRef, IncomingFile, Mention, Platform, Press } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { Button, View } from '../../src/chat/view.js'
import type { ModelAccess } from '../../src/features/proposals/ask-model.js'
import { readImport } from '../../src/main/import-reader.js'
import type { Handle } from '../../src/ports/delivery.js'
import type { GroupDefaults, Home } from '../../src/ports/inbox.js'
import type { Store } from '../../src/ports/store.js'
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

/** What a message is besides its words. */
export interface MessageOptions {
  readonly addressed?: 'direct' | 'mention' | 'reply' | 'ambient'
  /** Whether the bot's name stands before it. */
  readonly mayCommand?: true
  /** The id of the message it answers. */
  readonly replyTo?: string
  readonly files?: readonly IncomingFile[]
  readonly chatSize?: number
  readonly mentioned?: readonly string[]
}

/** One chat room with the real books, in which anybody may speak. */
export interface TestChat {
  readonly chat: ChatRef
  /** All that was ever said here, whoever brought it about, oldest first. */
  readonly heard: readonly Heard[]
  /**
   * `ana: /add 60 dinner`, or `ana: hello`. The argument keeps every character behind the command. `@Name` is a mention made by
   * the platform for those who are `mentioned`.
   */
  say(line: string, ...mentioned: readonly string[]): Promise<Heards>
  /** The same as a reply to a message, or to words of the person who is named. */
  reply(line: string, to: { readonly message: string; readonly of?: string }): Promise<Heards>
  /** Says words that are no command: `ana: dinner 60`. */
  tell(line: string, options?: MessageOptions): Promise<Heards>
  /** Presses the newest button of that label, or the press itself, on the message of that id or on the newest one. */
  press(who: string, button: string | Press, on?: string): Promise<Heards>
  /** Sends an event of any kind. */
  send(event: ChatEvent): Promise<Heards>
  /** People come into the chat or leave it. */
  comeAndGo(joined: readonly string[], left: readonly string[]): Promise<Heards>
  /** The group of the room as a word of that person would find it. */
  home(who: string): Promise<Home>
}

/** What a room starts from: euros, English, Berlin and no language model unless said otherwise. */
export interface RoomOptions {
  /** Ids of those who are admins of the chat. */
  readonly admins?: readonly string[]
  readonly currency?: string
  readonly locale?: string
  readonly timezone?: string
  readonly reader?: ModelAccess
  /** The terminal unless said otherwise. */
  readonly platform?: Platform
  /** Whether the room is one person alone with the bot. */
  readonly isPrivate?: boolean
}

/** The books on a database of their own, with rooms that all start from the same defaults. */
export interface TestBooks extends Store {
  /** Another room, thus another group; of a name that was opened before, the same room after a restart. */
  room(name: string, options?: RoomOptions): TestChat
  /** Every error that an event failed with; empty where all went well. */
  readonly errors: unknown[]
  readonly url: string
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
  const store = openStore(connection.prisma, clock)
  const errors: unknown[] = []
  const lives = new Map<string, number>()
  const rooms: Rooms = new Map()
  return {
    ...store,
    errors,
    url,
    pool: connection.pool,
    room: (name, options = {}) => {
      const { currency: code = 'EUR', locale = 'en', timezone = 'Europe/Berlin', reader = null } = options
      const { platform = 'terminal', isPrivate = false, admins = [] } = options
      const life = lives.get(name) ?? 0
      lives.set(name, life + 1)
      const defaults = { currency: currency(code), locale, timezone }
      const handle = createHandle({
        ...store,
        clock,
        defaults,
        reader,
        limits: { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
        remedyOf,
        sendsAgain: 'always',
        openIncoming: openTerminalFile,
        isAdmin: async (_chat, { id }) => admins.includes(id),
        readImport,
        log: { error: ({ err }: { err?: unknown }) => errors.push(err), warn: () => {} },
      })
      return createRoom(
        { platform, chat: name },
        { handle, store, defaults, now, first: life * idsOfOneLife, isPrivate, rooms },
      )
    },
    query: async <Row extends object>(sql: string, values: readonly unknown[]) =>
      (await connection.pool.query<Row>(sql, [...values])).rows,
    close: () => connection.close(),
  }
}

// No test says more in one room, so ids never come again after a restart.
const idsOfOneLife = 1_000_000

type Command = Extract<ChatEvent, { kind: 'command' }>

/** What each room does with a reply that is said in it. */
type Rooms = Map<string, (delivery: Delivery) => Promise<Heard>>

const keyOf = ({ platform, chat }: ChatRef): string => `${platform} ${chat}`

const chatOf = (reply: Reply): ChatRef => {
  switch (reply.op) {
    case 'post':
      return reply.to
    case 'edit':
      return reply.target.chat
    case 'toast':
      return reply.chat
  }
}

const mentionsIn = (text: string, names: readonly string[], accountOf: (name: string) => Account): readonly Mention[] =>
  names.map((name) => {
    const offset = text.indexOf(`@${name}`)
    assert(offset >= 0, `“${text}” mentions ${name}`)
    return { offset, length: name.length + 1, account: accountOf(name) }
  })

interface RoomParts {
  readonly handle: Handle
  readonly store: Store
  readonly defaults: GroupDefaults
  readonly now: () => Date
  /** Where the ids of events and messages begin. */
  readonly first: number
  readonly isPrivate: boolean
  readonly rooms: Rooms
}

function createRoom(chat: ChatRef, { handle, store, defaults, now, first, isPrivate, rooms }: RoomParts): TestChat {
  const accountOf = (name: string): Account => ({ platform: chat.platform, id: name.toLowerCase(), name })
  const heard: Heard[] = []
  let events = first
  let messages = first

  const base = (who: string) => {
    events += 1
    const eventId = `${chat.chat}-${events}`
    return { eventId, chat, chatName: chat.chat, isPrivate, from: accountOf(who), at: now().toISOString() }
  }
  const hear = async ({ sequence, reply }: Delivery): Promise<Heard> => {
    if (reply.op === 'post') messages += 1
    const message = reply.op === 'post' ? `m${messages}` : reply.op === 'edit' ? reply.target.id : ''
    if (sequence !== null) await store.outbox.delivered(sequence, reply.op === 'toast' ? null : { chat, id: message })
    const said: Heard =
      reply.op === 'toast'
        ? { op: 'toast', message, text: reply.text, buttons: [], view: null }
        : {
            op: reply.op,
            message,
            text: renderText(reply.view, plainStyle),
            buttons: reply.view.buttons.flat(),
            view: reply.view,
          }
    heard.push(said)
    return said
  }
  rooms.set(keyOf(chat), hear)
  const send = async (event: ChatEvent): Promise<Heards> => {
    const all: Heard[] = []
    for (const delivery of await handle(event)) {
      const place = chatOf(delivery.reply)
      const said = await rooms.get(keyOf(place))?.(delivery)
      if (said !== undefined && keyOf(place) === keyOf(chat)) all.push(said)
    }
    return { all, text: all.map(({ text }) => text).join('\n') }
  }

  const spokenIn = (line: string): readonly [string, string] => {
    const spoken = /^([^:]+): (.*)$/su.exec(line)
    assert(spoken?.[1] !== undefined && spoken[2] !== undefined, `“${line}” says who speaks`)
    return [spoken[1], spoken[2]]
  }
  const tell = (line: string, options: MessageOptions = {}): Promise<Heards> => {
    const [who, text] = spokenIn(line)
    const { addressed = 'direct', mayCommand, replyTo, files = [], chatSize, mentioned = [] } = options
    const said = base(who)
    return send({
      ...said,
      ...(chatSize === undefined ? {} : { chatSize }),
      ...(replyTo === undefined ? {} : { replyTo: { chat, id: replyTo } }),
      kind: 'message',
      message: { chat, id: said.eventId },
      text,
      mentions: mentionsIn(text, mentioned, accountOf),
      files,
      addressed,
      ...(mayCommand === undefined ? {} : { mayCommand }),
    })
  }

  const command = (line: string, mentioned: readonly string[], answering: Pick<Command, 'replyTo' | 'repliedTo'>) => {
    const [who, text] = spokenIn(line)
    const typed = /^\/(\S+)\s?(.*)$/su.exec(text)
    if (typed?.[1] === undefined || typed[2] === undefined) return null
    const [, name, argument] = typed
    return send({
      ...base(who),
      ...answering,
      kind: 'command',
      name,
      addressed: true,
      argument,
      mentions: mentionsIn(argument, mentioned, accountOf),
      files: [],
    })
  }

  return {
    chat,
    heard,
    send,
    tell,
    say: (line, ...mentioned) => command(line, mentioned, {}) ?? tell(line, { mentioned }),
    reply: (line, { message: id, of }) => {
      const writing = of === undefined ? {} : { repliedTo: accountOf(of) }
      return command(line, [], { replyTo: { chat, id }, ...writing }) ?? tell(line, { replyTo: id, addressed: 'reply' })
    },
    press: (who, button, message) => {
      const isIt = (candidate: Button) => candidate.label === button
      const on = heard.findLast(
        ({ op, buttons, message: id }) =>
          op !== 'toast' && (message ?? id) === id && (typeof button !== 'string' || buttons.some(isIt)),
      )
      const press = typeof button === 'string' ? on?.buttons.find(isIt)?.press : button
      const id = message ?? on?.message
      assert(id !== undefined && press !== undefined, `there is a button “${JSON.stringify(button)}”`)
      return send({ ...base(who), kind: 'press', press, on: { chat, id } })
    },
    comeAndGo: (joined, left) =>
      send({ ...base('Bot'), kind: 'membersChanged', joined: joined.map(accountOf), left: left.map(accountOf) }),
    home: async (who) => {
      const event = { ...base(who), kind: 'membersChanged', joined: [], left: [] } as const
      const receipt = await store.inbox.receive(event, defaults)
      assert(receipt.status === 'accepted', 'a new event is accepted')
      return receipt.home
    },
  }
}
