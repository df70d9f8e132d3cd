import type { MemberId } from '../ids.js'
import type { CurrencyCode } from '../money/money.js'
import { cancelCircles } from './circles.js'
import type { Balance, Debt, Transfer } from './group.js'
import { asOne, type Household } from './households.js'
import { byText } from './order.js'
import { settleUp } from './settle-up.js'

/**
 * How to get even in one currency. `fewest`: no plan with fewer payments exists; `good`: found by a heuristic;
 * `pairwise`: everybody pays those they owe, without the circles.
 */
export interface Plan {
  readonly currency: CurrencyCode
  readonly transfers: readonly Transfer[]
  readonly basis: 'fewest' | 'good' | 'pairwise'
}

/** The part of all plans that concerns some people, or everybody where none is named, and a currency or all of them. */
export interface PlanPart {
  readonly members: readonly MemberId[]
  readonly currency: CurrencyCode | null
}

/** A plan that was shown before. */
export interface ShownPlan {
  readonly simplify: boolean
  readonly transfers: readonly Transfer[]
}

/** The plan of every currency in which somebody owes; a household pays and is paid as one. `debts` are the pairwise ones before circles are cancelled. */
export const plansOf = (
  balances: readonly Balance[],
  debts: readonly Debt[],
  simplify: boolean,
  households: readonly Household[],
): Plan[] => {
  const open = asOne(balances, debts, households)
  if (simplify) {
    return settleUp(open.balances).map(({ currency, transfers, isMinimal }) => ({
      currency,
      transfers,
      basis: isMinimal ? 'fewest' : 'good',
    }))
  }
  const pairwise = cancelCircles(open.debts).debts
  const currencies = [...new Set(pairwise.map(({ amount }) => amount.currency))].sort(byText)
  return currencies.map((currency) => ({
    currency,
    transfers: pairwise.filter(({ amount }) => amount.currency === currency),
    basis: 'pairwise',
  }))
}

/**
 * The plans as they are now, keeping to the shown one in every currency in which it still comes out even: there are often
 * several plans of the same length, and people who have paid by one of them must not be sent to the other.
 */
export const plansAfter = (
  shown: ShownPlan,
  balances: readonly Balance[],
  debts: readonly Debt[],
  simplify: boolean,
  households: readonly Household[],
): Plan[] => {
  const open = asOne(balances, debts, households)
  return plansOf(balances, debts, simplify, households).map((fresh) => {
    const { currency } = fresh
    if (!simplify || !shown.simplify) return fresh
    const inCurrency = shown.transfers.filter(({ amount }) => amount.currency === currency)
    // Another of a household may speak for it by now; who was shown to pay stays.
    const spoken = inCurrency.map(({ from, to, amount }) => ({
      from: open.speakerOf(from, currency),
      to: open.speakerOf(to, currency),
      amount,
    }))
    const due = openTransfers(
      spoken,
      open.balances.filter(({ net }) => net.currency === currency),
    )
    if (due === null) return fresh
    const transfers = inCurrency.filter((_, place) => due.some((transfer) => transfer === spoken[place]))
    return { ...fresh, transfers, basis: transfers.length === fresh.transfers.length ? fresh.basis : 'good' }
  })
}

/**
 * Which transfers of a settle-up plan of one currency are still to be made, told from the balances alone; null when the balances
 * no longer come out even by some of them, each made whole or not at all. A plan has no circles, so somebody takes part in one
 * transfer only and their balance tells whether it was made; without that transfer the rest has no circles again.
 */
export const openTransfers = (transfers: readonly Transfer[], balances: readonly Balance[]): Transfer[] | null => {
  const netMinor = new Map<MemberId, bigint>(balances.map(({ member, net }) => [member, net.amountMinor]))
  const touching = transfersByMember(transfers)
  const open = new Set<Transfer>()
  const leaves = [...touching.keys()]
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    const [transfer, another] = touching.get(leaf) ?? []
    if (transfer === undefined || another !== undefined) continue
    const { from, to, amount } = transfer
    if ((netMinor.get(leaf) ?? 0n) !== 0n) {
      open.add(transfer)
      netMinor.set(from, (netMinor.get(from) ?? 0n) + amount.amountMinor)
      netMinor.set(to, (netMinor.get(to) ?? 0n) - amount.amountMinor)
    }
    touching.get(from)?.delete(transfer)
    touching.get(to)?.delete(transfer)
    leaves.push(from, to)
  }
  const isEven = [...netMinor.values()].every((net) => net === 0n)
  return isEven ? transfers.filter((transfer) => open.has(transfer)) : null
}

const transfersByMember = (transfers: readonly Transfer[]): ReadonlyMap<MemberId, Set<Transfer>> => {
  const touching = new Map<MemberId, Set<Transfer>>()
  for (const transfer of transfers) {
    for (const member of [transfer.from, transfer.to]) {
      const known = touching.get(member)
      if (known === undefined) touching.set(member, new Set([transfer]))
      else known.add(transfer)
    }
  }
  return touching
}

/** Whether two transfers are the same payment. */
export const isSameTransfer = (left: Transfer, right: Transfer): boolean =>
  left.from === right.from &&
  left.to === right.to &&
  left.amount.currency === right.amount.currency &&
  left.amount.amountMinor === right.amount.amountMinor
