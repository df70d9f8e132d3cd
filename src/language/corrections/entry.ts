import type { MemberId } from '../../ids.js'
import type { Entry, EntryContent } from '../../ledger/entry.js'
import type { ExpenseRequest, PaymentRequest } from '../../ledger/expense.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { computeShares, splitTotal } from '../../ledger/shares.js'
import type { Split } from '../../ledger/split.js'
import { exponentOf } from '../../money/currency.js'
import { fromDecimal, toDecimal } from '../../money/format.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import type { InterpretContext } from '../context.js'
import type { DraftSharing, ExpenseEdit } from '../draft.js'
import { type AmountSetting, readPositiveMinor } from '../interpret-amounts.js'
import { amountsOfBill, amountsOfSharing, interpretBill, peopleOfBill } from '../interpret-bill.js'
import { dayOf, settingOf } from '../interpret-common.js'
import {
  interpretPayers,
  interpretSharing,
  memberOf,
  type NameQuestion,
  type Payer,
  peopleOf,
  questionIn,
  refusePayers,
} from '../interpret-people.js'

/** What becomes of an edited entry. `kept`: nobody's share changes, so the shares are written as they stand and not worked out anew. */
export type Edited =
  | { readonly kind: 'kept'; readonly content: EntryContent }
  | { readonly kind: 'expense'; readonly request: ExpenseRequest }
  | { readonly kind: 'payment'; readonly request: PaymentRequest }

/**
 * An entry with the changes of an edit. A new amount keeps the recipe of the shares and is refused as `editNeedsShares` where that no
 * longer adds up; one payer pays any new amount, several are refused as `payersDoNotAddUp` until their amounts are said.
 */
export const interpretEdit = async (
  edit: ExpenseEdit,
  current: Entry,
  context: InterpretContext,
): Promise<Edited | Refusal | NameQuestion> => {
  const question = questionIn(peopleOfEdit(edit))
  if (question !== null) return question
  const setting = settingOf(edit.currency, amountsOfEdit(edit), current.currency, context)
  if (isRefusal(setting)) return setting
  const date = edit.date === null ? current.date : await dayOf(edit.date, context)
  if (typeof date !== 'string') return date
  const said = {
    date,
    category: edit.category ?? current.category,
    description: edit.description ?? current.description,
  }
  return current.kind === 'payment'
    ? editPayment(edit, { ...current, ...said }, setting)
    : editExpense(edit, { ...current, ...said }, context, setting)
}

const peopleOfEdit = ({ payers, sharing, bill }: ExpenseEdit) => [
  ...(payers ?? []).map(({ who }) => who),
  ...(sharing === null ? [] : peopleOf(sharing)),
  ...(bill === null ? [] : peopleOfBill(bill)),
]

const amountsOfEdit = ({ amount, payers, sharing, bill }: ExpenseEdit) => [
  amount,
  ...(payers ?? []).map((payer) => payer.amount),
  ...(sharing === null ? [] : amountsOfSharing(sharing)),
  ...(bill === null ? [] : amountsOfBill(bill)),
]

/** `current` already carries the new date, category and description. */
const editExpense = (
  edit: ExpenseEdit,
  current: Entry,
  context: InterpretContext,
  setting: AmountSetting,
): Edited | Refusal => {
  const { currency } = setting
  const paidBy = current.postings.filter(({ paidMinor }) => paidMinor > 0n).map(({ member }) => member)
  const payerNames = edit.payers?.map(({ who }) => memberOf(who)).filter((member) => member !== null) ?? paidBy
  const newSplit = splitOfEdit(edit, payerNames, context, setting)
  if (newSplit !== null && isRefusal(newSplit)) return newSplit
  const totalMinor =
    newSplit?.kind === 'items' && edit.amount === null ? splitTotal(newSplit) : totalOfEdit(edit, current, setting)
  if (typeof totalMinor !== 'bigint') return totalMinor

  const total: Money = { amountMinor: totalMinor, currency }
  const isSameTotal = totalMinor === current.totalMinor && exponentOf(currency) === exponentOf(current.currency)
  const payers =
    edit.payers === null
      ? payersKept(current, total, isSameTotal)
      : interpretPayers(edit.payers, total, context, setting)
  if ('refused' in payers) return payers
  if (isSameTotal && newSplit === null) return { kind: 'kept', content: keptContent(current, payers, currency) }

  const split = newSplit ?? splitAgain(current, total)
  if (isRefusal(split)) return split
  const { date, category, description } = current
  return { kind: 'expense', request: { currency, totalMinor, payers, split, date, category, description } }
}

