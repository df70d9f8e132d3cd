import { type Rational, ratio } from '../../money/rational.js'
import type { Cut } from './cut.js'
import { type Lexicon, phraseAt } from './lexicon.js'
import type { Mention, NumberMention } from './mention.js'
import type { AmountPlace } from './place.js'
import { isRatherWord, rationalOf, spelledAt } from './spelled.js'

/** A number that is no money, or need not be; `isSure` where it cannot be money. */
export type NumberRead = NumberMention & { readonly isSure: boolean }

/** The mention alone. */
export const withoutPlace = ({ isSure: _, ...number }: NumberRead): Mention => number

/** The numbers of a text, and what they are if they are no money. */
export const numbersIn = (place: AmountPlace): readonly NumberRead[] => {
  const numbers: NumberRead[] = []
  let end = 0
  for (const [at, cut] of place.cuts.entries()) {
    // A part of a number in words is no number.
    if (cut.start < end) continue
    const found = numbersAt(place, at)
    numbers.push(...found)
    if (cut.kind === 'word') end = found.at(-1)?.end ?? end
  }
  return numbers
}

const numbersAt = (place: AmountPlace, at: number): readonly NumberRead[] => {
  const cut = place.cuts[at]
  switch (cut?.kind) {
    case undefined:
      return []
    case 'mark':
      return fractionSign(cut)
    case 'word':
      return spelledNumber(place, at, cut)
    case 'number': {
      const read = timeAt(place, at, cut) ?? shapeAt(place, at, cut) ?? countAt(place, at, cut)
      return read === null ? [] : [read]
    }
  }
}

const numberOf = (
  { start, end }: { readonly start: number; readonly end: number },
  of: NumberMention['of'],
  value: Rational | null,
  isSure: boolean,
): NumberRead => ({ kind: 'number', of, value, start, end, isSure })

const fractionSign = (cut: Cut): readonly NumberRead[] => {
  const parts = fractionSigns.get(cut.text)
  return parts === undefined ? [] : [numberOf(cut, 'fraction', ratio(...parts), true)]
}

const fractionSigns: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ['½', [1n, 2n]],
  ['⅓', [1n, 3n]],
  ['⅔', [2n, 3n]],
  ['¼', [1n, 4n]],
  ['¾', [3n, 4n]],
])

const spelledNumber = ({ cuts, lexicons }: AmountPlace, at: number, cut: Cut): readonly NumberRead[] => {
  const spelled = lexicons.map((lexicon) => spelledAt(cuts, at, lexicon)).find((each) => each !== null) ?? null
  if (spelled === null) return []
  const of = unitAt(cuts, spelled.next, lexicons)
  const isWord = spelled.words === 1 && lexicons.some((lexicon) => isRatherWord(cut.key, lexicon))
  if (of === null && isWord) return []
  const span = { start: cut.start, end: cuts[spelled.next - 1]?.end ?? cut.end }
  return [
    numberOf(span, of ?? 'plain', rationalOf(spelled.value), of !== null && isSureCount(of, rationalOf(spelled.value))),
  ]
}

/** `20:15`, `8pm`, `19h30`, `9u15`, the minutes of `18 Uhr 30`. */
const timeAt = ({ plain, cuts, lexicons }: AmountPlace, at: number, cut: Cut): NumberRead | null => {
  const isMinutes =
    /^[0-5]\d$/.test(cut.text) && cuts[at - 2]?.kind === 'number' && unitAt(cuts, at - 1, lexicons) === 'time'
  if (isMinutes) return numberOf(cut, 'time', null, true)
  const time = /^\d{1,2}(?::\d{2}(?::\d{2})?|[hu]\d{2})?(?![\p{Nd}])(?:\s?[ap]\.?m\b)?/iu.exec(
    plain.slice(cut.start, cut.start + 12),
  )?.[0]
  if (time === undefined || !/[:hum]/i.test(time)) return null
  return numberOf({ start: cut.start, end: cut.start + time.length }, 'time', null, true)
}

