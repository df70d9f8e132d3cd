import type { Account, ChatRef, MessageRef } from '../../../src/chat/event.js'
import { visibleName } from '../../../src/chat/text.js'
import type { Place } from './workspaces.js'

/** A conversation of Slack, and where the token for it is kept. */
export interface Address extends Place {
  readonly channel: string
  readonly thread: string | null
}

const none = '-'
const written = ({ enterprise, team }: Place): string => `${enterprise ?? none}.${team ?? none}`

/**
 * A channel, in the installation that hears it: `enterprise.team.channel`, a dash for what there is not. A thread is a thread of the
 * chat, so that answers stay in it. What a payload says of the writer's own workspace has no part in it: in a channel shared with
 * strangers it differs from message to message.
 */
export const chatRef = (place: Place, channel: string, thread?: string): ChatRef => ({
  platform: 'slack',
  chat: `${written(place)}.${channel}`,
  ...(thread === undefined ? {} : { thread }),
})

/** Where a chat is for Slack. Throws where it is none of Slack's. */
export function addressOf({ chat, thread }: ChatRef): Address {
  const [enterprise, team, channel] = chat.split('.')
  if (enterprise === undefined || team === undefined || channel === undefined) {
    throw new Error('a chat of Slack is enterprise, team and channel')
  }
  const known = (part: string) => (part === none ? null : part)
  return { enterprise: known(enterprise), team: known(team), channel, thread: thread ?? null }
}

export const messageRef = (chat: ChatRef, timestamp: string): MessageRef => ({ chat, id: timestamp })

/** The id of a message that only one person sees, which Slack edits only at an address that a press in it brings. */
export const onlyFor = (user: string, timestamp: string): string => `only.${user}.${timestamp}`

/** Who alone sees a message; null where it is everybody's. */
export const onlyUserOf = ({ id }: Pick<MessageRef, 'id'>): string | null => /^only\.([^.]+)\./u.exec(id)?.[1] ?? null

/**
 * A person's account: `enterprise.team.user`. In an organization a user id means the same human everywhere, elsewhere only inside
 * a workspace; a stranger of a shared channel is known by the installation that sees them.
 */
export const accountId = ({ enterprise, team }: Place, user: string): string =>
  enterprise === null ? `${none}.${team ?? none}.${user}` : `${enterprise}.${none}.${user}`

/** The user id of an account. */
export const userOf = ({ id }: Pick<Account, 'id'>): string => id.split('.').at(-1) ?? id

/** Whether an account is of that installation: a member of a linked chat may have one elsewhere. */
export const isAccountIn = (place: Place, id: string): boolean => accountId(place, userOf({ id })) === id

/** Whether a chat is of that installation. */
export function isChatIn({ enterprise, team }: Place, chat: ChatRef): boolean {
  const address = addressOf(chat)
  return address.enterprise === enterprise && address.team === team
}

/** A person's account with the name that is shown for them. Slack's names are no usernames: they are unique nowhere. */
export const accountOf = (place: Place, user: string, name: string): Account => ({
  platform: 'slack',
  id: accountId(place, user),
  // Slack lets people be called by signs that nobody sees.
  name: visibleName(name) ?? user,
})

/** Whether a channel is one person alone with somebody; in what the app hears that is the bot. */
export const isDirect = (channel: string): boolean => channel.startsWith('D')
