import { readCurrency } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { isFalse, isOpen, type Objection } from './objection.js'
import type { BeliefContext } from './reader.js'

/**
 * The currency of a draft: what stands beside its amounts, since code and not the model decides what `$` means here; else what the
 * model says, if the message says so too. `said` is null for the group's own.
 */
export const believedCurrency = (
  claim: string,
  beside: readonly (readonly CurrencyCode[])[],
  { numbers, currencies }: Pick<BeliefContext, 'numbers' | 'currencies'>,
): { readonly said: CurrencyCode | null } | Objection => {
  const group = numbers.currency
  const claimed = claim.trim() === '' ? null : readCurrency(claim.trim(), group)
  const saidAs = (currency: CurrencyCode) => ({ said: currency === group ? null : currency })
  const shared = beside.reduce<readonly CurrencyCode[] | null>(
    (left, right) => (left === null ? right : left.filter((each) => right.includes(each))),
    null,
  )
  if (shared !== null) return amongThose(shared, claimed, group)
  if (claimed === null) {
    if (claim.trim() !== '') return isFalse(`${JSON.stringify(claim.slice(0, 20))} is no ISO 4217 code`)
    const [only, another] = [...currencies].filter((each) => each !== group)
    return only === undefined || another !== undefined || currencies.has(group)
      ? { said: null }
      : isOpen(`the message names ${only}: say it as the currency`, only)
  }
  if (claimed === group || currencies.has(claimed)) return saidAs(claimed)
  return isFalse(`the message does not say ${claimed}`)
}

const amongThose = (
  shared: readonly CurrencyCode[],
  claimed: CurrencyCode | null,
  group: CurrencyCode,
): { readonly said: CurrencyCode | null } | Objection => {
  const [first, another] = shared
  if (first === undefined) return isOpen('one draft has one currency', '')
  // What several currencies are called is asked, whichever of them the model takes.
  if (another !== undefined) return isOpen(`it may be ${shared.join(' or ')}`, shared.join(', '))
  if (claimed !== null && claimed !== first && claimed !== group)
    return isOpen(`beside the amount stands ${first} and not ${claimed}`, claimed)
  return { said: first === group ? null : first }
}
