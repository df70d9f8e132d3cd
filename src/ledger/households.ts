import type { MemberId } from '../ids.js'
import type { CurrencyCode } from '../money/money.js'
import type { Balance, Debt, Member } from './group.js'

/** Members who pay and are paid as one, at least two; `name` is null for one that was given none. */
export interface Household {
  readonly name: string | null
  readonly members: readonly MemberId[]
}

/** The households of a group, each in the order of its members. */
export function householdsOf(members: readonly Pick<Member, 'id' | 'household'>[]): readonly Household[] {
  const byKey = new Map<string, MemberId[]>()
  for (const { id, household } of members) {
    if (household === null) continue
    const known = byKey.get(household)
    if (known === undefined) byKey.set(household, [id])
    else known.push(id)
  }
  return [...byKey]
    .filter(([, mates]) => mates.length > 1)
    .map(([key, mates]) => ({ name: isNameless(key) ? null : key, members: mates }))
}

/** What a new household without a name is kept under: a number that none of the members' has. */
export function namelessKey(members: readonly Pick<Member, 'household'>[]): string {
  const taken = new Set(members.map(({ household }) => household))
  for (let number = 1; ; number += 1) if (!taken.has(String(number))) return String(number)
}

const isNameless = (key: string): boolean => /^\d+$/u.test(key)

/** These members and everybody who counts as one with any of them. */
export const withMates = (named: readonly MemberId[], households: readonly Household[]): readonly MemberId[] => [
  ...new Set(named.flatMap((member) => [member, ...matesOf(member, households)])),
]

const matesOf = (member: MemberId, households: readonly Household[]): readonly MemberId[] =>
  households.find(({ members }) => members.includes(member))?.members ?? []

/** Whether two members are one household. */
export const areMates = (one: MemberId, other: MemberId, households: readonly Household[]): boolean =>
  matesOf(one, households).includes(other)

/** What is open between households, each told by the one who speaks for it; what is open inside of one is left out. */
interface AsOne {
  readonly balances: readonly Balance[]
  readonly debts: readonly Debt[]
  /**
   * Who pays and is paid for a member's household in a currency: of those who owe together whoever owes most, of those who get back
   * together whoever gets back most. Somebody without a household speaks for themselves.
   */
  readonly speakerOf: (member: MemberId, currency: CurrencyCode) => MemberId
}

/** Adds up what the members of a household owe and get back. Sums are in minor units; no balance and no debt of it is zero. */
export function asOne(balances: readonly Balance[], debts: readonly Debt[], households: readonly Household[]): AsOne {
  const netOf = (member: MemberId, currency: CurrencyCode): bigint =>
    balances.find((balance) => balance.member === member && balance.net.currency === currency)?.net.amountMinor ?? 0n
  const speakerOf: AsOne['speakerOf'] = (member, currency) => {
    const nets = matesOf(member, households).map((mate) => ({ mate, netMinor: netOf(mate, currency) }))
    const isOwed = nets.reduce((sum, { netMinor }) => sum + netMinor, 0n) > 0n
    const [first] = nets.toSorted((left, right) => compare(left.netMinor, right.netMinor) * (isOwed ? -1 : 1))
    return first?.mate ?? member
  }
  if (households.length === 0) return { balances, debts, speakerOf }
  return { balances: mergedBalances(balances, speakerOf), debts: mergedDebts(debts, speakerOf), speakerOf }
}

const compare = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0)

function mergedBalances(balances: readonly Balance[], speakerOf: AsOne['speakerOf']): readonly Balance[] {
  const merged = new Map<string, Balance>()
  for (const { member, net } of balances) {
    const speaker = speakerOf(member, net.currency)
    const key = `${net.currency} ${speaker}`
    const amountMinor = (merged.get(key)?.net.amountMinor ?? 0n) + net.amountMinor
    merged.set(key, { member: speaker, net: { ...net, amountMinor } })
  }
  return [...merged.values()].filter(({ net }) => net.amountMinor !== 0n)
}

/** What two owe each other both ways is one debt of the difference. */
function mergedDebts(debts: readonly Debt[], speakerOf: AsOne['speakerOf']): readonly Debt[] {
  const merged = new Map<string, Debt>()
  for (const { from, to, amount } of debts) {
    const [debtor, creditor] = [speakerOf(from, amount.currency), speakerOf(to, amount.currency)]
    if (debtor === creditor) continue
    const isTurned = creditor < debtor
    const [low, high] = isTurned ? [creditor, debtor] : [debtor, creditor]
    const key = `${amount.currency} ${low} ${high}`
    const amountMinor =
      (merged.get(key)?.amount.amountMinor ?? 0n) + (isTurned ? -amount.amountMinor : amount.amountMinor)
    merged.set(key, { from: low, to: high, amount: { ...amount, amountMinor } })
  }
  return [...merged.values()].flatMap(({ from, to, amount }): readonly Debt[] => {
    if (amount.amountMinor === 0n) return []
    if (amount.amountMinor > 0n) return [{ from, to, amount }]
    return [{ from: to, to: from, amount: { ...amount, amountMinor: -amount.amountMinor } }]
  })
}
