import { GrammyError, HttpError } from 'grammy'
import { type FailureCodes, PlatformError } from '../../src/ports/platform-error.js'

// Telegram's own words, which are all it tells these apart by.
const chatIsGone =
  /chat not found|group chat was deactivated|user is deactivated|bot was kicked|bot was blocked|not a member|USER_IS_BLOCKED|PEER_ID_INVALID|CHANNEL_PRIVATE/i
// The bot is there and may not speak, for now.
const isSilencedHere =
  /not enough rights to send text|have no rights to send|CHAT_(?:WRITE_FORBIDDEN|RESTRICTED|SEND_PLAIN_FORBIDDEN|GUEST_SEND_FORBIDDEN)/i
const mediaIsRefused =
  /not enough rights to send (?!text)|CHAT_SEND_(?!PLAIN)\w+_FORBIDDEN|IMAGE_PROCESS_FAILED|PHOTO_\w+|wrong type of the web page content/i
const topicIsGone = /message thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/i
const messageIsGone =
  /message to (?:be )?edit(?:ed)? not found|message can't be edited|MESSAGE_ID_INVALID|there is no text in the message to edit|TOPIC_(?:CLOSED|DELETED)/i
const messageIsSame = /message is not modified/i
const queryIsOver = /query is too old|QUERY_ID_INVALID|query id is invalid/i

const says = (error: unknown, words: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === 400 && words.test(error.description)

export const isTopicGone = (error: unknown): boolean => says(error, topicIsGone)
export const isMessageGone = (error: unknown): boolean => says(error, messageIsGone)
export const isMessageSame = (error: unknown): boolean => says(error, messageIsSame)
/** Whether the chat takes no pictures or files, or not this one; words it may take. */
export const isMediaRefused = (error: unknown): boolean => says(error, mediaIsRefused)
export const isQueryOver = (error: unknown): boolean => says(error, queryIsOver)

/** The id that a chat has now, where Telegram says that it moved. */
export const movedTo = (error: unknown): number | null =>
  error instanceof GrammyError ? (error.parameters.migrate_to_chat_id ?? null) : null

/** What went wrong as a PlatformError; what is not Telegram's failure comes back as it is. */
export function toPlatformError(error: unknown): unknown {
  if (error instanceof HttpError) {
    // What the body of an upload throws is ours, and not Telegram's.
    return new PlatformError('telegram', 'unavailable', { cause: error })
  }
  if (!(error instanceof GrammyError)) return error
  const retryAfterS = error.parameters.retry_after
  const details = { cause: error, ...(retryAfterS === undefined ? {} : { retryAfterMs: retryAfterS * 1000 }) }
  return new PlatformError('telegram', failureOf(error), details)
}

function failureOf({ error_code: code, description }: GrammyError): FailureCodes['telegram'] {
  if (code === 429) return 'rateLimited'
  if (isSilencedHere.test(description)) return 'silenced'
  if (code === 403 || (code === 400 && chatIsGone.test(description))) return 'left'
  if (code === 401 || code === 404) return 'unauthorized'
  if (code === 409) return 'conflict'
  return code >= 500 ? 'unavailable' : 'refused'
}
