import type { MemberId } from '../../ids.js'
import type { Member } from '../../ledger/group.js'
import type { ReadContext } from '../context.js'
import { fold } from '../fold.js'
import { shownNames } from '../names.js'
import { type Cut, cutText } from './cut.js'
import { endingsOf, latinSkeleton, type NameEnding, plainSkeletonsOf, skeletonOf, soundOf } from './endings.js'
import { type Lexicon, wordAt } from './lexicon.js'
import type { PersonMention } from './mention.js'

/** Finds a member at a cut: in full, by the first name, a username, an inflected, shortened or mistyped form. */
export type FindPerson = (cuts: readonly Cut[], at: number) => (PersonMention & { readonly next: number }) | null

interface Name {
  readonly words: readonly string[]
  readonly members: MemberId[]
  readonly isWhole: boolean
}

/** Prepares a group's names. */
export const personFinder = (context: ReadContext, lexicons: readonly Lexicon[]): FindPerson => {
  const language = lexicons[0]?.language ?? ''
  const names = namesOf(context.members)
  const singles = [...names.values()].flat().filter(({ words }) => words.length === 1)
  const exactAt = (cuts: readonly Cut[], at: number) =>
    names
      .get(cuts[at]?.key ?? '')
      ?.find(({ words }) =>
        words.every((word, index) => keyWithout(cuts[at + index]) === word || cuts[at + index]?.key === word),
      )

  return (cuts, at) => {
    const cut = cuts[at]
    if (cut === undefined || cut.kind === 'mark') return null
    const mention = context.mentions.find(({ offset, length }) => offset === cut.start && length > 0)
    if (mention !== undefined) {
      const end = mention.offset + mention.length
      const next = cuts.findIndex(({ start }) => start >= end)
      return found(cuts, at, next < 0 ? cuts.length : next, [mention.member], 'exact', null)
    }
    const exact = exactAt(cuts, at)
    if (exact !== undefined) {
      const last = at + exact.words.length - 1
      return found(cuts, at, last + 1, exact.members, 'exact', null)
    }
    if (cut.kind !== 'word') return null
    // With a title behind it: `Sota-kun`.
    const [head = '', ...tail] = cut.key.split('-')
    const titled =
      tail.length === 1 && head.length > 1 ? names.get(head)?.find(({ words }) => words.length === 1) : undefined
    if (titled !== undefined) return found(cuts, at, at + 1, titled.members, 'inflected', 'none')
    const form = inflected(cuts, at, names, language)
    // A word that everybody uses is no misspelt name: `pagó` and Paco, `cada` and Cata.
    return form ?? (lexicons.some((lexicon) => wordAt(lexicon, cuts, at) !== null) ? null : likely(cuts, at, singles))
  }
}

const keyWithout = (cut: Cut | undefined): string => (cut === undefined ? '' : cut.key.replace(/[_.-]/g, ''))

type Names = ReadonlyMap<string, readonly Name[]>

const namesMade = new WeakMap<readonly Member[], Names>()

/** One line is read several times for the same people: as it is typed, as it is read back, as a sentence. */
const namesOf = (members: readonly Member[]): Names => {
  const known = namesMade.get(members)
  if (known !== undefined) return known
  const names = makeNames(members)
  namesMade.set(members, names)
  return names
}

