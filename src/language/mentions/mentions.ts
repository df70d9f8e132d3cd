import type { ReadContext } from '../context.js'
import { type AmountPlace, type AmountRead, amountsAt } from './amounts.js'
import { type Cut, cutText, plainSameLength } from './cut.js'
import { dayReader } from './days.js'
import { type Lexicon, lexiconsOf, type Meaning, meaningsAt, type Phrase, phraseAt, wordAt } from './lexicon.js'
import type { Mention, PersonMention } from './mention.js'
import { numbersAt, withoutPlace } from './numbers.js'
import { personFinder } from './people.js'
import { sumsOf } from './sums.js'

/** A text cut and read: its words, the language it is mostly in, and everything in it that could change the books. */
export interface Mentions {
  readonly language: string
  readonly cuts: readonly Cut[]
  readonly mentions: readonly Mention[]
}

/** Everything in a text that could change the books, in the order of the text, the longer first. */
export const mentionsOf = (text: string, context: ReadContext): readonly Mention[] =>
  readMentions(text, context).mentions

/** The same with the words between the mentions. */
export const readMentions = (text: string, context: ReadContext): Mentions => {
  const plain = plainSameLength(text)
  const cuts = cutText(plain)
  const lexicons = lexiconsOf(cuts, context.group.locale)
  const language = lexicons[0]?.language ?? ''
  const place: AmountPlace = { plain, cuts, lexicons, context }
  const mentions: Mention[] = []

  const amounts = cuts.flatMap((_, at) => amountsAt(place, at))
  const sums = sumsOf(place, amounts, context.group.currency)
  const numbers = cuts.flatMap((_, at) => numbersAt(place, at))
  mentions.push(...numbers.map(withoutPlace))
  const sure = numbers.filter(({ isSure }) => isSure)
  const isFree = ({ start, end, isMarked }: AmountRead) =>
    isMarked || !sure.some((number) => number.start < end && number.end > start)
  mentions.push(...sums.map(plainAmount), ...amounts.filter(isFree).map(plainAmount))

  const people = peopleIn(cuts, context, language)
  mentions.push(...people)
  for (const lexicon of lexicons) {
    const dayAt = dayReader(plain, cuts, lexicon, context)
    for (let at = 0; at < cuts.length; at += 1) {
      const day = dayAt(at)
      if (day === null) continue
      const { next, ...mention } = day
      if (!mentions.some((each) => each.kind === 'day' && each.start <= day.start && each.end >= day.end))
        mentions.push(mention)
      at = next - 1
    }
  }
  for (const [order, lexicon] of lexicons.entries()) mentions.push(...phrasesIn(place, lexicon, order > 0, people))
  mentions.push(...unknownPeople(cuts, mentions, context))
  mentions.sort((left, right) => left.start - right.start || right.end - left.end)
  return { language, cuts, mentions }
}

const plainAmount = ({ from: _, next: __, ...amount }: AmountRead): Mention => amount

const peopleIn = (cuts: readonly Cut[], context: ReadContext, language: string): readonly PersonMention[] => {
  const find = personFinder(context, language)
  const people: PersonMention[] = []
  for (let at = 0; at < cuts.length; ) {
    const found = find(cuts, at)
    if (found === null) {
      at += 1
      continue
    }
    const { next, ...person } = found
    people.push(person)
    at = next
  }
  return people
}

