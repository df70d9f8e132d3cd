import type { Account, ChatRef, Platform } from '../chat/event.js'
import type { EntryId, GroupId, MemberId } from '../ids.js'
import type { Money } from '../money/money.js'

/** Where somebody stands in one chat of a platform. */
export interface Position {
  readonly chat: ChatRef
  /** Several chats may share one group. */
  readonly group: GroupId
  /** What the chat's group is called. */
  readonly name: string
  readonly locale: string
  /** Other than zero. */
  readonly nets: readonly Money[]
}

/** A payment to somebody that they have not confirmed. */
export interface WaitingPayment {
  readonly chat: ChatRef
  /** What the chat's group is called. */
  readonly name: string
  readonly locale: string
  readonly entry: EntryId
  readonly number: number
  readonly turns: number
  readonly from: string
  readonly fromMember: MemberId
  readonly amount: Money
}

/** An account on the tab of a chat. */
export interface OnTab {
  readonly account: string
  readonly member: MemberId
  readonly isActive: boolean
}

/** What a platform's page of one person shows, over all their chats there. */
export interface People {
  /** Where the person of an account stands in their chats of that platform, by the names of these. */
  positionsOf(account: Account): Promise<readonly Position[]>
  /** Payments to the person of an account that wait for their word, the newest first. */
  paymentsWaitingFor(account: Account): Promise<readonly WaitingPayment[]>
  /** The accounts on the tab of a chat, and whether new expenses are shared with them; none where the chat has no tab yet. */
  onTab(chat: ChatRef): Promise<readonly OnTab[]>
  /** Where new expenses are shared with an account. */
  chatsOf(platform: Platform, account: string): Promise<readonly ChatRef[]>
  /** What an account was called when it was last heard; null for one that never was. */
  lastNameOf(platform: Platform, account: string): Promise<string | null>
}
