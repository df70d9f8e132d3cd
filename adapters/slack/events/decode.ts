import type { Account, ChatEvent } from '../../../src/chat/event.js'
import { accountOf, chatRef, messageRef } from '../web/ids.js'
import { filesOf } from './attachments.js'
import { base, inThread, isSomebody, type Listener } from './happening.js'
import { names } from './markup.js'
import type { Envelope, SlackEvent, SlackMessage } from './payloads.js'
import { readSpeech } from './speech.js'

const departures: ReadonlySet<SlackEvent['type']> = new Set([
  'channel_left',
  'group_left',
  'channel_archive',
  'group_archive',
  'channel_deleted',
  'group_deleted',
])

/** Whether an event tells that nothing can be said in a channel any more, whoever did it. */
export const isDeparture = (type: SlackEvent['type']): boolean => departures.has(type)

type Spoken = Extract<SlackEvent, { type: 'message' | 'app_mention' }>

/** Messages of these kinds are somebody's words; all others are Slack's own. */
const spokenSubtypes: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
])

/** Makes the event of an envelope; null for one that means nothing here. Bots are never heard. */
export function decodeEvent({ event, event_id: id }: Envelope, listener: Listener): ChatEvent | null {
  switch (event.type) {
    case 'message':
    case 'app_mention':
      return event.subtype === 'message_changed' ? decodeEdit(id, event, listener) : decodeMessage(id, event, listener)
    case 'member_joined_channel':
    case 'member_left_channel':
      return decodeMembership(id, event, listener)
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted': {
      const by = event.user ?? event.actor_id
      if (by === undefined || by === listener.workspace.botUser) return null
      return { ...base(id, event.channel, by, null, listener), kind: 'botRemoved' }
    }
    case 'channel_id_changed':
    case 'channel_rename':
    case 'group_rename':
    case 'user_change':
    case 'app_home_opened':
    case 'app_uninstalled':
    case 'tokens_revoked':
      return null
  }
}

function decodeMessage(envelopeId: string, event: Spoken, listener: Listener): ChatEvent | null {
  const { workspace } = listener
  const { user, text = '', channel, ts } = event
  if (user === undefined || !isSomebody(user, event, listener) || !spokenSubtypes.has(event.subtype)) return null
  if (text === '' && (event.files ?? []).length === 0) return null
  // Slack tells of a message that names the bot twice, under two ids.
  const isTwice = names(text, workspace.botUser) || event.type === 'app_mention'
  const place = chatRef(workspace, channel).chat
  if (isTwice && event.edited !== undefined) {
    return asEdited(say(`edited ${place} ${ts} ${event.edited.ts}`, event, event, listener))
  }
  return say(isTwice ? `named ${place} ${ts}` : envelopeId, event, event, listener)
}

/** An edited command was carried out as it was first written; edited words are read again. */
function decodeEdit(envelopeId: string, event: Spoken, listener: Listener): ChatEvent | null {
  const { message, previous_message: previous } = event
  // Slack also says so when it shows what stands behind a link.
  if (message === undefined || message.text === previous?.text) return null
  const { user, text = '' } = message
  if (user === undefined || !isSomebody(user, message, listener) || !spokenSubtypes.has(message.subtype)) return null
  const isTwice = names(text, listener.workspace.botUser) && message.edited?.ts !== undefined
  const place = chatRef(listener.workspace, event.channel).chat
  const id = isTwice ? `edited ${place} ${message.ts} ${message.edited?.ts}` : envelopeId
  return asEdited(say(id, event, message, listener))
}

const asEdited = (event: ChatEvent): ChatEvent | null =>
  event.kind === 'message' ? { ...event, isEdited: true } : null

/** What a person said, as a command or as words. */
function say(eventId: string, { channel }: Spoken, message: SlackMessage, listener: Listener): ChatEvent {
  const { workspace, known } = listener
  const { user = '', text = '', ts, thread_ts: root } = message
  const spoken = base(eventId, channel, user, ts, listener)
  const speech = readSpeech(text, { workspace, known, isPrivate: spoken.isPrivate })
  const isAnswer = root !== undefined && root !== ts
  const answersBot = isAnswer && message.parent_user_id === workspace.botUser
  const { parent_user_id: writer = workspace.botUser } = message
  const isByPerson = isAnswer && writer !== workspace.botUser
  const said = {
    ...spoken,
    ...(isByPerson ? { repliedTo: accountOf(workspace, writer, known.get(writer)?.name ?? writer) } : {}),
    chat: inThread(spoken.chat, isAnswer ? root : undefined),
    mentions: speech.mentions,
    files: filesOf(workspace, message.files),
    ...(isAnswer ? { replyTo: messageRef(spoken.chat, root) } : {}),
  }
  if (speech.kind === 'command') {
    return { ...said, kind: 'command', name: speech.name, argument: speech.argument, addressed: true }
  }
  return {
    ...said,
    kind: 'message',
    message: messageRef(said.chat, ts),
    text: speech.text,
    ...(speech.beginsWithName || spoken.isPrivate ? { mayCommand: true } : {}),
    addressed: spoken.isPrivate ? 'direct' : speech.namesBot ? 'mention' : answersBot ? 'thread' : 'ambient',
  }
}

type Membership = Extract<SlackEvent, { type: 'member_joined_channel' | 'member_left_channel' }>

/** Bots neither join nor leave a tab. */
function decodeMembership(eventId: string, event: Membership, listener: Listener): ChatEvent | null {
  const { user, channel, inviter } = event
  const isIn = event.type === 'member_joined_channel'
  if (user === listener.workspace.botUser) {
    // One that comes in by itself was called by a command, and has answered that.
    if (isIn && inviter === undefined) return null
    return { ...base(eventId, channel, inviter ?? user, null, listener), kind: isIn ? 'botAdded' : 'botRemoved' }
  }
  if (listener.known.get(user)?.standing === 'bot') return null
  const moved = base(eventId, channel, user, null, listener)
  const [joined, left]: readonly (readonly Account[])[] = isIn ? [[moved.from], []] : [[], [moved.from]]
  return { ...moved, kind: 'membersChanged', joined: joined ?? [], left: left ?? [] }
}
