import { memo } from '../bounds/memo.js'
import { currenciesOfSign, findCurrency, isShared, nameWordsMax, readCurrency } from '../money/currency.js'
import { signOfCurrency } from '../money/format.js'
import type { CurrencyCode } from '../money/money.js'
import { plainText } from '../money/plain-text.js'
import { otherZerosOf, scalePattern, zerosOf } from '../money/scales.js'
import { fold } from './fold.js'
import { mentionedAmountAt } from './grammar-mentioned.js'
import { withoutHiddenMarks } from './grammar-tokens.js'
import type { AmountPlace, WrittenAmount } from './written-amount.js'

/**
 * The amount that begins at a token: `60`, `€60`, `60 EUR`, `EUR 60`, `12*3+5`, `12 * 3`, `1 250,50`. Words glued to digits (7up,
 * B22, 4th, 16:40) are none. Behind a sharer a space never groups thousands, since `@ana 20 300` may be a part and a total.
 */
export const amountAt = (place: AmountPlace, at: number, behindSharer = false): WrittenAmount | null => {
  const plain = plainAmountAt(place, at, behindSharer)
  return mentionedAmountAt(place, at, plain?.next ?? at) ?? plain
}

const plainAmountAt = (place: AmountPlace, at: number, behindSharer: boolean): WrittenAmount | null => {
  const first = wordOf(place, at)
  if (first === null) return null
  const { currency } = place.group
  const frontMark = currencyMark(first, currency)
  const isSignInFront = frontMark !== null || isDoubtfulInFront(first, currency)
  const from = isSignInFront ? at + 1 : at
  const number = numberOf(wordOf(place, from), currency)
  if (number === null || (isSignInFront && number.mark !== 'none')) return null

  const joined = joinNumbers(place, from, number.mark !== 'none')
  const gluedMark = number.mark === 'none' ? (frontMark ?? joined.mark) : number.mark
  const behind = joined.next + (isScaleAt(place, joined.next) ? 1 : 0)
  const back = gluedMark === null ? signBehind(place, behind) : null
  const mark = gluedMark ?? back?.mark ?? 'none'
  const next = back?.next ?? behind
  const text = textOf(place, at, next)
  const signs = [isSignInFront ? first : '', ...signsGluedTo(wordOf(place, from) ?? ''), back?.text ?? '']
  const doubt = signs.map((sign) => currencyDoubt(sign, currency)).find((each) => each !== null)
  if (doubt !== undefined) return { text, mark, next, unclear: readingsInCurrencies(text, doubt) }
  const isCertain = joined.isCertain || mark !== 'none' || groupsBySpace(place.group.locale)
  const isClear = !joined.isGrouped || (isCertain && !behindSharer)
  return { text, mark, next, unclear: isClear ? null : readingsOf(textOf(place, from, joined.next)) }
}

const isDoubtfulInFront = (word: string, groupCurrency: CurrencyCode): boolean =>
  /^\p{Lu}/u.test(word) && currencyDoubt(word, groupCurrency) !== null

/** The currency behind a number, also one that may be another or none. */
const signBehind = (place: AmountPlace, at: number) => {
  const sure = currencyWordsAt(place, at)
  const text = wordOf(place, at) ?? ''
  if (sure !== null || currencyDoubt(text, place.group.currency) === null) return sure
  return { mark: 'weak', text, next: at + 1 } as const
}

const signsGluedTo = (word: string): readonly string[] => {
  const { front = '', back = '' } = gluedNumber.exec(withoutClosingDot(word))?.groups ?? {}
  return [front, back]
}

type Currencies = readonly [first: CurrencyCode, second: CurrencyCode]

/**
 * The likeliest two currencies of an amount beside a word that several bear, `pesos`, none of them the group's, or one that means
 * something else as well, `Ft`. Null for a word that says which one it is, and for any other word.
 */
export const currencyDoubt = (written: string, groupCurrency: CurrencyCode): Currencies | null => {
  const word = written.replace(/[,.!?)]+$/, '')
  const codes = currenciesOfSign(word)
  const [first, second] = codes
  if (first === undefined || codes.includes(groupCurrency)) return null
  if (findCurrency(word) !== null && word === word.toUpperCase()) return null
  if (word.length > 1 && word === signOfCurrency(first)) return null
  if (otherWords.has(fold(word).replace(/\.$/, ''))) return [first, groupCurrency]
  return second !== undefined && isShared(word) ? [first, second] : null
}

