import type { ChatEvent, ChatRef, MessageRef, Platform } from '../chat/event.js'
import type { Delivery, Reply } from '../chat/reply.js'
import type { BoardId, EntryId, GroupId, ImportId, MemberId, ProposalId } from '../ids.js'
import type { Change, Proposal, Schedule } from '../ledger/change.js'
import type { OperationStep } from '../ledger/decide.js'
import type { Category, Day, Entry } from '../ledger/entry.js'
import type { Balance, Debt, Group, Member } from '../ledger/group.js'
import type { Alert, Courtesy } from '../ledger/routines.js'
import type { ReportDays, ShareSum, SpendingSum } from '../ledger/spending.js'
import type { Board, Budget, Series } from '../ledger/standing.js'
import type { Waiting as WaitingInGroup, Week, WeekSpending } from '../ledger/week.js'
import type { CurrencyCode } from '../money/money.js'
import type { Links } from './links.js'

/** What a new group starts with, until `/settings` says otherwise. */
export type GroupDefaults = Pick<Group, 'currency' | 'timezone' | 'locale'>

/** Everything a decision needs to know of the group an event came from. */
export interface Home {
  readonly group: Group
  readonly members: readonly Member[]
  /** Where the group talks, oldest first. */
  readonly chats: readonly ChatRef[]
  readonly sender: MemberId
  /** The members that the event's mentions mean, in the order of the mentions. */
  readonly mentioned: readonly MemberId[]
}

/** What became of a received event: `accepted` is to be processed, `processed` was already, `conflict` has known id but other content. */
export type Receipt =
  | { readonly status: 'accepted'; readonly inbound: bigint; readonly home: Home }
  | { readonly status: 'processed' }
  | { readonly status: 'conflict' }

/** All that one event does, written at once or not at all. */
export interface Write {
  /** Null where nothing came in: a sentence about an event that was refused at the door, or work that was due. */
  readonly inbound: bigint | null
  /** The group as the decision saw it; another version in the database makes the write stale. */
  readonly group: Pick<Group, 'id' | 'version'>
  /** Null where nobody did it: work that was due. Entries need somebody. */
  readonly by: MemberId | null
  readonly at: Date
  readonly changes: readonly Change[]
  readonly replies: readonly Reply[]
}

/** `stale`: the group has moved on, nothing was written, decide again. `processed`: somebody else finished this event, nothing was written. */
export type Committed =
  | { readonly status: 'written'; readonly deliveries: readonly Delivery[] }
  | { readonly status: 'stale' }
  | { readonly status: 'processed' }

/** One line of an entry's life: it was made, reversed, restored, or something was noted about it. */
export interface EntryEvent {
  readonly number: number
  readonly what: 'recorded' | 'reversed' | 'restored' | 'paymentConfirmed'
  readonly by: MemberId
  readonly at: Date
}

export interface HistoryFilter {
  readonly text?: string
  readonly category?: Category
  readonly member?: MemberId
}

/** What one entry did to one member's balance, or to what one member owes another. */
export interface Effect {
  readonly entry: Entry
  readonly amountMinor: bigint
}

/** A proposal and the message that shows it; null while that is not known to be out. */
export interface ShownProposal {
  readonly proposal: Proposal
  readonly card: MessageRef | null
}

/** A file that waits for a press. */
export interface StagedImport {
  readonly contentHash: string
  /** As it was staged. */
  readonly book: object
}

/** A person's place in one of their groups. */
export interface Place {
  readonly group: GroupId
  readonly member: MemberId
}

/** What waits for one person in all their groups, newest first. */
export interface Waiting {
  /** Open drafts that their words made, each with its group. */
  readonly proposals: readonly (Proposal & { readonly group: GroupId })[]
  /** Payments to them that somebody else wrote and that they have not confirmed. */
  readonly payments: readonly Entry[]
}

/**
 * The ledger and the inbox in one place, because an event and its effect are written together.
 * Deliberately not here: deciding, wording, and anything that changes a posting.
 */
export interface Books extends Links {
  /** Stores the event, learns the people in it, and tells what the group looks like. Safe to repeat. */
  receive(event: ChatEvent, defaults: GroupDefaults): Promise<Receipt>
  /** Writes everything an event does in one statement. Safe to repeat. */
  commit(write: Write): Promise<Committed>
  /** Notes that a reply is out, and as which message. */
  delivered(sequence: bigint, message: MessageRef | null): Promise<void>
  /** Replies of this platform that were written but are not known to be out, oldest first. */
  undelivered(platform: Platform): Promise<readonly Delivery[]>
  /** Events of this platform that were stored but not processed, oldest first. */
  unprocessed(platform: Platform): Promise<readonly ChatEvent[]>

