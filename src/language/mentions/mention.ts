import type { MemberId } from '../../ids.js'
import type { Day } from '../../ledger/entry.js'
import type { CurrencyCode } from '../../money/money.js'
import type { Rational } from '../../money/rational.js'
import type { OperatorClass } from '../words/words.js'

/** A place in a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Something in a text that could change the books. Mentions come in the order of the text, the longer first. Two that overlap are two
 * ways to read the same words, and at most one of them holds: `14` is a sum or a count, `12*3` one sum or two numbers.
 */
export type Mention =
  | AmountMention
  | NumberMention
  | PersonMention
  | PronounMention
  | CollectiveMention
  | DayMention
  | OperatorMention

/** A number that may be money, with all that changes its value. */
export interface AmountMention extends Span {
  readonly kind: 'amount'
  /** What it may come to in units of its currency, the likelier first; more than one is to be asked. */
  readonly values: readonly Rational[]
  /** The currencies its sign or name may mean; none: nothing was said, so it is the group's. */
  readonly currencies: readonly CurrencyCode[]
  /** A sign or a name said that it is money. */
  readonly isMarked: boolean
  readonly isPerHead: boolean
  readonly isSpelled: boolean
  /** Made of other mentions by `+ - * /`. */
  readonly isSum: boolean
  /** What stands glued to it and is not understood: the value must be asked. */
  readonly doubt: string | null
}

/** A number that is no money, or need not be. */
export interface NumberMention extends Span {
  readonly kind: 'number'
  readonly of: 'time' | 'people' | 'things' | 'place' | 'percent' | 'fraction' | 'times' | 'ordinal' | 'plain'
  /** Null for a time. */
  readonly value: Rational | null
}

/** A member, or a name that may be one. */
export interface PersonMention extends Span {
  readonly kind: 'person'
  /** Whoever it may be; none: nobody on the tab bears the name. */
  readonly candidates: readonly MemberId[]
  readonly how: 'exact' | 'inflected' | 'short' | 'near' | 'unknown' | 'speaker'
  /** As written. */
  readonly name: string
  /** `Bo's`, `my`. */
  readonly isOwner: boolean
  /** What the ending of the name says: `Emre'ye` is to Emre. */
  readonly ending: Extract<OperatorClass, 'to' | 'from' | 'with'> | null
}

/** Somebody who is only pointed at; candidates are whom the text has named before. */
export interface PronounMention extends Span {
  readonly kind: 'pronoun'
  readonly of: 'he' | 'you'
  readonly candidates: readonly MemberId[]
  readonly isOwner: boolean
}

/** Several at once. */
export interface CollectiveMention extends Span {
  readonly kind: 'collective'
  readonly of: 'everyone' | 'others' | 'both' | 'some'
  /** How many they are by the text. */
  readonly count: number | null
}

export interface DayMention extends Span {
  readonly kind: 'day'
  /** The day as the group's calendar has it, null where there is no such day. */
  readonly day: Day | null
  /** The same as a draft keeps it: without its year where that of the next year may be meant. */
  readonly phrase: string | null
  /** It lies ahead, so nothing has been spent on it. */
  readonly isAhead: boolean
}

export interface OperatorMention extends Span {
  readonly kind: 'operator'
  readonly class: OperatorClass
  /** The folded words. */
  readonly key: string
  /** Whoever the form of the verb says did it: `pagué`. */
  readonly subject: 'speaker' | 'we' | null
}