const readingsInCurrencies = (text: string, [first, second]: Currencies) => {
  const number = text.replace(/^[\p{L}\p{Sc}]+[.\s]*|[\s.]*[\p{L}\p{Sc}]+$/gu, '')
  return { first: `${number} ${first}`, second: `${number} ${second}` }
}

/** `lakh`, `grand` or `cents` behind a number that does not end with a currency; Mila with a capital may be somebody. */
const isScaleAt = (place: AmountPlace, at: number): boolean => {
  const word = withoutClosingDot(wordOf(place, at) ?? '')
  if (!/[\p{Nd})]$/u.test(wordOf(place, at - 1) ?? '') || zerosOf(word) === null) return false
  return otherZerosOf(word, place.group.locale) === null || word === word.toLowerCase()
}

/** The longest currency at a token: `EUR`, `dollars`, `US dollars`. */
export const currencyWordsAt = (
  place: AmountPlace,
  at: number,
): { readonly mark: 'weak' | 'strong'; readonly text: string; readonly next: number } | null => {
  for (let next = at + nameWordsMax; next > at; next -= 1) {
    const words = place.tokens.slice(at, next).map((_, index) => wordOf(place, at + index))
    if (words.length < next - at || words.includes(null)) continue
    const text = words.join(' ').replace(/[.!?,)]+$/, '')
    const mark = currencyMark(text, place.group.currency)
    if (mark !== null) return { mark, text, next }
  }
  return null
}

const textOf = ({ text, tokens }: AmountPlace, from: number, next: number): string =>
  withoutClosingDot(withoutHiddenMarks(text.slice(tokens[from]?.start, tokens[next - 1]?.end)))

/** `12 350` is 12 and something else, or 12350. */
const readingsOf = (grouped: string) => ({ first: grouped.replace(/\s.*$/su, ''), second: grouped.replace(/\s/g, '') })

/** The percentage at a token, `50%` or `50 %`, as written without its sign. */
export const percentAt = (place: AmountPlace, at: number): { readonly text: string; readonly next: number } | null => {
  const word = wordOf(place, at) ?? ''
  const glued = /^([-−]?[\p{Nd}.,٫]*\p{Nd})[%٪][.!?)]*$/u.exec(word)
  if (glued !== null) return { text: glued[1] ?? '', next: at + 1 }
  const isApart = /^[\p{Nd}.,٫]*\p{Nd}$/u.test(word) && /^[%٪]$/.test(wordOf(place, at + 1) ?? '')
  return isApart ? { text: word, next: at + 2 } : null
}

/** Whether a word names a currency where an amount stands before it, or `in` does. */
export const isCurrencyWord = (word: string, groupCurrency: CurrencyCode): boolean =>
  currencyMark(word, groupCurrency) !== null

const wordOf = ({ tokens }: AmountPlace, at: number): string | null => {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text : null
}

/** `1 250,50` and `12 * 3 + 5` are several words and one number; `mark` is that of a last group such as `250€`. */
const joinNumbers = (place: AmountPlace, at: number, isMarked: boolean) => {
  let next = at + 1
  let isGrouped = false
  let isCertain = isMarked
  let mark: WrittenAmount['mark'] | null = null
  const isHead = /^\D*[1-9]\d{0,2}$/.test(plainText(wordOf(place, at) ?? ''))
  for (let group = groupAt(place, next); isHead && group !== null; group = groupAt(place, next)) {
    isGrouped = true
    // Decimals or a space that does not break say that this is one number.
    isCertain ||= group.hasDecimals || hasFirmSpace(place, next)
    mark = group.mark
    next += 1
    if (group.hasDecimals || mark !== null) break
  }
  while (/^[+*×]$/u.test(wordOf(place, next) ?? '') && bareNumber.test(wordOf(place, next + 1) ?? '')) next += 2
  return { next, isGrouped, isCertain, mark }
}

