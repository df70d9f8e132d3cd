import type { ChatEvent, ChatRef, MessageRef } from '../chat/event.js'
import type { Reply } from '../chat/reply.js'
import type { View } from '../chat/view.js'
import type { Say } from './effects.js'

/** Where says come from. */
export interface Origin {
  /** Names what they answer, once for ever: each post gets its idempotency key from it. */
  readonly key: string
  /** Where the group talks. */
  readonly chats: readonly ChatRef[]
  /** Null where nobody asked: a job. */
  readonly event: ChatEvent | null
}

/** The rows of the outbox that says become. A platform that waits for the answer to a press gets one, even an empty one. */
export function repliesOf(says: readonly Say[], origin: Origin): readonly Reply[] {
  const posts = says.filter(({ say }) => say === 'post')
  const replies = says.flatMap((say) => saidAs(say, posts.indexOf(say), origin))
  const isAnswered = !isAwaited(origin.event) || replies.some(({ op }) => op === 'toast')
  return isAnswered ? replies : [toastFor(askedBy(origin), ''), ...replies]
}

/** Whether a platform waits for an answer to this very press. */
export const isAwaited = (event: ChatEvent | null): boolean => event?.kind === 'press' && event.answer !== undefined

/** `place` counts the posts of one origin, so that each has a key of its own. */
function saidAs(say: Say, place: number, origin: Origin): readonly Reply[] {
  switch (say.say) {
    case 'toast':
      return [toastFor(askedBy(origin), say.text, say.view)]
    case 'redraw': {
      const target = say.on === 'pressed' ? pressedIn(origin) : say.on
      return [{ op: 'edit', target, view: say.view, ...flags[say.manner] }]
    }
    case 'post': {
      const key = `${origin.key}:${place}`
      const content = { op: 'post', view: say.view, ...flags[say.manner] } as const
      if (say.to === 'here') {
        const answers = place === 0 ? answeredBy(askedBy(origin)) : undefined
        return [{ ...content, to: chatOf(askedBy(origin)), key, ...(answers === undefined ? {} : { answers }) }]
      }
      const chats = say.to === 'everywhere' ? origin.chats : say.to
      return chats.map((to) => ({ ...content, to, key: `${key}>${to.platform}:${to.chat}` }))
    }
  }
}

/** What was written among others is answered there; whoever is alone with the bot knows what they wrote last. */
const answeredBy = (event: ChatEvent): MessageRef | undefined =>
  !event.isPrivate && (event.kind === 'message' || event.kind === 'command') ? event.message : undefined

const flags = { plain: {}, silent: { isSilent: true }, pinned: { isPinned: true } } as const

/** What is to be said about a move is said where the chat is now. */
const chatOf = (event: ChatEvent): ChatRef => (event.kind === 'chatMoved' ? event.to : event.chat)

const toastFor = (event: ChatEvent, text: string, view: View | null = null): Reply => ({
  op: 'toast',
  to: event.kind === 'message' ? (event.pickedBy ?? event.from) : event.from,
  chat: event.chat,
  text,
  ...(view === null ? {} : { view }),
  ...(event.kind === 'press' && event.answer !== undefined ? { answers: event.answer } : {}),
})

function askedBy({ event, key }: Origin): ChatEvent {
  if (event === null) throw new Error(`nobody asked for what ${key} answers`)
  return event
}

function pressedIn(origin: Origin): MessageRef {
  const event = askedBy(origin)
  if (event.kind !== 'press') throw new Error(`nothing was pressed for what ${origin.key} redraws`)
  return event.on
}
