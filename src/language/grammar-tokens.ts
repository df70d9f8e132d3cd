import type { NamedSpan, ReadContext } from './context.js'
import type { Who } from './draft.js'
import { cleanLine, fold, isWordCharacter } from './fold.js'
import type { AmountMention, DayMention, Mention } from './mentions/mention.js'
import { mentionsOf } from './mentions/mentions.js'
import { createNameFinder, isPossessiveAt, type NameFinder } from './names.js'

/** A piece of a command's text. `start` and `end` are UTF-16 units of the whole text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'name'; readonly who: Who | 'everyone' } // mentioned, or written with an @
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'tag'; readonly text: string } // without its #
  | { readonly kind: 'comma' }
  | { readonly kind: 'break' } // ; or a new line
  | { readonly kind: 'word'; readonly text: string }
)

/** A token's word as it is written; empty for other tokens. */
export const writtenAt = ({ tokens }: Pick<Scan, 'tokens'>, at: number): string => {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text : ''
}

/** A token's word, folded and without the mark that ends a sentence; empty for other tokens. */
export const wordAt = (place: Pick<Scan, 'tokens'>, at: number): string =>
  fold(writtenAt(place, at)).replace(/[.,!:…)]+$/u, '')

/** A text cut into tokens, the finder of names in it, and everything in it that could change the books. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly names: NameFinder
  /** Read when it is first asked for: most lines are understood without. */
  readonly mentioned: () => Mentioned
}

/** What stands in a text by the mentions. */
interface Mentioned {
  readonly mentions: readonly Mention[]
  /** The amounts among them by their start, the longest first. */
  readonly amountsFrom: ReadonlyMap<number, readonly AmountMention[]>
  /** Days of several words by their start, unless they lie ahead. */
  readonly phrasesOfDays: ReadonlyMap<number, DayMention>
}

/** Cuts a text into words, names, tags, quotes, commas and breaks. Nothing is lost but white space and marks that cannot be seen. */
export const scan = (text: string, context: ReadContext): Scan => {
  const names = remembering(createNameFinder(context.members, context.sender))
  const awkward = awkwardNames(context)
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    if (blank.test(text[at] ?? '') && text[at] !== '\n') {
      at += 1
      continue
    }
    const token =
      mentionAt(text, at, context) ??
      nameAt(text, at, names) ??
      awkwardNameAt(text, at, awkward) ??
      quoteAt(text, at) ??
      markAt(text, at) ??
      wordFromText(text, at, context)
    tokens.push(token)
    at = token.end
  }
  let known: Mentioned | undefined
  const mentioned = () => {
    known ??= readMentioned(text, context)
    return known
  }
  return { text, tokens, names, mentioned }
}

const readMentioned = (text: string, context: ReadContext): Mentioned => {
  const spans = context.mentions.filter((span) => fits(text, span))
  const mentions = mentionsOf(text, { ...context, mentions: spans })
  const amountsFrom = new Map<number, AmountMention[]>()
  for (const mention of mentions)
    if (mention.kind === 'amount') amountsFrom.set(mention.start, [...(amountsFrom.get(mention.start) ?? []), mention])
  const phrasesOfDays = new Map<number, DayMention>()
  for (const mention of mentions) {
    if (mention.kind !== 'day' || mention.isAhead || mention.day === null) continue
    if (dayPhrase.test(text.slice(mention.start, mention.end))) phrasesOfDays.set(mention.start, mention)
  }
  return { mentions, amountsFrom, phrasesOfDays }
}

/** Words, or a number with words behind it; "the 3rd" may be a floor. */
const dayPhrase = /^\D*\p{L}\s+\p{L}\D*$|\p{Nd}\s+\p{L}/u

/** One text is asked about the same places again and again; this keeps what was found there. */
const remembering = (finder: NameFinder): NameFinder => {
  const known = new Map<number, ReturnType<NameFinder['bare']>>()
  return {
    afterAt: finder.afterAt,
    bare: (text, start) => {
      const found = known.get(start)
      if (found !== undefined) return found
      const fresh = finder.bare(text, start)
      known.set(start, fresh)
      return fresh
    },
  }
}

// White space, and marks that cannot be seen but come with pasted and right-to-left text.
const blank = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/

/** A text without the marks of direction and the spaces of no width, which would keep `60` from being a number. */
export const withoutHiddenMarks = (text: string): string =>
  text.replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** The index of the token in which a place of the text lies, counted from a token before it. */
export const tokenAround = (tokens: readonly Token[], from: number, end: number): number => {
  let at = from
  while (at < tokens.length - 1 && (tokens[at]?.end ?? end) < end) at += 1
  return at
}

/** The rest of a word after a name was found at its beginning, as in `Ana=20`. */
export const wordFrom = (text: string, start: number, end: number): Token => ({
  kind: 'word',
  text: withoutHiddenMarks(text.slice(start, end)),
  start,
  end,
})

const mentionAt = (text: string, at: number, { mentions }: ReadContext): Token | null => {
  const mention = mentions.find(({ offset }) => offset === at)
  if (mention === undefined || !fits(text, mention)) return null
  return { kind: 'name', who: { kind: 'member', member: mention.member }, start: at, end: at + mention.length }
}

