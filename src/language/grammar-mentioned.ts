import { exponentOf } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import type { Rational } from '../money/rational.js'
import { plainNumber } from './command-text-amounts.js'
import { writtenAt } from './grammar-tokens.js'
import type { AmountMention } from './mentions/mention.js'
import type { AmountPlace, WrittenAmount } from './written-amount.js'

/**
 * The amount that begins at a token and reaches over what the plain readings leave behind: `120:-`, `12€50`, `1 500rb`, `4 x 12.50`,
 * `12pp`. Null where no mention reaches further than `from`, the token behind what is read already.
 */
export const mentionedAmountAt = (place: AmountPlace, at: number, from: number): WrittenAmount | null => {
  const token = place.tokens[at]
  if (token?.kind !== 'word') return null
  // A plain number reaches further only into digits or a price behind a count.
  if (!/[\p{Nd}×]|^[x*]$/iu.test(writtenAt(place, from))) return null
  for (const mention of place.mentioned().amountsFrom.get(token.start) ?? []) {
    const isUnknownSign = mention.currencies.length === 0 && !/\p{Nd}/u.test(token.text)
    if (mention.isSpelled || isUnknownSign || !isPlainSum(place, mention)) continue
    const end = endOf(place, at, mention)
    if (end !== null && end.next > from && hasDigits(place, from, at, mention))
      return written(place, mention, end.next, end.isCut)
  }
  return null
}

/** Behind a number that is read, only digits reach further: `60 bob` is pocket money, and `20 EUR 30` two numbers. */
const hasDigits = ({ text, tokens }: AmountPlace, from: number, at: number, { end }: AmountMention): boolean =>
  from === at ||
  (/\p{Nd}/u.test(text.slice(tokens[from]?.start, end)) &&
    /\p{Nd}$/u.test(text.slice(0, tokens[from - 1]?.end).slice(-2)))

/** Of sums only a count and a price, `4 x 12.50`: a minus, a slash or a plus may part two numbers. */
const isPlainSum = ({ text }: AmountPlace, { start, end, isSum }: AmountMention): boolean => {
  if (!isSum) return true
  const [, count, price] = /^(\d{1,3})\s+[x*×]\s+(\p{Sc}?\s?[\d.,]+)/iu.exec(text.slice(start, end)) ?? []
  return count !== undefined && Number(count) <= Number(price?.replace(/[^\d.]/g, ''))
}

/** The token behind a mention; `isCut` where it ends within a token that it may not leave behind. */
const endOf = ({ tokens, text }: AmountPlace, at: number, { end, isPerHead }: AmountMention) => {
  let next = at + 1
  while ((tokens[next]?.start ?? end) < end && tokens[next]?.kind === 'word') next += 1
  const last = tokens[next - 1]?.end ?? end
  if (last < end) return null
  const isCut = !/^[.,!?:;)…]*$/u.test(text.slice(end, last))
  return isCut && !isPerHead && next === at + 1 ? null : { next, isCut: isCut && !isPerHead }
}

const written = (place: AmountPlace, mention: AmountMention, next: number, isCut: boolean): WrittenAmount | null => {
  const { group, tokens, text } = place
  const { currencies, values, isMarked, isPerHead } = mention
  const isGroups = currencies.length === 0 || currencies.includes(group.currency)
  const meant = isGroups ? [null] : currencies
  const readings = values.flatMap((value) => meant.flatMap((currency) => inWriting(value, currency, group) ?? []))
  const at = tokens.findIndex(({ start }) => start === mention.start)
  const [first, second = isCut ? writtenAt(place, at) : undefined] = readings
  if (first === undefined) return null
  return {
    text: second === undefined ? first : text.slice(tokens[at]?.start, tokens[next - 1]?.end),
    mark: isMarked ? 'weak' : 'none',
    next,
    unclear: second === undefined ? null : { first, second },
    ...(isPerHead ? { isPerHead } : {}),
  }
}

/** An amount as a person of the group's locale would type it, its currency only where that is not the group's; null for half a cent. */
const inWriting = (
  { numerator, denominator }: Rational,
  currency: CurrencyCode | null,
  group: AmountPlace['group'],
): string | null => {
  const own = currency ?? group.currency
  const minor = numerator * 10n ** BigInt(exponentOf(own))
  if (minor % denominator !== 0n) return null
  const number = plainNumber({ amountMinor: minor / denominator, currency: own }, group)
  return currency === null ? number : `${number} ${currency}`
}
