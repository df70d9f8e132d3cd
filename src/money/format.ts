import { strict as assert } from 'node:assert'
import { memo } from '../bounds/memo.js'
import { magnitude } from './bigint.js'
import { exponentOf, isUnmistakable, readCurrency } from './currency.js'
import type { CurrencyCode, Money } from './money.js'

/** The amount for programs and files: a decimal string with a point and every decimal of the currency, `60.00`, `-0.05`. */
export const toDecimal = ({ amountMinor, currency }: Money): string => {
  const exponent = exponentOf(currency)
  const digits = magnitude(amountMinor)
    .toString()
    .padStart(exponent + 1, '0')
  const sign = amountMinor < 0n ? '-' : ''
  return exponent === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** Reads what `toDecimal` writes; fewer decimals are taken as zeros. Null for anything else, and for more decimals than the currency has. */
export const fromDecimal = (text: string, currency: CurrencyCode): Money | null => {
  const exponent = exponentOf(currency)
  const match = decimalPattern.exec(text)
  const fraction = match?.[3] ?? ''
  if (match === null || fraction.length > exponent) return null
  const magnitude = BigInt(`${match[2]}${fraction.padEnd(exponent, '0')}`)
  return { amountMinor: match[1] === '-' ? -magnitude : magnitude, currency }
}

/** The amount for people of a locale: `$123.45`, `123,45 €`, `¥12,345`. Exact for any size, and `readAmount` reads it back. */
export const formatMoney = (money: Money, locale: string): string => {
  const decimal = toDecimal(money)
  assert(isNumeric(decimal), 'a decimal string is numeric')
  return formatterOf(locale, money.currency).format(decimal)
}

/** The sign that stands on English cards, `Ft`, `CA$`. */
export const signOfCurrency = (currency: CurrencyCode): string => signOf(formatterOf('en', currency))

// Locales and currencies of the groups that talk at a time.
const keptMax = 1000

/** The short sign where no other currency has it (`₴`, `zł`), else the locale's usual one (`CA$`), else the code: always one we read back. */
const formatterOf = memo(keptMax, (locale: string, currency: CurrencyCode) => {
  const narrow = formatterWith(locale, currency, 'narrowSymbol')
  if (isUnmistakable(signOf(narrow)) && readCurrency(signOf(narrow), currency) === currency) return narrow
  const usual = formatterWith(locale, currency, 'symbol')
  return readCurrency(signOf(usual), currency) === currency ? usual : formatterWith(locale, currency, 'code')
})

const formatterWith = (
  locale: string,
  currency: CurrencyCode,
  currencyDisplay: 'narrowSymbol' | 'symbol' | 'code',
): Intl.NumberFormat => {
  const exponent = exponentOf(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  })
}

const signOf = (formatter: Intl.NumberFormat): string =>
  formatter.formatToParts(1).find((part) => part.type === 'currency')?.value ?? ''

const isNumeric = (text: string): text is `${number}` => decimalPattern.test(text)

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/
