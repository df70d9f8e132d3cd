import type { Api } from 'grammy'
import type { ChatRef } from '../../src/chat/event.js'
import { addressOf } from './ids.js'
import { forGrammy } from './signal.js'

/** Telegram shows the sign for five seconds. */
const shownMs = 4_500
/** Longer than any model is waited for; nothing shows for ever. */
const signsMax = 20

/** Shows a chat that the bot is writing, until the function that it returns is called. Whatever keeps it from being shown is no matter. */
export const createTyping =
  (api: Pick<Api, 'sendChatAction'>) =>
  (chat: ChatRef): (() => void) => {
    const over = new AbortController()
    const { chat_id, ...thread } = addressOf(chat)
    let signs = 0
    const show = (): void => {
      signs += 1
      if (signs >= signsMax) clearInterval(again)
      const signal = AbortSignal.any([over.signal, AbortSignal.timeout(shownMs)])
      void api.sendChatAction(chat_id, 'typing', thread, forGrammy(signal)).catch(() => undefined)
    }
    const again = setInterval(show, shownMs)
    again.unref()
    show()
    return () => {
      clearInterval(again)
      over.abort()
    }
  }
