import { strict as assert } from 'node:assert'
import type { MemberId } from '../ids.js'
import { smaller } from '../money/bigint.js'
import type { CurrencyCode } from '../money/money.js'
import type { Balance, Transfer } from './group.js'
import { byText } from './order.js'
import { takeOpposites, takeTriples } from './small-groups.js'
import { exactSearchMax, mostZeroSumGroups, type Net } from './zero-sums.js'

/** How to get even in one currency. Every transfer goes from somebody who owes to somebody who gets money back. */
interface SettlePlan {
  readonly currency: CurrencyCode
  readonly transfers: readonly Transfer[]
  /** Whether no plan with fewer transfers exists, proven; false means a good heuristic was used. */
  readonly isMinimal: boolean
}

/**
 * A plan for every currency in which somebody owes, in the order of the codes. The balances of a currency sum to zero and name a
 * member once. The same balances in any order give the same plan.
 *
 * The fewest transfers are the members minus the largest number of groups that can settle among themselves. Exact opposites are
 * matched first, which never costs one: where they sit in two groups, the pair and the union of what remains are two groups again.
 */
export const settleUp = (balances: readonly Balance[]): SettlePlan[] => {
  const open = balances.filter(({ net }) => net.amountMinor !== 0n)
  const currencies = [...new Set(open.map(({ net }) => net.currency))].sort(byText)
  return currencies.map((currency) =>
    planOf(currency, open.filter(({ net }) => net.currency === currency).sort(byMember)),
  )
}

const planOf = (currency: CurrencyCode, balances: readonly Balance[]): SettlePlan => {
  const sum = balances.reduce((total, { net }) => total + net.amountMinor, 0n)
  assert(sum === 0n, 'the balances of a currency sum to zero')
  const members = balances.map(({ member }) => member)
  assert(new Set(members).size === members.length, 'a member has one balance a currency')

  const nets = balances.map(({ net }, index) => ({ index, netMinor: net.amountMinor }))
  const pairs = takeOpposites(nets)
  const isMinimal = pairs.rest.length <= exactSearchMax
  const groups = [...pairs.groups, ...(isMinimal ? mostZeroSumGroups(pairs.rest) : goodGroups(pairs.rest))]
  const transfers = groups.flatMap((group) => evenOut(group, members, currency))
  return { currency, transfers: transfers.sort(byMembers), isMinimal }
}

/** Too many for the exact search: first triples that are even among themselves, then the others, searched if few enough remain. */
const goodGroups = (nets: readonly Net[]): Net[][] => {
  const triples = takeTriples(nets)
  const others = triples.rest.length <= exactSearchMax ? mostZeroSumGroups(triples.rest) : [triples.rest]
  return [...triples.groups, ...others]
}

/** At most one transfer less than members: the one who gets most is paid by the one who owes most, until all are even. */
const evenOut = (group: readonly Net[], members: readonly MemberId[], currency: CurrencyCode): Transfer[] => {
  const open = group.map(({ index, netMinor }) => ({ index, netMinor })).sort((left, right) => left.index - right.index)
  const transfers: Transfer[] = []
  for (;;) {
    const creditor = open.reduce((most, net) => (net.netMinor > most.netMinor ? net : most), nobody)
    const debtor = open.reduce((most, net) => (net.netMinor < most.netMinor ? net : most), nobody)
    const from = members[debtor.index]
    const to = members[creditor.index]
    if (from === undefined || to === undefined) return transfers
    const amountMinor = smaller(creditor.netMinor, -debtor.netMinor)
    transfers.push({ from, to, amount: { amountMinor, currency } })
    creditor.netMinor -= amountMinor
    debtor.netMinor += amountMinor
  }
}

const nobody = { index: -1, netMinor: 0n }

const byMember = (left: Balance, right: Balance): number => byText(left.member, right.member)

const byMembers = (left: Transfer, right: Transfer): number =>
  byText(left.from, right.from) || byText(left.to, right.to)
