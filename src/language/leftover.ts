import { currenciesOfSign, findCurrency, findEndedCurrency } from '../money/currency.js'
import type { ReadContext } from './context.js'
import { fold } from './fold.js'
import type { Scan, Token } from './grammar-tokens.js'
import { isNeverName } from './grammar-words.js'
import type { Mention } from './mentions/mention.js'
import { isPossessiveAt } from './names.js'
import { kinds } from './reader/kinds.js'
import { languageOf } from './reader/languages.js'
import { type Lexicon, phraseAt, type Spelling } from './reader/lexicon.js'

/** Words left over of a typed line that may change who owes what. */
export interface Leftover {
  readonly text: string
  /** `each` says that the sum is a head's; `perhapsName` is a word nobody bears behind `with` or `for`; `count` is one of people. */
  readonly kind: 'role' | 'each' | 'perhapsName' | 'count'
  readonly tokens: readonly Token[]
}

/**
 * The words left over of a typed line that may change who owes what: a member's name, `each`, `only me`, `half for Bo`, `owes`, `with
 * frank`, a currency. Such words are never silently taken for a part of the description, unless they stand in quotation marks.
 */
export const leftoversIn = (scan: Scan, rest: readonly Token[], context: ReadContext): readonly Leftover[] => [
  ...leftoverWords(scan, rest, context, isRole),
  ...leftoverMentions(scan, rest, context, isLeftover),
]

/** The same for the note of a payment: somebody else, a sum for each, a currency. "my half" and "what I owed" are notes. */
export const leftoversInNote = (scan: Scan, rest: readonly Token[], context: ReadContext): readonly Leftover[] => [
  ...leftoverWords(scan, rest, context, isRoleInNote).filter(({ kind }) => kind !== 'perhapsName'),
  ...leftoverMentions(scan, rest, context, isLeftoverInNote),
]

const leftoverWords = (
  { text, names }: Scan,
  rest: readonly Token[],
  context: ReadContext,
  roleCodes: RegExp,
): readonly Leftover[] => {
  const words = rest.map((token) => (token.kind === 'word' ? spellingOf(token.text) : null))
  const lexicon = languageOf(text, context.group.locale)
  const firstWord = words.findIndex((word) => word !== null && /^\p{L}/u.test(word.key))
  const found: Leftover[] = []
  for (const [at, token] of rest.entries()) {
    if (token.kind !== 'word') continue
    const name = names.bare(text, token.start)
    const phrase = phraseAt(lexicon, words, at)
    const tokens = rest.slice(at, at + (phrase?.words.length ?? 1))
    const said = text.slice(token.start, tokens.at(-1)?.end)
    if (roleCodes === isRole && name !== null && name.who !== 'everyone' && !isInWord(text, name.end)) {
      found.push({ text: text.slice(token.start, name.end), kind: 'role', tokens: [token] })
    } else if (isDoubtfulCurrency(text, token, context)) found.push({ text: token.text, kind: 'role', tokens: [token] })
    else if (phrase !== null && roleCodes.test(phrase.codes)) {
      found.push({ text: said, kind: phrase.codes === kinds.each ? 'each' : 'role', tokens })
    } else if (
      phrase === null &&
      opensPeople(lexicon, words, at - 1, firstWord) &&
      isPerhapsName(token, rest[at + 1])
    ) {
      found.push({ text: endless(said), kind: 'perhapsName', tokens })
    }
  }
  return found
}

/** What the mentions of a text say beyond what its clauses have taken up. */
const leftoverMentions = (
  { text, mentioned }: Scan,
  rest: readonly Token[],
  context: ReadContext,
  mayChange: typeof isLeftover,
): readonly Leftover[] => {
  const { mentions } = mentioned()
  const words = rest.filter(({ kind }) => kind === 'word').sort((left, right) => left.start - right.start)
  const starts = words.map(({ start }) => start)
  const wordsIn = ({ start, end }: Mention): readonly Token[] => {
    const from = firstAtLeast(starts, start)
    const tokens = words.slice(from, firstAtLeast(starts, end))
    const before = words[from - 1]
    return before !== undefined && before.end > start ? [before, ...tokens] : tokens
  }
  return mentions.flatMap((mention, at): readonly Leftover[] => {
    const tokens = wordsIn(mention)
    if (tokens.length === 0 || isInWord(text, mention.end) || isTag(text, mention)) return []
    const near = mentions.slice(Math.max(0, at - nearMax), at + nearMax)
    if (!mayChange(mention, { text, near }, context)) return []
    if (mention.kind !== 'number' || mention.of !== 'people')
      return [{ text: text.slice(mention.start, mention.end), kind: 'role', tokens }]
    const [counted = ''] = /^\S+\s*\p{L}*/u.exec(text.slice(mention.start)) ?? []
    return [{ text: counted, kind: 'count', tokens }]
  })
}

