import type { ReadContext } from '../context.js'
import { type AmountRead, amountTokenAt } from './amount-tokens.js'
import { kinds } from './kinds.js'
import { dayPhraseAt, elidingLanguages, type Lexicon, phraseAt, type Spelling } from './lexicon.js'
import { namePieces } from './name-pieces.js'
import { cutPieces, type Piece } from './pieces.js'
import type { Token } from './tokens.js'

/** Cuts a text into tokens with the words of one language. */
export const scan = (text: string, context: ReadContext, lexicon: Lexicon): readonly Token[] => {
  const keeps = (key: string): boolean => {
    // French `m'a` is no `ma`: where vowels are elided, the apostrophe counts.
    const spelling = { key, bare: elidingLanguages.has(lexicon.language) ? key : key.replace(/'/g, '') }
    return phraseAt(lexicon, [spelling], 0) !== null || lexicon.days.has(spelling.bare)
  }
  const cut = cutPieces(text, keeps, elidingLanguages.has(lexicon.language))
  const pieces = namePieces(text, cut, context, lexicon)
  const place: Place = {
    pieces,
    words: pieces.map((piece) => (piece.kind === 'word' || piece.kind === 'run' ? piece : null)),
    lexicon,
    context,
  }
  const tokens: Token[] = []
  for (let at = 0; at < pieces.length; ) {
    const read = readAt(place, at)
    tokens.push(...read.tokens)
    at = read.next
  }
  return tokens
}

interface Place {
  readonly pieces: readonly Piece[]
  readonly words: readonly (Spelling | null)[]
  readonly lexicon: Lexicon
  readonly context: ReadContext
}

const readAt = (place: Place, at: number): AmountRead => {
  const { pieces, words, lexicon, context } = place
  const piece = pieces[at]
  if (piece === undefined) return { tokens: [], next: at + 1 }
  const { start, end } = piece
  if (piece.kind === 'name') {
    const endings = [...piece.ending].map((code): Token => ({ code, key: '', start, end: start }))
    const code = piece.isOwner ? kinds.owner : kinds.name
    return { tokens: [...endings, { code, key: '', start, end, who: piece.who }], next: at + 1 }
  }
  const phrase = phraseAt(lexicon, words, at)
  const day = dayPhraseAt(lexicon, words, at)
  const phraseWords = phrase?.words.length ?? 0
  if (day !== null && day.words.length > phraseWords) return dayToken(place, at, day.words.length, day.day)
  if (phraseWords < 2) {
    const amount = amountTokenAt(pieces, at, context, lexicon)
    if (amount !== null) return amount
  }
  if (phrase !== null) return phraseTokens(place, at, phrase)
  if (day !== null) return dayToken(place, at, day.words.length, day.day)
  if (piece.kind === 'mark') return { tokens: markTokens(piece.text, start, end), next: at + 1 }
  return { tokens: [wordToken(piece, lexicon)], next: at + 1 }
}

const phraseTokens = (
  { pieces, lexicon }: Place,
  at: number,
  phrase: NonNullable<ReturnType<typeof phraseAt>>,
): AmountRead => {
  const next = at + phrase.words.length
  const start = pieces[at]?.start ?? 0
  const end = pieces[next - 1]?.end ?? start
  const key = phrase.words.join(' ')
  const flags = { isUnit: lexicon.units.has(key), isTitle: lexicon.titles.has(key) }
  const last = phrase.codes.length - 1
  const tokens = [...phrase.codes].map(
    (code, index): Token => ({
      code,
      key,
      start,
      end: index === last ? end : start,
      category: phrase.category,
      ...flags,
    }),
  )
  return { tokens, next }
}

const dayToken = ({ pieces }: Place, at: number, length: number, day: string): AmountRead => {
  const start = pieces[at]?.start ?? 0
  const end = pieces[at + length - 1]?.end ?? start
  const code = weekdays.has(day)
    ? kinds.weekday
    : months.has(day)
      ? kinds.month
      : day === 'last'
        ? kinds.word
        : kinds.day
  return { tokens: [{ code, key: day, start, end, day }], next: at + length }
}

const wordToken = (piece: Extract<Piece, { kind: 'word' | 'run' }>, lexicon: Lexicon): Token => {
  const { key, bare, start, end } = piece
  const count = lexicon.counts.get(key)
  if (count !== undefined) return { code: kinds.number, key, start, end, count }
  if (/\p{Nd}/u.test(key)) return { code: kinds.number, key, start, end }
  const isUnit = lexicon.units.has(bare)
  return { code: isUnit ? kinds.unit : kinds.word, key: bare, start, end, isUnit, isTitle: lexicon.titles.has(bare) }
}

const markTokens = (mark: string, start: number, end: number): readonly Token[] => {
  const code = codeByMark.get(mark)
  return code === undefined ? [] : [{ code, key: mark, start, end }]
}

const codeByMark: ReadonlyMap<string, string> = new Map<string, string>([
  ...[...',()[]—–،、，|'].map((mark) => [mark, kinds.comma] as const),
  ...[...':'].map((mark) => [mark, kinds.comma] as const),
  ...[...'.!;\n。…！।'].map((mark) => [mark, kinds.stop] as const),
  ...[...'?¿？؟'].map((mark) => [mark, kinds.question] as const),
  ...[...'&'].map((mark) => [mark, kinds.and] as const),
  ['+', kinds.plus],
  ['=', kinds.total],
  ['-', kinds.comma],
  ['~', kinds.vague],
  ['{', kinds.vague],
  ['}', kinds.vague],
  ['≈', kinds.vague],
  ['<', kinds.order],
  ['>', kinds.order],
  ['×', kinds.times],
  ['@', kinds.at],
])

const weekdays: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
)
