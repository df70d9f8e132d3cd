import type { ReadContext } from '../context.js'
import { type AmountRead, amountsIn } from './amounts.js'
import { type Cut, cutText, plainSameLength } from './cut.js'
import { dayReader } from './days.js'
import { lexiconsOf } from './language-of.js'
import type { Lexicon } from './lexicon.js'
import type { Mention, PersonMention } from './mention.js'
import { numbersIn, withoutPlace } from './numbers.js'
import { personFinder } from './people.js'
import { phrasesIn } from './phrases.js'
import type { AmountPlace } from './place.js'
import { strangersIn } from './strangers.js'
import { sumsOf } from './sums.js'

/** A text cut and read: its words, the language it is mostly in, and everything in it that could change the books. */
export interface Mentions {
  readonly language: string
  readonly lexicons: readonly Lexicon[]
  readonly cuts: readonly Cut[]
  readonly mentions: readonly Mention[]
}

/** Everything in a text that could change the books, in the order of the text, the longer first. */
export const mentionsOf = (text: string, context: ReadContext): readonly Mention[] =>
  readMentions(text, context).mentions

/** The same with the words between the mentions. What was read last in a context is kept, as several look at the same text. */
export const readMentions = (text: string, context: ReadContext): Mentions => {
  const last = lastRead.get(context)
  if (last?.text === text) return last.read
  const read = readAnew(text, context)
  lastRead.set(context, { text, read })
  return read
}

const lastRead = new WeakMap<ReadContext, { readonly text: string; readonly read: Mentions }>()

const readAnew = (text: string, context: ReadContext): Mentions => {
  const plain = plainSameLength(text)
  const cuts = cutText(plain)
  const lexicons = lexiconsOf(cuts, context.group.locale)
  const language = lexicons[0]?.language ?? ''
  const place: AmountPlace = { plain, cuts, lexicons, context }
  const mentions: Mention[] = []

  const amounts = amountsIn(place)
  const sums = sumsOf(place, amounts, context.group.currency)
  const numbers = numbersIn(place)
  mentions.push(...numbers.map(withoutPlace))
  const counted = new Uint8Array(plain.length)
  for (const { isSure, start, end } of numbers) if (isSure) counted.fill(1, start, end)
  const isFree = ({ start, end, isMarked }: AmountRead) => isMarked || !counted.subarray(start, end).includes(1)
  mentions.push(...sums.map(plainAmount), ...amounts.filter(isFree).map(plainAmount))

  const people = peopleIn(cuts, context, lexicons)
  mentions.push(...people)
  mentions.push(...daysIn(place))
  for (const [order, lexicon] of lexicons.entries()) mentions.push(...phrasesIn(place, lexicon, order > 0, people))
  if (context.members.length > 0) mentions.push(...strangersIn(cuts, mentions, language))
  mentions.sort((left, right) => left.start - right.start || right.end - left.end)
  return { language, lexicons, cuts, mentions }
}

const plainAmount = ({ from: _, next: __, ...amount }: AmountRead): Mention => amount

/** The days in each language, but one that lies in another only once. */
const daysIn = ({ plain, cuts, lexicons, context }: AmountPlace): readonly Mention[] => {
  const days: Mention[] = []
  const taken = new Uint8Array(plain.length)
  for (const lexicon of lexicons) {
    const dayAt = dayReader(plain, cuts, lexicon, context)
    for (let at = 0; at < cuts.length; at += 1) {
      const day = dayAt(at)
      if (day === null) continue
      const { next, ...mention } = day
      if (taken.subarray(day.start, day.end).includes(0)) days.push(mention)
      taken.fill(1, day.start, day.end)
      at = next - 1
    }
  }
  return days
}

const peopleIn = (
  cuts: readonly Cut[],
  context: ReadContext,
  lexicons: readonly Lexicon[],
): readonly PersonMention[] => {
  const find = personFinder(context, lexicons)
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