/** The `i` of `<i>` is nobody. */
const isTag = (text: string, { start, end }: Mention): boolean =>
  text[end] === '>' && /<\/?$/.test(text.slice(Math.max(0, start - 2), start))

/** The index of the first of some rising numbers that is not below another. */
const firstAtLeast = (numbers: readonly number[], least: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The text, and the mentions that stand around one of them. */
interface Place {
  readonly text: string
  readonly near: readonly Mention[]
}

// Two words and a sum are no more mentions, however often each is read.
const nearMax = 12

const isLeftover = (mention: Mention, place: Place, { sender }: ReadContext): boolean => {
  switch (mention.kind) {
    case 'person':
      // "Bo's birthday" is not about Bo's part, but "mine" is about mine.
      if (mention.isOwner) return mention.candidates.includes(sender) && ownsNothing(place, mention)
      return mention.how === 'exact' || mention.how === 'inflected' || mention.how === 'speaker'
    case 'pronoun':
      return (!mention.isOwner || ownsNothing(place, mention)) && isLed(place, mention)
    case 'collective':
      // "Both of us", but not "both ways".
      return mention.of === 'others' || (mention.of === 'both' && ownsNothing(place, mention))
    case 'number':
      return mention.of === 'people' || (partNumbers.has(mention.of) && touchesPeople(place, mention))
    case 'operator':
      if (mention.class === 'treat') return isOwned(place, mention)
      return (
        roles.has(mention.class) ||
        (parts.has(mention.class) && touchesPeople(place, mention)) ||
        (changes.has(mention.class) && touchesPeople(place, mention, ({ kind }) => kind === 'person'))
      )
    case 'amount':
    case 'day':
      return false
  }
}

const isLeftoverInNote = (mention: Mention, place: Place, context: ReadContext): boolean =>
  (mention.kind === 'pronoun' || mention.kind === 'collective' || isSomebodyElse(mention, context)) &&
  isLeftover(mention, place, context)

const isSomebodyElse = (mention: Mention, { sender }: ReadContext): boolean =>
  mention.kind === 'person' && !mention.candidates.includes(sender)

/** No ordinary word stands behind it: "for her and Bo", but not "for her birthday". */
const ownsNothing = ({ text, near }: Place, { end }: Mention): boolean => {
  const [gap = ''] = /^\s*/u.exec(text.slice(end)) ?? []
  const next = end + gap.length
  return !/^\p{L}/u.test(text.slice(next, next + 2)) || near.some((each) => each.start === next && each.kind !== 'day')
}

/** Whether it stands beside somebody, or beside a word that leads to somebody, with a sum or two small words between them at most. */
const touchesPeople = ({ text, near }: Place, one: Mention, isMeant = isAboutPeople): boolean =>
  near.some((other) => {
    if (other === one || (other.start < one.end && other.end > one.start) || !isMeant(other)) return false
    const between = other.end <= one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start)
    return smallWords.test(between)
  })

const smallWords = /^[^\p{L}\p{N}]*(?:(?:[\p{L}\p{M}]{1,3}|\p{Sc}?[\p{N}.,]+)[^\p{L}\p{N}]+){0,2}$/u

/** "my treat", "Bo's treat" */
const isOwned = ({ text, near }: Place, { start }: Mention): boolean =>
  near.some((each) => each.kind === 'person' && each.isOwner && /^\s+$/u.test(text.slice(each.end, start)))

/** "for her", "with him", "and them" */
const isLed = ({ text, near }: Place, { start }: Mention): boolean =>
  near.some(
    (each) => each.kind === 'operator' && pronounLeads.has(each.class) && /^\s+$/u.test(text.slice(each.end, start)),
  )

