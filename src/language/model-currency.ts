import { readCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { plainText } from '../money/plain-text.js'
import { fold } from './fold.js'
import type { NumberSource } from './model-amounts.js'
import { currencyNamed } from './model-numbers.js'

/**
 * The currency of a draft: what stands beside its amounts, since code and not the model decides what `$` means here; else what the
 * model says, if the text says so too. `said` is null for the group's own. Null where it was made up or there are several.
 */
export const believedCurrency = (
  claim: string,
  beside: readonly CurrencyCode[],
  source: NumberSource,
): { readonly said: CurrencyCode | null } | null => {
  const group = source.setting.currency
  const claimed = claim.trim() === '' ? null : readCurrency(claim.trim(), group)
  const saidAs = (currency: CurrencyCode) => ({ said: currency === group ? null : currency })
  const candidates = new Set(beside)
  const [first] = candidates
  if (claimed !== null && candidates.has(claimed)) return saidAs(claimed)
  if (first !== undefined) return candidates.size === 1 ? saidAs(first) : null
  if (claimed === null) {
    // A word that we do not know as a currency, such as KD, is the group's own if it was really written.
    return fold(source.text).includes(fold(claim)) ? { said: null } : null
  }
  return claimed === group || namesCurrency(source, claimed) ? saidAs(claimed) : null
}

const namesCurrency = ({ text, setting }: NumberSource, currency: CurrencyCode): boolean =>
  (plainText(text).match(/[\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]+/gu) ?? []).some(
    (word) => currencyNamed(word, setting) === currency,
  )
