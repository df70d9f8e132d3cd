import { memo } from '../bounds/memo.js'
import type { CurrencyCode } from './money.js'
import { plainText } from './plain-text.js'

/** The signs a locale writes sums of a currency with, as `plainText` leaves them. */
export interface Separators {
  readonly decimal: string
  readonly grouping: string
}

// Locales and currencies of the groups that talk at a time.
const keptMax = 1000

/** Asked of a sum and not of a plain number, since de-AT and fr-CH write the two differently. */
export const separatorsOf = memo(keptMax, (locale: string, currency: CurrencyCode): Separators => {
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 1 })
  const parts = formatter.formatToParts(1_234_567.5)
  const sign = (type: string) => plainText(parts.find((part) => part.type === type)?.value ?? '')
  return { decimal: sign('decimal'), grouping: sign('group') }
})
