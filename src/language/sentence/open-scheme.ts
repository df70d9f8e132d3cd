import type { CurrencyCode } from '../../money/money.js'
import type { Part, Whoever } from './meaning.js'
import type { AmountSlot, Choice } from './slots.js'

/** A scheme that is being made. */
export interface OpenScheme {
  total: number | null
  isPerHead: boolean
  currency: CurrencyCode | null
  extra: number
  rate: number
  parts: Map<Whoever, Part>
  more: Map<Whoever, number>
  paid: Map<Whoever, number>
  fixed: Map<number, string>
  choices: Choice[]
  unused: AmountSlot[]
  /** A number was given to somebody on the side. */
  isSided: boolean
}
