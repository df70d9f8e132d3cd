import { candidatesOf } from '../language/sentence/candidates.js'
import { booksOf } from '../language/sentence/choose.js'
import { type Gap, gapsOf } from '../language/sentence/gaps.js'
import { type Meaning, owedIn } from '../language/sentence/meaning.js'
import { type Passage, readPassage } from '../language/sentence/passage.js'
import { type Entry, leadingDay, piecesOf } from '../language/sentence/several.js'
import type { Choice } from '../language/sentence/slots.js'
import { type CorpusCase, contextOf } from './corpus.js'
import type { Joined } from './joined.js'

/** A message of the corpus, ready to be learnt from: numbers in place of objects. */
export interface Example {
  readonly about: CorpusCase
  /** The people it was written among; messages of one room are kept together. */
  readonly room: string
  /** The features of each choice that any candidate makes. */
  readonly choices: readonly Int32Array[]
  /** The choices of each candidate. */
  readonly candidates: readonly Int32Array[]
  /** What each candidate would write. */
  readonly books: readonly string[]
  readonly kinds: readonly Meaning['kind'][]
  readonly isWhole: readonly boolean[]
  /** Which candidates say what the message says; those of kind `other` where none does. */
  readonly isRight: readonly boolean[]
  /** Whether any candidate says what the message says. */
  readonly isReached: boolean
}

/** A message ready to be learnt from: as a whole, and where it holds several entries also where each of them begins and what it says. */
export const examplesOf = (about: CorpusCase): { readonly whole: Example; readonly parts: readonly Example[] } => {
  const passage = readPassage(about.text, contextOf(about))
  if (about.expect.length < 2) return { whole: exampleOf(about, passage), parts: [] }
  const [starts, ...others] = startsReaching(passage, about)
  const whole = exampleOf(about, passage, starts !== undefined)
  if (starts === undefined) return { whole, parts: [] }
  const pieces = piecesOf(passage, starts).map((piece, index) =>
    exampleOf({ ...about, expect: about.expect.slice(index, index + 1) }, piece, false, leadingDay(passage)),
  )
  const right = new Set([starts, ...others].flat())
  return { whole, parts: [...pieces, ...gapsOf(passage).map((gap) => gapExample(about, gap, right))] }
}

/** The examples that a message made of several gives: that it holds several, and where each begins. */
export const joinedExamplesOf = ({ about, beginnings }: Joined): readonly Example[] => {
  const passage = readPassage(about.text, contextOf(about))
  // A piece that `and` leads to begins at that.
  const right = new Set(
    passage.units.flatMap(({ start }, at) =>
      beginnings.includes(start) ? [passage.units[at - 1]?.classes.includes('and') ? at - 1 : at] : [],
    ),
  )
  return [exampleOf(about, passage, true), ...gapsOf(passage).map((gap) => gapExample(about, gap, right))]
}

/** Reads a passage into all its candidates and marks those that are right. */
export const exampleOf = (
  about: CorpusCase,
  passage = readPassage(about.text, contextOf(about)),
  isSeveral = false,
  day: string | null = null,
): Example => {
  const found = candidatesOf(passage)
  const isSaid = found.map(
    ({ meaning }) => says(meaning, about, passage, day) || (isSeveral && meaning.kind === 'several'),
  )
  const isReached = isSaid.includes(true)
  const members = passage.context.members.map(({ id }) => id)
  return {
    about,
    room: roomOf(about),
    ...numbered(found.map(({ choices }) => choices)),
    books: found.map(({ meaning }) => booksOf(meaning, members)),
    kinds: found.map(({ meaning }) => meaning.kind),
    isWhole: found.map(({ meaning }) => 'isWhole' in meaning && meaning.isWhole),
    isRight: isReached ? isSaid : found.map(({ meaning }) => meaning.kind === 'other'),
    isReached,
  }
}

/** Where, if anywhere, another entry begins between two sums. */
const gapExample = (about: CorpusCase, { same, cuts }: Gap, right: ReadonlySet<number>): Example => {
  const isCut = cuts.map(({ at }) => right.has(at))
  const isRight = [!isCut.includes(true), ...isCut]
  return {
    about,
    room: roomOf(about),
    ...numbered([[same], ...cuts.map(({ choice }) => [choice])]),
    books: isRight.map(String),
    kinds: isRight.map(() => 'several'),
    isWhole: isRight,
    isRight,
    isReached: true,
  }
}

