import { exponentOf } from '../../money/currency.js'
import { readNumeral } from '../../money/numeral.js'
import { multiply, type Rational, ratio, whole } from '../../money/rational.js'
import { otherZerosOf, zerosOf } from '../../money/scales.js'
import { separatorsOf } from '../../money/separators.js'
import type { ReadContext } from '../context.js'
import { currencyAt } from './currencies.js'
import type { Cut } from './cut.js'
import { type Lexicon, phraseAt } from './lexicon.js'
import type { AmountMention } from './mention.js'
import { rationalOf, spelledAt } from './spelled.js'

/** An amount, and the indexes of its first cut and of the cut behind it. */
export type AmountRead = AmountMention & { readonly from: number; readonly next: number }

/** A text that is cut, and what its numbers are read with. */
export interface AmountPlace {
  readonly plain: string
  readonly cuts: readonly Cut[]
  readonly lexicons: readonly Lexicon[]
  readonly context: ReadContext
}

/** The amounts that begin with the digits or the number word at a cut, with the sign before them; the longest first. */
export const amountsAt = (place: AmountPlace, at: number): readonly AmountRead[] => {
  const cut = place.cuts[at]
  if (cut?.kind === 'word') {
    const spelled = spelledAmountAt(place, at)
    return spelled === null ? [] : [spelled]
  }
  if (cut?.kind !== 'number') return []
  const grouped = spacedAt(place, at)
  return [
    ...(grouped === null ? [] : [numberFrom(place, at, grouped.next, grouped.text)]),
    numberFrom(place, at, at + 1, cut.text),
  ].filter((read) => read !== null)
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
  return withSurroundings(place, at, next, values, false)
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
  const { cuts, lexicons, context } = place
  const { currency: group } = context.group
  const front = isSpelled ? null : frontAt(place, at)
  const scale = scaleAt(place, numberEnd)
  let next = scale?.next ?? numberEnd
  let values = scale === null ? numbers : scale.zeros.flatMap((zeros) => numbers.map((value) => scaledBy(value, zeros)))
  next = behindDash(place, next)
  const behind = behindOf(cuts, next, values)
  let back = front === null && scale?.zeros[0] !== -2 ? currencyAt(cuts, behind, group, lexicons) : null
  if (back !== null && !isCurrencyPlace(place, behind, back)) back = null
  if (back !== null) next = back.next
  const cents = back === null || isSpelled ? null : centsAt(place, next, values)
  if (cents !== null) [values, next] = [[cents.value], cents.next]
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
    doubt: back?.doubt ?? gluedTo(place, next),
    start: cuts[from]?.start ?? 0,
    end: cuts[next - 1]?.end ?? 0,
    from,
    next,
  }
}

/** `€ 45`, `R$ 240`, `Rs. 500`, `USD 30`: what stands right before a number. */
const frontAt = ({ cuts, context, lexicons, plain }: AmountPlace, at: number) => {
  const isNear = (before: Cut | undefined, behind: Cut | undefined) =>
    before !== undefined && behind !== undefined && behind.start - before.end <= 1 && plain[before.end] !== '\n'
  for (const length of [3, 2, 1]) {
    const from = at - length
    const part = from < 0 ? [] : cuts.slice(from, at)
    if (part.length === 0 || !isNear(part.at(-1), cuts[at])) continue
    const isOne = part.slice(1).every(({ start }, index) => start === part[index]?.end)
    const written = part
      .map(({ text }) => text)
      .join('')
      .replace(/\.$/, '')
    if (!isOne || !/^(?:\p{L}{0,4}\p{Sc}\p{L}{0,3}|\p{Lu}{3}|\p{L}{1,4})$/u.test(written)) continue
    if (/^\p{L}+$/u.test(written) && !/^(?:\p{Lu}{3}|rs|rp|rm|kr|fr|ksh|nt|bd|kd|dhs?|zł|eur)$/iu.test(written))
      continue
    const glued: Cut = { kind: 'word', text: written, key: written.toLowerCase(), start: 0, end: written.length }
    const read = currencyAt([glued], 0, context.group.currency, lexicons)
    if (read !== null) return { ...read, from }
  }
  return null
}

/** A word is a currency where it stands beside the number, not where it goes on to mean something else, as in `5 r us`. */
const isCurrencyPlace = ({ cuts, plain }: AmountPlace, at: number, read: { readonly next: number }): boolean => {
  const [before, first] = [cuts[at - 1], cuts[at]]
  if (before === undefined || first === undefined || plain.slice(before.end, first.start).includes('\n')) return false
  // Before digits, a code belongs to what comes.
  const behind = cuts[read.next]
  const isNext = behind?.kind === 'number' && behind.start === cuts[read.next - 1]?.end && first.start > before.end
  return !isNext
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

/** Between millions and their currency: `dos millones de pesos`, `un million d'euros`. */
const behindOf = (cuts: readonly Cut[], at: number, [value]: readonly Rational[]): number => {
  const isMillions = value !== undefined && value.numerator >= 1_000_000n * value.denominator
  return isMillions && /^(?:de|di|d)$/.test(cuts[at]?.key ?? '') ? at + 1 : at
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

/** `5 euros 40`, `1234€50`, `5€40`. */
const centsAt = ({ cuts }: AmountPlace, at: number, values: readonly Rational[]) => {
  const [before, cut] = [cuts[at - 1], cuts[at]]
  const [value] = values
  if (cut?.kind !== 'number' || !/^\d{2}$/.test(cut.text) || value?.denominator !== 1n || values.length > 1) return null
  const isSign = before?.kind === 'mark'
  if (before === undefined || cut.start - before.end > (isSign ? 0 : 1)) return null
  return { value: ratio(value.numerator * 100n + BigInt(cut.text), 100n), next: at + 1 }
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

/** `10 each`, `12 pp`, `30/person`, `je 10`, `cada uno 10`. */
const isPerHead = ({ cuts, lexicons, plain }: AmountPlace, from: number, next: number): boolean => {
  const isEach = (at: number, endsAt: number | null) =>
    lexicons.some((lexicon) => {
      const phrase = phraseAt(lexicon, cuts, at)
      const isRight = phrase?.meanings.some((each) => each.kind === 'operator' && each.class === 'each') === true
      return isRight && (endsAt === null || at + (phrase?.words.length ?? 0) === endsAt)
    })
  const end = cuts[next - 1]?.end ?? 0
  if (/^ ?\/ ?\p{L}/u.test(plain.slice(end, end + 4)) || isEach(next, null)) return true
  return [1, 2, 3].some((back) => from >= back && isEach(from - back, from))
}

const spelledAmountAt = (place: AmountPlace, at: number): AmountRead | null => {
  for (const lexicon of place.lexicons) {
    const spelled = spelledAt(place.cuts, at, lexicon)
    if (spelled === null) continue
    const read = withSurroundings(place, at, spelled.next, [rationalOf(spelled.value)], true)
    const isLikely = spelled.value >= 5 || spelled.words > 1 || read.isMarked || read.next > spelled.next
    return isLikely ? read : null
  }
  return null
}
