import { type Refusal, refuse } from '../ledger/refusal.js'
import type { CurrencyCode } from '../money/money.js'

/** Adds up what the lines of a file come to for everybody, and compares it with what the file itself says. */
export interface Totals {
  /** What a line does to each person's balance, in the order of the people. */
  add(currency: CurrencyCode, netsMinor: readonly bigint[]): void
  /** What the file says everybody ends at. */
  told(currency: CurrencyCode, netsMinor: readonly bigint[]): void
  /** Refuses where one of them ends elsewhere than the file says. */
  wrong(): Refusal | null
  /** Refuses where the file does not say what came of one of its currencies. */
  missing(): Refusal | null
}

export function createTotals(people: readonly { readonly name: string }[]): Totals {
  const sums = new Map<CurrencyCode, bigint[]>()
  const told: { readonly currency: CurrencyCode; readonly netsMinor: readonly bigint[] }[] = []
  const sumOf = (currency: CurrencyCode): bigint[] => {
    const sum = sums.get(currency) ?? people.map(() => 0n)
    sums.set(currency, sum)
    return sum
  }
  return {
    add: (currency, netsMinor) => {
      const sum = sumOf(currency)
      for (const [person, net] of netsMinor.entries()) sum[person] = (sum[person] ?? 0n) + net
    },
    told: (currency, netsMinor) => told.push({ currency, netsMinor }),
    wrong: () => {
      for (const { currency, netsMinor } of told) {
        const sum = sumOf(currency)
        const place = netsMinor.findIndex((net, person) => net !== sum[person])
        if (place < 0) continue
        return refuse('importTotalsDiffer', {
          name: people[place]?.name ?? '',
          total: { amountMinor: netsMinor[place] ?? 0n, currency },
          sum: { amountMinor: sum[place] ?? 0n, currency },
        })
      }
      return null
    },
    missing: () => {
      const named = new Set(told.map(({ currency }) => currency))
      return [...sums.keys()].every((currency) => named.has(currency)) ? null : refuse('importTotalsMissing')
    },
  }
}
