import type { ReadContext } from '../context.js'
import { fold } from '../fold.js'
import { createNameFinder, type FoundName, isPossessiveAt, isSenderWord } from '../names.js'
import { inflectedName } from './inflections.js'
import { kinds } from './kinds.js'
import { type Lexicon, phraseAt, type Spelling } from './lexicon.js'
import type { Piece } from './pieces.js'

/** Finds the members among the pieces; every piece that is part of a name becomes one. */
export const namePieces = (
  text: string,
  pieces: readonly Piece[],
  context: ReadContext,
  lexicon: Lexicon,
): readonly Piece[] => {
  const names = createNameFinder(context.members, context.sender)
  const inflected = inflectedName(context.members, lexicon.language)
  const words = pieces.map((piece): Spelling | null => (piece.kind === 'word' || piece.kind === 'run' ? piece : null))
  const result: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (piece === undefined) break
    const place = { text, pieces, words, context, names, lexicon }
    // A suffix behind an apostrophe belongs to the name, so it is looked at first.
    const isSuffixed = piece.kind === 'word' && piece.key.includes("'")
    const found = (isSuffixed ? inflected(piece, text) : null) ?? nameAt(place, at) ?? inflected(piece, text)
    if (found === null) {
      result.push(piece)
      at += 1
      continue
    }
    result.push(found)
    while (at < pieces.length && (pieces[at]?.start ?? 0) < found.end) at += 1
    // A name may end inside a piece, as in `Ana/Bo`; what is left of it is cut again as a word of its own.
  }
  return result
}

interface Place {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly words: readonly (Spelling | null)[]
  readonly context: ReadContext
  readonly names: ReturnType<typeof createNameFinder>
  readonly lexicon: Lexicon
}

const nameAt = (place: Place, at: number): Extract<Piece, { kind: 'name' }> | null => {
  const { text, pieces, context, names } = place
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'name') return null
  const mention = context.mentions.find(({ offset }) => offset === piece.start)
  if (mention !== undefined) {
    return named(
      { who: { kind: 'member', member: mention.member }, end: mention.offset + mention.length },
      piece.start,
      text,
    )
  }
  if (piece.kind === 'mark') {
    if (piece.text !== '@') return pictureName(place, piece)
    const found = names.afterAt(text, piece.end)
    return found === null || found.who === 'everyone' ? null : named(found, piece.start, text)
  }
  const found = names.bare(text, piece.start)
  if (found === null || found.who === 'everyone') return null
  const written = text.slice(piece.start, found.end)
  if (isSenderWord(written) && !context.members.some(({ name }) => fold(name) === fold(written))) return null
  return isMeantAsName(place, at, written) ? named(found, piece.start, text) : null
}

/** A name that begins with a picture. */
const pictureName = ({ text, names }: Place, piece: Piece): Extract<Piece, { kind: 'name' }> | null => {
  if (!/\p{Extended_Pictographic}/u.test(text.slice(piece.start, piece.end))) return null
  const found = names.bare(text, piece.start)
  return found === null || found.who === 'everyone' ? null : named(found, piece.start, text)
}

const named = (found: FoundName, start: number, text: string): Extract<Piece, { kind: 'name' }> | null => {
  if (found.who === 'everyone') return null
  const isOwner = isPossessiveAt(text, found.end)
  const end = isOwner ? found.end + 2 : found.end
  return { kind: 'name', who: found.who, isOwner, ending: '', start, end }
}

/**
 * Whether a word that is also a word of the language (Will, Mark, May, Bill) stands for the member: in the member's own spelling
 * and not behind an article, or where only a name can stand.
 */
const isMeantAsName = (place: Place, at: number, written: string): boolean => {
  const { words, lexicon } = place
  const meaning = phraseAt(lexicon, words, at)
  const isWord = meaning !== null || isOtherWord(fold(written), lexicon)
  if (!isWord || written.includes(' ')) return true
  if ((meaning?.words.length ?? 0) > 1) return false
  const before = codeBefore(place, at)
  if (before === kinds.article || before === kinds.mine) return false
  if ((phraseAt(lexicon, words, at - 1)?.words.length ?? 0) > 1) return false
  return standsAsName(place, at, written, before)
}

