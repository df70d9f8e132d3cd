import { type Api, InputFile } from 'grammy'
import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import { harmless } from '../../src/chat/text.js'
import type { OutgoingFile, View } from '../../src/chat/view.js'
import type { OpenFile, Outbound } from '../../src/ports.js'
import { isMessageGone, isMessageSame, isQueryOver, isTopicGone, movedTo, toPlatformError } from './errors.js'
import { addressOf, chatRef, messageRef } from './ids.js'
import { captionMaxLength, keyboardOf, type Rendered, render } from './render.js'
import { deadline } from './signal.js'

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
export function telegramOutbound(deps: DeliverDeps): Outbound {
  return {
    async deliver({ reply }: Delivery) {
      try {
        return await deliverReply(deps, reply)
      } catch (error) {
        throw toPlatformError(error)
      }
    },
  }
}

async function deliverReply(deps: DeliverDeps, reply: Reply): Promise<MessageRef | null> {
  switch (reply.op) {
    case 'post':
      return post(deps, reply.to, reply.view)
    case 'edit':
      return edit(deps, reply.target, reply.view)
    case 'toast':
      await toast(deps, reply)
      return null
  }
}

/** Gives the last message, since the buttons stand there. */
async function post(deps: DeliverDeps, to: ChatRef, view: View): Promise<MessageRef | null> {
  return whereItIs(to, async (chat) => {
    const [file] = view.files
    if (file === undefined) return sendAll(deps, chat, render(view))
    const [caption, ...more] = render(view, captionMaxLength)
    const isCaption = more.length === 0
    if (!isCaption) await sendAll(deps, chat, render({ ...view, buttons: [] }))
    let last: MessageRef | null = null
    for (const [place, one] of view.files.entries()) {
      const isLast = place === view.files.length - 1
      const html = place === 0 && isCaption ? (caption?.html ?? '') : ''
      last = await sendFile(deps, chat, one, { html, keyboard: isLast ? keyboardOf(view) : [] })
    }
    return last
  })
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

async function sendAll(deps: DeliverDeps, chat: ChatRef, parts: readonly Rendered[]): Promise<MessageRef | null> {
  let last: MessageRef | null = null
  for (const { html, keyboard } of parts) {
    const { chat_id, ...thread } = addressOf(chat)
    const options = { ...thread, ...textOptions, ...markupOf(keyboard) }
    const message = await deps.api.sendMessage(chat_id, html, options, deadline(callTimeoutMs))
    last = messageRef(chat, message.message_id)
  }
  return last
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
async function edit(deps: DeliverDeps, target: MessageRef, view: View): Promise<MessageRef | null> {
  const [first, ...more] = render(view)
  if (first === undefined) return target
  const { chat_id } = addressOf(target.chat)
  try {
    const options = { ...textOptions, reply_markup: inlineKeyboard(first.keyboard) }
    await deps.api.editMessageText(chat_id, Number(target.id), first.html, options, deadline(callTimeoutMs))
  } catch (error) {
    if (isMessageGone(error) || movedTo(error) !== null) return post(deps, target.chat, view)
    if (!isMessageSame(error)) throw error
  }
  return (await sendAll(deps, target.chat, more)) ?? target
}

/** Only a press has somebody to whom a notice can be shown; without one the chat is told. */
async function toast(deps: DeliverDeps, { chat, text, answers }: Extract<Reply, { op: 'toast' }>): Promise<void> {
  const told = harmless(text).trim()
  const fits = answers !== undefined && told.length <= toastMaxLength
  if (answers !== undefined) {
    const notice = fits && told !== '' ? { text: told, show_alert: told.length > passingToastMaxLength } : {}
    await answer(deps, answers, notice)
  }
  if (!fits && told !== '') {
    await post(deps, chat, { blocks: [{ kind: 'text', spans: [{ text: told }] }], buttons: [], files: [] })
  }
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
