import type { Category } from '../../ledger/entry.js'
import { fold } from '../fold.js'
import { isKind, kinds } from './kinds.js'
import type { LanguageWords } from './words/lexicon.js'

/** What a phrase is to a sentence. */
export interface Phrase {
  readonly words: readonly string[]
  /** One character a kind; several for words such as `pagué`. */
  readonly codes: string
  readonly category: Category | null
}

/** The words of a language, ready to be looked up. */
export interface Lexicon {
  readonly language: string
  readonly verbMeansSpeaker: boolean
  /** All phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly units: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly days: ReadonlyMap<string, readonly DayPhrase[]>
  readonly counts: ReadonlyMap<string, number>
}

export interface DayPhrase {
  readonly words: readonly string[]
  /** The English name, which every group's dates are read with. */
  readonly day: string
}

/** A word of a text in the two ways it is looked up: as folded, and without apostrophes. */
export interface Spelling {
  readonly key: string
  readonly bare: string
}

/** Prepares a language. What is said first of a phrase holds; topics come last, and take a plural. */
export const createLexicon = (source: LanguageWords, brands: LanguageWords['topics']): Lexicon => {
  const phrases = new Map<string, Phrase[]>()
  const add = (text: string, codes: string, category: Category | null): void => {
    const words = (elidingLanguages.has(source.language) ? text.replace(elided, "$1' ") : text)
      .split(' ')
      .filter((word) => word !== '')
    const list = phrases.get(words[0] ?? '') ?? []
    if (
      list.some((known) => known.words.length === words.length && known.words.every((word, at) => word === words[at]))
    )
      return
    list.push({ words, codes, category })
    phrases.set(words[0] ?? '', list)
  }
  for (const [names, list] of Object.entries(source.phrases)) {
    if (names === 'unit' || names === 'title') continue
    for (const text of cut(list)) for (const form of [text, ...longForms(text)]) add(form, codesOf(names), null)
  }
  for (const [category, list] of [...source.topics, ...brands]) {
    for (const text of cut(list)) for (const form of [text, ...pluralsOf(text)]) add(form, kinds.topic, category)
  }
  for (const list of phrases.values()) list.sort((left, right) => right.words.length - left.words.length)
  return {
    language: source.language,
    verbMeansSpeaker: source.verbMeansSpeaker,
    phrases,
    units: new Set(cut(source.phrases['unit'] ?? '')),
    titles: new Set(cut(source.phrases['title'] ?? '')),
    days: daysOf(source),
    counts: new Map(
      Object.entries(source.counts).flatMap(([count, list]) => cut(list).map((word) => [word, Number(count)] as const)),
    ),
  }
}

/** Languages whose articles and pronouns lose their vowel before another: those are words of their own. */
export const elidingLanguages: ReadonlySet<string> = new Set(['fr', 'it'])

const elided = /(?<![\p{L}'])(qu|dell|all|nell|sull|dall|[cdjlmnst])'(?=\p{L})/giu

/** The longest phrase that begins at a word; null when none does. */
export const phraseAt = (lexicon: Lexicon, words: readonly (Spelling | null)[], at: number): Phrase | null => {
  const first = words[at]
  if (first === null || first === undefined) return null
  const candidates = [
    ...(lexicon.phrases.get(first.key) ?? []),
    ...(first.bare === first.key ? [] : (lexicon.phrases.get(first.bare) ?? [])),
  ]
  let best: Phrase | null = null
  for (const phrase of candidates) {
    if (phrase.words.length > (best?.words.length ?? 0) && isAt(phrase.words, words, at)) best = phrase
  }
  return best
}

/** The longest name of a day, weekday or month at a word. */
export const dayPhraseAt = (lexicon: Lexicon, words: readonly (Spelling | null)[], at: number): DayPhrase | null =>
  lexicon.days.get(words[at]?.bare ?? '')?.find((phrase) => isAt(phrase.words, words, at)) ?? null

const isAt = (phrase: readonly string[], words: readonly (Spelling | null)[], at: number): boolean =>
  phrase.every((word, index) => {
    const spelling = words[at + index]
    return spelling !== null && spelling !== undefined && (spelling.key === word || spelling.bare === word)
  })

const daysOf = (source: LanguageWords): ReadonlyMap<string, readonly DayPhrase[]> => {
  const days = new Map<string, DayPhrase[]>()
  for (const [day, list] of Object.entries(source.days)) {
    for (const text of cut(list)) {
      const words = (elidingLanguages.has(source.language) ? text.replace(elided, "$1' ") : text).split(' ')
      days.set(words[0] ?? '', [...(days.get(words[0] ?? '') ?? []), { words, day }])
    }
  }
  for (const list of days.values()) list.sort((left, right) => right.words.length - left.words.length)
  return days
}

/** `speaker paid` as one character each. */
const codesOf = (names: string): string =>
  names
    .split(' ')
    .map((name) => (isKind(name) ? kinds[name] : ''))
    .join('')

/** The phrases of a list, folded. */
export const cut = (list: string): readonly string[] =>
  list
    .split(',')
    .map(fold)
    .filter((text) => text !== '')

/** "didn't eat" is written "did not eat", too. */
const longForms = (text: string): readonly string[] => {
  const long = text.replace(/^(did|was|were|is|are|does|could|has|had|have|do)nt /, '$1 not ')
  return long === text ? [] : [long]
}

/** A thing as it is, and as several of them. */
export const pluralsOf = (text: string): readonly string[] =>
  /[a-z]$/.test(text) ? [`${text}s`, `${text}es`, ...(text.endsWith('y') ? [`${text.slice(0, -1)}ies`] : [])] : []
