import { type Api, GrammyError } from 'grammy'
import type { ChatRef } from '../../src/chat/event.js'
import { isQueryOver } from './errors.js'
import { addressOf } from './ids.js'
import { deadline } from './signal.js'

/** A call that hangs longer than this counts as failed. */
const callTimeoutMs = 30_000

/** A message for one person in a group, who pressed a button there. */
export interface Whispered {
  readonly chat: ChatRef
  readonly receiver: string
  /** The press: without it only an admin may do this, and with it within 15 seconds (Bot API 10.2). */
  readonly query: string
  readonly html: string
}

/**
 * Sends a message that one person alone sees. Says whether that was possible: a server that does not know such messages is
 * not asked again, and a press that is too old or a chat that does not allow it is no reason to stop asking elsewhere.
 */
export function createWhisper(api: Api): (whispered: Whispered) => Promise<boolean> {
  let isKnown = true
  return async ({ chat, receiver, query, html }) => {
    // In a private chat there is nobody to hide it from.
    if (!isKnown || !chat.chat.startsWith('-')) return false
    const { chat_id, ...thread } = addressOf(chat)
    const ephemeral_message_parameters = { receiver_user_id: Number(receiver), callback_query_id: query }
    const options = { ...thread, parse_mode: 'HTML', ephemeral_message_parameters } as const
    try {
      const sent = await api.sendMessage(chat_id, html, options, deadline(callTimeoutMs))
      // A server that passes over what it does not know has told the whole chat, which is what is done without it, too.
      isKnown = sent.ephemeral_message_id !== undefined
      return true
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
      isKnown = isQueryOver(error) || isOfThisChat(error)
      return false
    }
  }
}

// Telegram's own words for what has to do with this chat or person, and nothing with its version.
const ofThisChat =
  /BOT_NOT_ADMIN|USER_NOT_PARTICIPANT|not enough rights|chat not found|message thread not found|TOPIC_/i

const isOfThisChat = (error: GrammyError): boolean => ofThisChat.test(error.description)