/** Where a sentence begins, and for words written small, only the neighbours tell. */
const standsAsName = (place: Place, at: number, written: string, before: string): boolean => {
  const { text, pieces, lexicon } = place
  const start = pieces[at]?.start ?? 0
  const next = codeAfter(place, at)
  const isDay = lexicon.days.has(fold(written))
  const isFirst = at === 0 || /[.!?\n]\s*$/.test(text.slice(0, start))
  const isCapital = /^\p{Lu}/u.test(written)
  if (isCapital && !isFirst) return pieces[at + 1]?.kind !== 'run' || !isDay
  if (isPossessiveAt(text, start + written.length)) return isCapital
  const isSubject = nameVerbs.has(next)
  if (isCapital && isLabel(place, at)) return true
  if (isFirst) return isSubject || (next === kinds.amount && !isDay) || (isCapital && isUnlistedWord(place, at + 1))
  return isSubject || (namePlaces.has(before) && !nounLike.has(next))
}

/** `Art: 30`, at the head of a line. */
const isLabel = ({ pieces }: Place, at: number): boolean => {
  const next = pieces[at + 1]
  return next?.kind === 'mark' && next.text === ':'
}

/** A word no list holds: behind a name, most likely a verb. */
const isUnlistedWord = ({ pieces, words, lexicon }: Place, at: number): boolean =>
  pieces[at]?.kind === 'word' && phraseAt(lexicon, words, at) === null

const nounLike: ReadonlySet<string> = new Set<string>([kinds.topic, kinds.word, kinds.takes])

/** Words that are no phrase of their own but days, counts, or names that are words too. */
const isOtherWord = (key: string, { days, units, titles, counts }: Lexicon): boolean =>
  wordNames.has(key) || days.has(key) || units.has(key) || titles.has(key) || counts.has(key)

const codeBefore = ({ words, lexicon, pieces }: Place, at: number): string => {
  const piece = pieces[at - 1]
  if (piece === undefined) return ''
  if (piece.kind === 'run') return kinds.amount
  if (piece.kind !== 'word') return piece.kind === 'name' ? kinds.name : ''
  return phraseAt(lexicon, words, at - 1)?.codes.at(-1) ?? kinds.word
}

const codeAfter = ({ words, lexicon, pieces }: Place, at: number): string => {
  const piece = pieces[at + 1]
  if (piece === undefined) return ''
  if (piece.kind === 'run') return kinds.amount
  if (piece.kind === 'mark') return piece.text === '&' ? kinds.and : kinds.comma
  if (piece.kind === 'name') return kinds.name
  return phraseAt(lexicon, words, at + 1)?.codes[0] ?? kinds.word
}

const nameVerbs: ReadonlySet<string> = new Set<string>([
  kinds.paid,
  kinds.got,
  kinds.owes,
  kinds.gave,
  kinds.repaid,
  kinds.absent,
  kinds.lent,
  kinds.and,
])

const namePlaces: ReadonlySet<string> = new Set<string>([
  kinds.with,
  kinds.for,
  kinds.between,
  kinds.except,
  kinds.and,
  kinds.by,
  kinds.to,
  kinds.from,
  kinds.not,
  kinds.owes,
  kinds.only,
  kinds.amount,
  kinds.gave,
  kinds.repaid,
])

// Names that are words of English, beside those the language data knows.
const wordNames: ReadonlySet<string> = new Set(
  (
    'will mark may bill grace rose art jack sunny penny cash hope faith joy dawn summer april june august pat rob sue chase drew frank guy ' +
    'carol holly ivy lily daisy ruby pearl jade amber ginger olive heather iris violet jasmine basil sage rich nick josh chip dale glen cliff ' +
    'rusty sandy misty stormy sky star angel king prince duke earl bishop pope dean major mason cook baker hunter fisher miles max ray ' +
    'rocky buddy champ ace chance harmony melody destiny trinity charity mercy patience prudence constance victor wade ward reed ' +
    'brook brooks river lake forest woody stone dusty tiger wolf fox drake robin jay wren phoenix raven tab buck sol luz paz mar ' +
    'alba estrella nieves dolores pilar sun song long lee bee gay viva an my van man so do go see per son sid'
  ).split(' '),
)
