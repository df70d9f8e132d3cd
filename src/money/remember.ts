import type { CurrencyCode } from './money.js'

/**
 * Keeps what was made for a locale and a currency. Building an `Intl` formatter costs a thousand times its use, and a process
 * serves few of them; past the limit it starts again.
 */
export const rememberByLocale = <Made>(
  make: (locale: string, currency: CurrencyCode) => Made,
): ((locale: string, currency: CurrencyCode) => Made) => {
  const made = new Map<string, Made>()
  return (locale, currency) => {
    const key = `${locale} ${currency}`
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= rememberedMax) made.clear()
    const fresh = make(locale, currency)
    made.set(key, fresh)
    return fresh
  }
}

const rememberedMax = 1000
