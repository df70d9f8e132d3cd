import { strict as assert } from 'node:assert'
import type { MemberId } from '../ids.js'
import { smaller } from '../money/bigint.js'
import type { Money } from '../money/money.js'
import type { Debt } from './group.js'
import { byText } from './order.js'

/** A debt that went round: each member owed the next this much, and the last one the first. */
interface Circle {
  readonly members: readonly MemberId[]
  readonly amount: Money
}

/** An amount still to be walked; it falls when a circle through it is cancelled. */
interface Edge {
  readonly debt: Debt
  leftMinor: bigint
}

/**
 * Cancels debts that go round in a circle, which changes nobody's balance: afterwards no circle is left, nobody owes anybody they
 * did not owe before, and every debt is at most what it was. A depth-first walk a currency, in the order of the members, so the
 * same debts give the same result; whatever led nowhere is not walked twice.
 */
export const cancelCircles = (debts: readonly Debt[]): { readonly debts: Debt[]; readonly circles: Circle[] } => {
  const edges = debts.map((debt): Edge => ({ debt, leftMinor: debt.amount.amountMinor }))
  const circles: Circle[] = []
  for (const currency of [...new Set(debts.map(({ amount }) => amount.currency))].sort(byText)) {
    const inCurrency = edges.filter(({ debt }) => debt.amount.currency === currency)
    for (const path of circlesAmong(inCurrency)) circles.push(cancel(path))
  }
  const left = edges.filter(({ leftMinor }) => leftMinor > 0n)
  return {
    debts: left.map(({ debt, leftMinor }) => ({ ...debt, amount: { ...debt.amount, amountMinor: leftMinor } })),
    circles,
  }
}

/** Finds one circle after another; the caller cancels each before the walk goes on. */
function* circlesAmong(edges: readonly Edge[]): Generator<readonly Edge[]> {
  const outgoing = byDebtor(edges)
  const finished = new Set<MemberId>()
  for (const start of outgoing.keys()) {
    const path: Edge[] = []
    while (!finished.has(start)) {
      const here = path.at(-1)?.debt.to ?? start
      const edge = outgoing.get(here)?.find(({ debt, leftMinor }) => leftMinor > 0n && !finished.has(debt.to))
      if (edge === undefined) {
        finished.add(here)
        path.pop()
        continue
      }
      path.push(edge)
      const met = path.findIndex(({ debt }) => debt.from === edge.debt.to)
      if (met === -1) continue
      yield path.slice(met)
      path.splice(path.findIndex(({ leftMinor }) => leftMinor === 0n))
    }
  }
}

const cancel = (circle: readonly Edge[]): Circle => {
  const [first] = circle
  assert(first !== undefined, 'a circle has members')
  const amountMinor = circle.map(({ leftMinor }) => leftMinor).reduce(smaller)
  for (const edge of circle) edge.leftMinor -= amountMinor
  return { members: circle.map(({ debt }) => debt.from), amount: { ...first.debt.amount, amountMinor } }
}

const byDebtor = (edges: readonly Edge[]): ReadonlyMap<MemberId, readonly Edge[]> => {
  const lists = new Map<MemberId, Edge[]>()
  for (const edge of [...edges].sort(byMembers)) {
    const list = lists.get(edge.debt.from)
    if (list === undefined) lists.set(edge.debt.from, [edge])
    else list.push(edge)
  }
  return lists
}

const byMembers = ({ debt: left }: Edge, { debt: right }: Edge): number =>
  byText(left.from, right.from) || byText(left.to, right.to)
