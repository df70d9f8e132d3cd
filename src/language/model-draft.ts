import { isRefusal } from '../ledger/refusal.js'
import { computeShares } from '../ledger/shares.js'
import type { ModelDraft, ModelRequest } from '../ports/model.js'
import type { ReadContext } from './context.js'
import type { Draft } from './draft.js'
import { fold } from './fold.js'
import { interpretExpense, interpretPayment } from './interpret.js'
import { numberSource } from './model-amounts.js'
import { type BeliefContext, believe } from './model-believe.js'
import { givesOrders } from './model-orders.js'
import type { AddressedRequest } from './model-request.js'
import type { Reading } from './reading.js'

/** More than anybody tells in one message. */
const DRAFTS_MAX = 10
const DATE_MAX = 60

/**
 * What is left of a model's answer when nothing in it is taken on trust.
 * - Every amount is a number of the message or arithmetic of such (of a picture: lines that add up to the total), every member one
 *   of those listed, the evidence and the date pieces of the message. Else `unsure` without a guess, for all drafts together.
 * - The drafts must be writable: parts that fit the total, a date that can be read, no number of two meanings. Else `unsure` with
 *   the drafts as a guess; interpreting it tells what to ask.
 * - `notAnExpense` where the model found nothing or the message gives orders.
 */
export const readModelDrafts = async (
  drafts: readonly ModelDraft[],
  { request, memberByAlias }: AddressedRequest,
  context: ReadContext,
): Promise<Reading> => {
  if (drafts.length === 0 || givesOrders(request.message)) return { kind: 'notAnExpense' }
  if (drafts.length > DRAFTS_MAX) return unsure([])

  const believed: Draft[] = []
  for (const draft of drafts) {
    const text = textBehind(draft, request)
    const setting = { currency: context.group.currency, locale: context.group.locale }
    const belief: BeliefContext = {
      memberByAlias,
      source: numberSource(withoutNames(text, request), setting),
      hasPicture: request.files.some(isPicture),
    }
    const read = saysSo(draft, text, request) ? believe(draft, belief) : null
    if (read === null) return unsure([])
    believed.push(read)
  }
  for (const draft of believed) {
    if (!(await isWritable(draft, context))) return unsure(believed)
  }
  return { kind: 'drafts', drafts: believed }
}

const unsure = (guess: readonly Draft[]): Reading => ({ kind: 'unsure', guess })

const isPicture = ({ mime }: ModelRequest['files'][number]): boolean => mime.startsWith('image/')

/** The message, the draft it corrects, and of a voice note what the model says it heard. */
const textBehind = ({ evidence }: ModelDraft, { message, corrects, files }: ModelRequest): string => {
  const isHeard = files.some((file) => !isPicture(file))
  return [message, corrects ?? '', isHeard ? evidence : ''].join('\n')
}

/** Evidence and date stand in the message; what is printed or said can only be believed. */
const saysSo = ({ evidence, date }: ModelDraft, text: string, { message, files }: ModelRequest): boolean => {
  if (date.length > DATE_MAX) return false
  if (files.length > 0) return true
  return isPieceOf(evidence, message) && (date.trim() === '' || isPieceOf(date, text))
}

const isPieceOf = (piece: string, text: string): boolean => {
  const words = wordsOf(piece)
  return words !== '' && wordsOf(text).includes(words)
}

/** Letters and digits only, so that another quotation mark or dash is no other text. */
const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** The number in somebody's name is no amount. */
const withoutNames = (text: string, { members }: ModelRequest): string =>
  members.reduce((left, { name }) => (/\p{N}/u.test(name) ? left.replaceAll(name, ' ') : left), text)

/** Whether the ledger would take it: the same steps as after a confirmation, without writing. */
const isWritable = async (draft: Draft, context: ReadContext): Promise<boolean> => {
  if (draft.kind === 'payment') return 'amountMinor' in (await interpretPayment(draft, context))
  const request = await interpretExpense(draft, context)
  if (!('totalMinor' in request)) return false
  const total = { amountMinor: request.totalMinor, currency: request.currency }
  return !isRefusal(computeShares(total, request.split, context.group.nextNumber))
}
