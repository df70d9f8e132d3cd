import type { MemberId } from '../ids.js'

/** How one sharer's part of a sum is fixed. Members with neither an exact amount nor a percentage divide what is left. */
export type Part =
  | { readonly kind: 'equal' } // the member's standing weight, 1 unless set by /weight
  | { readonly kind: 'exact'; readonly amountMinor: bigint }
  | { readonly kind: 'percent'; readonly hundredths: bigint } // 87.56 % = 8756n
  | { readonly kind: 'shares'; readonly hundredths: bigint } // 1.5x = 150n
  | { readonly kind: 'adjust'; readonly amountMinor: bigint } // an equal part plus or minus this

export interface Sharer {
  readonly member: MemberId
  readonly part: Part
  /** Standing weight in hundredths at the time of sharing; 100n unless /weight changed it. */
  readonly weightHundredths: bigint
}

/** One line of a bill, shared among its own sharers. */
export interface Item {
  readonly label: string
  readonly amountMinor: bigint
  readonly sharers: readonly Sharer[]
}

/** Tip, tax or service: spread over the members in proportion to their items. */
export type Extra = { readonly label: string } & (
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent'; readonly hundredths: bigint } // of the items' sum, half a minor unit rounded up
)

/** How an expense is shared. `items` carries its own total: the items plus the extras. */
export type Split =
  | { readonly kind: 'parts'; readonly sharers: readonly Sharer[] }
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly extras: readonly Extra[] }
