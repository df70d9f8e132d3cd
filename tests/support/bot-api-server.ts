import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Message, Update, User } from 'grammy/types'
import { readParameters, sendJson } from './bot-api-http.js'
import { type Parameters, problemsOfCall } from './bot-api-schema.js'
import { parseHtml } from './bot-api-text.js'

/** What a call is answered with instead of what it asks for. */
export type Fault =
  | { readonly status: number; readonly description: string; readonly parameters?: object }
  /** The connection breaks; `after` says whether the call was carried out before. */
  | { readonly reset: 'before' | 'after' }

export interface Call {
  readonly method: string
  readonly parameters: Parameters
}

/** A message of the bot as it is seen now. */
export interface Shown {
  readonly id: number
  readonly chatId: number
  readonly threadId: number | null
  readonly text: string
  readonly html: string
  readonly buttons: readonly { readonly text: string; readonly callback_data: string }[]
  readonly file: { readonly name: string; readonly content: string } | null
  readonly edits: number
}

export interface Room {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  readonly title?: string
  readonly members: readonly User[]
  /** Ids of its topics, where it is a forum. */
  readonly topics?: readonly number[]
}

type Outcome =
  | { readonly result: unknown }
  | { readonly status: number; readonly description: string; readonly parameters?: object }

interface Poll {
  readonly parameters: Parameters
  readonly response: ServerResponse
}

export const botUser: User = { id: 7_000_001, is_bot: true, first_name: 'Tabkeeper', username: 'tabkeeper_bot' }

const refused = (description: string): Outcome => ({ status: 400, description: `Bad Request: ${description}` })

