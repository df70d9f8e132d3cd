import type { EntryId, GroupId, ImportId, JobId, MemberId, PersonId, ProposalId } from '../ids.js'
import type { CurrencyCode } from '../money/money.js'
import type { EntryContent } from './entry.js'
import type { Group, Member, Settings, Transfer } from './group.js'
import type { PlanPart } from './plan.js'
import type { PinnedRate, SourcedRate } from './rates.js'
import type { RoutineChange } from './routines.js'
import type { StandingChange } from './standing.js'

/** A new numbered entry: a first version under the group's next number, or a newer version of one that has its number. */
export interface NewEntry extends EntryContent {
  readonly id: EntryId
  readonly number: number
  readonly version: number
  readonly replaces: number | null
}

/** What stands behind a command, and the places of it whose members are known already, in UTF-16 units. */
export interface Line {
  readonly argument: string
  readonly mentions: readonly { readonly offset: number; readonly length: number; readonly member: MemberId }[]
}

/** What a command that waits does not know yet. */
export type Asked =
  /** Who bears a name; without candidates nobody does. */
  | { readonly what: 'name'; readonly name: string; readonly candidates: readonly MemberId[] }
  /** Which of a few lines is meant. One is chosen by its button or by one of its words, which are folded. */
  | { readonly what: 'choice'; readonly choices: readonly Choice[] }
  /** A sum, whoever got it, new names, the number of an entry, or what should be different. */
  | { readonly what: 'amount' | 'payee' | 'guests' | 'entry' | 'change' }
  /** Who the people are that share, where only their number was said. */
  | { readonly what: 'sharers'; readonly count: number }
  /** Whether all of a large chat shall be on the tab. */
  | { readonly what: 'crowd'; readonly count: number }

export interface Choice {
  readonly label: string
  readonly words: readonly string[]
  readonly line: Line
}

/** A thing that waits: a transfer for a press, the plan it belongs to, or a command that lacks something yet. */
export type ProposalContent =
  /** `plan` is the proposal that holds the whole plan of the card. */
  | { readonly kind: 'transfer'; readonly transfer: Transfer; readonly plan: ProposalId }
  /** What a card of `/settle` suggested in all, so that the payments left stay the same while people pay. */
  | {
      readonly kind: 'plan'
      readonly simplify: boolean
      readonly transfers: readonly Transfer[]
      /** The card shows only this part of it. */
      readonly part?: PlanPart
      /** It settles all currencies in one, at these rates. */
      readonly inOne?: { readonly currency: CurrencyCode; readonly rates: readonly SourcedRate[] }
      /** The message tells more than the plan. */
      readonly isWithin?: 'digest'
    }
  /** `told` is how it was asked. */
  | ({ readonly kind: 'question'; readonly command: string; readonly asks: Asked; readonly told: string } & Line)
  /** A file of another program that waits to be written. */
  | {
      readonly kind: 'import'
      readonly import: ImportId
      /** Who each person of the file is, in their order; null for a guest to be added. */
      readonly members: readonly (MemberId | null)[]
    }
  /** What its maker would let go of what others owe them. */
  | { readonly kind: 'forgiveness'; readonly transfers: readonly Transfer[] }
  /** Whoever made it says that they are this guest. */
  | { readonly kind: 'claim'; readonly guest: MemberId }
  /** A newcomer who may be one of these guests, and what of theirs waits for the answer: commands, or what a message said. */
  | {
      readonly kind: 'newcomer'
      readonly member: MemberId
      readonly guests: readonly MemberId[]
      readonly waiting: readonly { readonly command: string; readonly line: Line }[]
    }
  /** What a message was understood to say and what Confirm writes. The draft is the language's own; nobody here looks inside. */
  | { readonly kind: 'draft'; readonly draft: object; readonly content: EntryContent; readonly rotation: number }

export type ProposalStatus = 'open' | 'recorded' | 'discarded' | 'expired'

