import type { ReadContext } from './context.js'
import { today } from './dates.js'
import type { Scan, Token } from './grammar-tokens.js'
import type { AmountMention, DayMention, Mention, NumberMention, OperatorMention } from './mentions/mention.js'
import { isPossessiveAt } from './names.js'

/** Words left over of a typed line that may change who owes what. */
export interface Leftover {
  readonly text: string
  readonly kind: LeftoverKind
  readonly tokens: readonly Token[]
  /** The day of a `day`, as a draft keeps it. */
  readonly day: string | null
}

/**
 * `each` says that the sum is a head's; `perhapsName` is a word nobody bears behind `with` or `for`; `count` is one of people; `day` is
 * surely the day of the entry and `perhapsDay` may be a part of its name: "sunday roast"; `sum` is another sum or number.
 */
type LeftoverKind = 'role' | 'each' | 'perhapsName' | 'count' | 'day' | 'perhapsDay' | 'sum'

/** What the mentions of a text say beyond what its clauses have taken up. */
export const leftoverMentions = (
  { text, mentioned }: Scan,
  rest: readonly Token[],
  context: ReadContext,
  kindOfMention: typeof kindOf,
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
    const kind = kindOfMention(mention, { text, near }, context)
    if (kind === null || (kind === 'sum' && !isWhole(text, mention, tokens))) return []
    const day = mention.kind === 'day' ? mention.phrase : null
    if (kind !== 'count') return [{ text: text.slice(mention.start, mention.end), kind, tokens, day }]
    const [counted = ''] = /^\S+\s*\p{L}*/u.exec(text.slice(mention.start)) ?? []
    return [{ text: counted, kind, tokens, day }]
  })
}

/** Whether a sum stands by itself in what is left over: no sum that was taken up is a part of it, and it is a part of no word. */
const isWhole = (text: string, { start, end }: Mention, tokens: readonly Token[]): boolean => {
  const gaps = tokens.map((token, at) => text.slice(at === 0 ? start : tokens[at - 1]?.end, token.start))
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || first.start !== start || last.end < end) return false
  return gaps.every((gap) => gap.trim() === '') && /^[.,!?:)]*$/u.test(text.slice(end, last.end))
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

/** What a mention that no clause has taken up says; null where it is a part of what the expense was for. */
export const kindOf = (mention: Mention, place: Place, { sender, now, group }: ReadContext): LeftoverKind | null => {
  const role = (isRole: boolean) => (isRole ? 'role' : null)
  switch (mention.kind) {
    case 'person':
      // "Bo's birthday" is not about Bo's part, but "mine" is about mine.
      if (mention.isOwner) return role(mention.candidates.includes(sender) && ownsNothing(place, mention))
      return role(mention.how === 'exact' || mention.how === 'inflected' || mention.how === 'speaker')
    case 'pronoun':
      return role((!mention.isOwner || ownsNothing(place, mention)) && isLed(place, mention))
    case 'collective':
      // "Both of us", but not "both ways".
      return role(mention.of === 'others' || (mention.of === 'both' && ownsNothing(place, mention)))
    case 'number':
      return mention.of === 'people' ? 'count' : role(isPart(place, mention))
    case 'operator':
      return mention.class === 'each' ? 'each' : role(isRoleWord(place, mention))
    case 'amount':
      return isSum(place, mention) ? 'sum' : null
    case 'day':
      return mention.day === null || mention.day === today(now, group.timezone) ? null : kindOfDay(place, mention)
  }
}

const isRoleWord = (place: Place, mention: OperatorMention): boolean =>
  mention.class === 'treat'
    ? isOwned(place, mention)
    : roles.has(mention.class) ||
      (parts.has(mention.class) && touchesPeople(place, mention)) ||
      (fractions.has(mention.class) && isOfSum(place, mention)) ||
      (changes.has(mention.class) && touchesPeople(place, mention, ({ kind }) => kind === 'person'))

/** A percentage or the like of somebody's, or of the sum: "50% for Bo", "60 pizza 50%", but not "100% juice" or "wine x3". */
const isPart = (place: Place, mention: NumberMention): boolean =>
  partNumbers.has(mention.of) &&
  (touchesPeople(place, mention) || (mention.of === 'times' ? isTimesSum(place, mention) : ownsNothing(place, mention)))

/** "4x 60", but not "wine x3 60". */
const isTimesSum = (place: Place, mention: NumberMention): boolean =>
  /\p{Nd}/u.test(place.text[mention.start] ?? '') && isBeforeSum(place, mention)

/** The same for the note of a payment. */
export const kindInNote = (mention: Mention, place: Place, context: ReadContext): LeftoverKind | null => {
  const isOfNote =
    mention.kind === 'number' ||
    mention.kind === 'operator' ||
    (mention.kind === 'person' && mention.candidates.includes(context.sender))
  return isOfNote ? null : kindOf(mention, place, context)
}

/** `last friday`, `3 days ago`; one word alone may be a part of a name, and a short one some other word. */
const kindOfDay = (place: Place, mention: DayMention): LeftoverKind | null => {
  const words = place.text.slice(mention.start, mention.end)
  if (/\s/u.test(words)) return mention.isAhead ? 'role' : 'day'
  return words.length > shortMax ? 'perhapsDay' : null
}

// "sun cream", "mon chéri", "el mar"
const shortMax = 3

/** Another sum: no count of things, no time of day and nothing that has a number for a name. */
const isSum = ({ text, near }: Place, { start, end, isMarked, isSpelled, doubt }: AmountMention): boolean => {
  if (isMarked) return true
  if (isSpelled || doubt !== null || /\p{L}/u.test(text.slice(start, end))) return false
  return !near.some((each) => each.kind === 'number' && each.start === start && each.of !== 'plain')
}

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

/** "60 half", "60 a third", "half of 60", but neither "60 half marathon" nor "60 third", which comes behind the second. */
const isOfSum = (place: Place, one: OperatorMention): boolean =>
  isBeforeSum(place, one) ||
  (ownsNothing(place, one) &&
    !(ordinals.has(one.class) && isOneWord(place, one)) &&
    place.near.some(({ kind, end }) => kind === 'amount' && isGap(place.text.slice(end, one.start))))

const isOneWord = ({ text }: Place, { start, end }: Mention): boolean => !/\s/u.test(text.slice(start, end))

const isBeforeSum = ({ text, near }: Place, { end }: Mention): boolean =>
  near.some(({ kind, start }) => kind === 'amount' && start > end && isGap(text.slice(end, start)))

const isGap = (between: string): boolean => /^\s+(?:\p{L}{1,3}\s+)?$/u.test(between)

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
const fractions = classes('half third quarter rest')
const ordinals = classes('third quarter')
const partNumbers = classes('percent fraction times')
/** Say something of who owes what wherever they stand. */
const roles = classes('owes iOwe iGave lent iGaveBack iPaid wePaid equally only absent')
/** Say something of a part where they stand beside people or a word that leads to them. */
const parts = classes('half third quarter rest double triple share not gave gaveBack received')
/** Say something of a part beside somebody: "with extra cheese" does not. */
const changes = classes('more less plus minus')

/** Bo's, bo@example.com, bo-style: no word about Bo. */
export const isInWord = (text: string, end: number): boolean =>
  isPossessiveAt(text, end) || /^[@/._-][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
