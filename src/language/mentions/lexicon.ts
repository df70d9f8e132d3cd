import { fold } from '../fold.js'
import { type OperatorClass, operatorClasses, type Words } from '../words/words.js'
import { type Cut, cutText } from './cut.js'

/** What a phrase can be; one phrase may be several things. */
export type Meaning =
  | { readonly kind: 'operator'; readonly class: OperatorClass; readonly subject: 'speaker' | 'we' | null }
  | { readonly kind: 'speaker'; readonly isOwner: boolean }
  | { readonly kind: 'pronoun'; readonly of: 'he' | 'you'; readonly isOwner: boolean }
  | { readonly kind: 'collective'; readonly of: 'everyone' | 'others' | 'both' | 'some' }
  | { readonly kind: 'auxiliary'; readonly subject: 'speaker' | 'we' | 'other' }
  | { readonly kind: 'unit'; readonly of: 'percent' | 'people' | 'things' | 'place' | 'time' }
  | { readonly kind: 'when'; readonly of: keyof Words['days'] }

export interface Phrase {
  readonly text: string
  readonly words: readonly string[]
  readonly meanings: readonly Meaning[]
  /** How each meaning is written, in lower case with its accents, with a `=` before it where it is never written otherwise. */
  readonly written: readonly string[]
}

/** The words of a language, ready to be looked up. */
export interface Lexicon {
  readonly language: string
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** The first words of those that may say a day. */
  readonly dayStarts: ReadonlySet<string>
  /** Numbers in words; one of several words is parted by spaces. */
  readonly numbers: ReadonlyMap<string, number>
  /** By how much a word multiplies what stands before it. */
  readonly times: ReadonlyMap<string, number>
  /** The first letters of all words of numbers. */
  readonly numberStarts: ReadonlySet<string>
  readonly joints: ReadonlySet<string>
  readonly scales: ReadonlyMap<string, number>
  readonly currencies: ReadonlyMap<string, string>
  readonly words: Words
}

/** The longest phrase of a language that begins at a cut; null when none does. */
export const phraseAt = (lexicon: Lexicon, cuts: readonly Cut[], at: number): Phrase | null => {
  const cut = cuts[at]
  if (cut === undefined) return null
  const known = lexicon.phrases.get(cut.key)
  if (known === undefined) return cut.text.length === cut.key.length ? null : wordAt(lexicon, cuts, at)
  const fits = ({ words }: Phrase) => words.every((word, index) => cuts[at + index]?.key === word)
  return known.find(fits) ?? null
}

/** The single word at a cut, whatever longer phrase it begins, or the one that `'s` stands behind; null when it is none. */
export const wordAt = (lexicon: Lexicon, cuts: readonly Cut[], at: number): Phrase | null => {
  const cut = cuts[at]
  if (cut === undefined) return null
  const isWord = ({ words }: Phrase) => words.length === 1
  const exact = lexicon.phrases.get(cut.key)?.find(isWord)
  if (exact !== undefined || cut.text.length === cut.key.length) return exact ?? null
  return lexicon.phrases.get(withoutOwner(cut))?.find(isWord) ?? null
}

