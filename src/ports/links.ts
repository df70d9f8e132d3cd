import type { Account, ChatRef, Platform } from '../chat/event.js'
import type { GroupId, MemberId, PersonId } from '../ids.js'
import type { ActivityKind } from '../ledger/change.js'

/** What a code links, and until when; nothing is told of one that was used. */
export interface LinkCode {
  readonly person: PersonId
  readonly personName: string
  /** Null where it links accounts. */
  readonly group: GroupId | null
  readonly expiresAt: Date
}

/** An account of a person; `isLinked` where it belonged to another person before. */
export interface OwnAccount extends Account {
  readonly isLinked: boolean
}

/** A link that was made or taken back. `newerEntries` numbered entries were written after it. */
export interface LinkEvent {
  readonly what: Extract<ActivityKind, `${string}inked`>
  readonly by: MemberId
  readonly at: Date
  readonly detail: string
  readonly newerEntries: number
}

/** A guest who turned out to be somebody. `changed` is an entry of the guest's that was changed since, so that it is no longer theirs alone. */
export interface Claim {
  readonly guest: MemberId
  readonly name: string
  readonly member: MemberId
  readonly changed: number | null
}

/** Persons with several accounts, groups with several chats, and the codes that make them so. */
export interface Links {
  /** The code of this digest; null where there is none or it was used. */
  code(hash: string): Promise<LinkCode | null>
  /** How many codes the person asked for, and how many were tried, since then. */
  use(person: PersonId, since: Date): Promise<{ readonly codes: number; readonly tries: number }>
  /** The person's accounts on all platforms, in their order. */
  accountsOf(person: PersonId): Promise<readonly OwnAccount[]>
  /** The member of the group that the account belongs to; null where it is nobody's there. */
  memberOf(group: GroupId, account: Account): Promise<MemberId | null>
  /** The accounts of these members, less those of whoever is not to be called. */
  callable(
    members: readonly MemberId[],
  ): Promise<readonly { readonly member: MemberId; readonly platform: Platform; readonly id: string }[]>
  /** Where the account last wrote to the bot alone; null where it never did or the bot may not write there any more. */
  privateChatOf(account: Account): Promise<ChatRef | null>
  /** The guests of the group that were claimed, the newest claim first. */
  claims(group: GroupId): Promise<readonly Claim[]>
  /** Links of the group and their ends, the newest first, at most `limit`. */
  events(group: GroupId, limit: number): Promise<readonly LinkEvent[]>
}
