import type { Category } from '../ledger/entry.js'

/** A picture or a voice note that belongs to a message. */
export interface ModelFile {
  readonly mime: string
  readonly bytes: Uint8Array
}

/** What a language model is told, and nothing else: the message, the members under short aliases, and where and when it was said. */
export interface ModelRequest {
  readonly message: string
  /** What an earlier message was understood to say, where this one corrects it. */
  readonly corrects: string | null
  readonly members: readonly { readonly alias: string; readonly name: string }[]
  /** The alias of whoever wrote the message. */
  readonly speaker: string
  readonly currency: string
  readonly timezone: string
  /** Local time at the group, ISO 8601. */
  readonly now: string
  readonly locale: string
  readonly files: readonly ModelFile[]
}

/** A part of a sum as the model read it. Numbers stay as they stand in the message; nothing was computed. */
export interface ModelShare {
  readonly who: string
  readonly how: 'equal' | 'exact' | 'percent' | 'shares' | 'adjust'
  /** Empty for `equal`. */
  readonly value: string
}

export interface ModelItem {
  readonly label: string
  readonly amount: string
  /** Aliases; empty means all who share the bill. */
  readonly sharers: readonly string[]
}

/** What a model understood, checked for its shape only. Amounts and members are still to be believed or not. */
export interface ModelDraft {
  readonly kind: 'expense' | 'payment'
  /** The words of the message that say it. */
  readonly evidence: string
  /** As written, or arithmetic of numbers in the message such as `3*110+45`. Empty where the items carry it. */
  readonly amount: string
  /** As written; empty for the group's. */
  readonly currency: string
  /** Expense: who paid, with amounts where said. Payment: the one who gave. */
  readonly payers: readonly { readonly who: string; readonly amount: string }[]
  /** Payment: the one who got it. */
  readonly payee: string
  readonly sharing: 'everyone' | 'named'
  /** `named`: all who share. `everyone`: only those whose part is not an equal one. */
  readonly shares: readonly ModelShare[]
  /** Aliases of those who do not share, where the message says so. */
  readonly except: readonly string[]
  readonly items: readonly ModelItem[]
  /** `10%` or an amount; tip, tax and service. */
  readonly extras: readonly { readonly label: string; readonly value: string }[]
  /** The date phrase as written; empty for today. */
  readonly date: string
  readonly category: Category | null
  readonly description: string
}

/** Reads messages with a language model. Throws a PlatformError when it is down, over its quota, too slow, or talks nonsense. */
export interface MessageModel {
  read(request: ModelRequest, signal: AbortSignal): Promise<readonly ModelDraft[]>
}
