import { surroundings, withRole } from '../sentence/features.js'
import type { Passage } from '../sentence/passage.js'
import type { Choice } from '../sentence/slots.js'
import { forms, isPlace } from './forms.js'
import { type Place, placesIn } from './places.js'

/** A typed line that a message may stand for, and what speaks for it. */
export interface LineCandidate {
  /** Empty for none at all: the message is no command. */
  readonly line: string
  readonly choices: readonly Choice[]
}

/** Every typed line that can be made of a message, and none. */
export const linesOf = (passage: Passage): readonly LineCandidate[] => {
  const places = placesIn(passage)
  const words = wordsSeen(passage)
  const held = [...places].flatMap(([letter, found]) => (found.length === 0 || letter === 'W' ? [] : [letter]))
  const names = new Map<string, Choice>()
  const seenAt = new Map<Place, readonly string[]>()
  const none = { line: '', choices: [{ features: [...withRole('none', words), ...withRole('left', held)] }] }
  const lines = forms.flatMap((form) => {
    const parts = form.split(' ')
    const letters = parts.filter(isPlace)
    if (letters.some((letter) => (places.get(letter) ?? []).length === 0)) return []
    // Of two sums nobody knows which one is right.
    if (letters.includes('A') && places.get('A')?.length !== letters.length) return []
    const said = parts.map((part, index) => {
      const choice = names.get(part) ?? { features: withRole(index === 0 ? `/${part}` : part, words) }
      names.set(part, choice)
      return choice
    })
    const left = held.filter((letter) => !letters.includes(letter))
    const formed: Choice = {
      features: [...withRole(`/${form}`, words), ...withRole('left', left), ...withRole('held', letters)],
    }
    const filled = letters.reduce<readonly (readonly Place[])[]>(
      (all, letter) => all.flatMap((before) => (places.get(letter) ?? []).map((place) => [...before, place])),
      [[]],
    )
    return filled.map((taken) => ({
      line: lineOf(parts, taken),
      choices: [
        ...said,
        formed,
        ...taken.map((place, index) => {
          const seen = seenAt.get(place) ?? seenOf(passage, place)
          seenAt.set(place, seen)
          return { features: withRole(`at:${letters[index]}`, seen) }
        }),
      ],
    }))
  })
  return [none, ...lines]
}

const seenOf = (passage: Passage, { at, seen = [] }: Place): readonly string[] => [
  ...surroundings(passage, at),
  ...seen,
  `own:${passage.units[at]?.key}`,
]

const lineOf = (parts: readonly string[], taken: readonly Place[]): string => {
  const rest = [...taken]
  return `/${parts.map((part) => (isPlace(part) ? rest.shift()?.text : part)).join(' ')}`
}

/** What a message says of what it wants: its words, their beginnings, and what stands beside what. Names and numbers are all alike. */
const wordsSeen = ({ units }: Passage): readonly string[] => {
  const seen = new Set<string>()
  let before = '^'
  for (const { key, classes } of units) {
    const [only = ''] = classes
    for (const each of classes) if (each !== 'w') seen.add(`c:${each}`)
    const isAlike = only === 'P' || only === 'U' || only === 'A' || only === 'D' || /\d/.test(key)
    const word = isAlike ? only : key
    seen.add(`w:${word}`)
    seen.add(`ww:${before}~${word}`)
    if (!isAlike) for (const length of [3, 4, 5, 6]) if (key.length > length) seen.add(`s:${key.slice(0, length)}`)
    before = word
  }
  seen.add(`end:${units.at(-1)?.classes[0] ?? ''}`)
  return [...seen]
}
