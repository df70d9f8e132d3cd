import type { Nothing } from '../ports/model.js'
import type { Draft } from './draft.js'

/**
 * What a reader makes of a message.
 * - `drafts`: it is sure; one draft an expense or payment, in the order of the text. `leftOut`: words that were taken to play no part.
 * - `unsure`: it abstains. `guess` is its best reading, never to be proposed as if it were sure; often empty. `doubt`: the words that
 *   it could make nothing of.
 * - `notAnExpense`: surely nothing to log: a question, a plan, small talk, an attempt to give orders; `because` where that is known.
 * - `command`: a question or an order in words, and the typed line that does the same. One that is not sure is only to be offered.
 */
export type Reading =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[]; readonly leftOut?: readonly string[] }
  | { readonly kind: 'unsure'; readonly guess: readonly Draft[]; readonly doubt?: string }
  | { readonly kind: 'notAnExpense'; readonly because?: Nothing | undefined }
  | { readonly kind: 'command'; readonly line: string; readonly isSure: boolean }
