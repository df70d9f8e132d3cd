import type { ChatEvent, ChatRef } from '../../src/chat/event.js'
import { visibleName } from '../../src/chat/text.js'
import { decodeEvent, isDeparture } from './events/decode.js'
import { base, type Listener } from './events/happening.js'
import { firstInstalled, type HearingDeps, listenerFor, placesOf } from './events/hearing.js'
import type { Envelope } from './events/payloads.js'
import type { Rosters } from './events/rosters.js'
import type { Dialogs } from './forms/dialogs.js'
import type { Say } from './forms/phrases.js'
import type { Homes } from './home/homes.js'
import type { ResponseUrls } from './messages/response-urls.js'
import type { createTwoTabs } from './messages/two-tabs.js'
import { accountId, addressOf, chatRef, userOf } from './web/ids.js'
import type { Place, Workspace } from './web/workspaces.js'

/** Who is told of what happens on Slack. */
export interface SlackEvents {
  /** Takes an event in. Resolves as soon as it is stored, and rejects where it could not be. */
  readonly accept: (event: ChatEvent) => Promise<void>
  /** The app was taken out of a workspace at that time. */
  readonly forget: (place: Place, at: Date) => Promise<void>
  /** A channel is gone, or the bot is, and nobody is named who did it. */
  readonly chatLeft: (chat: ChatRef) => Promise<void>
  /** Where new expenses are shared with somebody. */
  readonly chatsOf: (account: string) => Promise<readonly ChatRef[]>
  /** A channel is called otherwise. */
  readonly chatRenamed: (chat: ChatRef, name: string) => Promise<void>
  /** Slack gave a channel another id. */
  readonly chatMoved: (from: ChatRef, to: ChatRef) => Promise<void>
}

export interface DispatchDeps extends HearingDeps, SlackEvents {
  readonly responseUrls: ResponseUrls
  readonly dialogs: Dialogs
  readonly homes: Homes
  readonly rosters: Rosters
  readonly say: Say
  readonly tellOfTwoTabs: ReturnType<typeof createTwoTabs>
  readonly log: { warn(facts: object, message: string): void; debug(facts: object, message: string): void }
}

/** Takes in an event in its envelope. Resolves when what it means is stored. */
export async function takeEvent(deps: DispatchDeps, heard: Envelope): Promise<void> {
  const { event } = heard
  const places = placesOf(heard)
  const workspace = await firstInstalled(deps, places)
  if (event.type === 'app_uninstalled' || (event.type === 'tokens_revoked' && (event.tokens?.bot ?? []).length > 0)) {
    const at = heard.event_time === undefined ? deps.clock.now() : new Date(heard.event_time * 1000)
    if (workspace !== null) await deps.forget(workspace, at)
    return
  }
  if (workspace === null) {
    deps.log.warn({ event: heard.event_id }, 'an event came from a workspace where the app is not installed')
    return
  }
  if (!(await takeChange(deps, workspace, heard))) await takeDecoded(deps, workspace, heard)
}

/** Takes in what changed without anybody having said or done it in a channel; false for what somebody did. */
async function takeChange(deps: DispatchDeps, workspace: Workspace, heard: Envelope): Promise<boolean> {
  const { event } = heard
  switch (event.type) {
    case 'app_home_opened':
      if (event.tab !== 'messages') await deps.homes.draw(workspace, event.user)
      return true
    case 'channel_id_changed':
      await deps.chatMoved(chatRef(workspace, event.old_channel_id), chatRef(workspace, event.new_channel_id))
      return true
    case 'channel_rename':
    case 'group_rename': {
      const { id, name } = event.channel
      deps.channels.forget(workspace, id)
      const title = visibleName(name ?? '')
      if (title !== null) await deps.chatRenamed(chatRef(workspace, id), title)
      return true
    }
    case 'user_change':
      deps.people.forget(workspace, event.user.id)
      if (event.user.deleted === true) await takeAccountClosed(deps, heard, workspace, event.user.id)
      return true
    default:
      return false
  }
}

/** Takes in what somebody said or did in a channel. */
async function takeDecoded(deps: DispatchDeps, workspace: Workspace, heard: Envelope): Promise<void> {
  const { event } = heard
  const listener = await listenerOf(deps, workspace, heard)
  const decoded = decodeEvent(heard, listener)
  if (decoded !== null) deps.responseUrls.rememberAsker(decoded.eventId, decoded.from, undefined)
  const channel = 'channel' in event && typeof event.channel === 'string' ? event.channel : null
  if (channel === null) return
  if (decoded !== null) await acceptIn(deps, listener, channel, decoded)
  else if (isDeparture(event.type)) await deps.chatLeft(chatRef(workspace, channel))
}

/** Nobody whose account was closed shares anything new, in whatever channel. */
async function takeAccountClosed(
  deps: DispatchDeps,
  heard: Envelope,
  workspace: Workspace,
  user: string,
): Promise<void> {
  const chats = await deps.chatsOf(accountId(workspace, user))
  const listener = await listenerFor(deps, workspace, { channel: null, users: [user], texts: [] })
  for (const chat of chats) {
    const about = base(`${heard.event_id} ${chat.chat}`, addressOf(chat).channel, user, null, listener)
    await deps.accept({ ...about, chat, kind: 'membersChanged', joined: [], left: [about.from] })
  }
}

/** Whoever speaks to the bot speaks for the channel, so its people are on the tab before. */
export async function acceptIn(
  deps: DispatchDeps,
  listener: Listener,
  channel: string,
  event: ChatEvent,
): Promise<void> {
  const by = userOf(event.from)
  const isSpoken = event.kind === 'command' || (event.kind === 'message' && event.addressed !== 'ambient')
  if (isSpoken) await deps.rosters.learn(listener, channel, by)
  await deps.accept(event)
  if (isSpoken) {
    const { workspace, known } = listener
    const speaker = { workspace, channel, user: by, locale: known.get(by)?.locale ?? null }
    // Slack waits for the ack meanwhile.
    void deps.tellOfTwoTabs(speaker, listener.channel)
  }
  // Greeted first, so that the tab is that of whoever asked the bot in.
  if (event.kind === 'botAdded') await deps.rosters.learn(listener, channel, by)
}

/** Who is named in an event, and where it happened. */
async function listenerOf(deps: DispatchDeps, workspace: Workspace, { event }: Envelope): Promise<Listener> {
  switch (event.type) {
    case 'message':
    case 'app_mention': {
      const { message = event } = event
      const users = [message.user].filter((user) => user !== undefined)
      return listenerFor(deps, workspace, { channel: event.channel, users, texts: [message.text ?? ''] })
    }
    case 'member_joined_channel':
    case 'member_left_channel': {
      deps.channels.forget(workspace, event.channel)
      deps.rosters.forget(workspace, event.channel)
      const users = [event.user, event.inviter].filter((user) => user !== undefined)
      const isOut = event.type === 'member_left_channel' && event.user === workspace.botUser
      return listenerFor(deps, workspace, { channel: isOut ? null : event.channel, users, texts: [] })
    }
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted': {
      deps.channels.forget(workspace, event.channel)
      const by = event.user ?? event.actor_id
      return listenerFor(deps, workspace, { channel: null, users: by === undefined ? [] : [by], texts: [] })
    }
    case 'channel_id_changed':
    case 'channel_rename':
    case 'group_rename':
    case 'user_change':
    case 'app_home_opened':
    case 'app_uninstalled':
    case 'tokens_revoked':
      return listenerFor(deps, workspace, { channel: null, users: [], texts: [] })
  }
}
