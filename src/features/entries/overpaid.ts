import type { Situation } from '../../decision/command.js'
import { openSums } from '../../decision/open-sums.js'
import type { PaymentRequest } from '../../ledger/expense.js'
import { householdsOf } from '../../ledger/households.js'
import { owedBetween } from '../../ledger/owing.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'

/** Why a payment is to be confirmed first: it is more than its payer owes the payee, or pays what nobody owes. Null for one that is not. */
export async function overpaid(
  situation: Pick<Situation, 'books' | 'group' | 'members'>,
  { from, to, currency, amountMinor, description }: Omit<PaymentRequest, 'date'>,
): Promise<Refusal | null> {
  if (isMeantAhead.test(description)) return null
  const owedMinor = owedBetween(await openSums(situation), [from, to], currency, householdsOf(situation.members))
  if (amountMinor <= owedMinor) return null
  const ends = { from: { member: from }, to: { member: to } }
  const owed = { amountMinor: owedMinor, currency }
  return owedMinor === 0n ? refuse('paidNotOwed', ends) : refuse('paidTooMuch', { ...ends, owed })
}

/** A note that says why more is paid than is owed. */
const isMeantAhead =
  /(?<!\p{L})(?:loan|lent|lend|lending|advance|in advance|ahead|prepaid|carried over|préstamo|prestamo|prestado|adelanto|anticipo|traspaso)(?!\p{L})/iu
