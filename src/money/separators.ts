import { plainText } from './plain-text.js'
import { rememberByLocale } from './remember.js'

/** The signs a locale writes sums of a currency with, as `plainText` leaves them. */
export interface Separators {
  readonly decimal: string
  readonly grouping: string
}

/** Asked of a sum and not of a plain number, since de-AT and fr-CH write the two differently. */
export const separatorsOf = rememberByLocale((locale, currency): Separators => {
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 1 })
  const parts = formatter.formatToParts(1_234_567.5)
  const sign = (type: string) => plainText(parts.find((part) => part.type === type)?.value ?? '')
  return { decimal: sign('decimal'), grouping: sign('group') }
})
