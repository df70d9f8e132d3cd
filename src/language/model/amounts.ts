import { evaluate, type Term } from '../../money/arithmetic.js'
import { exponentOf, readCurrency } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { readNumeral } from '../../money/numeral.js'
import { plainText } from '../../money/plain-text.js'
import { compare, type Rational, ratio, whole } from '../../money/rational.js'
import { separatorsOf } from '../../money/separators.js'
import { fold } from '../fold.js'
import { toDigits } from './digits.js'
import type { ReadNumber } from './points.js'

/** The numbers that an answer may use. */
export interface NumberSource {
  readonly numbers: readonly ReadNumber[]
  /** Numbers that words imply beside those: `half` is a half, 50 percent or divided by 2. Never an amount by themselves. */
  readonly constants: readonly Rational[]
  readonly currency: CurrencyCode
  readonly locale: string
}

/** An amount of a model's answer whose every number is one of the source. */
export interface TracedAmount {
  /** The same for the reader of amounts, in plain digits: `3*110+45`. A number of two readings stays as it was written. */
  readonly text: string
  readonly value: Rational
  readonly used: readonly ReadNumber[]
  /** The currencies written beside its numbers, one list a number that has some. */
  readonly currencies: readonly (readonly CurrencyCode[])[]
  readonly isSingleNumber: boolean
}

/**
 * Reads an amount as a model wrote it: numbers pointed at (`n1`) or copied, joined by `+ - * / ( )`; a percentage only as a factor,
 * `n1*50%`. Null for anything else: a number that was made up, `NaN`, `1e308`, more than ten terms.
 */
export const traceAmount = (written: string, source: NumberSource): TracedAmount | null => {
  const text = plainText(written).trim()
  if (text.length > textMax || text.split(/[-+*/]/u).length > termsMax) return null
  const copied = source.numbers.find((number) => isSameText(number.text, text))
  const pieces = copied === undefined ? piecesOf(text, source) : [pieceOf(copied)]
  const terms = pieces === null ? null : withFactors(pieces)
  const value = terms === null ? null : evaluate(terms)
  const used = (pieces ?? []).flatMap((piece) => (piece.kind === 'number' ? (piece.from ?? []) : []))
  if (terms === null || value === null || used.length === 0) return null
  return {
    text: terms.map((term) => (term.kind === 'number' ? term.text : term.sign)).join(''),
    value,
    used,
    currencies: used.flatMap(({ currencies }) => (currencies.length === 0 ? [] : [currencies])),
    isSingleNumber: terms.length === 1,
  }
}

/** A plain count or percentage: one number of the source, of what its words imply, or of those given. Null for anything else. */
export const traceCount = (written: string, source: NumberSource, given: readonly Rational[]): TracedCount | null => {
  const text = plainText(written)
    .trim()
    .replace(/\s*[%٪]$/u, '')
  const traced = traceAmount(text, { ...source, numbers: source.numbers.map(asCount) })
  if (traced?.isSingleNumber === true)
    return traced.value.numerator > 0n ? { text: traced.text, used: traced.used } : null
  const value = numeralOf(text, source)
  const known = value?.find((each) => [...source.constants, ...given].some((other) => compare(each, other) === 0))
  const digits = known === undefined || known.numerator <= 0n ? null : toDigits(known)
  return digits === null ? null : { text: digits, used: [] }
}

interface TracedCount {
  readonly text: string
  readonly used: readonly ReadNumber[]
}

const asCount = (number: ReadNumber): ReadNumber => (number.of === 'percent' ? { ...number, of: 'plain' } : number)

const textMax = 60
const termsMax = 10

const isSameText = (one: string, other: string): boolean => other !== '' && fold(plainText(one)) === fold(other)

/** A number with its text, or a sign; also `%`, until it has become a division. `from` is null for what words imply. */
type Piece =
  | (Extract<Term, { kind: 'number' }> & { readonly text: string; readonly from: ReadNumber | null })
  | Extract<Term, { kind: 'operator' }>

const operator = (sign: string): Piece => ({ kind: 'operator', sign })

