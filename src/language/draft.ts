import type { MemberId } from '../ids.js'
import type { Category } from '../ledger/entry.js'

/** Somebody a text names: one member, or still a question. */
export type Who =
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly name: string; readonly candidates: readonly MemberId[] }

/** Whether both mean the same person, as far as is known: a name that means no one member is known by how it is written. */
export const isSameWho = (left: Who, right: Who): boolean =>
  left.kind === 'member'
    ? right.kind === 'member' && left.member === right.member
    : right.kind !== 'member' && left.name.toLowerCase() === right.name.toLowerCase()

/** A sharer's part as written; numbers stay text until `interpret` has read them. */
export type DraftPart =
  | { readonly kind: 'equal' }
  | { readonly kind: 'exact'; readonly amount: string }
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'shares'; readonly shares: string }
  | { readonly kind: 'adjust'; readonly amount: string } // with its sign

export interface DraftSharer {
  readonly who: Who
  readonly part: DraftPart
}

/** Who shares: all active members, the payers and those named, or only those named; always without those excepted. */
export interface DraftSharing {
  readonly base: 'everyone' | 'payersAndNamed' | 'named'
  readonly named: readonly DraftSharer[]
  readonly except: readonly Who[]
}

export interface DraftItem {
  readonly label: string
  readonly amount: string
  readonly sharing: DraftSharing
}

/** Tip, tax or service: `10%` of the items or an amount. */
export interface DraftExtra {
  readonly label: string
  readonly value: string
}

/** Somebody who paid, and how much as written; null: a part of what the other payers leave. */
export interface DraftPayer {
  readonly who: Who
  readonly amount: string | null
}

/** What a message was understood to say. The typed grammar and every reader produce it; code alone turns it into shares. */
export interface ExpenseDraft {
  readonly kind: 'expense'
  /** Money that came back: the payers are those who have it. Its amounts are written without their minus. */
  readonly isRefund: boolean
  /** As written, arithmetic allowed; null where the items carry the amounts or none was found. */
  readonly amount: string | null
  /** As written: `€`, `usd`. Null: the group's. */
  readonly currency: string | null
  /** Empty: the sender paid all. An amount of null: the payers without one divide what is left. */
  readonly payers: readonly DraftPayer[]
  readonly sharing: DraftSharing
  readonly items: readonly DraftItem[]
  readonly extras: readonly DraftExtra[]
  /** The date phrase as written; null: today. */
  readonly date: string | null
  /** `none`: said to have none, so that its words give it none either. */
  readonly category: Category | 'none' | null
  readonly description: string
}

export interface PaymentDraft {
  readonly kind: 'payment'
  /** Null: the sender. */
  readonly from: Who | null
  readonly to: Who | null
  readonly amount: string | null
  readonly currency: string | null
  readonly date: string | null
  readonly description: string
}

export type Draft = ExpenseDraft | PaymentDraft
