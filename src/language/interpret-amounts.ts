import { type Refusal, refuse } from '../ledger/refusal.js'
import { type AmountProblem, readAmount, readSignedAmount } from '../money/amount.js'
import { readCurrency } from '../money/currency.js'
import type { CurrencyCode, Money } from '../money/money.js'
import { plainText } from '../money/plain-text.js'

/** In what the amounts of one draft are written. */
export interface AmountSetting {
  readonly currency: CurrencyCode
  readonly locale: string
}

/**
 * The one currency of a draft: the one said (`in USD`), else the one that its amounts are marked with, else the given one. Refused
 * when two are named or one is not known.
 */
export const currencyOfDraft = (
  said: string | null,
  amounts: readonly string[],
  setting: AmountSetting,
): CurrencyCode | Refusal => {
  const named = said === null ? null : readCurrency(said, setting.currency)
  if (said !== null && named === null) return refuse('currencyUnknown', { text: said })
  let known = named
  for (const text of amounts) {
    if (!isMarked(text)) continue
    const money = readSignedAmount(text, { ...setting, currency: known ?? setting.currency })
    if ('problem' in money) return refuseAmount(text, money)
    if (known !== null && known !== money.currency) {
      return refuse('severalCurrencies', { first: known, second: money.currency })
    }
    known = money.currency
  }
  return known ?? setting.currency
}

/** Whether an amount names its currency: letters other than the k of thousands and the x of times do, or a sign. */
export const isMarked = (text: string): boolean =>
  /\p{Sc}|\p{L}/u.test(plainText(text).replace(/(?<=\d ?)k(?!\p{L})|(?<=[\d)] ?)x(?!\p{L})/giu, ''))

/** Reads an amount above zero, in minor units. */
export const readPositiveMinor = (text: string, setting: AmountSetting): bigint | Refusal =>
  minorOf(text, readAmount(text, setting))

/** Reads a sharer's exact amount, in minor units: zero is fine, less is not. */
export const readPartMinor = (text: string, setting: AmountSetting): bigint | Refusal => {
  const amountMinor = readSignedMinor(text, setting)
  return typeof amountMinor === 'bigint' && amountMinor < 0n ? refuse('amountNotPositive', { text }) : amountMinor
}

/** Reads an adjustment with its sign, in minor units. */
export const readSignedMinor = (text: string, setting: AmountSetting): bigint | Refusal =>
  minorOf(text, readSignedAmount(text, setting))

const minorOf = (text: string, money: Money | AmountProblem): bigint | Refusal =>
  'problem' in money ? refuseAmount(text, money) : money.amountMinor

const refuseAmount = (text: string, problem: AmountProblem): Refusal => {
  switch (problem.problem) {
    case 'unreadable':
      return refuse('amountUnreadable', { text })
    case 'ambiguous':
      return refuse('amountAmbiguous', { text, first: problem.first, second: problem.second })
    case 'tooManyDecimals':
      return refuse('amountTooManyDecimals', { text, currency: problem.currency, decimals: problem.decimals })
    case 'notPositive':
      return refuse('amountNotPositive', { text })
    case 'notEven':
      return refuse('amountNotEven', { text, nearest: { oneOf: problem.nearest } })
  }
}

/** Reads `33.33`, `33,33` or `50%` to hundredths of a percent: one to three digits, at most two decimals. */
export const readPercentHundredths = (text: string): bigint | Refusal => {
  const hundredths = readHundredths(text.replace(/\s*[%٪]\s*$/u, ''), 3)
  if (hundredths === 'tooPrecise') return refuse('percentTooPrecise', { text })
  return hundredths ?? refuse('sharesUnreadable', { text })
}

/** Reads `2`, `1.5` or `x2` to hundredths of a share, above zero. */
export const readSharesHundredths = (text: string): bigint | Refusal => {
  const hundredths = readHundredths(plainText(text).replace(/^\s*[x*]\s*|\s*[x*]\s*$/giu, ''), 6)
  return typeof hundredths === 'bigint' && hundredths > 0n ? hundredths : refuse('sharesUnreadable', { text })
}

const readHundredths = (text: string, digitsMax: number): bigint | 'tooPrecise' | null => {
  const [, digits = '', decimals = ''] = /^(\d{0,9})(?:[.,٫](\d{1,20}))?$/.exec(plainText(text).trim()) ?? []
  const significant = decimals.replace(/0+$/, '')
  if (digits.length + decimals.length === 0 || digits.length > digitsMax) return null
  return significant.length > 2 ? 'tooPrecise' : BigInt(`${digits}${significant.padEnd(2, '0')}`)
}

/** The sum of amounts in minor units, or the first refusal among them. */
export const sumOf = (amounts: readonly (bigint | Refusal)[]): bigint | Refusal => {
  let sumMinor = 0n
  for (const amountMinor of amounts) {
    if (typeof amountMinor !== 'bigint') return amountMinor
    sumMinor += amountMinor
  }
  return sumMinor
}