/** A span that cuts a word in two is not of this text's making, and an owner is no sharer. */
const fits = (text: string, { offset, length }: NamedSpan): boolean => {
  const end = offset + length
  return (
    length > 0 && end <= text.length && !cutsWord(text, offset) && !cutsWord(text, end) && !isPossessiveAt(text, end)
  )
}

const nameAt = (text: string, at: number, names: NameFinder): Token | null => {
  if (text[at] !== '@' || text[at + 1] === '@' || isWordCharacter(text[at - 1] ?? ' ')) return null
  const quoted = quoteAt(text, at + 1)
  if (quoted?.kind === 'quoted') return quotedNameAt(quoted, at, names)
  const found = names.afterAt(text, at + 1)
  if (found !== null) {
    return isPossessiveAt(text, found.end) ? null : { kind: 'name', who: found.who, start: at, end: found.end }
  }
  const [written] = unknownName.exec(text.slice(at + 1, at + 1 + unknownNameMax)) ?? []
  const name = written?.replace(/(?:['’]s|[.'’-]+|(?<=[\p{L}\p{N}_])-\d+)$/u, '') ?? ''
  if (name === '') return null
  return { kind: 'name', who: { kind: 'unknown', name }, start: at, end: at + 1 + name.length }
}

/** `@"José María"`: whatever stands in quotation marks behind an @ is one name. */
const quotedNameAt = (
  { text, end }: Extract<Token, { kind: 'quoted' }>,
  at: number,
  names: NameFinder,
): Token | null => {
  const name = cleanLine(text)
  if (name === '' || name.length > unknownNameMax) return null
  const found = names.afterAt(name, 0)
  const who = found === null || found.end < name.length ? ({ kind: 'unknown', name } as const) : found.who
  return { kind: 'name', who, start: at, end }
}

const unknownName =
  /^[\p{L}\p{N}\p{Extended_Pictographic}_](?:[\p{L}\p{N}\p{M}_.'’-]|\p{Extended_Pictographic}|\u200d|\ufe0f)*/u

const unknownNameMax = 100

/** Full names that hold a sign of the grammar, `Robert'); DROP TABLE`, are looked for everywhere: no word of them would be left. */
const awkwardNames = ({ members }: ReadContext): readonly { readonly name: string; readonly who: Who }[] =>
  members
    .filter(({ name }) => /[;,"“”«»\n]/.test(name))
    .sort((left, right) => right.name.length - left.name.length)
    .map(({ name, id }) => {
      const candidates = members.filter((member) => member.name === name).map((member) => member.id)
      const who: Who = candidates.length > 1 ? { kind: 'ambiguous', name, candidates } : { kind: 'member', member: id }
      return { name, who }
    })

const awkwardNameAt = (text: string, at: number, names: ReturnType<typeof awkwardNames>): Token | null => {
  const found = names.find(
    ({ name }) => text.startsWith(name, at) && !cutsWord(text, at) && !cutsWord(text, at + name.length),
  )
  return found === undefined ? null : { kind: 'name', who: found.who, start: at, end: at + found.name.length }
}

const cutsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isWordCharacter(text[at - 1] ?? '') && isWordCharacter(text[at] ?? '')

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }

const quoteAt = (text: string, at: number): Token | null => {
  const closing = quotes[text[at] ?? '']
  if (closing === undefined) return null
  const close = text.indexOf(closing, at + 1)
  if (close < 0) return null
  return { kind: 'quoted', text: text.slice(at + 1, close), start: at, end: close + 1 }
}

const markAt = (text: string, at: number): Token | null => {
  const character = text[at] ?? ''
  if (/[;；\n]/.test(character)) return { kind: 'break', start: at, end: at + 1 }
  if (/[,，،、]/.test(character)) return { kind: 'comma', start: at, end: at + 1 }
  const [tag] = /^#[\p{L}\p{N}\p{M}_-]+/u.exec(text.slice(at, at + tagMax)) ?? []
  return tag === undefined ? null : { kind: 'tag', text: tag.slice(1), start: at, end: at + tag.length }
}

const tagMax = 100

/** Up to a space, a mark, or the beginning of a name; a comma between digits, and the one of `60,-`, belong to the word. */
const wordFromText = (text: string, start: number, { mentions }: ReadContext): Token => {
  // An opening bracket is no part of the keyword in "(with @bo)", but it is of the sum in (12+3)*2.
  if (/^\(\p{L}/u.test(text.slice(start, start + 3))) return wordFrom(text, start, start + 1)
  let end = start + 1
  while (end < text.length && !endsWordAt(text, end) && !mentions.some(({ offset }) => offset === end)) end += 1
  return wordFrom(text, start, end)
}

const endsWordAt = (text: string, at: number): boolean => {
  const character = text[at] ?? ''
  if (/[\s;；、]/.test(character)) return true
  if (character === '@') return !isWordCharacter(text[at - 1] ?? '')
  if (!/[,，،]/.test(character)) return false
  return !/\p{Nd}/u.test(text[at - 1] ?? '') || !/[\p{Nd}–-]/u.test(text[at + 1] ?? '')
}