const roomOf = ({ members }: CorpusCase): string => members.toSorted().join('\n')

/** Choices as numbers, each once. */
const numbered = (lists: readonly (readonly Choice[])[]): Pick<Example, 'choices' | 'candidates'> => {
  const indexes = new Map([...new Set(lists.flat())].map((choice, index) => [choice, index]))
  return {
    choices: [...indexes.keys()].map(({ features }) => Int32Array.from(features)),
    candidates: lists.map((choices) => Int32Array.from(choices, (choice) => indexes.get(choice) ?? 0)),
  }
}

/** All ways to cut a passage into as many pieces as it has entries, so that each entry is among the meanings of its piece. */
const startsReaching = (passage: Passage, about: CorpusCase): readonly (readonly number[])[] => {
  const gaps = gapsOf(passage)
  const day = leadingDay(passage)
  const known = new Map<string, boolean>()
  const isReached = (from: number, to: number, index: number): boolean => {
    const key = `${from} ${to} ${index}`
    const before = known.get(key)
    if (before !== undefined) return before
    const [, piece = passage] = piecesOf(passage, [from, to])
    const expect = about.expect.slice(index, index + 1)
    const is = candidatesOf(piece).some(({ meaning }) => says(meaning, { ...about, expect }, piece, day))
    known.set(key, is)
    return is
  }
  const waysFrom = (from: number, gap: number, index: number): readonly (readonly number[])[] => {
    if (index === about.expect.length - 1) return isReached(from, passage.units.length, index) ? [[]] : []
    return gaps.flatMap(({ cuts }, at) =>
      at < gap
        ? []
        : cuts.flatMap((cut) =>
            isReached(from, cut.at, index) ? waysFrom(cut.at, at + 1, index + 1).map((rest) => [cut.at, ...rest]) : [],
          ),
    )
  }
  return gaps.length > gapsMax ? [] : waysFrom(0, 0, 0)
}

const gapsMax = 7

/** Whether a meaning is what a message says; `day` is that of a passage that names none. */
const says = (meaning: Meaning, { expect, now }: CorpusCase, passage: Passage, day: string | null): boolean => {
  const [expected, another] = expect
  if (another !== undefined) return false
  const names = new Map<string, string>(passage.context.members.map(({ id, name }) => [id, name]))
  if (expected === undefined) return meaning.kind === 'nothing'
  const today = (passage.days.length > 0 ? null : day) ?? now.slice(0, 10)
  const members = passage.context.members.map(({ id }) => id)
  switch (expected.kind) {
    case 'command':
      return meaning.kind === 'command'
    case 'payment':
      return (
        meaning.kind === 'payment' &&
        names.get(meaning.from) === expected.from &&
        names.get(meaning.to) === expected.to &&
        meaning.currency === expected.currency &&
        isNear(meaning.total, Number(expected.amount), 0.001)
      )
    case 'expense': {
      if (meaning.kind !== 'expense' || meaning.currency !== expected.currency) return false
      if (!isNear(meaning.total, Number(expected.total), 0.005)) return false
      if ((meaning.day ?? today) !== (expected.date ?? now.slice(0, 10))) return false
      // An odd minor unit may go to anybody.
      const unit = expected.total.includes('.') ? 0.011 : 1
      const agree = (sums: ReadonlyMap<string, number>, wanted: Readonly<Record<string, string>>) => {
        const got = new Map([...sums].map(([who, value]) => [names.get(who) ?? who, value]))
        return [...new Set([...got.keys(), ...Object.keys(wanted)])].every((name) =>
          isNear(got.get(name) ?? 0, Number(wanted[name] ?? 0), unit),
        )
      }
      return agree(meaning.paid, expected.paid) && agree(owedIn(meaning, members) ?? new Map(), expected.owed)
    }
  }
}

/** Whether entries are just those of a message, each in its place. */
export const sayAll = (entries: readonly Entry[], about: CorpusCase): boolean =>
  entries.length === about.expect.length &&
  entries.every(({ meaning, passage }, index) =>
    says(meaning, { ...about, expect: about.expect.slice(index, index + 1) }, passage, null),
  )

const isNear = (left: number, right: number, most: number): boolean => Math.abs(left - right) <= most + 1e-6
