import { exponentOf } from '../../money/currency.js'
import { readNumeral } from '../../money/numeral.js'
import { add, multiply, type Rational, ratio, whole } from '../../money/rational.js'
import { otherZerosOf, zerosOf } from '../../money/scales.js'
import { separatorsOf } from '../../money/separators.js'
import { backAt, frontAt } from './beside.js'
import { type CentsRead, centsAt, spelledRestAt } from './cents.js'
import { numberEndingAt } from './endings.js'
import { type Lexicon, phraseAt } from './lexicon.js'
import type { AmountMention } from './mention.js'
import { isPerHead } from './per-head.js'
import type { AmountPlace } from './place.js'
import { isRatherWord, rationalOf, spelledAt } from './spelled.js'

/** An amount, and the indexes of its first cut and of the cut behind it. */
export type AmountRead = AmountMention & { readonly from: number; readonly next: number }

/** The amounts of a text, the longest of each place first. */
export const amountsIn = (place: AmountPlace): readonly AmountRead[] => {
  const amounts: AmountRead[] = []
  for (let at = 0; at < place.cuts.length; ) {
    const found = amountsAt(place, at)
    amounts.push(...found)
    // A part of a number in words is no number: `two hundred and fifty`.
    at = found.at(-1)?.isSpelled === true ? (found.at(-1)?.next ?? at + 1) : at + 1
  }
  return amounts
}

/** The amounts that begin with the digits or the number word at a cut, with the sign before them; the longest first. */
const amountsAt = (place: AmountPlace, at: number): readonly AmountRead[] => {
  const cut = place.cuts[at]
  if (cut?.kind === 'word') return spelledAmountsAt(place, at)
  if (cut?.kind !== 'number') return []
  const grouped = spacedAt(place, at)
  const single = numberFrom(place, at, at + 1, cut.text)
  const joined = single === null ? null : joinedFrom(place, at, single)
  return [
    ...(grouped === null ? [] : [numberFrom(place, at, grouped.next, grouped.text)]),
    ...(joined === null ? [] : [joined]),
    single,
  ].filter((read) => read !== null)
}

/** `2 lakh 50 thousand`, `1 juta 200 ribu`, `5 bin 200 lira`: what goes on behind thousands and more. */
const joinedFrom = (place: AmountPlace, at: number, first: AmountRead): AmountRead | null => {
  const { cuts } = place
  const scale = scaleAt(place, at + 1)
  const [name, behind] = [cuts[first.next - 1], cuts[first.next]]
  const isSpaced = behind?.kind === 'number' && behind.start - (name?.end ?? 0) === 1
  if (scale === null || !isSpaced || scale.next !== first.next || (name?.text.length ?? 0) < 3) return null
  const rest = numberFrom(place, first.next, first.next + 1, behind.text)
  const [[high, other], [low, second]] = [first.values, rest?.values ?? []]
  if (rest === null || high === undefined || low === undefined || other !== undefined || second !== undefined)
    return null
  const isPart =
    low.numerator >= 100n * low.denominator && low.numerator < low.denominator * 10n ** BigInt(scale.zeros[0] ?? 0)
  return isPart ? { ...rest, values: [add(high, low)], start: first.start, from: first.from } : null
}

/** `1 234`, `12 345 678`: groups of three digits behind one space each. */
const spacedAt = ({ plain, cuts }: AmountPlace, at: number) => {
  const start = cuts[at]?.start ?? 0
  const text = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{1,3})?(?!\d)/.exec(plain.slice(start, start + 40))?.[0]
  if (text === undefined) return null
  let next = at
  while (next < cuts.length && (cuts[next]?.end ?? 0) <= start + text.length) next += 1
  return { text, next }
}

const numberFrom = (place: AmountPlace, at: number, next: number, written: string): AmountRead | null => {
  const { context, cuts, plain, lexicons } = place
  const { currency, locale } = context.group
  const start = cuts[at]?.start ?? 0
  const text = plain.slice(start, cuts[next - 1]?.end ?? start)
  const numeral = readNumeral(text, separatorsOf(localeFor(locale, lexicons), currency), exponentOf(currency))
  if (numeral === null) return doubtful(place, at, next, written)
  const values = numeral.kind === 'sure' ? [numeral.value] : [numeral.grouped, numeral.decimal]
  const ending = numberEndingAt(cuts, next, lexicons[0]?.language ?? '')
  const half = cuts[at - 1] === undefined ? 0 : halfBefore(lexicons, cuts[at - 1]?.key ?? '')
  const read = withSurroundings(
    place,
    half === 0 ? at : at - 1,
    ending?.next ?? next,
    half === 0 ? values : values.map((value) => add(value, rationalOf(half))),
    false,
  )
  return ending?.isEach === true ? { ...read, isPerHead: true } : read
}

/** What a word before digits adds to them: `saadhe 3 hazar`. */
const halfBefore = (lexicons: readonly Lexicon[], key: string): number => {
  const value = lexicons[0]?.language === 'hi' ? lexicons[0].numbers.get(key) : undefined
  return value !== undefined && value < 1 ? value : 0
}

/** A text in another language than the group's writes its numbers in its own way. */
const localeFor = (locale: string, lexicons: readonly Lexicon[]): string => {
  const language = lexicons[0]?.language ?? ''
  return locale.startsWith(language) ? locale : language
}

const doubtful = (place: AmountPlace, from: number, next: number, doubt: string): AmountRead => ({
  kind: 'amount',
  values: [],
  currencies: [],
  isMarked: false,
  isPerHead: false,
  isSpelled: false,
  isSum: false,
  doubt,
  start: place.cuts[from]?.start ?? 0,
  end: place.cuts[next - 1]?.end ?? 0,
  from,
  next,
})

