import { fold } from '../fold.js'
import { languages } from '../words/languages.js'
import { type OperatorClass, operatorClasses, type Words } from '../words/words.js'
import type { Cut } from './cut.js'

/** What a phrase can be; one phrase may be several things. */
export type Meaning =
  | { readonly kind: 'operator'; readonly class: OperatorClass; readonly subject: 'speaker' | 'we' | null }
  | { readonly kind: 'speaker'; readonly isOwner: boolean }
  | { readonly kind: 'pronoun'; readonly of: 'he' | 'you'; readonly isOwner: boolean }
  | { readonly kind: 'collective'; readonly of: 'everyone' | 'others' | 'both' | 'some' }
  | { readonly kind: 'unit'; readonly of: 'percent' | 'people' | 'things' | 'place' | 'time' }
  | { readonly kind: 'when'; readonly of: keyof Words['days'] }

export interface Phrase {
  readonly words: readonly string[]
  readonly meanings: readonly Meaning[]
}

/** The words of a language, ready to be looked up. */
export interface Lexicon {
  readonly language: string
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly numbers: ReadonlyMap<string, number>
  readonly joints: ReadonlySet<string>
  readonly scales: ReadonlyMap<string, number>
  readonly currencies: ReadonlyMap<string, string>
  readonly words: Words
}

/** The longest phrase of a language that begins at a cut; null when none does. */
export const phraseAt = (lexicon: Lexicon, cuts: readonly Cut[], at: number): Phrase | null => {
  const key = cuts[at]?.key
  if (key === undefined) return null
  const fits = ({ words }: Phrase) => words.every((word, index) => cuts[at + index]?.key === word)
  return lexicon.phrases.get(key)?.find(fits) ?? null
}

const made = new Map<string, Lexicon>()

const lexiconOf = (words: Words): Lexicon => {
  const known = made.get(words.language)
  if (known !== undefined) return known
  const lexicon = createLexicon(words)
  made.set(words.language, lexicon)
  return lexicon
}

/** The words of the language a text is written in, and English where that is another: much of what people write is English anywhere. */
export const lexiconsOf = (cuts: readonly Cut[], locale: string): readonly Lexicon[] => {
  const some = cuts.slice(0, cutsMax)
  let best: Lexicon | null = null
  let bestScore = -1
  for (const words of Object.values(languages)) {
    const lexicon = lexiconOf(words)
    const home = locale.startsWith(words.language) ? 1.5 : words.language === 'en' ? 0.5 : 0
    const score = home + scoreOf(lexicon, some)
    if (score > bestScore) [best, bestScore] = [lexicon, score]
  }
  const english = languages['en']
  return [best, english === undefined || best?.language === 'en' ? null : lexiconOf(english)].filter(
    (lexicon) => lexicon !== null,
  )
}

// More says nothing new of the language.
const cutsMax = 80

const scoreOf = (lexicon: Lexicon, cuts: readonly Cut[]): number => {
  let score = 0
  for (let at = 0; at < cuts.length; ) {
    const length = phraseAt(lexicon, cuts, at)?.words.length ?? 0
    score += length > 0 ? length : lexicon.numbers.has(cuts[at]?.key ?? '') ? 1 : 0
    at += length || 1
  }
  return score
}

const createLexicon = (source: Words): Lexicon => {
  const phrases = new Map<string, { words: readonly string[]; meanings: Meaning[] }[]>()
  const add = (list: string, meaning: Meaning): void => {
    for (const text of phrasesIn(list)) {
      const words = text.split(' ')
      const head = words[0] ?? ''
      const known = phrases.get(head) ?? []
      const same = known.find((each) => each.words.length === words.length && each.words.join(' ') === text)
      if (same === undefined) known.push({ words, meanings: [meaning] })
      else same.meanings.push(meaning)
      phrases.set(head, known)
    }
  }
  for (const name of operatorClasses) add(source.operators[name], operatorOf(name))
  addPeople(source, add)
  const { numbers, days } = source
  add(numbers.percent, { kind: 'unit', of: 'percent' })
  add(numbers.people, { kind: 'unit', of: 'people' })
  add(numbers.things, { kind: 'unit', of: 'things' })
  add(numbers.places, { kind: 'unit', of: 'place' })
  add(numbers.oclock, { kind: 'unit', of: 'time' })
  for (const name of dayClasses) add(days[name], { kind: 'when', of: name })
  for (const list of phrases.values()) list.sort((left, right) => right.words.length - left.words.length)
  return {
    language: source.language,
    phrases,
    numbers: numbersOf(source),
    joints: new Set(phrasesIn(numbers.joint)),
    scales: byWord(numbers.scales, Number),
    currencies: byWord(numbers.currencies, (sign) => sign),
    words: source,
  }
}

const addPeople = ({ people }: Words, add: (list: string, meaning: Meaning) => void): void => {
  add(people.speaker, { kind: 'speaker', isOwner: false })
  add(people.mine, { kind: 'speaker', isOwner: true })
  add(people.he, { kind: 'pronoun', of: 'he', isOwner: false })
  add(people.his, { kind: 'pronoun', of: 'he', isOwner: true })
  add(people.you, { kind: 'pronoun', of: 'you', isOwner: false })
  for (const of of ['everyone', 'others', 'both', 'some'] as const) add(people[of], { kind: 'collective', of })
}

const dayClasses = [
  ...(['today', 'yesterday', 'beforeYesterday', 'tomorrow', 'afterTomorrow'] as const),
  ...(['last', 'next', 'ago', 'day', 'week'] as const),
]

/** `iPaid` is `paid` by the speaker. */
const operatorOf = (name: OperatorClass): Meaning => {
  switch (name) {
    case 'iPaid':
      return { kind: 'operator', class: 'paid', subject: 'speaker' }
    case 'wePaid':
      return { kind: 'operator', class: 'paid', subject: 'we' }
    case 'iOwe':
      return { kind: 'operator', class: 'owes', subject: 'speaker' }
    case 'iGave':
      return { kind: 'operator', class: 'gave', subject: 'speaker' }
    case 'iGaveBack':
      return { kind: 'operator', class: 'gaveBack', subject: 'speaker' }
    default:
      return { kind: 'operator', class: name, subject: null }
  }
}

const numbersOf = ({ numbers }: Words): ReadonlyMap<string, number> => {
  const words = (list: string) => list.split(' ').map((each) => each.split('/').map(keyOf))
  return new Map<string, number>([
    ...words(numbers.small).flatMap((each, value) => each.map((word) => [word, value] as const)),
    ...words(numbers.tens).flatMap((each, index) => each.map((word) => [word, (index + 2) * 10] as const)),
    ...byWord(numbers.hundreds, Number),
    ...phrasesIn(numbers.hundred).map((word) => [word, 100] as const),
    ...phrasesIn(numbers.thousand).map((word) => [word, 1000] as const),
  ])
}

const byWord = <Value>(lists: Readonly<Record<string, string>>, named: (name: string) => Value) =>
  new Map(
    Object.entries(lists).flatMap(([name, list]) =>
      list.split(/[, ]+/).map((word) => [keyOf(word), named(name)] as const),
    ),
  )

const phrasesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((text) => keyOf(text.replace(elided, "$1' ")))
    .filter((text) => text !== '')

// As the text is cut.
const elided = /(?<![\p{L}'])(qu|dell|all|nell|sull|dall|[cdjlmnst])'(?=\p{L})/giu

const keyOf = (word: string): string => fold(word).replace(/'/g, '')
