import { type Refusal, refuse } from '../ledger/refusal.js'
import { exponentOf } from '../money/currency.js'
import type { Money } from '../money/money.js'
import type { ImportOptions } from './book.js'

/** Refuses a sum that nobody could type either. */
export function overLimit(
  sum: Money,
  line: number,
  { maxExpenseMajor }: Pick<ImportOptions, 'maxExpenseMajor'>,
): Refusal | null {
  const maxMinor = maxExpenseMajor * 10n ** BigInt(exponentOf(sum.currency))
  if (sum.amountMinor <= maxMinor) return null
  return refuse('importAmountTooLarge', { line, max: { amountMinor: maxMinor, currency: sum.currency } })
}