/** Scale, currency before and behind, cents, the dash for no cents, a sum a head. */
const withSurroundings = (
  place: AmountPlace,
  at: number,
  numberEnd: number,
  numbers: readonly Rational[],
  isSpelled: boolean,
): AmountRead => {
  const { cuts } = place
  const front = isSpelled ? null : frontAt(place, at)
  const scale = scaleAt(place, numberEnd)
  let next = scale?.next ?? numberEnd
  let values = scale === null ? numbers : scale.zeros.flatMap((zeros) => numbers.map((value) => scaledBy(value, zeros)))
  next = behindDash(place, next)
  const back = front === null && scale?.zeros[0] !== -2 ? backAt(place, next, values) : null
  if (back !== null) next = back.next
  const cents = back === null || isSpelled ? null : centsAt(cuts, next, values)
  if (cents !== null) ({ values, next } = cents)
  next = behindDash(place, next)
  const currencies = front?.currencies ?? back?.currencies ?? []
  const from = front?.from ?? at
  return {
    kind: 'amount',
    values,
    currencies,
    isMarked: front !== null || back !== null || scale?.zeros[0] === -2,
    isPerHead: isPerHead(place, from, next),
    isSpelled,
    isSum: false,
    doubt: front?.doubt ?? back?.doubt ?? gluedTo(place, next),
    start: cuts[from]?.start ?? 0,
    end: cuts[next - 1]?.end ?? 0,
    from,
    next,
  }
}

const scaleAt = ({ cuts, lexicons, plain, context }: AmountPlace, at: number) => {
  const [before, cut] = [cuts[at - 1], cuts[at]]
  if (before === undefined || cut === undefined || cut.start - before.end > 1 || plain[before.end] === '\n') return null
  const isGlued = cut.start === before.end
  if (cut.kind !== 'word' && cut.text !== '¢') return null
  if (isGlued && /^[cp]$/.test(cut.key)) return { zeros: [-2], next: at + 1 }
  const slang = lexicons.map(({ scales }) => scales.get(cut.key)).find((zeros) => zeros !== undefined)
  if (slang !== undefined) return { zeros: [slang], next: at + 1 }
  const zeros = zerosOf(cut.text) ?? zerosOf(cut.key)
  if (zeros === null) return null
  const languages = [lexicons[0]?.language ?? '', context.group.locale]
  const isHome = languages.some((language) => otherZerosOf(cut.key, language) === null)
  return { zeros: isHome || isGlued ? [zeros] : [zeros, otherZerosOf(cut.key, languages[0] ?? '') ?? 0], next: at + 1 }
}

const scaledBy = (value: Rational, zeros: number): Rational =>
  multiply(value, zeros < 0 ? ratio(1n, 10n ** BigInt(-zeros)) : whole(10n ** BigInt(zeros)))

/** The dash that stands for no cents: `52.-`, `60,–`, `500/-`, `1 234:-`. */
const behindDash = ({ plain, cuts }: AmountPlace, at: number): number => {
  const end = cuts[at - 1]?.end ?? 0
  const dash = /^(?:[.,:/]?[-–—]{1,2})(?![\p{L}\p{Nd}]|\s*\d)/u.exec(plain.slice(end, end + 6))?.[0]
  if (dash === undefined || (!/[.,:/]/.test(dash) && dash.length < 2)) return at
  let next = at
  while (next < cuts.length && (cuts[next]?.end ?? 0) <= end + dash.length) next += 1
  return next
}

/** Letters glued to the digits that are none of what changes a number. */
const gluedTo = (place: AmountPlace, at: number): string | null => {
  const [before, glued] = [place.cuts[at - 1], place.cuts[at]]
  const isGlued = glued?.kind === 'word' && before?.kind === 'number' && glued.start === before.end
  return isGlued && !isUnit(place, at) ? glued.text : null
}

const isUnit = ({ cuts, lexicons }: AmountPlace, at: number): boolean =>
  cuts[at]?.key === 'x' ||
  /^(?:st|nd|rd|th|er|ers|h)$/.test(cuts[at]?.key ?? '') ||
  lexicons.some((lexicon) => (phraseAt(lexicon, cuts, at)?.meanings ?? []).some(({ kind }) => kind === 'unit'))

/** A number in words, before that the same with its cents. */
const spelledAmountsAt = (place: AmountPlace, at: number): readonly AmountRead[] => {
  const { cuts, lexicons } = place
  for (const lexicon of lexicons) {
    const spelled = spelledAt(cuts, at, lexicon)
    if (spelled === null) continue
    const read = withSurroundings(place, at, spelled.next, [rationalOf(spelled.value)], true)
    const cents = spelledRestAt(cuts, read.next, read.values, lexicon)
    const isLikely =
      spelled.value >= 5 ||
      !Number.isInteger(spelled.value) ||
      spelled.words > 1 ||
      read.isMarked ||
      read.next > spelled.next
    const longer = cents === null ? [] : [{ ...read, ...ending(place, read.from, cents) }]
    const isBare = spelled.words === 1 && read.next === spelled.next && !read.isMarked && !read.isPerHead
    if (isBare && isRatherWord(cuts[at]?.key ?? '', lexicon)) return []
    return isLikely || cents !== null ? [...longer, read] : []
  }
  return []
}

/** What changes in an amount where more of it follows. */
const ending = (place: AmountPlace, from: number, { values, next }: CentsRead) => ({
  values,
  next,
  end: place.cuts[next - 1]?.end ?? 0,
  isPerHead: isPerHead(place, from, next),
})
