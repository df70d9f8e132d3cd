import { botUser, type Chats, chatOf, type Room, type Shown, unixNow } from './bot-api-chats.js'
import type { Parameters } from './bot-api-schema.js'
import { parseHtml } from './bot-api-text.js'
import type { Webhook } from './bot-api-updates.js'

/** What comes of a call. */
export type Outcome =
  | { readonly result: unknown }
  | { readonly status: number; readonly description: string; readonly parameters?: object }

export interface MethodsDeps {
  readonly chats: Chats
  /** Presses that wait for an answer. */
  readonly queries: Set<string>
  /** Every press that there was. */
  readonly pressed: ReadonlySet<string>
  readonly answers: { readonly query: string; readonly text: string }[]
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The messages that were pinned. */
  readonly pins: number[]
  readonly setWebhook: (webhook: Webhook | null) => void
  /** Told of what the real one would refuse for its form. */
  readonly complain: (problem: string) => void
}

const textMaxLength = 4096
const captionMaxLength = 1024

const refused = (description: string): Outcome => ({ status: 400, description: `Bad Request: ${description}` })

/** Carries out what a call asks for; its parameters have been found to be right. */
export function createMethods(deps: MethodsDeps): (method: string, parameters: Parameters) => Outcome {
  const { chats, queries, answers, setWebhook } = deps
  const menus = new Map<string, unknown>()
  const table: Readonly<Record<string, (parameters: Parameters) => Outcome>> = {
    getMe: () => ({ result: { ...botUser, can_join_groups: true, can_read_all_group_messages: false } }),
    sendMessage: (parameters) => send(deps, parameters, 'text'),
    sendDocument: (parameters) => send(deps, parameters, 'caption'),
    sendPhoto: (parameters) => send(deps, parameters, 'caption'),
    sendChatAction: ({ chat_id: id }) =>
      chats.roomOf(id) === undefined ? refused('chat not found') : { result: true },
    pinChatMessage: ({ message_id: id }) => {
      deps.pins.push(Number(id))
      return { result: true }
    },
    editMessageText: (parameters) => edit(deps, parameters, parameters['message_id']),
    editMessageMedia: (parameters) => editMedia(deps, parameters),
    editEphemeralMessageText: (parameters) => edit(deps, parameters, parameters['ephemeral_message_id']),
    deleteMessage: (parameters) => remove(chats, parameters['chat_id'], parameters['message_id']),
    deleteEphemeralMessage: (parameters) => remove(chats, parameters['chat_id'], parameters['ephemeral_message_id']),
    answerCallbackQuery: ({ callback_query_id: id, text }) => {
      const query = String(id)
      if (!queries.delete(query)) return refused('query is too old and response timeout expired or query ID is invalid')
      answers.push({ query, text: String(text ?? '') })
      return { result: true }
    },
    getChatMemberCount: ({ chat_id: id }) => {
      const room = chats.roomOf(id)
      return room === undefined ? refused('chat not found') : { result: room.members.length + 1 }
    },
    getChatAdministrators: ({ chat_id: id }) => {
      const room = chats.roomOf(id)
      if (room === undefined) return refused('chat not found')
      const admins = room.members.filter((user) => room.admins?.includes(user.id))
      return { result: admins.map((user) => ({ status: 'administrator', user })) }
    },
    getFile: ({ file_id: id }) =>
      deps.files.has(String(id))
        ? { result: { file_id: id, file_unique_id: id, file_path: `files/${String(id)}` } }
        : refused('invalid file_id'),
    getMyCommands: (parameters) => ({ result: menus.get(menuKey(parameters)) ?? [] }),
    setMyCommands: (parameters) => {
      menus.set(menuKey(parameters), parameters['commands'])
      return { result: true }
    },
    setWebhook: ({ url, secret_token: secret, allowed_updates: kinds }) => {
      setWebhook({ url: String(url), secret: String(secret), kinds: Array.isArray(kinds) ? kinds.map(String) : [] })
      return { result: true }
    },
    deleteWebhook: () => {
      setWebhook(null)
      return { result: true }
    },
  }
  return (method, parameters) => table[method]?.(parameters) ?? { status: 404, description: 'Not Found' }
}

/** Reads the text of a call, and whether Telegram would take it. */
function readText({ complain }: MethodsDeps, parameters: Parameters, name: 'text' | 'caption') {
  const html = String(parameters[name] ?? '')
  const parsed = parameters['parse_mode'] === 'HTML' ? parseHtml(html) : { text: html.trim() }
  const maxLength = name === 'text' ? textMaxLength : captionMaxLength
  const problem =
    'problem' in parsed
      ? parsed.problem
      : name === 'text' && parsed.text === ''
        ? 'message text is empty'
        : parsed.text.length > maxLength
          ? `message is too long: ${parsed.text.length} characters`
          : null
  if (problem === null && 'text' in parsed) return { text: parsed.text, html }
  complain(problem ?? 'no text')
  return refused(problem ?? 'no text')
}

