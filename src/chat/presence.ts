import type { ChatEvent } from './event.js'

type Message = Extract<ChatEvent, { kind: 'message' }>

// "no, 42" after a card is meant for the card, though it was not sent as a reply.
export const correctionOpener =
  /^\s*(no|nope|nah|sorry|wait|actually|oops|nein|non|não|perdón|perdona)\b[\s,.!:–-]*\S/iu

/** In a thread everybody answers its first message, so there it is the words that tell whether the card in it is meant. */
export const correctsInThread = ({ replyTo, chat, text, isEdited }: Message): boolean =>
  isEdited !== true && replyTo !== undefined && replyTo.id === chat.thread && correctionOpener.test(text)

/** Whether an event is what people say to each other: it is for the bot only where every message is, or where its answer is awaited. */
export const isOverheard = (event: ChatEvent): boolean =>
  event.kind === 'message' && event.addressed === 'ambient' && !correctsInThread(event)

/** Whether a message is somebody else's words alone. A file is forwarded to have it read. */
export const isHandedOn = ({ isForwarded, files }: Message): boolean => isForwarded === true && files.length === 0

/** The id of whoever speaks without a name, such as an admin who remains anonymous; no platform gives an account such an id. */
export const anonymousId = 'anonymous'

/** Whether nobody can tell who said or did it. */
export const isAnonymous = ({ from }: Pick<ChatEvent, 'from'>): boolean => from.id === anonymousId

/** What the button says with which somebody says that what was sent without a name is theirs. */
const owningVerb = 'mine'

/** What the button says with which somebody comes onto the tab. */
export const joiningVerb = 'in'

/**
 * Whether an event brings one of its people onto the tab; they are counted as the event names them, from 0 for its sender. Who
 * writes to the bot comes onto it, with whoever they mention; who joins the chat does, who takes the bot in, and who presses *I'm in* or
 * says that a message without a name is theirs.
 * Any other press, a leave or letting somebody in is no reason to share what others spend.
 */
export function comesOnto(event: ChatEvent, place: number): boolean {
  if (place === 0 && isAnonymous(event)) return false
  switch (event.kind) {
    case 'message':
    case 'command':
      return true
    case 'membersChanged':
      return place > 0 && place <= event.joined.length
    case 'botAdded':
      return true
    case 'press':
      return event.press.verb === joiningVerb || event.press.verb === owningVerb
    case 'botRemoved':
    case 'chatMoved':
      return false
  }
}
