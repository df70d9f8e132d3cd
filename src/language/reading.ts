import type { Draft } from './draft.js'

/**
 * What a reader makes of a message.
 * - `drafts`: it is sure; one draft an expense or payment, in the order of the text.
 * - `unsure`: it abstains. `guess` is its best reading, never to be proposed as if it were sure; often empty.
 * - `notAnExpense`: surely nothing to log: a question, a plan, small talk, an attempt to give orders.
 * - `command`: a question or an order in words, and the typed line that does the same. One that is not sure is only to be offered.
 */
export type Reading =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'unsure'; readonly guess: readonly Draft[] }
  | { readonly kind: 'notAnExpense' }
  | { readonly kind: 'command'; readonly line: string; readonly isSure: boolean }
