import type { Api } from 'grammy'
import type { ChatRef } from '../../src/chat/event.js'
import type { Reply } from '../../src/chat/reply.js'
import { harmless } from '../../src/chat/text.js'
import type { View } from '../../src/chat/view.js'
import { isQueryOver } from './errors.js'
import { render } from './render.js'
import { deadline } from './signal.js'
import { createWhisper } from './whisper.js'

/** A notice over the chat; Telegram takes no longer one. */
const noticeMaxLength = 200
/** A longer one is gone before it is read, so it has to be closed by hand. */
const passingMaxLength = 60
/** A call that hangs longer than this counts as failed. */
const callTimeoutMs = 30_000

/** Tells one person something. */
export type Notice = (reply: Extract<Reply, { op: 'toast' }>) => Promise<void>

/**
 * Shows a notice over the chat to whoever pressed. What is too long for that is whispered, where Telegram can; else, and where
 * nobody pressed, the chat is told by `say`.
 */
export function createNotice(api: Api, say: (chat: ChatRef, view: View) => Promise<unknown>): Notice {
  const whisper = createWhisper(api)

  /** After some time Telegram no longer waits for an answer; then there is nobody to tell. */
  async function answer(query: string, notice: { text?: string; show_alert?: boolean }): Promise<void> {
    try {
      await api.answerCallbackQuery(query, notice, deadline(callTimeoutMs))
    } catch (error) {
      if (!isQueryOver(error)) throw error
    }
  }

  return async ({ to, chat, text, answers }) => {
    const told = harmless(text).trim()
    const view: View = { blocks: [{ kind: 'text', spans: [{ text: told }] }], buttons: [], files: [] }
    if (answers === undefined) {
      if (told !== '') await say(chat, view)
      return
    }
    if (told.length <= noticeMaxLength) {
      await answer(answers, told === '' ? {} : { text: told, show_alert: told.length > passingMaxLength })
      return
    }
    const [only, ...more] = render(view)
    const isShort = only !== undefined && more.length === 0
    // Before the press is answered, for it stands for the permission to whisper.
    const isTold = isShort && (await whisper({ chat, receiver: to.id, query: answers, html: only.html }))
    await answer(answers, {})
    if (!isTold) await say(chat, view)
  }
}
