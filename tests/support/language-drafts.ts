import { strict as assert } from 'node:assert'
import { inspect } from 'node:util'
import type { ExpenseDraft, PaymentDraft } from '../../src/language/draft.js'
import { parseExpense, parsePayment } from '../../src/language/grammar.js'
import { isRefusal, type Refusal } from '../../src/ledger/refusal.js'
import { contextOf, type TestChatOptions } from './language.js'

/** The draft of an `/add` that must be understood. */
export const added = (argument: string, options: TestChatOptions = {}): ExpenseDraft =>
  understood(parseExpense(argument, contextOf(options)))

/** The draft of a `/pay` that must be understood. */
export const paid = (argument: string, options: TestChatOptions = {}): PaymentDraft =>
  understood(parsePayment(argument, contextOf(options)))

/** Why an `/add` was refused. */
export const refusedAdd = (argument: string, options: TestChatOptions = {}): Refusal => {
  const draft = parseExpense(argument, contextOf(options))
  assert(isRefusal(draft), `"${argument}" is refused`)
  return draft
}

/** Why a `/pay` was refused. */
export const refusedPay = (argument: string, options: TestChatOptions = {}): Refusal => {
  const draft = parsePayment(argument, contextOf(options))
  assert(isRefusal(draft), `"${argument}" is refused`)
  return draft
}

const understood = <Draft extends object>(draft: Draft | Refusal): Draft => {
  assert(!isRefusal(draft), `understood, not refused: ${inspect(draft)}`)
  return draft
}