/** `50%`, `x2`, `2x`, `1/3`, `3rd`. */
const shapeAt = ({ plain, cuts, lexicons }: AmountPlace, at: number, cut: Cut): NumberRead | null => {
  const [before, next, value] = [cuts[at - 1], cuts[at + 1], decimalOf(cut.text)]
  if (value === null) return null
  if (next?.text === '%' || next?.text === '٪')
    return numberOf({ start: cut.start, end: next.end }, 'percent', value, true)
  const isPercentBefore =
    (before?.text === '%' && before.end === cut.start) ||
    lexicons.some((lexicon) => isUnit(phraseAt(lexicon, cuts, at - 1), 'percent'))
  if (isPercentBefore) return numberOf({ start: before?.start ?? cut.start, end: cut.end }, 'percent', value, true)
  if (next?.key === 'x' && next.start === cut.end && cuts[at + 2]?.start !== next.end)
    return numberOf({ start: cut.start, end: next.end }, 'times', value, true)
  const isBehindTimes = (before?.key === 'x' || before?.text === '*') && before.end === cut.start
  if (isBehindTimes && cuts[at - 2]?.kind !== 'number')
    return numberOf({ start: before.start, end: cut.end }, 'times', value, true)
  const fraction = /^([1-9])\/([1-9])(?![\p{Nd}/])/u.exec(plain.slice(cut.start, cut.start + 6))
  if (fraction !== null) {
    const parts = ratio(BigInt(fraction[1] ?? 1), BigInt(fraction[2] ?? 1))
    return numberOf({ start: cut.start, end: cut.start + 3 }, 'fraction', parts, false)
  }
  const isOrdinal = next?.start === cut.end && /^(?:st|nd|rd|th|º|ª|er|eme)$/u.test(next.key)
  return isOrdinal ? numberOf({ start: cut.start, end: next.end }, 'ordinal', value, true) : null
}

const countAt = ({ cuts, lexicons }: AmountPlace, at: number, cut: Cut): NumberRead | null => {
  const value = decimalOf(cut.text)
  if (value === null) return null
  const of = unitAt(cuts, at + 1, lexicons)
  if (of !== null) return numberOf(cut, of, value, isSureCount(of, value))
  if (lexicons.some((lexicon) => isUnit(phraseAt(lexicon, cuts, at - 1), 'place')))
    return numberOf(cut, 'place', value, false)
  return value.denominator === 1n && value.numerator <= countMax ? numberOf(cut, 'plain', value, false) : null
}

/** `300 pizza` may be a sum and what it was for, `2 pizzas` is a count. */
const isSureCount = (of: NumberMention['of'], { numerator, denominator }: Rational): boolean =>
  of !== 'things' || (denominator === 1n && numerator <= thingsMax)

const thingsMax = 20n

// More is no count of people or things at a table.
const countMax = 60n

const decimalOf = (text: string): Rational | null => {
  const [, digits, decimals = ''] = /^(\d{1,12})(?:[.,](\d{1,4}))?$/.exec(text) ?? []
  return digits === undefined ? null : ratio(BigInt(digits + decimals), 10n ** BigInt(decimals.length))
}

const unitAt = (cuts: readonly Cut[], at: number, lexicons: readonly Lexicon[]) => {
  // An article is no litre: `45 l'unité`.
  if (/['’ʼ]$/.test(cuts[at]?.text ?? '')) return null
  for (const of of ['percent', 'people', 'time', 'things'] as const)
    if (lexicons.some((lexicon) => isUnit(phraseAt(lexicon, cuts, at), of))) return of
  return null
}

const isUnit = (phrase: ReturnType<typeof phraseAt>, of: string): boolean =>
  phrase?.meanings.some((meaning) => meaning.kind === 'unit' && meaning.of === of) === true