/** A Telegram on this machine: strict with every call, patient with polls, and as broken as it is told to be. */
export async function startBotApi(token = '7000001:test-token') {
  const problems: string[] = []
  const calls: Call[] = []
  const shown = new Map<string, Shown>()
  const answers: { readonly query: string; readonly text: string }[] = []
  const faults = new Map<string, Fault[]>()
  const regularFaults = new Map<string, { readonly every: number; readonly fault: Fault; count: number }>()
  const rooms = new Map<number, Room>()
  const queries = new Set<string>()
  const menus = new Map<string, unknown>()
  let updates: Update[] = []
  let nextUpdate = 500_000_000
  let nextMessage = 1
  let waiting: Poll | null = null
  let webhook: { readonly url: string; readonly secret: string } | null = null

  const keyOf = (chat: unknown, message: unknown): string => `${String(chat)}/${String(message)}`

  /** Reads the text of a call, and whether Telegram would take it. */
  function readText(parameters: Parameters, name: 'text' | 'caption', maxLength: number): { text: string } | Outcome {
    const html = String(parameters[name] ?? '')
    const parsed = parameters['parse_mode'] === 'HTML' ? parseHtml(html) : { text: html.trim() }
    if ('problem' in parsed) problems.push(parsed.problem)
    if ('problem' in parsed) return refused(parsed.problem)
    if (name === 'text' && parsed.text === '') {
      problems.push('a message without text')
      return refused('message text is empty')
    }
    if (parsed.text.length <= maxLength) return { text: parsed.text }
    problems.push(`a text of ${parsed.text.length} characters`)
    return refused('message is too long')
  }

  function send(parameters: Parameters, isFile: boolean): Outcome {
    const room = rooms.get(Number(parameters['chat_id']))
    if (room === undefined) return refused('chat not found')
    const thread = parameters['message_thread_id']
    if (thread !== undefined && !room.topics?.includes(Number(thread))) return refused('message thread not found')
    const read = isFile ? readText(parameters, 'caption', 1024) : readText(parameters, 'text', 4096)
    if (!('text' in read)) return read
    const id = nextMessage++
    const file = parameters['document']
    shown.set(keyOf(room.id, id), {
      id,
      chatId: room.id,
      threadId: thread === undefined ? null : Number(thread),
      text: read.text,
      html: String(parameters['text'] ?? parameters['caption'] ?? ''),
      buttons: buttonsOf(parameters),
      file: file instanceof Uint8Array ? { name: fileNameOf(file), content: Buffer.from(file).toString('utf8') } : null,
      edits: 0,
    })
    return { result: { message_id: id, date: unixNow(), chat: chatOf(room), from: botUser, text: read.text } }
  }

  function edit(parameters: Parameters): Outcome {
    const key = keyOf(parameters['chat_id'], parameters['message_id'])
    const before = shown.get(key)
    if (before === undefined) return refused('message to edit not found')
    if (before.file !== null) return refused('there is no text in the message to edit')
    const read = readText(parameters, 'text', 4096)
    if (!('text' in read)) return read
    const after = { ...before, text: read.text, html: String(parameters['text']), buttons: buttonsOf(parameters) }
    if (after.html === before.html && JSON.stringify(after.buttons) === JSON.stringify(before.buttons)) {
      return refused(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    }
    shown.set(key, { ...after, edits: before.edits + 1 })
    return { result: { message_id: before.id, date: unixNow(), chat: { id: before.chatId }, text: read.text } }
  }

  function perform(method: string, parameters: Parameters): Outcome {
    switch (method) {
      case 'getMe':
        return {
          result: {
            ...botUser,
            can_join_groups: true,
            can_read_all_group_messages: false,
            supports_inline_queries: false,
          },
        }
      case 'sendMessage':
        return send(parameters, false)
      case 'sendDocument':
        return send(parameters, true)
      case 'editMessageText':
        return edit(parameters)
      case 'answerCallbackQuery': {
        const query = String(parameters['callback_query_id'])
        if (!queries.delete(query))
          return refused('query is too old and response timeout expired or query ID is invalid')
        answers.push({ query, text: String(parameters['text'] ?? '') })
        return { result: true }
      }
      case 'getChatMemberCount': {
        const room = rooms.get(Number(parameters['chat_id']))
        return room === undefined ? refused('chat not found') : { result: room.members.length + 1 }
      }
      case 'getMyCommands':
        return { result: menus.get(menuKey(parameters)) ?? [] }
      case 'setMyCommands':
        menus.set(menuKey(parameters), parameters['commands'])
        return { result: true }
      case 'setWebhook':
        webhook = { url: String(parameters['url']), secret: String(parameters['secret_token']) }
        return { result: true }
      case 'deleteWebhook':
        webhook = null
        return { result: true }
      default:
        return { status: 404, description: 'Not Found' }
    }
  }

  function answerPoll(): void {
    if (waiting === null) return
    const { parameters, response } = waiting
    const offset = Number(parameters['offset'] ?? 0)
    updates = updates.filter((update) => update.update_id >= offset)
    if (updates.length === 0) return
    waiting = null
    sendJson(response, 200, { ok: true, result: updates.slice(0, Number(parameters['limit'] ?? 100)) })
  }

  function holdPoll(parameters: Parameters, response: ServerResponse): void {
    if (waiting !== null) {
      sendJson(waiting.response, 409, {
        ok: false,
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      })
    }
    const poll = { parameters, response }
    waiting = poll
    const timer = setTimeout(
      () => {
        if (waiting !== poll) return
        waiting = null
        sendJson(response, 200, { ok: true, result: [] })
      },
      Number(parameters['timeout'] ?? 0) * 1000,
    )
    response.on('close', () => {
      clearTimeout(timer)
      if (waiting === poll) waiting = null
    })
    answerPoll()
  }

  function nextFault(method: string): Fault | undefined {
    const regular = regularFaults.get(method)
    if (regular !== undefined) regular.count += 1
    return faults.get(method)?.shift() ?? (regular && regular.count % regular.every === 0 ? regular.fault : undefined)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? []
    const parameters = await readParameters(request)
    if (given !== token) return sendJson(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
    calls.push({ method, parameters })
    const found = problemsOfCall(method, parameters)
    problems.push(...found)
    const fault = found.length === 0 ? nextFault(method) : { status: 400, description: `Bad Request: ${found[0]}` }
    if (fault !== undefined && 'status' in fault) return sendOutcome(response, fault)
    if (fault?.reset === 'before') return void request.socket.destroy()
    if (method === 'getUpdates') return holdPoll(parameters, response)
    const outcome = perform(method, parameters)
    if (fault?.reset === 'after') return void request.socket.destroy()
    sendOutcome(response, outcome)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(String(error))
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo

  /** Gives an update to whoever listens: the webhook, else the next poll. */
  async function push(content: Omit<Update, 'update_id'>, updateId = nextUpdate++): Promise<Update> {
    const update: Update = { update_id: updateId, ...content }
    if (webhook === null) {
      updates.push(update)
      answerPoll()
    } else {
      await fetch(webhook.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook.secret },
        body: JSON.stringify(update),
      })
    }
    return update
  }

  /** Somebody writes. */
  function say(room: Room, from: User, text: string, more: object = {}): Promise<Update> {
    return push({ message: messageOf(room, from, nextMessage++, { text, ...more }) as NonNullable<Update['message']> })
  }

  return {
    root: `http://127.0.0.1:${address.port}`,
    token,
    problems,
    calls,
    answers,
    push,
    /** Opens a chat, or changes it. */
    open: (room: Room): Room => {
      rooms.set(room.id, room)
      return room
    },
    say,
    /** Somebody answers a message of the bot. */
    answer: (room: Room, from: User, to: Shown, text: string): Promise<Update> => {
      const answered = { ...messageOf(room, botUser, to.id, { text: to.text }), reply_to_message: undefined }
      return say(room, from, text, { reply_to_message: answered })
    },
    /** Somebody writes a message anew. */
    rewrite: ({ message }: Update, text: string): Promise<Update> => {
      if (message === undefined) throw new Error('only a message can be rewritten')
      return push({ edited_message: { ...message, text, edit_date: unixNow() } })
    },
    /** Somebody takes the bot into a chat. */
    addBot: (room: Room, from: User): Promise<Update> => {
      const chat = chatOf(room) as NonNullable<Update['my_chat_member']>['chat']
      const before = { status: 'left', user: botUser } as const
      return push({
        my_chat_member: {
          chat,
          from,
          date: unixNow(),
          old_chat_member: before,
          new_chat_member: { ...before, status: 'member' },
        },
      })
    },
    /** Somebody presses a button under a message of the bot; gives the query that waits for an answer. */
    press: async (room: Room, from: User, message: Shown, label: string): Promise<string> => {
      const button = message.buttons.find(({ text }) => text === label)
      if (button === undefined) throw new Error(`no “${label}” under “${message.text}”`)
      const query = `query-${nextUpdate}`
      queries.add(query)
      const shownMessage = messageOf(room, botUser, message.id, { text: message.text })
      await push({
        callback_query: { id: query, from, message: shownMessage, chat_instance: '1', data: button.callback_data },
      })
      return query
    },
    /** What stands in a chat of the bot, oldest first. */
    shownIn: (room: Room): readonly Shown[] => [...shown.values()].filter(({ chatId }) => chatId === room.id),
    /** Somebody deletes a message of the bot. */
    remove: (message: Shown) => shown.delete(keyOf(message.chatId, message.id)),
    /** The next calls of a method fail so. */
    fail: (method: string, ...next: readonly Fault[]) => {
      faults.set(method, [...(faults.get(method) ?? []), ...next])
    },
    /** From now on one in so many calls of a method fails so. */
    failRegularly: (method: string, every: number, fault: Fault) => {
      regularFaults.set(method, { every, fault, count: 0 })
    },
    /** Updates that are not confirmed yet. */
    unconfirmed: (): readonly Update[] => updates,
    isPolled: (): boolean => waiting !== null,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type BotApi = Awaited<ReturnType<typeof startBotApi>>

const unixNow = (): number => Math.floor(Date.now() / 1000)

const chatOf = (room: Room) => ({
  id: room.id,
  type: room.type,
  ...(room.title === undefined ? {} : { title: room.title }),
  ...(room.topics === undefined ? {} : { is_forum: true }),
})

const messageOf = (room: Room, from: User, id: number, more: object): Message =>
  ({ message_id: id, date: unixNow(), chat: chatOf(room), from, ...more }) as Message

function sendOutcome(response: ServerResponse, outcome: Outcome): void {
  if ('result' in outcome) {
    sendJson(response, 200, { ok: true, result: outcome.result })
    return
  }
  const { status, description, parameters } = outcome
  sendJson(response, status, {
    ok: false,
    error_code: status,
    description,
    ...(parameters === undefined ? {} : { parameters }),
  })
}

const menuKey = (parameters: Parameters): string =>
  JSON.stringify([parameters['scope'], parameters['language_code'] ?? ''])

const fileNameOf = (file: Uint8Array): string => ('fileName' in file ? String(file.fileName) : '')

function buttonsOf(parameters: Parameters): Shown['buttons'] {
  const markup = parameters['reply_markup']
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return []
  return (markup.inline_keyboard as Shown['buttons'][]).flat()
}
