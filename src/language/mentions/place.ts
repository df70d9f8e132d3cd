import type { ReadContext } from '../context.js'
import type { Cut } from './cut.js'
import type { Lexicon } from './lexicon.js'

/** A text that is cut, and what its numbers are read with. */
export interface AmountPlace {
  readonly plain: string
  readonly cuts: readonly Cut[]
  readonly lexicons: readonly Lexicon[]
  readonly context: ReadContext
}
