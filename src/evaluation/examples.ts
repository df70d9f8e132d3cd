import type { MemberId } from '../ids.js'
import { candidatesOf } from '../language/sentence/candidates.js'
import { booksOf } from '../language/sentence/choose.js'
import { type Meaning, owedIn } from '../language/sentence/meaning.js'
import { readPassage } from '../language/sentence/passage.js'
import type { Choice } from '../language/sentence/slots.js'
import { type CorpusCase, contextOf } from './corpus.js'

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

/** Reads a message into all its candidates and marks those that are right. */
export const exampleOf = (about: CorpusCase): Example => {
  const context = contextOf(about)
  const members = context.members.map(({ id }) => id)
  const names = new Map<string, string>(context.members.map(({ id, name }) => [id, name]))
  const found = candidatesOf(readPassage(about.text, context)) ?? []
  const choices: Int32Array[] = []
  const indexes = new Map<Choice, number>()
  const indexOf = (choice: Choice): number => {
    const known = indexes.get(choice)
    if (known !== undefined) return known
    indexes.set(choice, choices.length)
    choices.push(Int32Array.from(choice.features))
    return choices.length - 1
  }
  const isSaid = found.map(({ meaning }) => says(meaning, about, members, names))
  const isReached = isSaid.includes(true)
  return {
    about,
    room: about.members.toSorted().join('\n'),
    choices,
    candidates: found.map((candidate) => Int32Array.from(candidate.choices, indexOf)),
    books: found.map(({ meaning }) => booksOf(meaning, members)),
    kinds: found.map(({ meaning }) => meaning.kind),
    isWhole: found.map(({ meaning }) => 'isWhole' in meaning && meaning.isWhole),
    isRight: isReached ? isSaid : found.map(({ meaning }) => meaning.kind === 'other'),
    isReached,
  }
}

const says = (
  meaning: Meaning,
  { expect, now }: CorpusCase,
  members: readonly MemberId[],
  names: ReadonlyMap<string, string>,
): boolean => {
  const [expected, another] = expect
  if (another !== undefined) return false
  if (expected === undefined) return meaning.kind === 'nothing'
  const today = now.slice(0, 10)
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
      if ((meaning.day ?? today) !== (expected.date ?? today)) return false
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

const isNear = (left: number, right: number, most: number): boolean => Math.abs(left - right) <= most + 1e-6