export interface Proposal {
  readonly id: ProposalId
  readonly content: ProposalContent
  readonly status: ProposalStatus
  readonly createdBy: MemberId
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Which conversation of which platform. */
interface ChatAddress {
  readonly platform: string
  readonly chat: string
}

/**
 * One person with several accounts, one group in several chats. Each of these is written only where what it was decided on
 * still is so; else nothing of its event is written, and the event is decided again.
 */
export type LinkChange =
  /** A code, known by its digest, that whoever types it links with; without a group it links accounts. */
  | {
      readonly kind: 'linkCode'
      readonly hash: string
      readonly person: PersonId
      readonly group: GroupId | null
      readonly expiresAt: Date
    }
  | { readonly kind: 'linkTried'; readonly person: PersonId }
  /** A member takes a guest's place: what the guest paid and owes is the member's. */
  | { readonly kind: 'guestClaimed' | 'guestUnclaimed'; readonly guest: MemberId; readonly member: MemberId }
  /** `from` is the same human as `into`, who keeps all that is either's. */
  | {
      readonly kind: 'personsLinked'
      readonly code: string
      readonly from: PersonId
      readonly into: PersonId
      readonly detail: string
    }
  /** Accounts go back to the persons they were before they were linked. */
  | {
      readonly kind: 'accountsUnlinked'
      readonly person: PersonId
      readonly accounts: readonly { readonly platform: string; readonly id: string }[]
      readonly detail: string
    }
  /** The chats of `from`, which has no entries, and its people go to `into`, where `by` is the member who did it. */
  | {
      readonly kind: 'groupsLinked'
      readonly code: string
      readonly from: GroupId
      readonly into: GroupId
      readonly other: Pick<Group, 'id' | 'version'>
      readonly members: readonly Member[]
      readonly by: MemberId
      readonly detail: string
    }
  /** A chat leaves its group for a fresh one of that name; of the members those come along who have an account there. */
  | {
      readonly kind: 'chatUnlinked'
      readonly chat: ChatAddress
      readonly fresh: GroupId
      readonly name: string
      readonly members: readonly { readonly id: MemberId; readonly person: PersonId; readonly name: string }[]
    }
/** Work for later. Its kind and data are the jobs' own; nobody here looks inside. */
export interface NewJob {
  readonly kind: string
  readonly data: object
  readonly dueAt: Date
  /** Written once for ever where it lasts, else one of it waits at a time; the second is dropped. */
  readonly key: string
  readonly lasts: boolean
}

/** What comes round for a group: `name` tells several of a kind apart, `rule` is read by the kind's own planner. */
export interface Schedule {
  readonly kind: string
  readonly name: string
  readonly rule: string
  /** Null while it is paused. */
  readonly dueAt: Date | null
}

/** New entries under numbers that follow on each other, and the turns of those among them that count no more. */
export type EntryBatch = readonly Extract<Change, { readonly kind: 'entry' | 'turn' }>[]

/** What a decision writes. All changes of one event are written in one statement, or none. */
export type Change =
  | { readonly kind: 'entry'; readonly entry: NewEntry }
  /** Reverses (odd turn) or restores (even turn) a numbered entry. A second turn with the same count is refused by the database. */
  | { readonly kind: 'turn'; readonly id: EntryId; readonly entry: EntryId; readonly turn: number }
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'group'; readonly group: Settings }
  | {
      readonly kind: 'proposal'
      readonly id: ProposalId
      readonly content: ProposalContent
      readonly expiresAt: Date
      /** The conversation in which its maker's next words may answer it. */
      readonly awaitedIn?: string
    }
  /** Its maker has said something else, so that words no longer answer it; buttons do. */
  | { readonly kind: 'unawaited'; readonly id: ProposalId }
  | { readonly kind: 'proposalRevised'; readonly id: ProposalId; readonly content: ProposalContent }
  | { readonly kind: 'proposalClosed'; readonly id: ProposalId; readonly status: Exclude<ProposalStatus, 'open'> }
  /** The bot is no longer in the chat, so that nothing more is said there, or it is back. */
  | { readonly kind: 'chatLeft' | 'chatReturned'; readonly chat: ChatAddress }
  /** A file waits for a press. What it says, and its entries part by part, are the import's own; nobody in the books looks inside. */
  | {
      readonly kind: 'importStaged'
      readonly id: ImportId
      readonly contentHash: string
      readonly book: object
      readonly parts: readonly string[]
    }
  /** Entries too many to be held at once, batch by batch; all of them are written or none. May be asked for again from the start. */
  | { readonly kind: 'entries'; readonly first: number; readonly last: number; batches(): AsyncIterable<EntryBatch> }
  /** It became the entries of these numbers. */
  | { readonly kind: 'imported'; readonly id: ImportId; readonly first: number; readonly last: number }
  /** The person behind a member is forgotten in every group; `names` are what they are called from then on, a name a language. */
  | { readonly kind: 'personForgotten'; readonly member: MemberId; readonly names: Readonly<Record<string, string>> }
  /**
   * The platform gave the chat another address. `along`: the same group goes on there, which makes the write stale where
   * something was written there in the meantime; otherwise the old address is left.
   */
  | { readonly kind: 'chatMoved'; readonly from: ChatAddress; readonly to: ChatAddress; readonly along: boolean }
  /** How a member can be paid, in all their groups. The ways are the payer's and payee's own; nobody in the books looks inside. */
  | { readonly kind: 'waysSet'; readonly member: MemberId; readonly ways: readonly object[] }
  /** A rate of the group's own, above all published ones, or none of a currency from now on. */
  | { readonly kind: 'ratePinned'; readonly rate: PinnedRate }
  | { readonly kind: 'rateUnpinned'; readonly currency: CurrencyCode }
  /** Two payments of this write change the currency of a debt at a rate; without `owed` its worth rounds to nothing. */
  | {
      readonly kind: 'converted'
      readonly settled: EntryId
      readonly owed: EntryId | null
      readonly rate: SourcedRate
    }
  | LinkChange
  /** Something that happened to the tab and is worth telling later: joins, settings, a payment confirmed by its payee. */
  | { readonly kind: 'activity'; readonly what: ActivityKind; readonly entry: EntryId | null; readonly detail: string }
  | { readonly kind: 'job'; readonly job: NewJob }
  /** The job whose outcome this is. Doing one twice is refused by the database. */
  | { readonly kind: 'jobDone'; readonly id: JobId }
  /** From now on, or from now on otherwise. */
  | { readonly kind: 'scheduled'; readonly schedule: Schedule }
  | { readonly kind: 'unscheduled'; readonly schedule: Pick<Schedule, 'kind' | 'name'> }
  /** Somebody wants to know when entries are made or taken back in the group: a `changed` job follows them from then on. */
  | { readonly kind: 'watched'; readonly watcher: string; readonly on: boolean }
  | RoutineChange
  | StandingChange

export type ActivityKind =
  | 'joined'
  | 'left'
  | 'guestAdded'
  | 'guestClaimed'
  | 'guestUnclaimed'
  | 'weightSet'
  | 'settingsChanged'
  | 'paymentConfirmed'
  | 'imported'
  | 'accountLinked'
  | 'accountUnlinked'
  | 'chatLinked'
  | 'chatUnlinked'
