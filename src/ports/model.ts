import type { Category } from '../ledger/entry.js'

/** A picture, a document or a recording that belongs to a message. */
export interface ModelFile {
  readonly mime: string
  readonly bytes: Uint8Array
}

/** A number of the message that an answer may point at. */
export interface NumberPoint {
  /** `n1` … */
  readonly id: string
  /** As it stands in the message. */
  readonly text: string
  /** What it comes to; empty where its words can't be read. Two values, such as `1250 or 1.25`, are told apart by a person. */
  readonly value: string
  /** The currency written beside it. */
  readonly currency?: string
  /** It is told of each person. */
  readonly each?: true
}

/** Somebody whom the message names. */
export interface PersonPoint {
  /** `p1` … */
  readonly id: string
  readonly text: string
  /** `m2`, `m3 or m4`, `nobody on the tab`. */
  readonly is: string
}

/** A day that the message names. */
export interface DayPoint {
  /** `d1` … */
  readonly id: string
  readonly text: string
  /** ISO 8601. */
  readonly is: string
}

/** Somebody on the tab. */
export interface ModelMember {
  readonly alias: string
  readonly name: string
  readonly username?: string
  /** Left the chat: shares only what names them. */
  readonly left?: true
}

/** What a language model is told, and nothing else: the message and what stands in it, the members under short aliases, where and when. */
export interface ModelRequest {
  readonly message: string
  /** What an earlier message was understood to say, where this one corrects it. */
  readonly corrects: string | null
  readonly numbers: readonly NumberPoint[]
  readonly people: readonly PersonPoint[]
  readonly days: readonly DayPoint[]
  readonly members: readonly ModelMember[]
  /** The alias of whoever wrote the message. */
  readonly speaker: string
  readonly currency: string
  readonly timezone: string
  /** Local time at the group when the message was sent, ISO 8601. */
  readonly now: string
  readonly locale: string
  readonly files: readonly ModelFile[]
  /** What was wrong with a first answer to the same request. */
  readonly objections: readonly string[]
}

/** A part of a sum as the model read it; its value points at a number or is one. Nothing was computed. */
export interface ModelShare {
  readonly who: string
  readonly how: 'equal' | 'exact' | 'percent' | 'shares' | 'adjust'
  /** Empty for `equal`. */
  readonly value: string
}

/** A line of a bill; a discount is below zero. */
export interface ModelItem {
  readonly label: string
  readonly amount: string
  /** Empty means all who share the bill. */
  readonly sharers: readonly string[]
}

/** What a model understood, checked for its shape only. Amounts and members are still to be believed or not. */
export interface ModelDraft {
  readonly kind: 'expense' | 'payment'
  /** A number pointed at, or arithmetic of such: `n1`, `n1*n2+n3`. Empty where the parts carry it. */
  readonly amount: string
  /** ISO 4217; empty for the group's. */
  readonly currency: string
  /** Expense: who paid, with amounts where said. Payment: the one who gave. */
  readonly payers: readonly { readonly who: string; readonly amount: string }[]
  /** Payment: the one who got it. */
  readonly payee: string
  readonly sharing: 'everyone' | 'named'
  /** `named`: all who share. `everyone`: only those whose part is not an equal one. */
  readonly shares: readonly ModelShare[]
  /** Those who do not share, where the message says so. */
  readonly except: readonly string[]
  readonly items: readonly ModelItem[]
  /** `10%` or an amount; tip, tax and service, and below zero a discount of the whole bill. */
  readonly extras: readonly { readonly label: string; readonly value: string }[]
  /** `d1`, or an ISO day of a bill or of words that are not among the days; empty for today. */
  readonly date: string
  readonly category: Category | null
  readonly description: string
}

/** Why a message holds nothing to log. */
export const nothings = ['question', 'plan', 'gift', 'logged', 'order', 'unclear', 'other'] as const
export type Nothing = (typeof nothings)[number]

/** A model's whole answer. */
export interface ModelAnswer {
  readonly drafts: readonly ModelDraft[]
  /** Numbers and people of the message that play no part in the drafts. */
  readonly unused: readonly string[]
  /** Where there are no drafts. */
  readonly nothing: Nothing | null
  /** What is said in a recording, word for word. */
  readonly heard: string
}

/** Reads messages with a language model. Throws a PlatformError when it is down, over its quota, too slow, or talks nonsense. */
export interface MessageModel {
  read(request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer>
}
