import type { Category } from '../../ledger/entry.js'
import type { CurrencyCode } from '../../money/money.js'
import type { Who } from '../draft.js'

/** A piece of a sentence whose meaning is known; `code` is one of `kinds`. UTF-16 offsets in the text. */
export interface Token {
  readonly code: string
  readonly key: string
  readonly start: number
  readonly end: number
  /** For names and owners. */
  readonly who?: Who
  /** The amount, percentage, shares or fraction as the money module reads it. */
  readonly text?: string
  readonly currency?: CurrencyCode | null
  /** A sign said that the number is money. */
  readonly isMarked?: boolean
  /** A number that counts something. */
  readonly count?: number
  readonly category?: Category | null
  readonly isUnit?: boolean
  readonly isTitle?: boolean
  /** The English name of a day. */
  readonly day?: string
}
