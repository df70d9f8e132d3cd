import type { MemberId } from '../ids.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import type { DraftPayer, DraftSharer, DraftSharing } from './draft.js'
import type { Clauses, LooseAmount } from './grammar-clauses.js'
import type { Listed } from './grammar-people.js'
import type { Token } from './grammar-tokens.js'

/** Who pays and shares what, after it was decided which number is the total. */
export interface Settled {
  /** Null where the parts or the payers' amounts make up the total. */
  readonly amount: string | null
  readonly payers: readonly DraftPayer[]
  readonly sharing: DraftSharing
  readonly rest: readonly Token[]
}

/**
 * Finds the total. One marked amount wins, else the only bare one; two of a kind are refused, since one would be silently wrong.
 * Without either, a single number behind a name is the total, and parts behind every name make it up. With `totalIsKnown`, as in
 * an edit, a number behind a name stays a part.
 */
export const settleTotal = (clauses: Clauses, totalIsKnown: boolean): Settled | Refusal => {
  const { sharers, payers } = clauses
  const total = chooseAmount(clauses.amounts)
  if (total !== null && 'refused' in total) return total
  // What each owes, or what is to be added, is no new total.
  if (totalIsKnown && total !== null && (total.isPerHead || /^[+＋]/u.test(total.text)))
    return refuse('wordsUnclear', { text: total.text })
  if (total !== null) {
    const own = new Set(total.tokens)
    const rest = clauses.rest.filter((token) => !own.has(token))
    return settled(clauses, { amount: total.text, sharers, payers, rest })
  }
  if (totalIsKnown) return settled(clauses, { amount: null, sharers, payers })

  const parts = sharers.filter(isExact)
  const paid = payers.filter(isExact)
  const [part] = parts
  const [payer] = paid
  if (part !== undefined && parts.length === 1 && paid.length === 0 && part.part?.isAssigned === false) {
    return settled(clauses, { amount: textOf(part), sharers: sharers.map(withoutExact), payers })
  }
  if (payer !== undefined && paid.length === 1 && parts.length === 0) {
    return settled(clauses, { amount: textOf(payer), sharers, payers: payers.map(withoutExact) })
  }
  if (part !== undefined && parts.length === 1 && payer !== undefined) {
    return refuse('severalAmounts', { first: textOf(part) ?? '', second: textOf(payer) ?? '' })
  }
  if (parts.length > 0 && parts.length === sharers.length && !clauses.everyone) {
    return settled({ ...clauses, only: true }, { amount: null, sharers, payers })
  }
  if (payer !== undefined && paid.length === payers.length) return settled(clauses, { amount: null, sharers, payers })
  return refuse('amountMissing')
}

/** The amount among those that belong to nobody; null when there is none. */
export const chooseAmount = (amounts: readonly LooseAmount[]): LooseAmount | Refusal | null => {
  const marked = amounts.filter(({ mark }) => mark === 'strong')
  // Beside a marked amount a bare number is a word, unless it is written like a price or has a sign.
  const [first, second] =
    marked.length > 0 ? amounts.filter((one) => marked.includes(one) || isMoneyLike(one)) : amounts
  if (first === undefined) return null
  return second === undefined ? first : refuse('severalAmounts', { first: first.text, second: second.text })
}

const isMoneyLike = ({ text }: LooseAmount): boolean => /^[-+−]|\p{Nd}[.,]\p{Nd}{2}$/u.test(text)

interface People {
  readonly amount: string | null
  readonly sharers: readonly Listed[]
  readonly payers: readonly Listed[]
  readonly rest?: readonly Token[]
}

const settled = (clauses: Clauses, { amount, sharers, payers, rest }: People): Settled => {
  const named = withoutEchoes(sharers.map(draftSharer))
  const base = clauses.everyone || named.length === 0 ? 'everyone' : clauses.only ? 'named' : 'payersAndNamed'
  return {
    amount,
    payers: payers.map((payer) => ({ who: payer.who, amount: textOf(payer) })),
    sharing: { base, named, except: clauses.except },
    rest: rest ?? clauses.rest,
  }
}

const isExact = ({ part }: Listed): boolean => part?.part.kind === 'exact'

const textOf = ({ part }: Listed): string | null => (part?.part.kind === 'exact' ? part.part.amount : null)

const withoutExact = (listed: Listed): Listed => (isExact(listed) ? { ...listed, part: null } : listed)

const draftSharer = ({ who, part }: Listed): DraftSharer => ({ who, part: part?.part ?? { kind: 'equal' } })

/** A person named again without a part is the same sharer; two different parts are left for `interpret` to refuse. */
const withoutEchoes = (sharers: readonly DraftSharer[]): readonly DraftSharer[] => {
  const last = new Map<MemberId, number>()
  for (const [place, { who, part }] of sharers.entries()) {
    if (who.kind === 'member' && part.kind !== 'equal') last.set(who.member, place)
  }
  const named = new Set<MemberId>()
  return sharers.filter(({ who, part }, place) => {
    if (who.kind !== 'member') return true
    const isEcho = part.kind === 'equal' && (named.has(who.member) || (last.get(who.member) ?? -1) > place)
    named.add(who.member)
    return !isEcho
  })
}
