import type { ChatRef } from '../chat/event.js'
import type { GroupId, MemberId } from '../ids.js'
import type { Group, Member } from '../ledger/group.js'

/** A group as it is in one moment. */
export interface GroupState {
  readonly group: Group
  readonly members: readonly Member[]
  /** Where the group talks, oldest first. */
  readonly chats: readonly ChatRef[]
}

/** A person's place in one of their groups. */
export interface Place {
  readonly group: GroupId
  readonly member: MemberId
}

/** The groups, who is in them, and where they talk. */
export interface Groups {
  /** Null where there is none. */
  find(id: GroupId): Promise<GroupState | null>
  /** The group that a chat belongs to; null where nothing was ever heard from it. */
  at(chat: ChatRef): Promise<Group | null>
  /** Where the group talks, oldest first; chats that the bot is no longer in are left out. */
  chatsOf(group: GroupId): Promise<readonly ChatRef[]>
  /** The groups of the person behind a member, the one that wrote last first: the first `limit`, and how many there are. */
  placesOf(member: MemberId, limit: number): Promise<{ readonly places: readonly Place[]; readonly total: number }>
}
