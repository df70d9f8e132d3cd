import type { Rational } from '../../money/rational.js'
import { type CurrencyRead, currencyAt } from './currencies.js'
import type { Cut } from './cut.js'
import type { AmountPlace } from './place.js'

/** `€ 45`, `R$ 240`, `Rs. 500`, `USD 30`: what stands right before a number. */
export const frontAt = ({ cuts, context, lexicons, plain }: AmountPlace, at: number) => {
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
    if (/^\p{L}+$/u.test(written) && !/^(?:\p{Lu}{3}|rs|rp|rm|r|kr|fr|ksh|nt|bd|kd|dhs?|zł|eur)$/iu.test(written))
      continue
    const glued: Cut = { kind: 'word', text: written, key: written.toLowerCase(), start: 0, end: written.length }
    const read = currencyAt([glued], 0, context.group.currency, lexicons)
    if (read !== null) return { ...read, from }
  }
  return null
}

/** The currency behind a number; a glued `e` is the euro where that is the money. */
export const backAt = (place: AmountPlace, next: number, values: readonly Rational[]): CurrencyRead | null => {
  const { cuts, context, lexicons } = place
  const { currency } = context.group
  const [before, glued] = [cuts[next - 1], cuts[next]]
  const isEuro = currency === 'EUR' && glued?.key === 'e' && before?.kind === 'number' && before.end === glued.start
  if (isEuro) return { currencies: [currency], next: next + 1, doubt: null }
  const at = behindOf(cuts, next, values)
  const read = currencyAt(cuts, at, currency, lexicons)
  return read !== null && isCurrencyPlace(place, at, read) ? read : null
}

/** Between millions and their currency: `dos millones de pesos`, `un million d'euros`. */
const behindOf = (cuts: readonly Cut[], at: number, [value]: readonly Rational[]): number => {
  const isMillions = value !== undefined && value.numerator >= 1_000_000n * value.denominator
  return isMillions && /^(?:de|di|d)$/.test(cuts[at]?.key ?? '') ? at + 1 : at
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
