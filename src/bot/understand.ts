import type { ChatEvent, ChatRef } from '../chat/event.js'
import { isAnonymous, isHandedOn, joiningVerb } from '../chat/presence.js'
import type { Situation } from '../decision/command.js'
import { answer, type Effects, effects, here, nothing, type Say } from '../decision/effects.js'
import { commandNamed } from '../decision/lookup.js'
import { bringsImport } from '../features/files/brings.js'
import { welcomeCard } from '../features/help/welcome-card.js'
import { guestsLike } from '../features/joining/newcomers.js'
import { askWhoCame, pressedByNewcomer, withNewcomerAsked } from '../features/joining/who-are-you.js'
import { withSpeakerAsked } from '../features/joining/who-speaks.js'
import { moveChat } from '../features/linking/move-chat.js'
import { leftOpen } from '../features/members/leave.js'
import { answerMessage } from '../features/proposals/answer-message.js'
import { type Edited, editedCommand } from '../features/proposals/edited.js'
import type { Heard } from '../features/proposals/hear.js'
import { commandSent } from '../features/proposals/replied-command.js'
import { runCommand } from '../features/proposals/run-command.js'
import type { Change } from '../ledger/change.js'
import type { Member } from '../ledger/group.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import type { Home } from '../ports/inbox.js'
import { sentence } from '../present/view.js'
import { pressHandlerOf } from './presses.js'

/**
 * Decides what an event means and what it comes to. `home` tells whom it mentions and what its sender
 * was asked, `heard` is what was made of a message; null for one that is none of the bot's business.
 */
export async function understand(
  situation: Situation,
  event: ChatEvent,
  home: Pick<Home, 'sender' | 'mentioned' | 'awaited' | 'newcomers'> & { readonly edited: Edited | null },
  heard: Heard | null,
): Promise<Effects | Refusal> {
  const { mentioned } = home
  switch (event.kind) {
    case 'command':
      if (!event.addressed && isForOthers(situation, event)) return nothing
      if (event.isForwarded === true) return answer(sentence(situation.words.say('hint.forwarded')))
      return askedFirst(situation, event, { ...home, heard }, () =>
        home.edited === null || home.edited.is === 'fresh'
          ? commandSent(situation, event, home)
          : editedCommand(situation, event, home, home.edited),
      )
    case 'press':
      return pressed(situation, event, home)
    case 'message':
      if (bringsImport(event))
        return runCommand(situation, 'import', { argument: '', mentions: [], files: event.files })
      if (isHandedOn(event)) return handedOn(situation, event)
      if (home.edited?.is === 'done') return answer(sentence(situation.words.say('edited.done')))
      if (heard === null) return nothing
      return askedFirst(situation, event, { ...home, heard }, () => answerMessage(situation, heard, event, mentioned))
    case 'membersChanged':
      return comeAndGo(situation, event, home)
    case 'botAdded':
      return welcome(situation, event.chat)
    case 'botRemoved':
      return effects([{ kind: 'chatLeft', chat: event.chat }])
    case 'chatMoved':
      return moveChat(situation, event)
  }
}

/** Where it is not clear who speaks that is asked before anything is written. */
const askedFirst: typeof withNewcomerAsked = (situation, event, home, answered) =>
  (isAnonymous(event) ? withSpeakerAsked : withNewcomerAsked)(situation, event, home, answered)

/** Greets a chat that asked the bot in; one that kept a tab with it before needs no explanation again. */
function welcome(situation: Situation, chat: ChatRef): Effects {
  const isKnown = situation.group.nextNumber > 1
  // Somebody who unblocks the bot says /start next, and is greeted for that.
  const isGreeted = !isKnown && !situation.where.isPrivate
  const card = here(welcomeCard(situation.group, situation.words, chat.platform))
  return effects([{ kind: 'chatReturned', chat }], ...(isGreeted ? [card] : []))
}

/** What a command does that is said to a person: their payment, a reminder to them. */
const saidToPeople: ReadonlySet<string> = new Set(['add', 'pay', 'remind'])

/**
 * In a group with several bots a command that nobody here knows is another's, and so is one that answers somebody's words, like a ban
 * or a mute, unless it is about their money.
 */
function isForOthers(situation: Situation, { name, repliedTo }: Extract<ChatEvent, { kind: 'command' }>): boolean {
  const command = commandNamed(situation.commands, name)
  return command === undefined || (repliedTo !== undefined && !saidToPeople.has(command.name))
}

/** What was forwarded is asked about where it was handed to the bot, and elsewhere is only shown around. */
const handedOn = ({ words }: Situation, { addressed }: Extract<ChatEvent, { kind: 'message' }>): Effects =>
  addressed === 'ambient' ? nothing : answer(sentence(words.say('hint.forwarded')))

async function pressed(
  situation: Situation,
  { press }: Extract<ChatEvent, { kind: 'press' }>,
  home: Pick<Home, 'sender' | 'newcomers'>,
): Promise<Effects | Refusal> {
  const handler = pressHandlerOf(press.verb)
  if (handler === undefined) return refuse('buttonExpired')
  if (!home.newcomers.includes(home.sender)) return handler.run(situation, press)
  if (!handler.isForAll) return refuse('notAMember')
  const asked = press.verb === joiningVerb ? await askWhoCame(situation, home.sender) : null
  return asked ?? pressedByNewcomer(situation, press, () => handler.run(situation, press))
}

/**
 * Those who leave the chat share no new expense, and what they leave open is told; those who come back do again. Who leaves one chat
 * of several stays on the tab where another one is on a platform that they have an account on, too. Who comes for the first time may
 * be a guest by name, and is asked.
 */
async function comeAndGo(
  situation: Situation,
  event: Extract<ChatEvent, { kind: 'membersChanged' }>,
  { mentioned, newcomers }: Pick<Home, 'mentioned' | 'newcomers'>,
): Promise<Effects> {
  const joined = mentioned.slice(0, event.joined.length)
  const left = mentioned.slice(event.joined.length)
  const changes: Change[] = []
  const says: Say[] = []
  const turn = (member: Member, active: boolean): void => {
    if (active !== member.active) changes.push({ kind: 'member', member: { ...member, active } })
  }
  for (const member of situation.members) {
    if (left.includes(member.id) && !(await isElsewhere(situation, member))) {
      if (member.active) says.push(...(await leftOpen(situation, member)))
      turn(member, false)
    } else if (joined.includes(member.id)) {
      const isUnclear = newcomers.includes(member.id) && guestsLike(situation.members, member).length > 0
      const asked = isUnclear ? await askWhoCame(situation, member.id) : null
      if (!isUnclear) turn(member, true)
      changes.push(...(asked?.changes ?? []))
      says.push(...(asked?.says ?? []))
    }
  }
  return effects(changes, ...says)
}

async function isElsewhere({ books, chats, where: { chat } }: Situation, { person }: Member): Promise<boolean> {
  const platforms = new Set(chats.map(({ platform }) => platform).filter((platform) => platform !== chat.platform))
  if (platforms.size === 0 || person === null) return false
  return (await books.links.accountsOf(person)).some(({ platform }) => platforms.has(platform))
}
