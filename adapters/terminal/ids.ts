import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Account, ChatRef } from '../../src/chat/event.js'
import { visibleName } from '../../src/chat/text.js'

const privatePrefix = 'private/'
const roomAddress = 'group'

/** The chat that everybody of the terminal is in. */
export const roomChat: ChatRef = { platform: 'terminal', chat: 'room' }

/** Whether a group may bear this name: names that begin like a private chat's are taken. */
export function isGroupName(name: string): boolean {
  return !name.startsWith(privatePrefix)
}

/** The chat a line names: none, `room` or `group` is the room, `private` the speaker's own, any other name another group. */
export function chatNamed(name: string | undefined, from: Account): ChatRef {
  if (name === undefined || name === roomChat.chat || name === roomAddress) return roomChat
  return { platform: 'terminal', chat: name === 'private' ? `${privatePrefix}${from.id}` : name }
}

/** The title of a group that the line named itself; the room and private chats have none. */
export function titleOf(chat: ChatRef): string | null {
  return chat.chat === roomChat.chat || privateOwner(chat) !== null ? null : chat.chat
}

/** The account id of the one person a private chat belongs to; null for a group. */
export function privateOwner(chat: ChatRef): string | null {
  return chat.chat.startsWith(privatePrefix) ? chat.chat.slice(privatePrefix.length) : null
}

/**
 * The id of the message a delivery becomes: the same after a restart and when it is delivered again. A sentence that is
 * not in the books, and so cannot come again, gets an id of its own.
 */
export function messageIdOf(sequence: bigint | null): string {
  return sequence === null ? `e${v7()}` : `m${sequence}`
}

// PostgreSQL indexes keys of up to 2,704 bytes; a name of a kind and a digest tell events apart as well.
const eventIdMaxLength = 200

/** The event id for what somebody calls an event: the same for the same call, and never too long to be a key. */
export function eventIdOf(kind: 'given' | 'members', called: string): string {
  const id = `${kind}:${called}`
  return id.length <= eventIdMaxLength ? id : `${kind}:${createHash('sha256').update(called).digest('base64url')}`
}

/** The people of the terminal, who are known by their written names alone. */
export interface People {
  /** The account a written name means; `Ana`, `ana ` and `ANA` are one person, called as first written. */
  account(name: string): Account
  nameOf(accountId: string): string
}

/** Remembers how each name was first written, those given here before all others. */
export function rememberPeople(names: readonly string[]): People {
  const written = new Map<string, string>()

  function account(name: string): Account {
    const trimmed = name.normalize('NFKC').trim()
    const id = trimmed.toLowerCase()
    if (!written.has(id)) written.set(id, visibleName(trimmed) ?? '?')
    return { platform: 'terminal', id, name: nameOf(id) }
  }

  function nameOf(accountId: string): string {
    return written.get(accountId) ?? accountId
  }

  for (const name of names) account(name)
  return { account, nameOf }
}

/** How the machine mode calls a chat: `group` is the room, a person's name their private chat, else the group's name. */
export function addressOf(chat: ChatRef, people: People): string {
  if (chat.chat === roomChat.chat) return roomAddress

  const owner = privateOwner(chat)
  return owner === null ? chat.chat : people.nameOf(owner)
}