/** `yesterday's` without its ending. */
export const withoutOwner = ({ text, key }: Cut): string =>
  text.length > key.length && /['’ʼ]s$/i.test(text) ? key.slice(0, -1) : key

/** What a phrase can be as it is written in a text: accents may be left out, but those that are written count. */
export const meaningsAt = (phrase: Phrase, cuts: readonly Cut[], at: number): readonly Meaning[] => {
  const { words, meanings, written } = phrase
  const text = words.map((_, index) => accented(cuts[at + index]?.text ?? '')).join(' ')
  const isPlain = text === words.join(' ')
  const exact = meanings.filter((_, index) => written[index] === text || written[index] === `=${text}`)
  if (!isPlain && (exact.length > 0 || text.length <= shortMax)) return exact
  return meanings.filter((_, index) => !written[index]?.startsWith('=') || written[index] === `=${text}`)
}

// An accent on a word as short as this makes another word of it: `si` and `sí`, `e` and `è`.
const shortMax = 3

const accented = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\u0307|['’ʼ]/g, '')

/** Makes the words of a language ready. */
export const createLexicon = (source: Words): Lexicon => {
  const phrases = new Map<
    string,
    { text: string; words: readonly string[]; meanings: Meaning[]; written: string[] }[]
  >()
  const add = (list: string, meaning: Meaning): void => {
    for (const { text, written } of phrasesOf(list)) {
      const words = text.split(' ')
      const head = words[0] ?? ''
      const known = phrases.get(head) ?? []
      const same = known.find((each) => each.text === text)
      if (same === undefined) known.push({ text, words, meanings: [meaning], written: [written] })
      else {
        same.meanings.push(meaning)
        same.written.push(written)
      }
      phrases.set(head, known)
    }
  }
  for (const name of operatorClasses) add(source.operators[name], operatorOf(name))
  for (const subject of ['speaker', 'we', 'other'] as const)
    add(source.auxiliaries[subject], { kind: 'auxiliary', subject })
  addPeople(source, add)
  const { numbers, days } = source
  add(numbers.percent, { kind: 'unit', of: 'percent' })
  add(numbers.people, { kind: 'unit', of: 'people' })
  add(numbers.things, { kind: 'unit', of: 'things' })
  add(numbers.places, { kind: 'unit', of: 'place' })
  add(numbers.oclock, { kind: 'unit', of: 'time' })
  for (const name of dayClasses) add(days[name], { kind: 'when', of: name })
  for (const list of phrases.values()) list.sort((left, right) => right.words.length - left.words.length)
  const [counts, times] = [numbersOf(source), byPhrase(numbers.times)]
  return {
    language: source.language,
    phrases,
    dayStarts: new Set([...phrases].filter(([, list]) => list.some(isWhen)).map(([head]) => head)),
    numbers: counts,
    times,
    numberStarts: new Set([...counts.keys(), ...times.keys()].map((word) => (word.split(' ')[0] ?? '').slice(0, 2))),
    joints: new Set(phrasesIn(numbers.joint)),
    scales: byWord(numbers.scales, Number),
    currencies: byWord(numbers.currencies, (sign) => sign),
    words: source,
  }
}

const isWhen = ({ meanings }: Pick<Phrase, 'meanings'>): boolean => meanings.some(({ kind }) => kind === 'when')

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
  ...(['last', 'next', 'ago', 'day', 'week', 'onDay', 'ofMonth'] as const),
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
  const words = (list: string) =>
    list.split(' ').map((each) => each.split('/').flatMap((word) => [keyOf(word), keyOf(word).replaceAll('-', ' ')]))
  return new Map<string, number>([
    ...words(numbers.small).flatMap((each, value) => each.map((word) => [word, value] as const)),
    ...words(numbers.tens).flatMap((each, index) => each.map((word) => [word, (index + 2) * 10] as const)),
    ...byPhrase(numbers.named),
  ])
}

const byPhrase = (lists: Readonly<Record<number, string>>) =>
  new Map(
    Object.entries(lists).flatMap(([value, list]) => phrasesIn(list).map((text) => [text, Number(value)] as const)),
  )

const byWord = <Value>(lists: Readonly<Record<string, string>>, named: (name: string) => Value) =>
  new Map(
    Object.entries(lists).flatMap(([name, list]) =>
      list.split(/[, ]+/).map((word) => [keyOf(word), named(name)] as const),
    ),
  )

const phrasesIn = (list: string): readonly string[] => phrasesOf(list).map(({ text }) => text)

/** The phrases of a list, cut as a text is. */
const phrasesOf = (list: string) =>
  list
    .split(',')
    .map((each) => each.trim())
    .map((each) => ({ each, cuts: cutText(each.replace(/^=/, '')) }))
    .filter(({ cuts }) => cuts.length > 0)
    .map(({ each, cuts }) => ({
      text: cuts.map(({ key }) => key).join(' '),
      written: (each.startsWith('=') ? '=' : '') + cuts.map(({ text }) => accented(text)).join(' '),
    }))

const keyOf = (word: string): string => fold(word).replace(/'/g, '')