const makeNames = (members: readonly Member[]): Names => {
  const names = new Map<string, Name[]>()
  const known = new Set<string>()
  const put = (written: string, id: MemberId, isWhole: boolean): void => {
    // Most names are the same in each of their forms.
    const form = `${written} ${id} ${isWhole}`
    if (known.has(form)) return
    known.add(form)
    const key = fold(written)
      .replace(/'/g, '')
      .replace(/\p{Extended_Pictographic}/gu, ' ')
      .trim()
      .replace(/\s+/g, ' ')
    const words = cutText(key).map((cut) => cut.key)
    if (words.length === 0) return
    const list = names.get(words[0] ?? '') ?? []
    const same = list.find((name) => name.words.join(' ') === words.join(' '))
    if (same === undefined) list.push({ words, members: [id], isWhole })
    else if (same.isWhole === isWhole && !same.members.includes(id)) same.members.push(id)
    names.set(words[0] ?? '', list)
  }
  for (const { id, name, username } of members) {
    put(name, id, true)
    put(name.replace(/[\s_.-]+/g, ''), id, true)
    put(name.replace(/[_.-]+/g, ' '), id, true)
    if (username !== null) put(username, id, true)
  }
  for (const [id, called] of shownNames(members)) put(called, id, true)
  for (const { id, name } of members) put(name.trim().split(/[\s_-]+/)[0] ?? '', id, false)
  for (const list of names.values()) list.sort((left, right) => right.words.length - left.words.length)
  return names
}

const found = (
  cuts: readonly Cut[],
  at: number,
  next: number,
  candidates: readonly MemberId[],
  how: PersonMention['how'],
  ending: NameEnding | null,
): PersonMention & { readonly next: number } => {
  const hasAt = cuts[at - 1]?.text === '@'
  const start = (hasAt ? cuts[at - 1]?.start : cuts[at]?.start) ?? 0
  const end = cuts[next - 1]?.end ?? start
  const name = cuts
    .slice(at, next)
    .map(({ text }) => text)
    .join(' ')
  return {
    kind: 'person',
    candidates,
    how,
    name,
    isOwner: ending === 'owner',
    ending: ending === 'owner' || ending === 'none' ? null : ending,
    start,
    end,
    next,
  }
}

/** `Тимуру`, `Emre'ye`, `Danny's`, `Utes`: the last word of a name with the ending of a case. */
const inflected = (cuts: readonly Cut[], at: number, names: ReadonlyMap<string, readonly Name[]>, language: string) => {
  for (const { stem, ending } of endingsOf(cuts[at]?.text ?? '', language)) {
    const name = names.get(stem)?.find(({ words }) => words.length === 1)
    if (name !== undefined) return found(cuts, at, at + 1, name.members, 'inflected', ending)
  }
  // Only the last word of a longer name takes the ending: `Ana Lima's`.
  for (const name of names.get(cuts[at]?.key ?? '') ?? []) {
    const last = at + name.words.length - 1
    if (name.words.length < 2 || !name.words.slice(0, -1).every((word, index) => cuts[at + index]?.key === word))
      continue
    const ending = endingsOf(cuts[last]?.text ?? '', language).find(({ stem }) => stem === name.words.at(-1))
    if (ending !== undefined) return found(cuts, at, last + 1, name.members, 'inflected', ending.ending)
  }
  if (language !== 'ru') return null
  const key = cuts[at]?.key ?? ''
  const stem = skeletonOf(key)
  const sharers = [...names.values()]
    .flat()
    .filter(({ words }) => words.length === 1 && skeletonOf(words[0] ?? '') === stem)
  const members = [...new Set(sharers.flatMap((name) => name.members))]
  const isLong = stem.length >= 3 || /^\p{Lu}/u.test(cuts[at]?.text ?? '')
  if (members.length > 0 && isLong) return found(cuts, at, at + 1, members, 'inflected', 'none')
  return null
}

/** `Nico` for Nicolás, `Danni` for Danny, `राकेश` for Rakesh: likely, and to be asked where it matters. */
const likely = (cuts: readonly Cut[], at: number, singles: readonly Name[]) => {
  const cut = cuts[at]
  if (cut === undefined) return null
  const key = cut.key
  const latin = latinSkeleton(key)
  if (latin !== null) {
    const sound = soundOf(key)
    const isSame = (word: string) =>
      latin.length >= 2 ? latinSkeleton(word, true) === latin : word.length >= 3 && soundOf(word) === sound
    const members = singles.filter(({ words }) => isSame(words[0] ?? '')).flatMap((name) => name.members)
    if (members.length > 0) return found(cuts, at, at + 1, [...new Set(members)], 'inflected', 'none')
  }
  if (key.length < 3) return null
  const stems = /[а-я]/u.test(key) ? plainSkeletonsOf(key).filter(({ length }) => length >= 3) : []
  const called = singles.filter(({ words: [word = ''] }) => stems.includes(skeletonOf(word)))
  if (called.length > 0)
    return found(cuts, at, at + 1, [...new Set(called.flatMap(({ members }) => members))], 'short', null)
  const longer = singles.filter(({ words: [word = ''] }) => key.length < word.length && word.startsWith(key))
  if (longer.length > 0)
    return found(cuts, at, at + 1, [...new Set(longer.flatMap(({ members }) => members))], 'short', null)
  // Short words in small letters are mostly other words: `this` and Thaís, `home` and Hope.
  if (key.length < (/^\p{Lu}/u.test(cut.text) ? 4 : 5) || cut.text.length !== key.length) return null
  const near = singles.filter(({ words: [word = ''] }) => word.length >= 4 && isNear(key, word))
  return near.length > 0
    ? found(cuts, at, at + 1, [...new Set(near.flatMap(({ members }) => members))], 'near', null)
    : null
}

/** One letter wrong, left out, too many, or two in each other's place; the first one right. */
const isNear = (left: string, right: string): boolean => {
  if (left[0] !== right[0] || Math.abs(left.length - right.length) > 1) return false
  let head = 0
  while (head < left.length && left[head] === right[head]) head += 1
  const rest = (text: string, skip: number) => text.slice(head + skip)
  const isSwapped = left[head] === right[head + 1] && left[head + 1] === right[head] && rest(left, 2) === rest(right, 2)
  return (
    rest(left, 1) === rest(right, 1) ||
    rest(left, 1) === rest(right, 0) ||
    rest(left, 0) === rest(right, 1) ||
    isSwapped
  )
}
