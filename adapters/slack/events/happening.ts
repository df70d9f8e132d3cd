import type { ChatRef } from '../../../src/chat/event.js'
import { visibleName } from '../../../src/chat/text.js'
import type { Channel } from '../web/channels.js'
import { accountOf, chatRef, isDirect } from '../web/ids.js'
import type { Workspace } from '../web/workspaces.js'
import type { Known } from './markup.js'
import type { SlackMessage } from './payloads.js'

/** In a larger channel not everybody shares without being asked: it may be a whole company's. */
export const peopleMax = 30
/** So many may be put on the tab at a press; of each Slack is asked for the name, and it takes a hundred such questions a minute. */
export const enlistedMax = 90

/** What has to be known to understand what Slack sends. */
export interface Listener {
  readonly workspace: Workspace
  /** The people that the payload names, as far as they are known. */
  readonly known: Known
  /** Where it happened; null where Slack does not tell. */
  readonly channel: Channel | null
  /** When it came: of much Slack does not say when it was done. */
  readonly now: Date
}

/** What every event says of where it happened and whose it is. `at` is a timestamp of Slack's; null where there is none. */
export function base(eventId: string, channelId: string, user: string, at: string | null, listener: Listener) {
  const { workspace, known, channel } = listener
  const person = known.get(user)
  const title = visibleName(channel?.name ?? '')
  const initialSettings = {
    ...(person?.timezone ? { timezone: person.timezone } : {}),
    ...(person?.locale ? { locale: person.locale } : {}),
  }
  return {
    eventId,
    chat: chatRef(workspace, channelId),
    ...(title === null ? {} : { chatName: title }),
    ...(channel?.size == null ? {} : { chatSize: channel.size }),
    ...crowdOf(channel?.size ?? 0),
    ...(Object.keys(initialSettings).length === 0 ? {} : { initialSettings }),
    isPrivate: channel?.isPrivate ?? isDirect(channelId),
    from: accountOf(workspace, user, person?.name ?? user),
    at: timeOf(at) ?? listener.now.toISOString(),
  }
}

const crowdOf = (size: number): { readonly crowd?: 'asked' | 'named' } =>
  size <= peopleMax ? {} : { crowd: size <= enlistedMax ? 'asked' : 'named' }

/** Slack's timestamps are seconds with a number behind the point that makes them unique in their channel. */
function timeOf(timestamp: string | null): string | null {
  const seconds = Number(/^(\d{1,11})(?:\.\d+)?$/u.exec(timestamp ?? '')?.[1] ?? Number.NaN)
  return Number.isNaN(seconds) ? null : new Date(seconds * 1000).toISOString()
}

/** Where an answer to a message goes: into its thread where it is in one. */
export const inThread = (chat: ChatRef, thread: string | undefined): ChatRef =>
  thread === undefined ? chat : { ...chat, thread }

/** Whether a message is a person's, and not this bot's or another's. */
export function isSomebody(user: string, { bot_id: bot }: SlackMessage, { workspace, known }: Listener): boolean {
  return bot === undefined && user !== workspace.botUser && known.get(user)?.standing !== 'bot'
}