  /** Balances other than zero. */
  balances(group: GroupId): Promise<readonly Balance[]>
  /** What each pair owes, before circles are cancelled; pairs at zero left out. */
  debts(group: GroupId): Promise<readonly Debt[]>
  entryByNumber(group: GroupId, number: number): Promise<Entry | null>
  entryById(id: EntryId): Promise<Entry | null>
  /** All versions of the entry that `number` is a version of, oldest first. */
  versions(group: GroupId, number: number): Promise<readonly Entry[]>
  /** The life of all versions of the entry, oldest first. */
  entryEvents(group: GroupId, number: number): Promise<readonly EntryEvent[]>
  /** Newest first, `limit` entries from `offset`; `total` counts all that match. Text is matched in the description, ignoring case. */
  history(
    group: GroupId,
    filter: HistoryFilter,
    offset: number,
    limit: number,
  ): Promise<{ readonly entries: readonly Entry[]; readonly total: number }>
  /** Active entries that change the member's balance in the currency, newest first. */
  balanceEffects(group: GroupId, member: MemberId, currency: CurrencyCode, limit: number): Promise<readonly Effect[]>
  /** Active entries that change what `from` owes `to` in the currency, newest first; a positive amount is owed by `from`. */
  debtEffects(
    group: GroupId,
    from: MemberId,
    to: MemberId,
    currency: CurrencyCode,
    limit: number,
  ): Promise<readonly Effect[]>
  /** What the standing expenses of a report's days, and of those before, came to by currency and category. */
  spending(group: GroupId, days: ReportDays): Promise<readonly SpendingSum[]>
  /** The same by member too: what each paid, and what was theirs to bear. */
  shares(group: GroupId, days: ReportDays): Promise<readonly ShareSum[]>
  /** What stands of a week and of the one before, with its `biggestMax` biggest expenses. */
  weekSpending(group: GroupId, week: Week, biggestMax: number): Promise<WeekSpending>
  /** What waits for somebody's word; `today` is the day in the group's time zone. */
  waiting(group: GroupId, now: Date, today: Day): Promise<WaitingInGroup>
  /** When the group may be spoken to without having asked. */
  courtesy(group: GroupId): Promise<Courtesy>
  /** The balance alert; null while it is off. */
  alert(group: GroupId): Promise<Alert | null>
  /** The members who were reminded on that day of what they owe. */
  remindedOn(group: GroupId, day: Day): Promise<readonly MemberId[]>
  /** Whether the group's schedule of that kind, one without a name, has had its turn of that period. */
  hadTurn(group: GroupId, kind: string, period: string): Promise<boolean>
  /** What the member's latest event that touched entries did; empty where there is none. */
  lastOperation(group: GroupId, member: MemberId): Promise<readonly OperationStep[]>
  /** The proposal that a message shows, and the message; null where it shows none of this group's. */
  proposalOnCard(group: GroupId, card: MessageRef): Promise<ShownProposal | null>
  /** The newest proposal still open whose card stands in this thread; null where none of this group's does. */
  proposalInThread(group: GroupId, thread: ChatRef): Promise<ShownProposal | null>
  /** The proposal that a message's words made, and the message that shows it; null where they made none of this group's. */
  proposalOfMessage(group: GroupId, words: MessageRef): Promise<ShownProposal | null>
  /** The message that shows a proposal or a board; null while none is known to be out. */
  cardOf(shown: ProposalId | BoardId): Promise<MessageRef | null>
  /** The newest proposal that the member's words made and that is still open, with the message that shows it. */
  latestProposal(group: GroupId, member: MemberId): Promise<ShownProposal | null>
  /** The category that the group last corrected an expense of these very words to; null where it never did. */
  learntCategory(group: GroupId, description: string): Promise<Category | null>
  proposal(id: ProposalId): Promise<(Proposal & { readonly group: GroupId }) | null>
  /** What a file says that waits for a press in this group, as it was staged; null where none does. */
  stagedImport(group: GroupId, id: ImportId): Promise<StagedImport | null>
  /** The entries of a file that waits for a press, part by part as they were staged. */
  importParts(group: GroupId, id: ImportId): AsyncIterable<string>
  /** When the file of this hash was brought into the group, if any of what it became still counts. */
  importedAt(group: GroupId, contentHash: string): Promise<Date | null>
  /** The groups of the person behind a member, the one that wrote last first: the first `limit`, and how many there are. */
  placesOf(member: MemberId, limit: number): Promise<{ readonly places: readonly Place[]; readonly total: number }>
  /** What waits for the person behind a member; of each kind the newest `limit`, payments written after `since`. */
  waitingFor(
    member: MemberId,
    look: { readonly since: Date; readonly now: Date; readonly limit: number },
  ): Promise<Waiting>
  /** Where the group talks, oldest first; chats that the bot is no longer in are left out. */
  chatsOf(group: GroupId): Promise<readonly ChatRef[]>
  /** What comes round for the group, in the order of its names. */
  schedules(group: GroupId): Promise<readonly Schedule[]>
  /** The expenses that come round, those that are over too, in the order of their numbers. */
  series(group: GroupId): Promise<readonly Series[]>
  /** Whether that day of a series has its entry. */
  hasSeriesEntry(group: GroupId, number: number, day: Day): Promise<boolean>
  /** What may be spent, on everything first. */
  budgets(group: GroupId): Promise<readonly Budget[]>
  /** Null where the group has none. */
  board(group: GroupId): Promise<Board | null>
  /** The group that a chat belongs to; null where nothing was ever heard from it. */
  groupAt(chat: ChatRef): Promise<Group | null>
  group(id: GroupId): Promise<{
    readonly group: Group
    readonly members: readonly Member[]
    readonly chats: readonly ChatRef[]
  } | null>
  /** Every entry with its maker, by number, in batches, for the export. */
  allEntries(group: GroupId): AsyncIterable<Entry>
}
