import type { ReadContext } from '../context.js'
import type { Cut } from '../mentions/cut.js'
import type { Lexicon } from '../mentions/lexicon.js'
import type {
  AmountMention,
  DayMention,
  Mention,
  NumberMention,
  OperatorMention,
  PersonMention,
  PronounMention,
} from '../mentions/mention.js'
import { readMentions } from '../mentions/mentions.js'
import { topicAt } from './topics.js'

/** A word, a mark, or a mention of several words: what a sentence is made of. */
export interface Unit {
  readonly start: number
  readonly end: number
  /** The folded words. */
  readonly key: string
  /** What it may be, by the mentions that stand there: `A`, `P`, `paid`, `and`; a mark is itself, an unknown word `w`. */
  readonly classes: readonly string[]
}

/** A text ready to be understood: its units, and what stands at which of them. */
export interface Passage {
  readonly text: string
  readonly context: ReadContext
  readonly language: string
  readonly lexicons: readonly Lexicon[]
  readonly cuts: readonly Cut[]
  readonly units: readonly Unit[]
  readonly amounts: readonly At<AmountMention>[]
  readonly numbers: readonly At<NumberMention>[]
  readonly people: readonly At<PersonMention | PronounMention>[]
  readonly days: readonly At<DayMention>[]
}

/** A mention and the index of its unit. */
export interface At<Of> {
  readonly at: number
  readonly mention: Of
}

/** Cuts a text into units. */
export const readPassage = (text: string, context: ReadContext): Passage => {
  const { language, lexicons, cuts, mentions } = readMentions(text, context)
  const starting = byStart(mentions)
  const keys = cuts.map(({ key }) => key)
  const units: Unit[] = []
  const held: (readonly Mention[])[] = []
  for (let at = 0; at < cuts.length; ) {
    const start = cuts[at]?.start ?? 0
    const before = units.at(-1)?.end ?? 0
    if (units.length > 0 && text.slice(before, start).includes('\n')) {
      units.push({ start: before, end: start, key: '\n', classes: ['\n'] })
      held.push([])
    }
    const here = starting.get(start) ?? []
    const { next, classes } = unitAt({ cuts, keys, language }, at, here)
    const end = cuts[next - 1]?.end ?? start
    units.push({ start, end, key: keys.slice(at, next).join(' '), classes })
    held.push(here.filter((mention) => mention.end === end || mention.kind === 'number'))
    at = next
  }
  const all = held.flatMap((here, at) => here.map((mention) => ({ at, mention })))
  const ofKind = <Kind extends Mention['kind']>(kind: Kind) =>
    all.filter((each): each is At<Extract<Mention, { kind: Kind }>> => each.mention.kind === kind)
  return {
    text,
    context,
    language,
    lexicons,
    cuts,
    units,
    amounts: ofKind('amount'),
    numbers: ofKind('number'),
    people: all.flatMap(({ at, mention }) => personIn(mention, at, context)),
    days: ofKind('day'),
  }
}

const byStart = (mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> => {
  const all = new Map<number, Mention[]>()
  for (const mention of mentions) all.set(mention.start, [...(all.get(mention.start) ?? []), mention])
  return all
}

/** Of the mentions that begin at one place the longest; at the same length all of them hold. Else a word, a mark, or a thing to buy. */
const unitAt = (
  {
    cuts,
    keys,
    language,
  }: { readonly cuts: readonly Cut[]; readonly keys: readonly string[]; readonly language: string },
  at: number,
  here: readonly Mention[],
): { readonly next: number; readonly classes: readonly string[] } => {
  if (here.length === 0) {
    const cut = cuts[at]
    const topic = cut?.kind === 'word' ? topicAt(keys, at, language) : null
    if (topic !== null) return { next: at + topic.words, classes: ['T'] }
    if (cut?.kind !== 'mark') return { next: at + 1, classes: ['w'] }
    // `-bo`: without Bo.
    const isMinus = cut.text === '-' && cuts[at - 1]?.end !== cut.start && cuts[at + 1]?.start === cut.end
    return { next: at + 1, classes: isMinus ? ['except'] : [cut.text] }
  }
  const end = Math.max(...here.map((mention) => mention.end))
  let next = at
  while (next < cuts.length && (cuts[next]?.start ?? end) < end) next += 1
  const longest = here.filter((mention) => mention.end === end)
  return { next, classes: [...new Set(longest.flatMap(classesOf))] }
}

const personIn = (mention: Mention, at: number, context: ReadContext): Passage['people'] => {
  if (mention.kind === 'person' || mention.kind === 'pronoun') return [{ at, mention }]
  return mention.kind === 'operator' ? subjectOf(mention, at, context) : []
}

/** `pagué`: whoever the form of a verb says did it is a person in the text. */
const subjectOf = (mention: OperatorMention, at: number, { sender }: ReadContext): readonly At<PersonMention>[] =>
  mention.subject === 'speaker'
    ? [
        {
          at,
          mention: {
            kind: 'person',
            candidates: [sender],
            how: 'speaker',
            name: '',
            isOwner: false,
            ending: null,
            start: mention.start,
            end: mention.start,
          },
        },
      ]
    : []

/** `iPaid` is seen as `paid`, too. */
const classesOf = (mention: Mention): readonly string[] => {
  const name = classOf(mention)
  return mention.kind === 'operator' && name !== mention.class ? [mention.class, name] : [name]
}

const classOf = (mention: Mention): string => {
  switch (mention.kind) {
    case 'amount':
      return 'A'
    case 'number':
      return `n:${mention.of}`
    case 'person':
      return mention.how === 'speaker' ? 'S' : mention.how === 'unknown' ? 'U' : 'P'
    case 'pronoun':
      return mention.of === 'he' ? 'H' : 'Y'
    case 'collective':
      return mention.of
    case 'day':
      return 'D'
    case 'operator':
      return mention.subject === 'speaker' ? `${mention.class}I` : mention.class
  }
}
