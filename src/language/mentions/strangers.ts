import { calendarNames, namedBy } from './calendar-names.js'
import type { Cut } from './cut.js'
import type { Mention, OperatorMention, PersonMention } from './mention.js'

/**
 * Names that nobody bears: behind an `@`, or with a capital where people stand: with, between, except, for somebody, behind another
 * name and `and`, behind `to` and `from` where money was handed over, and behind `by` where it says who paid.
 */
export const strangersIn = (
  cuts: readonly Cut[],
  mentions: readonly Mention[],
  language: string,
): readonly PersonMention[] => {
  const taken = new Uint8Array((cuts.at(-1)?.end ?? 0) + 1)
  for (const each of mentions) if (each.kind !== 'number') taken.fill(1, each.start, each.end)
  const people = mentions.filter((each): each is PersonMention => each.kind === 'person')
  const known = new Set(
    mentions.filter(({ kind }) => kind === 'person' || kind === 'collective').map(({ start }) => start),
  )
  const { months } = calendarNames(language)
  const leads = leadsIn(mentions, language)
  const strangers: PersonMention[] = []
  const ends = new Set(people.map(({ end }) => end))
  const isNamed = (cut: Cut, before: Cut): boolean => {
    if (taken[cut.start] === 1 || !/^\p{Lu}\p{Ll}/u.test(cut.text) || namedBy(cut.key, months) !== null) return false
    return leads.sure.has(before.end) || (leads.besides.has(before.end) && ends.has(before.start - 1))
  }
  const isKnownAt = (cut: Cut, before: Cut) => known.has(before.start) || known.has(cut.start) || everybody.has(cut.key)
  for (const [at, cut] of cuts.entries()) {
    const before = cuts[at - 1]
    if (cut.kind !== 'word' || before === undefined) continue
    const isAt = before.text === '@' && before.end === cut.start
    if (isAt ? isKnownAt(cut, before) : !isNamed(cut, before)) continue
    strangers.push(strangerAt(cut, isAt ? before.start : cut.start))
    ends.add(cut.end)
  }
  return strangers
}

// Behind an `@`, chats call everybody or the bot by these.
const everybody: ReadonlySet<string> = new Set('here channel all everyone bot tabkeeper'.split(' '))

const strangerAt = (cut: Cut, start: number): PersonMention => ({
  kind: 'person',
  candidates: [],
  how: 'unknown',
  name: cut.text,
  isOwner: false,
  ending: null,
  start,
  end: cut.end,
})

/** Where the operators end that a name follows, and those that join it to another name. */
const leadsIn = (mentions: readonly Mention[], language: string) => {
  const operators = mentions.filter((each): each is OperatorMention => each.kind === 'operator')
  const isTransfer = operators.some((each) => transfers.has(each.class))
  const paidEnds = new Set(operators.filter((each) => each.class === 'paid').map(({ end }) => end + 1))
  const leads = operators.filter((each) => {
    if (each.class === 'with' || each.class === 'between' || each.class === 'except') return true
    // German writes every noun with a capital.
    if (each.class === 'for') return language !== 'de'
    if (each.class === 'to' || each.class === 'from') return isTransfer && language !== 'de'
    return each.class === 'by' && paidEnds.has(each.start)
  })
  const besides = operators.filter((each) => each.class === 'and')
  return { sure: new Set(leads.map(({ end }) => end)), besides: new Set(besides.map(({ end }) => end)) }
}

const transfers: ReadonlySet<string> = new Set(['gave', 'gaveBack', 'owes', 'received', 'lent'])
