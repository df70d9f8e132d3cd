import type { ReadContext } from '../context.js'
import { fold } from '../fold.js'
import { currencyMarkOf } from './currency-marks.js'
import { kinds } from './kinds.js'
import type { Lexicon } from './lexicon.js'
import { classifyNumber, isScale, type NumberChunk, scaled } from './numbers.js'
import type { Piece } from './pieces.js'
import type { Token } from './tokens.js'

/** Tokens read from some pieces, and the index of the piece behind them. */
export interface AmountRead {
  readonly tokens: readonly Token[]
  readonly next: number
}

/** The amount or other number that begins at a piece, with the currency before or behind it; null when there is none. */
export const amountTokenAt = (
  pieces: readonly Piece[],
  at: number,
  context: ReadContext,
  lexicon: Lexicon,
): AmountRead | null => {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'name') return null
  const { currency: group } = context.group
  const chunk = piece.kind === 'run' ? classifyNumber(piece.text, group, lexicon.language) : null
  if (chunk !== null)
    return chunk.kind === 'amount'
      ? withBack(pieces, at, at, chunk, context, lexicon)
      : numberToken(chunk, piece, at, pieces)

  const front = frontMark(pieces, at, context)
  const next = pieces[front?.next ?? at]
  if (front === null || next?.kind !== 'run') return null
  const behind = classifyNumber(next.text, group, lexicon.language)
  if (behind?.kind !== 'amount' || behind.isMarked) return null
  return withBack(pieces, at, front.next, { ...behind, currency: front.currency, isMarked: true }, context, lexicon)
}

/** `€ 45`, `R$ 240`, `Rs. 500`, `US$ 90`: a sign, or a word and a sign, before a number. */
const frontMark = (pieces: readonly Piece[], at: number, { group }: ReadContext) => {
  const [first, second] = [pieces[at], pieces[at + 1]]
  if (first === undefined || first.kind === 'name') return null
  const word = first.kind === 'mark' ? first.text : first.key
  const isGlued = second?.kind === 'mark' && second.start === first.end
  const joined = isGlued ? currencyMarkOf(`${word}${second.text}`, group.currency) : null
  if (joined !== null) return { ...joined, next: at + 2 }
  const written = first.kind === 'mark' ? first.text : first.key.length === 3 ? first.key.toUpperCase() : first.key
  const mark =
    first.kind === 'mark' && !/\p{Sc}/u.test(word)
      ? null
      : currencyMarkOf(first.kind === 'word' && !/^[a-z]{3}$/.test(first.key) ? written : word, group.currency)
  return mark === null ? null : { ...mark, next: at + 1 }
}

const numberToken = (
  chunk: Exclude<NumberChunk, { kind: 'amount' }>,
  piece: Piece,
  at: number,
  pieces: readonly Piece[],
): AmountRead => {
  const { start, end } = piece
  const place = { key: '', start, end }
  const next = at + 1
  switch (chunk.kind) {
    case 'percent':
      return { tokens: [{ code: kinds.percent, text: chunk.text, ...place }], next }
    case 'times':
      return { tokens: [{ code: kinds.times, text: chunk.text, ...place }], next }
    case 'fraction':
      return { tokens: [{ code: kinds.fraction, ...place, key: chunk.text }], next }
    case 'date':
      return { tokens: [{ code: kinds.day, day: chunk.text, ...place }], next }
    case 'ordinal':
      return { tokens: [{ code: kinds.number, text: chunk.text, ...place, key: 'ordinal' }], next }
    case 'other':
      return {
        tokens: [{ code: kinds.number, ...place, key: piece.kind === 'run' ? piece.key : '' }],
        next: pieces.length < next ? next : next,
      }
  }
}

type Amount = Extract<NumberChunk, { kind: 'amount' }>

