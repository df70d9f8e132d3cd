import type { MemberId } from '../ids.js'
import { smaller } from '../money/bigint.js'
import type { CurrencyCode, Money } from '../money/money.js'
import type { Debt, Transfer } from './group.js'
import { byText } from './order.js'

/** Who pays or owes whom. */
export interface Pair {
  readonly from: MemberId
  readonly to: MemberId
}

/**
 * A part of a plan and what it stands for: making each of these transfers by the amount does to everybody's balance exactly
 * what paying each of these debts by the amount does.
 */
export interface Replacement {
  readonly amount: Money
  readonly transfers: readonly Pair[]
  readonly debts: readonly Pair[]
}

/** A debt or a transfer of which a part is not yet explained. */
interface Edge extends Pair {
  readonly kind: 'debt' | 'transfer'
  leftMinor: bigint
}

/**
 * How the transfers of a plan replace pairwise debts with the same balances. Over all replacements every transfer and every debt
 * is used up exactly. Transfers minus debts is a circulation, so it comes apart into circles that follow transfers forwards and
 * debts backwards: first each transfer takes the debt between the same two, then the shortest chains of debts from its payer to
 * its payee, and what is left are circles through several transfers, shortest first.
 */
export const explainPlan = (debts: readonly Debt[], transfers: readonly Transfer[]): Replacement[] => {
  const currencies = [...new Set(transfers.map(({ amount }) => amount.currency))].sort(byText)
  return currencies.flatMap((currency) =>
    explainCurrency(currency, edgesOf('debt', debts, currency), edgesOf('transfer', transfers, currency)),
  )
}

const edgesOf = (kind: Edge['kind'], pairs: readonly Debt[], currency: CurrencyCode): Edge[] =>
  pairs
    .filter(({ amount }) => amount.currency === currency)
    .map(({ from, to, amount }) => ({ kind, from, to, leftMinor: amount.amountMinor }))

const explainCurrency = (currency: CurrencyCode, debts: readonly Edge[], transfers: readonly Edge[]): Replacement[] => {
  const replacements: Replacement[] = []
  const explain = (transfer: Edge, path: readonly Edge[]): void => {
    const circle = [transfer, ...path]
    const amountMinor = circle.map(({ leftMinor }) => leftMinor).reduce(smaller)
    for (const edge of circle) edge.leftMinor -= amountMinor
    replacements.push({
      amount: { amountMinor, currency },
      transfers: circle.filter(({ kind }) => kind === 'transfer').map(pairOf),
      debts: circle.filter(({ kind }) => kind === 'debt').map(pairOf),
    })
  }

  for (const transfer of transfers) {
    const direct = debts.find(({ from, to }) => from === transfer.from && to === transfer.to)
    if (direct !== undefined) explain(transfer, [direct])
  }
  const byDebts = stepsOf(debts)
  const byAll = stepsOf([...debts, ...transfers])
  for (const steps of [byDebts, byAll]) {
    for (const transfer of transfers) {
      for (;;) {
        const path = transfer.leftMinor > 0n ? shortestPath(transfer, steps) : null
        if (path === null) break
        explain(transfer, path)
      }
    }
  }
  return replacements
}

interface Step {
  readonly edge: Edge
  readonly to: MemberId
}

/** Where one can go from each member: along a debt, or back along a transfer. */
const stepsOf = (edges: readonly Edge[]): ReadonlyMap<MemberId, readonly Step[]> => {
  const steps = new Map<MemberId, Step[]>()
  for (const edge of edges) {
    const [start, to] = edge.kind === 'debt' ? [edge.from, edge.to] : [edge.to, edge.from]
    const known = steps.get(start)
    if (known === undefined) steps.set(start, [{ edge, to }])
    else known.push({ edge, to })
  }
  return steps
}

/** The fewest steps from a transfer's payer to its payee, a breadth-first search over what is left. */
const shortestPath = (transfer: Edge, steps: ReadonlyMap<MemberId, readonly Step[]>): Edge[] | null => {
  const cameBy = new Map<MemberId, { readonly edge: Edge; readonly before: MemberId }>()
  const queue: MemberId[] = [transfer.from]
  for (const member of queue) {
    for (const { edge, to } of steps.get(member) ?? []) {
      if (edge.leftMinor === 0n || to === transfer.from || cameBy.has(to)) continue
      cameBy.set(to, { edge, before: member })
      if (to === transfer.to) return pathTo(to, transfer.from, cameBy)
      queue.push(to)
    }
  }
  return null
}

const pathTo = (
  end: MemberId,
  start: MemberId,
  cameBy: ReadonlyMap<MemberId, { readonly edge: Edge; readonly before: MemberId }>,
): Edge[] => {
  const path: Edge[] = []
  for (let here = end; here !== start; ) {
    const step = cameBy.get(here)
    if (step === undefined) break
    path.unshift(step.edge)
    here = step.before
  }
  return path
}

const pairOf = ({ from, to }: Edge): Pair => ({ from, to })
