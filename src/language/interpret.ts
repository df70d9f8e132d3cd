import type { ExpenseRequest, PaymentRequest } from '../ledger/expense.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { splitTotal } from '../ledger/shares.js'
import type { Split } from '../ledger/split.js'
import type { InterpretContext } from './context.js'
import type { Draft, ExpenseDraft, PaymentDraft } from './draft.js'
import { type AmountSetting, readPartMinor, readPositiveMinor, sumOf } from './interpret-amounts.js'
import { amountsOfBill, amountsOfSharing, interpretBill, peopleOfBill } from './interpret-bill.js'
import { dayOf, payingMembers, settingOf } from './interpret-common.js'
import {
  interpretPayers,
  interpretSharing,
  memberOf,
  type NameQuestion,
  peopleOf,
  questionIn,
} from './interpret-people.js'

export type { NameQuestion } from './interpret-people.js'

/**
 * What the ledger is asked to write for a drafted expense. A name that is not clear yet comes back as a question before anything
 * else, so nobody is ever dropped; amounts, percentages and dates that cannot be read are refused.
 */
export const interpretExpense = async (
  draft: ExpenseDraft,
  context: InterpretContext,
): Promise<ExpenseRequest | Refusal | NameQuestion> => {
  const request = undatedExpense(draft, context)
  if ('refused' in request || 'question' in request) return request
  const date = await dayOf(draft.date, context)
  return typeof date === 'string' ? { ...request, date } : date
}

/** What the ledger is asked to write for a drafted payment; the sender pays where nobody else is named. */
export const interpretPayment = async (
  draft: PaymentDraft,
  context: InterpretContext,
): Promise<PaymentRequest | Refusal | NameQuestion> => {
  const request = undatedPayment(draft, context)
  if ('refused' in request || 'question' in request) return request
  const date = await dayOf(draft.date, context)
  return typeof date === 'string' ? { ...request, date } : date
}

/** All of a drafted expense but its day, which alone may need a reader that is loaded first. */
export const undatedExpense = (
  draft: ExpenseDraft,
  context: InterpretContext,
): Omit<ExpenseRequest, 'date'> | Refusal | NameQuestion => {
  const people = [...draft.payers.map(({ who }) => who), ...peopleOf(draft.sharing), ...peopleOfBill(draft)]
  const question = questionIn(people)
  if (question !== null) return question
  const setting = settingOf(draft.currency, amountsOfDraft(draft), context.group.currency, context)
  if (isRefusal(setting)) return setting

  const split = splitOf(draft, context, setting)
  if (isRefusal(split)) return split
  const totalMinor = totalOf(draft, split, setting)
  if (typeof totalMinor !== 'bigint') return totalMinor
  const { currency } = setting
  const payers = interpretPayers(draft.payers, { amountMinor: totalMinor, currency }, context, setting)
  if ('refused' in payers) return payers
  const { isRefund, category, description } = draft
  return { isRefund, currency, totalMinor, payers, split, category: category === 'none' ? null : category, description }
}

/** All of a drafted payment but its day. */
export const undatedPayment = (
  draft: PaymentDraft,
  context: InterpretContext,
): Omit<PaymentRequest, 'date'> | Refusal | NameQuestion => {
  const question = questionIn([draft.from, draft.to])
  if (question !== null) return question
  const from = draft.from === null ? context.sender : memberOf(draft.from)
  const to = draft.to === null ? null : memberOf(draft.to)
  if (from === null || to === null) return refuse('payeeMissing')
  if (from === to) return refuse('payYourself')
  if (draft.amount === null) return refuse('amountMissing')
  const setting = settingOf(draft.currency, [draft.amount], context.group.currency, context)
  if (isRefusal(setting)) return setting
  const amountMinor = readPositiveMinor(draft.amount, setting)
  if (typeof amountMinor !== 'bigint') return amountMinor
  return { currency: setting.currency, amountMinor, from, to, description: draft.description }
}

/** All amounts of a draft as written, percentages and shares left out. */
export const amountsOfDraft = (draft: Draft): readonly (string | null)[] =>
  draft.kind === 'payment'
    ? [draft.amount]
    : [
        draft.amount,
        ...draft.payers.map(({ amount }) => amount),
        ...amountsOfSharing(draft.sharing),
        ...amountsOfBill(draft),
      ]

const splitOf = (draft: ExpenseDraft, context: InterpretContext, setting: AmountSetting): Split | Refusal => {
  const payers = payingMembers(draft.payers, context)
  if (draft.items.length > 0) return interpretBill(draft, payers, context, setting)
  const sharers = interpretSharing(draft.sharing, payers, context, setting)
  return 'refused' in sharers ? sharers : { kind: 'parts', sharers }
}

/** The amount written; else what the items, the parts of all sharers, or the amounts of all payers come to. */
const totalOf = (draft: ExpenseDraft, split: Split, setting: AmountSetting): bigint | Refusal => {
  if (draft.amount !== null) return readPositiveMinor(draft.amount, setting)
  if (split.kind === 'items') return splitTotal(split)
  const { base, named } = draft.sharing
  const parts = named.flatMap(({ part }) => (part.kind === 'exact' ? [part.amount] : []))
  if (base === 'named' && parts.length > 0 && parts.length === named.length) {
    return sumOf(parts.map((part) => readPartMinor(part, setting)))
  }
  const paid = draft.payers.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  if (paid.length === 0 || paid.length < draft.payers.length) return refuse('amountMissing')
  return sumOf(paid.map((amount) => readPositiveMinor(amount, setting)))
}
