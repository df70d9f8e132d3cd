import type { Reply } from '../../src/chat/reply.js'

/** In any stretch of `perMs` at most so many `times`. */
type Pace = readonly { readonly times: number; readonly perMs: number }[]

/** What Telegram takes from a bot in one chat, and what in addition in a group; an edit counts like a message. */
const inAnyChat = { times: 1, perMs: 1_000 }
const inGroup = { times: 20, perMs: 60_000 }

/** How fast replies may follow each other in their chat. The answer to a press does not count. */
export function telegramPace(reply: Reply): Pace {
  if (reply.op === 'toast') return []
  const { chat } = reply.op === 'post' ? reply.to : reply.target.chat
  // A group has a negative id.
  return chat.startsWith('-') ? [inAnyChat, inGroup] : [inAnyChat]
}
