import type { Group } from '../ledger/group.js'
import type { Scan, Token } from './grammar-tokens.js'

/** A number of the text that may be an amount. Marked: a sign or a code says that it is money. */
export interface WrittenAmount {
  readonly text: string
  /** `weak` are words with other meanings, as in "2 pounds of potatoes". */
  readonly mark: 'none' | 'weak' | 'strong'
  /** Index of the token behind it. */
  readonly next: number
  /** Both readings, where a space may group thousands or part two numbers, or a word may be one of several currencies or none. */
  readonly unclear: { readonly first: string; readonly second: string } | null
  /** It is what each owes: `12pp`. */
  readonly isPerHead?: true
}

/** Where amounts are looked for. */
export interface AmountPlace {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mentioned: Scan['mentioned']
  readonly group: Pick<Group, 'currency' | 'locale'>
}
