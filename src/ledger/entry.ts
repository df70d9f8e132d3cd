import type { EntryId, GroupId, MemberId } from '../ids.js'
import type { CurrencyCode } from '../money/money.js'
import type { Split } from './split.js'

/** The categories an expense may carry. */
export const categories = [
  'food',
  'groceries',
  'transport',
  'travel',
  'housing',
  'utilities',
  'entertainment',
  'shopping',
  'health',
  'other',
] as const

export type Category = (typeof categories)[number]

/** A calendar day in the group's time zone, `YYYY-MM-DD`. */
export type Day = string & { readonly __day: true }

/** One member's line of an entry, in minor units of the entry's currency. Over an entry, paid and owed both sum to its total. */
export interface Posting {
  readonly member: MemberId
  readonly paidMinor: bigint
  readonly owedMinor: bigint
}

/**
 * What an expense or a payment says, before it has a number. Both sums of the postings equal `totalMinor`. It is above zero, but for
 * a refund: an expense turned round, with every sum below zero.
 */
export interface EntryContent {
  readonly kind: 'expense' | 'payment'
  readonly currency: CurrencyCode
  readonly totalMinor: bigint
  readonly description: string
  readonly category: Category | null
  readonly date: Day
  readonly postings: readonly Posting[]
  /** How the shares were asked for, kept so that an edit of the amount can share again. Null for payments. */
  readonly split: Split | null
  /** A payment that nobody made: its payee let go that much of what the payer owed. */
  readonly isForgiven: boolean
}

/** An entry as the ledger holds it. `turns` counts how often it was reversed or restored: it stands while the count is even. */
export interface Entry extends EntryContent {
  readonly id: EntryId
  readonly group: GroupId
  /** What people call it by: the same for all versions. */
  readonly number: number
  readonly turns: number
  /** Counts the versions of the number from 1. */
  readonly version: number
  /** How many versions the number has. */
  readonly versions: number
  /** The version this one was made from. */
  readonly replaces: number | null
  /** The standing version that replaced this one. */
  readonly replacedBy: number | null
  readonly createdAt: Date
  readonly createdBy: MemberId
}

/** Whether an expense is money that came back: whoever has it "paid" less than nothing, and so does everybody's share of it count. */
export const isRefund = ({ kind, totalMinor }: Pick<EntryContent, 'kind' | 'totalMinor'>): boolean =>
  kind === 'expense' && totalMinor < 0n

/** The same sums with their signs turned round. */
export const turnedRound = <Content extends Pick<EntryContent, 'totalMinor' | 'postings'>>(
  content: Content,
): Content => ({
  ...content,
  totalMinor: -content.totalMinor,
  postings: content.postings.map(({ member, paidMinor, owedMinor }) => ({
    member,
    paidMinor: -paidMinor,
    owedMinor: -owedMinor,
  })),
})

/** Whether the entry counts in the balances now. */
export const isActive = (entry: Pick<Entry, 'turns'>): boolean => entry.turns % 2 === 0