// Longest first: an id, a number, a sign, a word or a sign of money.
const token =
  /n\d{1,3}(?![\p{L}\d])|\d+(?:[.,'٫]\d+|[ ]\d{3}(?!\d))*|[-+*/()%]|[\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]+\.?|\S/gu

const piecesOf = (text: string, source: NumberSource): readonly Piece[] | null => {
  const pieces: Piece[] = []
  for (const [part] of text.toLowerCase().matchAll(token)) {
    const read = readToken(part, source)
    if (read === null) return null
    const isTwice = part === '%' && isPercent(pieces.at(-1))
    if (!isTwice) pieces.push(...read)
  }
  return pieces
}

const isPercent = (piece: Piece | undefined): boolean => piece?.kind === 'operator' && piece.sign === '%'

/** What one token means; empty for a currency, which is looked for elsewhere. Null for what cannot stand in an amount. */
const readToken = (part: string, source: NumberSource): readonly Piece[] | null => {
  if (/^n\d+$/u.test(part)) {
    const number = source.numbers.find(({ id }) => id === part)
    return number === undefined ? null : withPercent(number)
  }
  if (/^\d/u.test(part)) return numberToken(part, source)
  if (/^[-+*/()%]$/u.test(part)) return [operator(part)]
  if (part === 'x') return [operator('*')]
  return readCurrency(part, source.currency) === null ? null : []
}

const numberToken = (part: string, source: NumberSource): readonly Piece[] | null => {
  for (const value of numeralOf(part, source) ?? []) {
    const same = source.numbers.filter(({ values }) => values.some((each) => compare(each, value) === 0))
    // Where it stands clearly, nobody needs to be asked.
    const number = same.find(({ values }) => values.length === 1) ?? same[0]
    if (number !== undefined) return [pieceOf(number)]
    const constant = source.constants.find((each) => compare(each, value) === 0)
    const digits = constant === undefined ? null : toDigits(constant)
    if (constant !== undefined && digits !== null)
      return [{ kind: 'number', value: constant, text: digits, from: null }]
  }
  return null
}

/** What digits may mean: as the group writes them, and as programs do. */
const numeralOf = (text: string, { currency, locale }: NumberSource): readonly Rational[] | null => {
  const numeral = /^\d/u.test(text) ? readNumeral(text, separatorsOf(locale, currency), exponentOf(currency)) : null
  if (numeral === null) return null
  const [, head = '', tail = ''] = /^(\d{1,15})(?:\.(\d{1,6}))?$/u.exec(text) ?? []
  const plain = head === '' ? [] : [ratio(BigInt(head + tail), 10n ** BigInt(tail.length))]
  return numeral.kind === 'sure' ? [numeral.value, ...plain] : [numeral.grouped, numeral.decimal]
}

/** Pointing at `10%` means the tenth. */
const withPercent = (number: ReadNumber): readonly Piece[] =>
  number.of === 'percent' ? [pieceOf(number), operator('%')] : [pieceOf(number)]

const pieceOf = (number: ReadNumber): Piece => {
  const [value = whole(0n), other] = number.values
  const digits = toDigits(value) ?? ''
  // Written so that it may be two sums, and nowhere clearer: the person is asked, the model does not choose.
  return { kind: 'number', value, text: other === undefined ? digits : plainText(number.text).trim(), from: number }
}

/** `50%` becomes `(50/100)` where it multiplies; anywhere else nobody knows of what it is a part. */
const withFactors = (pieces: readonly Piece[]): readonly Piece[] | null => {
  const terms: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'number' || piece.sign !== '%') {
      terms.push(piece)
      continue
    }
    const number = terms.pop()
    const isFactor = [pieces[index - 2], pieces[index + 1]].some(
      (each) => each?.kind === 'operator' && each.sign === '*',
    )
    if (number?.kind !== 'number' || !isFactor) return null
    const hundred: Piece = { kind: 'number', value: ratio(100n, 1n), text: '100', from: null }
    terms.push(operator('('), number, operator('/'), hundred, operator(')'))
  }
  return terms
}
