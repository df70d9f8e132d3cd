import type { ChatEvent, ChatRef } from '../chat/event.js'
import type { MemberId } from '../ids.js'
import type { Change } from '../ledger/change.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import type { Outcome, Situation } from './command.js'
import { commandNamed } from './lookup.js'
import { moveChat } from './move-chat.js'
import { welcomeCard } from './present/welcome-card.js'
import { pressHandlerOf } from './presses.js'
import { answerMessage } from './reading/answer-message.js'
import type { Heard } from './reading/hear.js'
import { runCommand } from './run-command.js'
import { spansOf } from './spans.js'

const nothing: Outcome = { changes: [], posts: [] }

/**
 * Decides what an event means and what it comes to. `mentioned` are the members that the event's mentions mean, `heard` is
 * what was made of a message; null for one that is none of the bot's business.
 */
export async function understand(
  situation: Situation,
  event: ChatEvent,
  mentioned: readonly MemberId[],
  heard: Heard | null,
): Promise<Outcome | Refusal> {
  switch (event.kind) {
    case 'command':
      // In a group with several bots a command that nobody here knows is another's.
      if (!event.addressed && commandNamed(situation.commands, event.name) === undefined) return nothing
      return runCommand(situation, event.name, {
        argument: event.argument,
        mentions: spansOf(event.mentions, mentioned),
        files: event.files,
      })
    case 'press': {
      const handler = pressHandlerOf(event.press.verb)
      if (handler === undefined) return refuse('buttonExpired')
      return handler.run(situation, event.press, event.on)
    }
    case 'message':
      return heard === null ? nothing : answerMessage(situation, heard, event)
    case 'membersChanged':
      return comeAndGo(situation, mentioned.slice(0, event.joined.length), mentioned.slice(event.joined.length))
    case 'botAdded':
      return welcome(situation, event.chat)
    case 'botRemoved':
      return { changes: [{ kind: 'chatLeft', chat: event.chat }], posts: [] }
    case 'chatMoved':
      return moveChat(situation, event)
  }
}

/** Greets a chat that asked the bot in; one that kept a tab with it before needs no explanation again. */
function welcome(situation: Situation, chat: ChatRef): Outcome {
  const isKnown = situation.group.nextNumber > 1
  // Somebody who unblocks the bot says /start next, and is greeted for that.
  const posts = isKnown || situation.isPrivate ? [] : [welcomeCard(situation.group, situation.words)]
  return { changes: [{ kind: 'chatReturned', chat }], posts }
}

/** Those who leave the chat share no new expense; those who come back do again. */
function comeAndGo(situation: Situation, joined: readonly MemberId[], left: readonly MemberId[]): Outcome {
  const changes = situation.members.flatMap((member): Change[] => {
    const active = left.includes(member.id) ? false : joined.includes(member.id) ? true : member.active
    return active === member.active ? [] : [{ kind: 'member', member: { ...member, active } }]
  })
  return { changes, posts: [] }
}
