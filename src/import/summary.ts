import type { Day } from '../ledger/entry.js'
import type { Money } from '../money/money.js'
import type { ImportedBook, ImportedEntry, ImportFacts } from './book.js'

/** Adds up what entries come to, without keeping them. */
export interface Summary {
  add(entry: ImportedEntry): void
  count(): number
  /** The whole book; null where it has no entry. */
  of(facts: ImportFacts): ImportedBook | null
}

export function createSummary(): Summary {
  const balances = new Map<string, { person: number } & Money>()
  const counts = { expense: 0, payment: 0 }
  let edits = 0
  let firstDay: Day | null = null
  let lastDay: Day | null = null
  return {
    add: ({ kind, date, currency, postings, isReversed, replaces }) => {
      counts[kind] += 1
      if (replaces !== null) edits += 1
      if (firstDay === null || date < firstDay) firstDay = date
      if (lastDay === null || date > lastDay) lastDay = date
      for (const { person, paidMinor, owedMinor } of isReversed ? [] : postings) {
        const key = `${person} ${currency}`
        const { amountMinor } = balances.get(key) ?? { amountMinor: 0n }
        balances.set(key, { person, currency, amountMinor: amountMinor + paidMinor - owedMinor })
      }
    },
    count: () => counts.expense + counts.payment,
    of: (facts) =>
      firstDay === null || lastDay === null
        ? null
        : {
            ...facts,
            expensesCount: counts.expense,
            paymentsCount: counts.payment,
            editsCount: edits,
            firstDay,
            lastDay,
            balances: [...balances.values()].sort((one, other) => one.person - other.person),
          },
  }
}
