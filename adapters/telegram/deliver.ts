import { type Api, InputFile } from 'grammy'
import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import { harmless } from '../../src/chat/text.js'
import type { OutgoingFile, View } from '../../src/chat/view.js'
import type { OpenFile, Outbound, Parts } from '../../src/ports.js'
import { isMessageGone, isMessageSame, isQueryOver, isTopicGone, movedTo, toPlatformError } from './errors.js'
import { addressOf, chatRef, messageRef } from './ids.js'
import { captionMaxLength, keyboardOf, type Rendered, render } from './render.js'
import { deadline } from './signal.js'
import { createWhisper } from './whisper.js'

/** A notice over the chat; Telegram takes no longer one. */
const toastMaxLength = 200
/** A longer one is gone before it is read, so it has to be closed by hand. */
const passingToastMaxLength = 60
/** A call that hangs longer than this counts as failed. */
const callTimeoutMs = 30_000
/** An export may be large and the line slow. */
const uploadTimeoutMs = 120_000

export interface DeliverDeps {
  readonly api: Api
  readonly openFile: OpenFile
}

/**
 * Telegram's way out. Throws a PlatformError with the codes of `errors.ts`. It never waits and never tries the same again: that is
 * the sender's, who knows what else waits for the chat.
 */
export function telegramOutbound(given: DeliverDeps): Outbound {
  const deps = { ...given, whisper: createWhisper(given.api) }
  return {
    async deliver({ reply }: Delivery, parts = allParts) {
      try {
        return await deliverReply(deps, reply, parts)
      } catch (error) {
        throw toPlatformError(error)
      }
    },
  }
}

/** Nothing is out yet, and nobody counts. */
const allParts: Parts = { out: 0, onOut: () => undefined }

/** What a delivery works with. */
type Delivering = DeliverDeps & { readonly whisper: ReturnType<typeof createWhisper> }

async function deliverReply(deps: Delivering, reply: Reply, parts: Parts): Promise<MessageRef | null> {
  switch (reply.op) {
    case 'post':
      return post(deps, reply.to, reply.view, parts)
    case 'edit':
      return edit(deps, reply.target, reply.view, parts)
    case 'toast':
      await toast(deps, reply)
      return null
  }
}

/** One message of several. */
type Part = (chat: ChatRef) => Promise<MessageRef>

/** Gives the last message, since the buttons stand there. */
async function post(deps: DeliverDeps, to: ChatRef, view: View, parts: Parts): Promise<MessageRef | null> {
  return sendParts(to, partsOf(deps, view), parts)
}

/** The messages of a view in their order: its words, then its files; words that are short enough stand under the first file. */
function partsOf(deps: DeliverDeps, view: View): readonly Part[] {
  const [caption, ...more] = view.files.length === 0 ? [] : render(view, captionMaxLength)
  const isCaption = view.files.length > 0 && more.length === 0
  const words = view.files.length === 0 ? render(view) : isCaption ? [] : render({ ...view, buttons: [] })
  const files = view.files.map((file, place): Part => {
    const isLast = place === view.files.length - 1
    const html = place === 0 && isCaption ? (caption?.html ?? '') : ''
    return (chat) => sendFile(deps, chat, file, { html, keyboard: isLast ? keyboardOf(view) : [] })
  })
  return [
    ...words.map(
      (one): Part =>
        (chat) =>
          sendText(deps, chat, one),
    ),
    ...files,
  ]
}

/** Sends what is not out yet, one after the other. */
async function sendParts(to: ChatRef, all: readonly Part[], { out, onOut }: Parts): Promise<MessageRef | null> {
  let last: MessageRef | null = null
  let chat = to
  for (const part of all.slice(out)) {
    const sent = await whereItIs(chat, part)
    chat = sent.chat
    last = sent
    onOut()
  }
  return last
}

/** A chat that has moved is followed, and where a topic is gone the chat itself is told. */
async function whereItIs<T>(chat: ChatRef, send: (chat: ChatRef) => Promise<T>): Promise<T> {
  try {
    return await send(chat)
  } catch (error) {
    const moved = movedTo(error)
    if (moved !== null) return send(chatRef({ id: moved }))
    if (chat.thread === undefined || !isTopicGone(error)) throw error
    return send({ platform: chat.platform, chat: chat.chat })
  }
}