/** What stands behind the digits: more digits, a word such as `lakh`, a currency, cents. */
const withBack = (
  pieces: readonly Piece[],
  from: number,
  at: number,
  read: Amount,
  context: ReadContext,
  lexicon: Lexicon,
): AmountRead => {
  const { group } = context
  let { text, currency, isMarked } = read
  let next = at + 1
  const tail = thousandsAt(pieces, at, text, context)
  if (tail !== null && !endsWithSign(pieces[at])) {
    text += tail.text
    currency ??= tail.currency
    isMarked ||= tail.isMarked
    next += 1
  }
  const scale = wordOf(pieces[next])
  const bigger = isScale(scale) ? scaled(text, scale, lexicon.language) : null
  // A word that changes the number, but nobody can tell to what.
  if (isScale(scale) && bigger === null) return unclearNumber(pieces, from, next)
  if (bigger !== null) {
    text = bigger
    next += 1
  }
  const percent = percentAt(pieces, from, next, text)
  if (percent !== null) return percent
  const back = isMarked ? null : currencyMarkOf(writtenWord(pieces[next], lexicon), group.currency)
  if (back !== null) {
    currency = back.currency
    isMarked = true
    next += 1
  }
  const cents = isMarked && back !== null && bigger === null ? centsAt(pieces, next, text) : null
  if (cents !== null) {
    text = cents
    next += 1
  }
  const start = pieces[from]?.start ?? 0
  const end = pieces[next - 1]?.end ?? start
  const amount: Token = { code: kinds.amount, key: '', text, currency, isMarked, start, end }
  const perUnit: Token = { code: kinds.each, key: '/', start: end, end }
  return { tokens: read.isPerUnit ? [amount, perUnit] : [amount], next }
}

const unclearNumber = (pieces: readonly Piece[], from: number, next: number): AmountRead => ({
  tokens: [{ code: kinds.vague, key: '', start: pieces[from]?.start ?? 0, end: pieces[next]?.end ?? 0 }],
  next: next + 1,
})

/** `50 percent` */
const percentAt = (pieces: readonly Piece[], from: number, next: number, text: string): AmountRead | null => {
  const [first, word] = [pieces[from], pieces[next]]
  if (first?.kind !== 'run' || word === undefined || !/^(?:percent|pct|prozent)$/.test(wordOf(word))) return null
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(text)) return null
  return { tokens: [{ code: kinds.percent, key: '', text, start: first.start, end: word.end }], next: next + 1 }
}

/** `250€ 300` is two amounts: behind its currency a number does not go on. */
const endsWithSign = (piece: Piece | undefined): boolean => piece?.kind === 'run' && /[\p{Sc}\p{L}]$/u.test(piece.text)

/** The next three digits of `1 290 kr`, where a currency or the group's way of writing says that they belong together. */
const thousandsAt = (pieces: readonly Piece[], at: number, head: string, { group }: ReadContext) => {
  const next = pieces[at + 1]
  if (next?.kind !== 'run' || !/^[1-9]\d{0,2}$/.test(head) || next.start - (pieces[at]?.end ?? 0) !== 1) return null
  const chunk = classifyNumber(next.text, group.currency, '')
  if (chunk?.kind !== 'amount' || !/^\d{3}(?:[.,]\d{1,2})?$/.test(chunk.text) || chunk.isPerUnit) return null
  const isCertain =
    chunk.isMarked || currencyMarkOf(wordOf(pieces[at + 2]), group.currency) !== null || groupsBySpace(group.locale)
  return isCertain ? chunk : null
}

const groupsBySpace = (locale: string): boolean =>
  /^(?:ru|uk|fr|nb|nn|no|sv|fi|cs|sk|pl|bg|hu|et|lv|lt|pt-PT)\b/i.test(locale)

/** `5 euros 40` */
const centsAt = (pieces: readonly Piece[], at: number, whole: string): string | null => {
  const next = pieces[at]
  const isCents = next?.kind === 'run' && /^\d{2}$/.test(next.text) && /^\d+$/.test(whole)
  return isCents ? `${whole}.${next.text}` : null
}

const wordOf = (piece: Piece | undefined): string => {
  if (piece === undefined || piece.kind === 'name') return ''
  return piece.kind === 'mark' ? piece.text : piece.key
}

/** A word that the language uses for something else in this place, such as `for`, is no currency. */
const writtenWord = (piece: Piece | undefined, lexicon: Lexicon): string => {
  const word = wordOf(piece)
  if (piece?.kind === 'mark') return /\p{Sc}/u.test(word) ? word : ''
  return lexicon.phrases.has(word) && /^[a-z]{1,2}$/.test(fold(word)) ? '' : word
}
