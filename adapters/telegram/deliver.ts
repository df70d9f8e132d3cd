import { GrammyError, HttpError, type InputFile } from 'grammy'
import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { View } from '../../src/chat/view.js'
import type { Outbound, Parts } from '../../src/ports/delivery.js'
import { isMediaRefused, isMessageGone, isMessageSame, isTopicGone, movedTo, toPlatformError } from './errors.js'
import { addressOf, chatRef } from './ids.js'
import { createNotice, type Notice } from './notice.js'
import { editPicture, picturesOf } from './pictures.js'
import { captionMaxLength, inlineKeyboard, keyboardOf, type Rendered, render } from './render.js'
import {
  attachmentsOf,
  callTimeoutMs,
  type Manner,
  plain,
  type SendDeps,
  sendAttached,
  sendText,
  textOptions,
} from './send.js'
import { deadline } from './signal.js'

export interface DeliverDeps extends SendDeps {
  /** Told where Telegram says only in an answer that a chat has another address. */
  readonly onMoved?: (from: ChatRef, to: ChatRef) => Promise<void>
}

/**
 * Telegram's way out. Throws a PlatformError. It never waits and never tries the same again: that is
 * the sender's, who knows what else waits for the chat.
 */
export function telegramOutbound(given: DeliverDeps): Outbound {
  const say = (chat: ChatRef, view: View) => post(given, chat, view, allParts)
  const deps = { ...given, notice: createNotice(given.api, say) }
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
type Delivering = DeliverDeps & { readonly notice: Notice }

async function deliverReply(deps: Delivering, reply: Reply, parts: Parts): Promise<MessageRef | null> {
  switch (reply.op) {
    case 'post':
      return pinned(deps, await post(deps, reply.to, reply.view, parts, mannerOf(reply)), reply.isPinned)
    case 'edit':
      return edit(deps, reply, parts)
    case 'toast':
      await deps.notice(reply)
      return null
  }
}

/** One message of several. */
type Part = (chat: ChatRef) => Promise<MessageRef>

/** Gives the last message, since the buttons stand there. */
async function post(
  deps: DeliverDeps,
  to: ChatRef,
  view: View,
  parts: Parts,
  manner: Manner = plain,
): Promise<MessageRef | null> {
  return sendParts(deps, to, await partsOf(deps, view, manner), parts)
}

/** The messages of a view in their order: its words, then what goes with them; words that are short enough stand under the first. */
async function partsOf(deps: DeliverDeps, view: View, manner: Manner): Promise<readonly Part[]> {
  const attachments = await attachmentsOf(deps, view)
  const [caption, ...more] = attachments.length === 0 ? [] : render(view, captionMaxLength)
  const isCaption = attachments.length > 0 && more.length === 0
  const words = attachments.length === 0 ? render(view) : isCaption ? [] : render({ ...view, buttons: [] })
  const files = attachments.map((one, place): Part => {
    const isLast = place === attachments.length - 1
    const html = place === 0 && isCaption ? (caption?.html ?? '') : ''
    return (chat) =>
      sendAttached(
        deps,
        chat,
        one,
        { html, keyboard: isLast ? keyboardOf(view) : [] },
        mannerAt(manner, words.length + place),
      )
  })
  return [
    ...words.map(
      (one, place): Part =>
        (chat) =>
          sendText(deps, chat, one, mannerAt(manner, place)),
    ),
    ...files,
  ]
}

/** Sends what is not out yet, one after the other. */
async function sendParts(
  deps: DeliverDeps,
  to: ChatRef,
  all: readonly Part[],
  { out, onOut }: Parts,
): Promise<MessageRef | null> {
  let last: MessageRef | null = null
  let chat = to
  for (const part of all.slice(out)) {
    const sent = await whereItIs(deps, chat, part)
    chat = sent.chat
    last = sent
    onOut()
  }
  return last
}

/** Keeps a message in sight, without a sound. Where the bot may not do that, the message is as good as any other. */
async function pinned(deps: DeliverDeps, message: MessageRef | null, isPinned = false): Promise<MessageRef | null> {
  if (message === null || !isPinned) return message
  const { chat_id } = addressOf(message.chat)
  try {
    await deps.api.pinChatMessage(chat_id, Number(message.id), { disable_notification: true }, deadline(callTimeoutMs))
  } catch (error) {
    // The message is out: failing here would say it again.
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
  }
  return message
}

/** A chat that has moved is followed, and where a topic is gone the chat itself is told. */
async function whereItIs<T>(
  { onMoved }: Pick<DeliverDeps, 'onMoved'>,
  chat: ChatRef,
  send: (chat: ChatRef) => Promise<T>,
): Promise<T> {
  try {
    return await send(chat)
  } catch (error) {
    const moved = movedTo(error)
    if (moved !== null) {
      const there = chatRef({ id: moved })
      await onMoved?.(chat, there)
      return send(there)
    }
    if (chat.thread === undefined || !isTopicGone(error)) throw error
    return send({ platform: chat.platform, chat: chat.chat })
  }
}

const mannerOf = ({ isSilent, answers }: Extract<Reply, { op: 'post' }>): Manner => ({
  isSilent: isSilent === true,
  answers: answers ?? null,
})

/** Only the first of several messages answers. */
const mannerAt = (manner: Manner, place: number): Manner => (place === 0 ? manner : { ...manner, answers: null })

/** A message that cannot be edited any more is posted anew. What does not fit into it follows as new messages. */
async function edit(
  deps: DeliverDeps,
  { target, view, isPinned }: Extract<Reply, { op: 'edit' }>,
  parts: Parts,
): Promise<MessageRef | null> {
  const postAnew = async () => pinned(deps, await post(deps, target.chat, view, parts), isPinned)
  const [picture, ...pictures] = await picturesOf(deps.draw, view)
  if (picture !== undefined) {
    const fits = pictures.length === 0 && (await isEditedWithPicture(deps, target, view, picture.input))
    return fits ? target : postAnew()
  }
  const [first, ...others] = render(view)
  if (first === undefined) return target
  // What is kept in sight is one message, whatever it leaves out.
  const more = isPinned === true ? [] : others
  if (parts.out === 0) {
    if (!(await isEdited(deps, target, first))) return postAnew()
    parts.onOut()
  }
  const rest = more.map(
    (one): Part =>
      (chat) =>
        sendText(deps, chat, one),
  )
  const last = await sendParts(deps, target.chat, rest, { ...parts, out: Math.max(0, parts.out - 1) })
  return last ?? target
}

/** Whether the message stands as it should; one that is gone, or whose chat has moved, does not. */
async function isEdited(
  { api }: DeliverDeps,
  { chat, id }: MessageRef,
  { html, keyboard }: Rendered,
): Promise<boolean> {
  const options = { ...textOptions, reply_markup: inlineKeyboard(keyboard) }
  return stands(async () => {
    await api.editMessageText(addressOf(chat).chat_id, Number(id), html, options, deadline(callTimeoutMs))
    return true
  })
}

/** Where the chat takes no pictures, the message says it in words. */
const isEditedWithPicture = (deps: DeliverDeps, target: MessageRef, view: View, picture: InputFile): Promise<boolean> =>
  stands(async () => {
    try {
      return await editPicture(deps.api, target, view, picture)
    } catch (error) {
      if (!isMediaRefused(error)) throw error
      const [words, ...more] = render(view)
      return words !== undefined && more.length === 0 && isEdited(deps, target, words)
    }
  })

async function stands(edit: () => Promise<boolean>): Promise<boolean> {
  try {
    return await edit()
  } catch (error) {
    if (isMessageSame(error)) return true
    if (isMessageGone(error) || movedTo(error) !== null) return false
    throw error
  }
}
