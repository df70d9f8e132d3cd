import { type Api, InputFile } from 'grammy'
import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { View } from '../../src/chat/view.js'
import type { DrawChart, OpenFile } from '../../src/ports/delivery.js'
import { isMediaRefused } from './errors.js'
import { addressOf, messageRef } from './ids.js'
import { picturesOf, pictureTimeoutMs } from './pictures.js'
import { inlineKeyboard, type Rendered, render } from './render.js'
import { deadline } from './signal.js'

/** A call that hangs longer than this counts as failed. */
export const callTimeoutMs = 30_000
/** An export may be large and the line slow. */
const uploadTimeoutMs = 120_000

/** What sending a message takes. */
export interface SendDeps {
  readonly api: Api
  readonly openFile: OpenFile
  readonly draw: DrawChart
}

/** How a message comes: without a sound, and above it what it answers. */
export interface Manner {
  readonly isSilent: boolean
  readonly answers: MessageRef | null
}

export const plain: Manner = { isSilent: false, answers: null }

/** What is answered may be gone by now; and where the chat has moved, its messages have other numbers. */
const optionsOf = ({ isSilent, answers }: Manner, { chat }: ChatRef) => ({
  ...(isSilent ? { disable_notification: true } : {}),
  ...(answers?.chat.chat === chat
    ? { reply_parameters: { message_id: Number(answers.id), allow_sending_without_reply: true } }
    : {}),
})

/** Sends one message of words. */
export async function sendText(
  { api }: Pick<SendDeps, 'api'>,
  chat: ChatRef,
  { html, keyboard }: Rendered,
  manner: Manner = plain,
): Promise<MessageRef> {
  const { chat_id, ...thread } = addressOf(chat)
  const options = { ...thread, ...optionsOf(manner, chat), ...textOptions, ...markupOf(keyboard) }
  const message = await api.sendMessage(chat_id, html, options, deadline(callTimeoutMs))
  return messageRef(chat, message.message_id)
}

/** What goes with a message: pictures to look at, files to keep; and what is said where the chat does not take it. */
export interface Attachment {
  readonly kind: 'picture' | 'file'
  readonly input: InputFile
  readonly instead: string
}

export async function attachmentsOf(deps: SendDeps, view: View): Promise<readonly Attachment[]> {
  const pictures = await picturesOf(deps.draw, view)
  return [
    ...pictures.map((picture) => ({ kind: 'picture', ...picture }) as const),
    ...view.files.map((file) => {
      const input = new InputFile(() => deps.openFile(file), safeFileName(file.name))
      const kind = file.mime === 'image/png' ? 'picture' : 'file'
      return { kind, input, instead: file.instead ?? file.name } as const
    }),
  ]
}

/** Where a chat takes no pictures or files, the words come without them: what stood under a picture says the same. */
export async function sendAttached(
  deps: SendDeps,
  chat: ChatRef,
  attachment: Attachment,
  { html, keyboard }: Rendered,
  manner: Manner,
): Promise<MessageRef> {
  try {
    return await sendAttachment(deps, chat, attachment, { html, keyboard }, manner)
  } catch (error) {
    if (!isMediaRefused(error)) throw error
    const [instead] = render({ blocks: [textBlock(attachment.instead)], buttons: [], files: [] })
    // What stands under a file announces it.
    const words = html !== '' && attachment.kind === 'picture' ? html : (instead?.html ?? '')
    return sendText(deps, chat, { html: words, keyboard }, manner)
  }
}

const textBlock = (text: string): View['blocks'][number] => ({ kind: 'text', spans: [{ text }] })

async function sendAttachment(
  { api }: Pick<SendDeps, 'api'>,
  chat: ChatRef,
  { kind, input }: Pick<Attachment, 'kind' | 'input'>,
  { html, keyboard }: Rendered,
  manner: Manner,
): Promise<MessageRef> {
  const { chat_id, ...thread } = addressOf(chat)
  const caption = html === '' ? {} : ({ caption: html, parse_mode: 'HTML' } as const)
  const options = { ...thread, ...optionsOf(manner, chat), ...caption, ...markupOf(keyboard) }
  const message =
    kind === 'picture'
      ? await api.sendPhoto(chat_id, input, options, deadline(pictureTimeoutMs))
      : await api.sendDocument(chat_id, input, options, deadline(uploadTimeoutMs))
  return messageRef(chat, message.message_id)
}

/** How words go out. */
export const textOptions = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

const markupOf = (keyboard: Rendered['keyboard']) =>
  keyboard.length === 0 ? {} : { reply_markup: inlineKeyboard(keyboard) }

/** grammY writes the name into a header without quotes. */
const safeFileName = (name: string): string => name.replace(/[^\w.-]+/gu, '-')