/** The new split an edit asks for; null where it keeps the old one. */
const splitOfEdit = (
  { sharing, bill }: ExpenseEdit,
  payers: readonly MemberId[],
  context: InterpretContext,
  setting: AmountSetting,
): Split | Refusal | null => {
  if (bill !== null) return interpretBill(bill, payers, context, setting)
  if (sharing === null) return null
  const sharers = interpretSharing(sharing, payers, context, setting)
  return 'refused' in sharers ? sharers : { kind: 'parts', sharers }
}

/** The amount an edit says; else the current one, as the same number where only the currency changes. */
const totalOfEdit = ({ amount }: ExpenseEdit, current: Entry, setting: AmountSetting): bigint | Refusal => {
  if (amount !== null) return readPositiveMinor(amount, setting)
  const { currency } = setting
  const decimal = toDecimal({ amountMinor: current.totalMinor, currency: current.currency })
  const text = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
  const money = fromDecimal(text, currency)
  return money?.amountMinor ?? refuse('amountTooManyDecimals', { text, currency, decimals: exponentOf(currency) })
}

const payersKept = (current: Entry, total: Money, isSameTotal: boolean): readonly Payer[] | Refusal => {
  const payers = current.postings
    .filter(({ paidMinor }) => paidMinor > 0n)
    .map(({ member, paidMinor }) => ({ member, paidMinor }))
  if (isSameTotal) return payers
  const [only] = payers
  if (only !== undefined && payers.length === 1) return [{ ...only, paidMinor: total.amountMinor }]
  return refusePayers(
    total,
    payers.reduce((sum, { paidMinor }) => sum + paidMinor, 0n),
  )
}

/** The recipe of the old shares, if it can make up the new total. */
const splitAgain = ({ split, number }: Entry, total: Money): Split | Refusal => {
  if (split === null || split.kind === 'items') return refuse('editNeedsShares', { number })
  const isFixed = split.sharers.some(({ part }) => part.kind === 'exact')
  const shares = computeShares(total, split, number)
  return isFixed && isRefusal(shares) ? refuse('editNeedsShares', { number }) : split
}

/** What everybody owed stays to the cent; only who paid may be another. */
const keptContent = (current: Entry, payers: readonly Payer[], currency: CurrencyCode): EntryContent => {
  const paid = new Map(payers.map(({ member, paidMinor }) => [member, paidMinor]))
  const owed = new Map(current.postings.map(({ member, owedMinor }) => [member, owedMinor]))
  const postings = [...new Set([...paid.keys(), ...owed.keys()])]
    .map((member) => ({ member, paidMinor: paid.get(member) ?? 0n, owedMinor: owed.get(member) ?? 0n }))
    .filter(({ paidMinor, owedMinor }) => paidMinor > 0n || owedMinor > 0n)
  const { kind, totalMinor, description, category, date, split } = current
  return { kind, currency, totalMinor, description, category, date, postings, split }
}

const editPayment = (edit: ExpenseEdit, current: Entry, setting: AmountSetting): Edited | Refusal => {
  const { currency } = setting
  const people = peopleOfPayment(edit, current)
  if (isRefusal(people)) return people
  const { from, to } = people
  if (from === to) return refuse('payYourself')
  const amountMinor = totalOfEdit({ ...edit, amount: edit.amount ?? people.amount }, current, setting)
  if (typeof amountMinor !== 'bigint') return amountMinor
  const { date, description } = current
  return { kind: 'payment', request: { currency, amountMinor, from, to, date, description } }
}

/** `paid by @ana`, `@bo` and `@ana @bo` name payer and payee as in `/pay`; a number behind the payee is the amount. */
const peopleOfPayment = (edit: ExpenseEdit, current: Entry) => {
  const payers = edit.payers ?? []
  const named = edit.sharing?.named ?? []
  const isForMany = edit.bill !== null || (edit.sharing !== null && !isOnePayee(edit.sharing))
  if (isForMany || payers.length + named.length > 2 || payers.length > 1) return refuse('severalPayees')
  const oldFrom = current.postings.find(({ paidMinor }) => paidMinor > 0n)?.member
  const oldTo = current.postings.find(({ owedMinor }) => owedMinor > 0n)?.member
  const [first, second] = named
  const payer = payers[0]?.who ?? (second === undefined ? undefined : first?.who)
  const payee = second ?? first
  const from = payer === undefined ? oldFrom : memberOf(payer)
  const to = payee === undefined ? oldTo : memberOf(payee.who)
  if (from === null || from === undefined || to === null || to === undefined) return refuse('payeeMissing')
  const amounts = named.flatMap(({ part }) => (part.kind === 'exact' ? [part.amount] : []))
  return { from, to, amount: amounts.at(-1) ?? payers[0]?.amount ?? null }
}

const isOnePayee = ({ base, named, except }: DraftSharing): boolean =>
  base !== 'everyone' &&
  except.length === 0 &&
  named.every(({ part }) => part.kind === 'equal' || part.kind === 'exact')
