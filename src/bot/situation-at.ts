import type { Account, ChatEvent, ChatRef } from '../chat/event.js'
import { writtenAt } from '../chat/written-at.js'
import type { Situation } from '../decision/command.js'
import { type SituationDeps, situationOf } from '../decision/situation.js'
import type { Home } from '../ports/inbox.js'
import { commands } from './registry.js'

/** What every look at an event needs. */
export interface EventDeps extends SituationDeps {
  /** Opens a file that somebody sent. Throws a PlatformError where it is gone or too large. */
  readonly openIncoming: Situation['openIncoming']
  /** Whether somebody is an admin of a chat by its platform; not where it can't tell. */
  isAdmin(chat: ChatRef, account: Account): Promise<boolean>
  /** Reads a file of another program beside everything else. */
  readonly readImport: Situation['readImport']
}

/** Everything that is looked at to decide an event in its group. */
export const situationAt = (deps: EventDeps, event: ChatEvent, home: Home): Situation => ({
  ...situationOf(deps, home),
  saidAt: writtenAt(event, deps.clock.now()),
  sender: home.sender,
  from: event.from,
  where: {
    chat: event.chat,
    name: event.chatName ?? null,
    size: event.chatSize ?? null,
    crowd: event.crowd ?? null,
    isPrivate: event.isPrivate,
    isUnseen: event.kind === 'command' && event.isUnseen === true,
    inviteLink: event.inviteLink ?? null,
  },
  chats: home.chats,
  openIncoming: deps.openIncoming,
  isAdmin: async () => event.isPrivate || deps.isAdmin(event.chat, event.from),
  readImport: deps.readImport,
  commands,
})
