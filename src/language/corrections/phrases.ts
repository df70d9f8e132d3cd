import { fold } from '../fold.js'
import type { ChangeWords } from './words/change-words.js'
import { german } from './words/de.js'
import { english } from './words/en.js'
import { spanish } from './words/es.js'
import { french } from './words/fr.js'
import { hindi } from './words/hi.js'
import { indonesian } from './words/id.js'
import { italian } from './words/it.js'
import { dutch } from './words/nl.js'
import { portuguese } from './words/pt.js'
import { russian } from './words/ru.js'
import { turkish } from './words/tr.js'

/** Phrases of one class by their first word, each as its folded words; the longest first, so that the first that fits is the one meant. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

// Every language is understood in every group.
const languages: readonly ChangeWords[] = [
  english,
  spanish,
  german,
  french,
  portuguese,
  italian,
  russian,
  hindi,
  turkish,
  indonesian,
  dutch,
]

/** The words of the longest phrase of a class that begins at a place of some words; 0 where none does. */
export const lengthAt = (words: readonly string[], at: number, ofClass: Phrases): number =>
  ofClass.get(words[at] ?? '')?.find((phrase) => phrase.every((word, index) => words[at + index] === word))?.length ?? 0

const phrasesOf = (listOf: (words: ChangeWords) => string): Phrases => {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of new Set(languages.flatMap((words) => listOf(words).split(', ').map(fold)))) {
    const words = phrase.split(' ')
    const [first = ''] = words
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((left, right) => right.length - left.length),
    )
  }
  return byFirst
}

/** What corrections are made of, over all languages. */
export const phrases = {
  openings: phrasesOf(({ openings }) => openings),
  fillers: phrasesOf(({ fillers }) => fillers),
  without: phrasesOf(({ who }) => who.without),
  absent: phrasesOf(({ who }) => who.absent),
  only: phrasesOf(({ who }) => who.only),
  also: phrasesOf(({ who }) => who.also),
  too: phrasesOf(({ who }) => who.too),
  whoPaid: phrasesOf(({ who }) => who.whoPaid),
  itWas: phrasesOf(({ who }) => who.itWas),
  iPaid: phrasesOf(({ who }) => who.iPaid),
  everyone: phrasesOf(({ everyone }) => everyone),
  titles: phrasesOf(({ titles }) => titles),
  noCategory: phrasesOf(({ noCategory }) => noCategory),
  not: phrasesOf(({ not }) => not),
  partVerbs: phrasesOf(({ parts }) => parts.verbs),
  owes: phrasesOf(({ parts }) => parts.owes),
  less: phrasesOf(({ parts }) => parts.less),
  more: phrasesOf(({ parts }) => parts.more),
  equally: phrasesOf(({ parts }) => parts.equally),
  yes: phrasesOf(({ answers }) => answers.yes),
  no: phrasesOf(({ answers }) => answers.no),
  wrong: phrasesOf(({ answers }) => answers.wrong),
  polite: phrasesOf(({ answers }) => answers.polite),
  first: phrasesOf(({ answers }) => answers.first),
  second: phrasesOf(({ answers }) => answers.second),
} as const

/** How many shares somebody has. */
export const multiples: readonly (readonly [shares: string, phrases: Phrases])[] = [
  ['2', phrasesOf(({ parts }) => parts.double)],
  ['3', phrasesOf(({ parts }) => parts.triple)],
  ['0.5', phrasesOf(({ parts }) => parts.half)],
]
