import type { ChatEvent, ChatRef } from '../chat/event.js'
import type { Situation } from '../decision/command.js'
import { type Effects, effects, here, nothing } from '../decision/effects.js'
import { commandNamed } from '../decision/lookup.js'
import { bringsImport } from '../features/files/brings.js'
import { welcomeCard } from '../features/help/welcome-card.js'
import { moveChat } from '../features/linking/move-chat.js'
import { answerMessage } from '../features/proposals/answer-message.js'
import type { Heard } from '../features/proposals/hear.js'
import { commandSent } from '../features/proposals/replied-command.js'
import { runCommand } from '../features/proposals/run-command.js'
import type { MemberId } from '../ids.js'
import type { Change } from '../ledger/change.js'
import type { Member } from '../ledger/group.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import type { Home } from '../ports/inbox.js'
import { pressHandlerOf } from './presses.js'

/**
 * Decides what an event means and what it comes to. `home` tells whom it mentions and what its sender
 * was asked, `heard` is what was made of a message; null for one that is none of the bot's business.
 */
export async function understand(
  situation: Situation,
  event: ChatEvent,
  home: Pick<Home, 'mentioned' | 'awaited'>,
  heard: Heard | null,
): Promise<Effects | Refusal> {
  const { mentioned } = home
  switch (event.kind) {
    case 'command':
      // In a group with several bots a command that nobody here knows is another's.
      if (!event.addressed && commandNamed(situation.commands, event.name) === undefined) return nothing
      return commandSent(situation, event, home)
    case 'press': {
      const handler = pressHandlerOf(event.press.verb)
      if (handler === undefined) return refuse('buttonExpired')
      return handler.run(situation, event.press)
    }
    case 'message':
      if (bringsImport(event))
        return runCommand(situation, 'import', { argument: '', mentions: [], files: event.files })
      return heard === null ? nothing : answerMessage(situation, heard, event, mentioned)
    case 'membersChanged':
      return comeAndGo(situation, mentioned.slice(0, event.joined.length), mentioned.slice(event.joined.length))
    case 'botAdded':
      return welcome(situation, event.chat)
    case 'botRemoved':
      return effects([{ kind: 'chatLeft', chat: event.chat }])
    case 'chatMoved':
      return moveChat(situation, event)
  }
}

/** Greets a chat that asked the bot in; one that kept a tab with it before needs no explanation again. */
function welcome(situation: Situation, chat: ChatRef): Effects {
  const isKnown = situation.group.nextNumber > 1
  // Somebody who unblocks the bot says /start next, and is greeted for that.
  const isGreeted = !isKnown && !situation.where.isPrivate
  const card = here(welcomeCard(situation.group, situation.words, chat.platform))
  return effects([{ kind: 'chatReturned', chat }], ...(isGreeted ? [card] : []))
}

/**
 * Those who leave the chat share no new expense; those who come back do again. Who leaves one chat of several stays on the
 * tab where another one is on a platform that they have an account on, too.
 */
async function comeAndGo(
  situation: Situation,
  joined: readonly MemberId[],
  left: readonly MemberId[],
): Promise<Effects> {
  const changes: Change[] = []
  for (const member of situation.members) {
    const isGone = left.includes(member.id) && !(await isElsewhere(situation, member))
    const active = isGone ? false : joined.includes(member.id) ? true : member.active
    if (active !== member.active) changes.push({ kind: 'member', member: { ...member, active } })
  }
  return effects(changes)
}

async function isElsewhere({ books, chats, where: { chat } }: Situation, { person }: Member): Promise<boolean> {
  const platforms = new Set(chats.map(({ platform }) => platform).filter((platform) => platform !== chat.platform))
  if (platforms.size === 0 || person === null) return false
  return (await books.links.accountsOf(person)).some(({ platform }) => platforms.has(platform))
}