/** A word that may be the next three digits of a number. */
const groupAt = (place: AmountPlace, at: number) => {
  const word = withoutClosingDot(plainText(wordOf(place, at) ?? ''))
  const { decimals, sign } = /^\d{3}(?<decimals>[.,]\d{1,3})?(?<sign>[\p{L}\p{Sc}]{0,10}\.?)$/u.exec(word)?.groups ?? {}
  if (sign === undefined) return null
  const mark = sign === '' ? null : currencyMark(sign, place.group.currency)
  return sign !== '' && mark === null ? null : { hasDecimals: decimals !== undefined, mark }
}

const hasFirmSpace = ({ text, tokens }: AmountPlace, at: number): boolean =>
  /[\u00a0\u2007\u2009\u202f]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))

// Those of the groups that talk at a time.
const localesMax = 1_000

/** Locales that write 1 250. Spanish does by its academy's rule, though its machines use a dot. */
const groupsBySpace = memo(localesMax, (locale: string): boolean => {
  if (/^es\b/i.test(locale)) return true
  const group = new Intl.NumberFormat(locale).formatToParts(1_234_567).find(({ type }) => type === 'group')
  return /\s/.test(group?.value ?? '')
})

/** What a word is as a number: with which mark, or null for a word that only holds digits. */
const numberOf = (
  word: string | null,
  groupCurrency: CurrencyCode,
): { readonly mark: WrittenAmount['mark'] } | null => {
  const stripped = withoutClosingDot(word ?? '')
  if (isoDate.test(stripped)) return null
  if (bareNumber.test(stripped)) return { mark: 'none' }
  const { front = '', back = '' } = gluedNumber.exec(stripped)?.groups ?? {}
  if ((front === '') === (back === '')) return front === '' ? null : markOfPair(front, back, groupCurrency)
  const mark = currencyMark(front + back, groupCurrency)
  return mark === null ? null : { mark }
}

/** `$60CAD`: the amount's reader tells whether the two agree. */
const markOfPair = (front: string, back: string, groupCurrency: CurrencyCode) =>
  currencyMark(front, groupCurrency) !== null && currencyMark(back, groupCurrency) !== null
    ? ({ mark: 'strong' } as const)
    : null

/** How surely a word beside a number is a currency; null when it is none. */
const currencyMark = (written: string, groupCurrency: CurrencyCode): 'weak' | 'strong' | null => {
  const word = /\p{Sc}/u.test(written) ? withoutClosingDot(written) : written.replace(/[,!?)]+$/, '')
  const currency = word === '' ? null : readCurrency(word, groupCurrency)
  if (currency === null) return null
  if (/\p{Sc}/u.test(word)) return 'strong'
  const isCode = findCurrency(word) !== null
  if (isCode && word === word.toUpperCase()) return 'strong'
  const isPrinted = word.length > 1 && word === signOfCurrency(currency)
  if (isPrinted || !otherWords.has(fold(word).replace(/\.$/, ''))) return isCode ? 'strong' : 'weak'
  return currency === groupCurrency ? 'weak' : null
}

const withoutClosingDot = (word: string): string => {
  const trimmed = word.replace(/[.!?:]+$/, '')
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.replace(/\)+$/, '') : trimmed
}

const numeral = String.raw`[.,٫]?\p{Nd}+(?:[.,'’٬٫]\p{Nd}+)*(?:(?:${scalePattern})(?![\p{L}\p{M}]))?`
const body = String.raw`\(*${numeral}\)*(?:[-+*×x/÷−]\(*${numeral}\)*)*`
// Also the dash for "no cents": 60,- and 500/-
const bareNumber = new RegExp(`^[-+−]?${body}(?:[,/.][-–])?$`, 'iu')
const gluedNumber = new RegExp(
  String.raw`^[-+−]?(?<front>[\p{L}\p{Sc}]{0,5}\.?)[-−]?${body}(?:[,/.][-–])?(?<back>[\p{L}\p{Sc}]{0,10}\.?)$`,
  'iu',
)
const isoDate = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/

// Codes and signs that are words of English or Spanish, or names: they mark an amount in capitals, or where they are the group's.
const otherWords: ReadonlySet<string> = new Set(
  'all ang ars bam bob cop cup dop ern gel gip kid lak mad mop mur nad nio pen php ron sar sos std top try r fr ft won real kip lev lari rand lei leu s tk p pula'.split(
    ' ',
  ),
)