/** Operators, pronouns and words for several people. Of English in a text of another language only words that are long enough. */
const phrasesIn = (
  { cuts, context }: AmountPlace,
  lexicon: Lexicon,
  isSecond: boolean,
  people: readonly PersonMention[],
): readonly Mention[] => {
  const mentions: Mention[] = []
  const named = people.filter(({ how }) => how !== 'near' && how !== 'short')
  const put = (phrase: Phrase, at: number, isWanted: (meaning: Meaning) => boolean): void => {
    const span = { start: cuts[at]?.start ?? 0, end: cuts[at + phrase.words.length - 1]?.end ?? 0 }
    if (isSecond && span.end - span.start < 4) return
    for (const meaning of meaningsAt(phrase, cuts, at).filter(isWanted)) {
      const mention = mentionOf(meaning, phrase.words.join(' '), span, named, context, cuts[at])
      if (mention !== null) mentions.push(mention)
    }
  }
  for (let at = 0; at < cuts.length; ) {
    const phrase = phraseAt(lexicon, cuts, at)
    const length = phrase?.words.length ?? 1
    if (phrase !== null) put(phrase, at, () => true)
    // Whoever a longer phrase names beside what it does: `me devolvió`, `i owe`.
    for (let inner = at; length > 1 && inner < at + length; inner += 1) {
      const word = wordAt(lexicon, cuts, inner)
      if (word !== null) put(word, inner, isPerson)
    }
    at += length
  }
  return mentions
}

const isPerson = ({ kind }: Meaning): boolean => kind === 'speaker' || kind === 'pronoun'

const mentionOf = (
  meaning: Meaning,
  key: string,
  span: { readonly start: number; readonly end: number },
  named: readonly PersonMention[],
  { sender, members }: ReadContext,
  cut: Cut | undefined,
): Mention | null => {
  switch (meaning.kind) {
    case 'operator':
      return { kind: 'operator', class: meaning.class, key, subject: meaning.subject, ...span }
    case 'speaker': {
      const { isOwner } = meaning
      return {
        kind: 'person',
        candidates: [sender],
        how: 'speaker',
        name: cut?.text ?? '',
        isOwner,
        ending: null,
        ...span,
      }
    }
    case 'pronoun': {
      const others = members.filter(({ id, active }) => active && id !== sender).map(({ id }) => id)
      const before = named.filter(({ start }) => start < span.start).flatMap(({ candidates }) => candidates)
      const candidates =
        meaning.of === 'you'
          ? others.length === 1
            ? others
            : []
          : [...new Set(before.length > 0 ? before : named.flatMap((each) => each.candidates))].filter(
              (id) => id !== sender,
            )
      return { kind: 'pronoun', of: meaning.of, candidates, isOwner: meaning.isOwner, ...span }
    }
    case 'collective':
      return { kind: 'collective', of: meaning.of, count: null, ...span }
    case 'unit':
    case 'when':
      return null
  }
}

/** A name that nobody bears: behind an `@`, or with a capital behind `with`, `for`, `by`, `to`, `between`, `except`. */
const unknownPeople = (
  cuts: readonly Cut[],
  mentions: readonly Mention[],
  context: ReadContext,
): readonly Mention[] => {
  const isTaken = ({ start, end }: Cut) =>
    mentions.some((each) => each.start < end && each.end > start && each.kind !== 'number')
  const leads = mentions.flatMap((each) => (each.kind === 'operator' && leadsToName.has(each.class) ? [each.end] : []))
  return cuts.flatMap((cut, at): readonly Mention[] => {
    const before = cuts[at - 1]
    const isAt = before?.text === '@' && before.end === cut.start
    const isLed = /^\p{Lu}\p{Ll}/u.test(cut.text) && leads.includes(before?.end ?? -1)
    if (cut.kind !== 'word' || !(isAt || isLed) || (isTaken(cut) && !isAt)) return []
    if (isAt && mentions.some((each) => each.kind === 'person' && each.end >= cut.end && each.start <= cut.start))
      return []
    if (context.members.length === 0) return []
    const start = isAt ? (before?.start ?? cut.start) : cut.start
    return [
      {
        kind: 'person',
        candidates: [],
        how: 'unknown',
        name: cut.text,
        isOwner: false,
        ending: null,
        start,
        end: cut.end,
      },
    ]
  })
}

const leadsToName: ReadonlySet<string> = new Set(['with', 'for', 'by', 'to', 'between', 'except', 'from', 'and'])
