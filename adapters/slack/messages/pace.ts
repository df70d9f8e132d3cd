import type { Reply } from '../../../src/chat/reply.js'

/** In any stretch of `perMs` at most so many `times`. */
type Pace = readonly { readonly times: number; readonly perMs: number }[]

/** Slack takes about one message a second in a channel. */
const inAnyChannel = { times: 1, perMs: 1_000 }

/** How fast replies may follow each other in their channel. What one person alone sees does not count. */
export const slackPace = (reply: Reply): Pace => (reply.op === 'toast' ? [] : [inAnyChannel])