function send(deps: MethodsDeps, parameters: Parameters, name: 'text' | 'caption'): Outcome {
  const room = deps.chats.roomOf(parameters['chat_id'])
  if (room === undefined) return refused('chat not found')
  const no = refusedByChat(room, parameters)
  if (no !== null) return no
  const thread = parameters['message_thread_id']
  if (thread !== undefined && !room.topics?.includes(Number(thread))) return refused('message thread not found')
  const receiver = receiverOf(deps, room, parameters['ephemeral_message_parameters'])
  if (typeof receiver === 'object' && receiver !== null) return receiver
  const read = readText(deps, parameters, name)
  if (!('text' in read)) return read
  const file = parameters['document'] ?? parameters['photo']
  const message: Shown = {
    id: deps.chats.nextMessageId(),
    chatId: room.id,
    threadId: thread === undefined ? null : Number(thread),
    receiverId: receiver,
    answers: answeredBy(parameters['reply_parameters']),
    ...read,
    buttons: buttonsOf(parameters),
    file: file instanceof Uint8Array ? { name: fileNameOf(file), content: Buffer.from(file).toString('utf8') } : null,
    edits: 0,
  }
  deps.chats.show(message)
  return { result: sentMessage(room, message) }
}

/** The message that is answered, where it is still there; the bot has to allow that it is not. */
const answeredBy = (given: unknown): number | null =>
  typeof given === 'object' && given !== null && 'message_id' in given ? Number(given.message_id) : null

/** What a chat takes of nobody, or not from the bot. */
function refusedByChat({ movedTo, forbids = [] }: Room, { document, photo }: Parameters): Outcome | null {
  if (movedTo !== undefined) {
    const parameters = { migrate_to_chat_id: movedTo }
    return { ...refused('group chat was upgraded to a supergroup chat'), parameters } as Outcome
  }
  const kind = document === undefined ? (photo === undefined ? 'text messages' : 'photos') : 'documents'
  return forbids.includes(kind) ? refused(`not enough rights to send ${kind} to the chat`) : null
}

/** Who alone sees a message; null for everybody, and a refusal where it cannot be shown to one only. */
function receiverOf({ pressed, complain }: MethodsDeps, room: Room, given: unknown): number | null | Outcome {
  if (given === undefined) return null
  const { receiver_user_id: receiver, callback_query_id: query } = { ...(given as Record<string, unknown>) }
  const isThere = room.members.some(({ id }) => id === receiver)
  const isAsked = query === undefined || pressed.has(String(query))
  if (room.type !== 'private' && isThere && isAsked) return Number(receiver)
  complain(`a message for one person only, who is not there or did not ask: ${JSON.stringify(given)}`)
  return refused('the receiver of the ephemeral message is invalid')
}

/** A message for one person has no id of its own among those of the chat. */
function sentMessage(room: Room, { id, text, receiverId }: Shown): object {
  const common = { date: unixNow(), chat: chatOf(room), from: botUser, text }
  if (receiverId === null) return { message_id: id, ...common }
  const receiver = room.members.find((member) => member.id === receiverId)
  return { message_id: 0, ephemeral_message_id: id, receiver_user: receiver, ...common }
}

function edit(deps: MethodsDeps, parameters: Parameters, messageId: unknown): Outcome {
  const before = deps.chats.find(parameters['chat_id'], messageId)
  const receiver = parameters['receiver_user_id'] ?? null
  if (before === undefined || before.receiverId !== receiver) return refused('message to edit not found')
  if (before.file !== null) return refused('there is no text in the message to edit')
  const read = readText(deps, parameters, 'text')
  if (!('text' in read)) return read
  const after = { ...before, ...read, buttons: buttonsOf(parameters) }
  if (after.html === before.html && JSON.stringify(after.buttons) === JSON.stringify(before.buttons)) {
    return refused(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  deps.chats.show({ ...after, edits: before.edits + 1 })
  if (receiver !== null) return { result: true }
  return { result: { message_id: before.id, date: unixNow(), chat: { id: before.chatId }, text: read.text } }
}

/** Puts a picture on a message, or another one. */
function editMedia(deps: MethodsDeps, parameters: Parameters): Outcome {
  const before = deps.chats.find(parameters['chat_id'], parameters['message_id'])
  if (before === undefined) return refused('message to edit not found')
  const read = readText(deps, { ...(parameters['media'] as Parameters) }, 'caption')
  if (!('text' in read)) return read
  const file = { name: 'chart.png', content: '' }
  deps.chats.show({ ...before, ...read, file, buttons: buttonsOf(parameters), edits: before.edits + 1 })
  return { result: { message_id: before.id, date: unixNow(), chat: { id: before.chatId } } }
}

function remove(chats: Chats, chatId: unknown, messageId: unknown): Outcome {
  const message = chats.find(chatId, messageId)
  return message !== undefined && chats.remove(message) ? { result: true } : refused('message to delete not found')
}

const menuKey = (parameters: Parameters): string =>
  JSON.stringify([parameters['scope'], parameters['language_code'] ?? ''])

const fileNameOf = (file: Uint8Array): string => ('fileName' in file ? String(file.fileName) : '')

function buttonsOf(parameters: Parameters): Shown['buttons'] {
  const markup = parameters['reply_markup']
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return []
  return (markup.inline_keyboard as Shown['buttons'][]).flat()
}
