import type { ReadContext } from '../context.js'
import { type DraftPayer, type ExpenseDraft, isSameWho, type PaymentDraft, type Who } from '../draft.js'
import { withoutMinus } from '../refund-sign.js'
import { type Correction, commonOf, saysCategory, saysSharing, withAmounts } from './common.js'
import { amendItems, amendTotal } from './sharers.js'
import { withPayersNamed } from './sharing.js'

/** A corrected expense; null when nothing changes or something said cannot be. */
export const applyToExpense = (
  draft: ExpenseDraft,
  correction: Correction,
  context: ReadContext,
): ExpenseDraft | null => {
  const { amendment } = correction
  const common = commonOf(draft, correction, context)
  const payers = payersOf(correction)
  if (common === null || payers === null || amendment.to.length + amendment.from.length > 0) return null
  if (!saysSomething(correction)) return null
  if (common.amount !== null && draft.items.length > 0) return null

  const before = payingOf(draft.payers, context)
  const paidBefore = (who: Who): boolean => before.some((payer) => isSameWho(payer, who))
  // "Bo paid, not Ana" speaks of who paid; "not Bo" alone takes out somebody of whom only that can be meant.
  if (!amendment.notPeople.every((who) => paidBefore(who) === payers.length > 0)) return null
  const kept = payers.length === 0 ? draft : withSharersKept(draft, before)
  const after = payers.length === 0 ? before : payers.map(({ who }) => who)
  const place = { payers: after, members: context.members }
  const leaving = payers.length > 0 ? amendment.without : [...amendment.without, ...amendment.notPeople]
  const said = { ...correction, amendment: { ...amendment, without: leaving } }
  const shared = draft.items.length > 0 ? amendItems(kept, said, place) : amendTotal(kept, said, place)
  if (shared === null) return null
  const paid = { ...shared, payers: payers.length > 0 ? payers : draft.payers }
  const restated = common.restate === null ? paid : withAmounts(paid, common.restate)
  const { amount, restate: _, ...details } = common
  // A new sum of a refund needs no minus.
  const refunded = amount === null ? null : withoutMinus(amount)
  const isRefund = restated.isRefund || refunded !== null
  return { ...restated, ...details, isRefund, amount: refunded ?? amount ?? restated.amount }
}

/** A corrected payment; null when nothing changes or something said makes no sense of a payment. */
export const applyToPayment = (
  draft: PaymentDraft,
  correction: Correction,
  context: ReadContext,
): PaymentDraft | null => {
  const { amendment, clauses } = correction
  const common = commonOf(draft, correction, context)
  const payers = payersOf(correction)
  if (common === null || payers === null || saysCategory(correction) || !saysSomething(correction)) return null
  if (saysSharing(correction) || clauses.only || clauses.together) return null
  const givers = [...amendment.from, ...payers.map(({ who }) => who)]
  const [from, anotherGiver] = givers
  const [to, anotherTaker] = amendment.to
  if (anotherGiver !== undefined || anotherTaker !== undefined || payers.some(({ amount }) => amount !== null))
    return null
  const before = draft.from ?? { kind: 'member' as const, member: context.sender }
  if (!amendment.notPeople.every((who) => from !== undefined && isSameWho(before, who))) return null
  const { currency, date, description, restate } = common
  const kept = draft.amount === null || restate === null ? draft.amount : restate(draft.amount)
  const amount = common.amount ?? kept
  return { ...draft, from: from ?? draft.from, to: to ?? draft.to, amount, currency, date, description }
}

/** Null when two say who paid. */
const payersOf = ({ amendment, settled }: Correction): readonly DraftPayer[] | null => {
  if (amendment.payers.length > 0 && settled.payers.length > 0) return null
  return amendment.payers.length > 0 ? amendment.payers.map((who) => ({ who, amount: null })) : settled.payers
}

const saysSomething = (correction: Correction): boolean => {
  const { amendment, clauses, settled } = correction
  const { payers, to, from, titles, currencies, dates, notPeople } = amendment
  const said = [payers, to, from, titles, currencies, dates, notPeople, settled.payers]
  const details = [settled.amount, clauses.currency, clauses.date]
  const isSaid = said.some((list) => list.length > 0) || details.some((detail) => detail !== null)
  return isSaid || saysSharing(correction) || saysCategory(correction)
}

const payingOf = (payers: readonly DraftPayer[], { sender }: ReadContext): readonly Who[] =>
  payers.length === 0 ? [{ kind: 'member', member: sender }] : payers.map(({ who }) => who)

/** Who shares does not change because somebody else paid. */
const withSharersKept = (draft: ExpenseDraft, payers: readonly Who[]): ExpenseDraft => ({
  ...draft,
  sharing: withPayersNamed(draft.sharing, payers),
  items: draft.items.map((item) => ({ ...item, sharing: withPayersNamed(item.sharing, payers) })),
})