const isAboutPeople = (mention: Mention): boolean =>
  mention.kind === 'pronoun' ||
  mention.kind === 'collective' ||
  (mention.kind === 'person' && mention.how !== 'near') ||
  (mention.kind === 'operator' && leads.has(mention.class))

const classes = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const leads = classes('for with between except paid owes only')
const pronounLeads = classes('for with between except and from to by')
const partNumbers = classes('percent fraction times')
/** Say something of who owes what wherever they stand. */
const roles = classes('owes iOwe iGave lent iGaveBack iPaid wePaid')
/** Say something of a part where they stand beside people or a word that leads to them. */
const parts = classes('half third quarter rest double triple share equally only not gave gaveBack received absent')
/** Say something of a part beside somebody: "with extra cheese" does not. */
const changes = classes('more less plus minus')

/** Whether `with`, `for` or `between` stands at a word, behind what the expense was for: "60 for pesto" is for pesto. */
const opensPeople = (lexicon: Lexicon, words: readonly (Spelling | null)[], at: number, firstWord: number): boolean => {
  const codes = phraseAt(lexicon, words, at)?.codes ?? ''
  const isBehindWords = firstWord !== -1 && firstWord < at
  // "4 people" are four.
  if (/^\p{Nd}/u.test(words[at]?.key ?? '')) return false
  return codes === kinds.with || ((codes === kinds.for || codes === kinds.between) && isBehindWords)
}

/** One word of letters at the end of what is said: "with frank", but not "with frank sinatra on the radio". */
const isPerhapsName = (token: Token & { readonly kind: 'word' }, next: Token | undefined): boolean => {
  const word = endless(token.text)
  const isEnd = next === undefined || next.kind !== 'word' || /^(?:[&+]|\p{Nd})/u.test(next.text)
  return isEnd && /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && !/['’]s$/u.test(word) && !isNeverName(fold(word))
}

const endless = (word: string): string => word.replace(/[.,!:;…)]+$/u, '')

/** A currency that the sum has not: beside a number one that is money no more or of another kind, and any that is surely meant as one. */
const isDoubtfulCurrency = (
  text: string,
  { text: written, start, end }: Token & { readonly kind: 'word' },
  { group }: ReadContext,
): boolean => {
  const word = endless(written)
  const isEnded = (/^\p{Lu}{3}$/u.test(word) && findEndedCurrency(word) !== null) || coins.has(word.toLowerCase())
  const isBeside = () =>
    /\p{Nd}$/u.test(text.slice(0, start).trimEnd().slice(-2)) || /^\s*\p{Nd}/u.test(text.slice(end))
  if (isEnded && isBeside()) return true
  const codes = /^(?:\p{Sc}|\p{L}{4,}s)$/u.test(word) && fold(word) !== 'pounds' ? currenciesOfSign(word) : []
  const code = /^\p{Lu}{3}$/u.test(word) ? findCurrency(word) : null
  return [...codes, ...(code === null ? [] : [code])].length > 0 && ![...codes, code].includes(group.currency)
}

// What some people pay with and no book of ours is kept in.
const coins: ReadonlySet<string> = new Set('btc eth usdt usdc xrp doge bitcoin bitcoins ether sats'.split(' '))

/** Bo's, bo@example.com, bo-style: no word about Bo. */
const isInWord = (text: string, end: number): boolean =>
  isPossessiveAt(text, end) || /^[@/._-][\p{L}\p{N}]/u.test(text.slice(end, end + 2))

const spellingOf = (written: string): Spelling => {
  const key = fold(written).replace(/^[("]+|[.,!:;…)"]+$/gu, '')
  return { key, bare: key.replace(/'/g, '') }
}

const oneOf = (...codes: readonly string[]): RegExp => new RegExp(`[${codes.join('')}]`, 'u')

const { speaker, others, each, paid, owes, absent, both, except } = kinds
const isRoleInNote = oneOf(others, each, both, except)
/** Who it is about, who paid or owes, who was not there, a sum a head, both of two: what can't be part of a name for an expense. */
const isRole = oneOf(speaker, others, each, both, except, paid, owes, absent)
