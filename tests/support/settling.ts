import type { MemberId } from '../../src/ids.js'
import type { Balance, Debt, Transfer } from '../../src/ledger/group.js'
import { member, money } from './money.js'

/** Balances in euro cents by name. */
export const balancesOf = (nets: Readonly<Record<string, bigint>>): Balance[] =>
  Object.entries(nets).map(([name, netMinor]) => ({ member: member(name), net: money(netMinor) }))

/** What everybody's net is once the transfers are made; all zero when the plan is right. */
export const afterTransfers = (balances: readonly Balance[], transfers: readonly Transfer[]): bigint[] => {
  const nets = new Map<MemberId, bigint>(balances.map((balance) => [balance.member, balance.net.amountMinor]))
  for (const { from, to, amount } of transfers) {
    nets.set(from, (nets.get(from) ?? 0n) + amount.amountMinor)
    nets.set(to, (nets.get(to) ?? 0n) - amount.amountMinor)
  }
  return [...nets.values()]
}

/** What everybody gets back (above zero) or owes (below zero) by debts of one currency, without those who are even. */
export const netsOf = (debts: readonly Debt[]): Map<MemberId, bigint> => {
  const nets = new Map<MemberId, bigint>()
  for (const { from, to, amount } of debts) {
    nets.set(from, (nets.get(from) ?? 0n) - amount.amountMinor)
    nets.set(to, (nets.get(to) ?? 0n) + amount.amountMinor)
  }
  return new Map([...nets].filter(([, net]) => net !== 0n))
}
