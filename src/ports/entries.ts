import type { EntryId, GroupId, MemberId } from '../ids.js'
import type { ActivityKind } from '../ledger/change.js'
import type { OperationStep } from '../ledger/decide.js'
import type { Category, Entry } from '../ledger/entry.js'
import type { Money } from '../money/money.js'

/** One line of an entry's life: a version was made, reversed, restored, or something was noted about it. */
export interface EntryEvent {
  readonly version: number
  readonly what: 'recorded' | 'reversed' | 'restored' | 'paymentConfirmed'
  readonly by: MemberId
  readonly at: Date
  /** What happened by one act bears the same. */
  readonly act: string
}

export interface HistoryFilter {
  readonly text?: string
  readonly category?: Category
  readonly member?: MemberId
}

/** Only so many numbers are looked through for a filter, so that a look costs the same in a tab of many years. */
export const stretchNumbers = 5_000

/** A part of a history, newest first. */
export interface History {
  readonly entries: readonly Entry[]
  /** Counts all that match, of the numbers that were looked through. */
  readonly total: number
  /** The lowest and the highest number that were looked through. */
  readonly from: number
  readonly to: number
}

/** The end of what binds the entries of a group to each other: a change of any of them would have led to another hash. */
export interface ChainHead {
  /** How many entries are bound, reversals too. */
  readonly length: number
  /** SHA-256 in hex. */
  readonly hash: string
}

/** One thing that somebody did to the tab, as its log tells it. */
export interface LogLine {
  readonly what: 'recorded' | 'changed' | 'changeTakenBack' | 'reversed' | 'restored' | ActivityKind
  readonly by: MemberId
  readonly at: Date
  /** The version it is about. */
  readonly entry: Entry | null
  /** Of a change, what the total was before. */
  readonly before: Money | null
  readonly detail: string
}

/** Expenses and payments as they were written, and what became of them. */
export interface Entries {
  /** The version that people mean: the one that stands, else the one that was taken back last. */
  byNumber(group: GroupId, number: number): Promise<Entry | null>
  byId(id: EntryId): Promise<Entry | null>
  /** All versions of the number, oldest first. */
  versions(group: GroupId, number: number): Promise<readonly Entry[]>
  /** The life of all versions of the entry, oldest first. */
  events(group: GroupId, number: number): Promise<readonly EntryEvent[]>
  /**
   * `limit` numbers from `offset`, each in the version that people mean. Text is matched in the description, ignoring case. With
   * a filter, `stretchNumbers` are looked through, up to `upTo` or the newest.
   */
  history(group: GroupId, filter: HistoryFilter, offset: number, limit: number, upTo?: number | null): Promise<History>
  /** What was done to the tab, newest first: `limit` lines from `offset`. An edit is one line, and so is one that is taken back. */
  log(group: GroupId, offset: number, limit: number): Promise<readonly LogLine[]>
  /** Every version with its maker, by number, in batches, for the export. */
  all(group: GroupId): AsyncIterable<Entry>
  /** Null where the group has no entry yet. */
  chainHead(group: GroupId): Promise<ChainHead | null>
  /** What the member's latest event that touched entries did; empty where there is none. */
  lastOperation(group: GroupId, member: MemberId): Promise<readonly OperationStep[]>
  /** The category that the group last corrected an expense of these very words to; null where it never did. */
  learntCategory(group: GroupId, description: string): Promise<Category | null>
  /** The number of a standing entry that both have a part in; null where there is none. */
  sharedBy(one: MemberId, other: MemberId): Promise<number | null>
  /** Who has a part in a standing entry of the member's, or wrote one. */
  beside(member: MemberId): Promise<readonly MemberId[]>
}