async function sendText({ api }: DeliverDeps, chat: ChatRef, { html, keyboard }: Rendered): Promise<MessageRef> {
  const { chat_id, ...thread } = addressOf(chat)
  const options = { ...thread, ...textOptions, ...markupOf(keyboard) }
  const message = await api.sendMessage(chat_id, html, options, deadline(callTimeoutMs))
  return messageRef(chat, message.message_id)
}

async function sendFile(deps: DeliverDeps, chat: ChatRef, file: OutgoingFile, { html, keyboard }: Rendered) {
  const { chat_id, ...thread } = addressOf(chat)
  const input = new InputFile(() => deps.openFile(file), safeFileName(file.name))
  const caption = html === '' ? {} : ({ caption: html, parse_mode: 'HTML' } as const)
  const options = { ...thread, ...caption, ...markupOf(keyboard) }
  const message = await deps.api.sendDocument(chat_id, input, options, deadline(uploadTimeoutMs))
  return messageRef(chat, message.message_id)
}

/** A message that cannot be edited any more is posted anew. What does not fit into it follows as new messages. */
async function edit(deps: DeliverDeps, target: MessageRef, view: View, parts: Parts): Promise<MessageRef | null> {
  const [first, ...more] = render(view)
  if (first === undefined) return target
  if (parts.out === 0) {
    if (!(await isEdited(deps, target, first))) return post(deps, target.chat, view, parts)
    parts.onOut()
  }
  const rest = more.map(
    (one): Part =>
      (chat) =>
        sendText(deps, chat, one),
  )
  const last = await sendParts(target.chat, rest, { ...parts, out: Math.max(0, parts.out - 1) })
  return last ?? target
}

/** Whether the message stands as it should; one that is gone, or whose chat has moved, does not. */
async function isEdited(
  { api }: DeliverDeps,
  { chat, id }: MessageRef,
  { html, keyboard }: Rendered,
): Promise<boolean> {
  const options = { ...textOptions, reply_markup: inlineKeyboard(keyboard) }
  try {
    await api.editMessageText(addressOf(chat).chat_id, Number(id), html, options, deadline(callTimeoutMs))
    return true
  } catch (error) {
    if (isMessageSame(error)) return true
    if (isMessageGone(error) || movedTo(error) !== null) return false
    throw error
  }
}

/** What is too long for a notice over the chat is whispered to the presser, where Telegram can; else the chat is told. */
async function toast(deps: Delivering, { to, chat, text, answers }: Extract<Reply, { op: 'toast' }>): Promise<void> {
  const told = harmless(text).trim()
  const view: View = { blocks: [{ kind: 'text', spans: [{ text: told }] }], buttons: [], files: [] }
  if (answers === undefined) {
    if (told !== '') await post(deps, chat, view, allParts)
    return
  }
  if (told.length <= toastMaxLength) {
    await answer(deps, answers, told === '' ? {} : { text: told, show_alert: told.length > passingToastMaxLength })
    return
  }
  const [only, ...more] = render(view)
  const isShort = only !== undefined && more.length === 0
  // Before the press is answered, for it stands for the permission to whisper.
  const isTold = isShort && (await deps.whisper({ chat, receiver: to.id, query: answers, html: only.html }))
  await answer(deps, answers, {})
  if (!isTold) await post(deps, chat, view, allParts)
}

/** After some time Telegram no longer waits for an answer; then there is nobody to tell. */
async function answer(
  deps: DeliverDeps,
  query: string,
  notice: { text?: string; show_alert?: boolean },
): Promise<void> {
  try {
    await deps.api.answerCallbackQuery(query, notice, deadline(callTimeoutMs))
  } catch (error) {
    if (!isQueryOver(error)) throw error
  }
}

const textOptions = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

const inlineKeyboard = (keyboard: Rendered['keyboard']) => ({
  inline_keyboard: keyboard.map((row) => row.map((button) => ({ ...button }))),
})

const markupOf = (keyboard: Rendered['keyboard']) =>
  keyboard.length === 0 ? {} : { reply_markup: inlineKeyboard(keyboard) }

/** grammY writes the name into a header without quotes. */
const safeFileName = (name: string): string => name.replace(/[^\w.-]+/gu, '-')
