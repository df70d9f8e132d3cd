import { type Category, categories } from '../ledger/entry.js'
import { fold } from './fold.js'
import { languages } from './words/languages.js'
import { type OperatorClass, partClasses } from './words/words.js'

// All words are folded: lower case, without accents. English and Spanish are understood in every group.

/** Words that begin a list of sharers with the payer among them. */
export const withWords: ReadonlySet<string> = new Set(['with', 'w/', 'con'])

/** Words that begin a list of the only sharers. */
export const forWords: ReadonlySet<string> = new Set(['for', 'para', 'between', 'among', 'entre'])

/** Words after which a name always follows: those who do not share. */
export const exceptWords: ReadonlySet<string> = new Set(['except', 'without', 'excepto', 'sin'])

/** Means `except` only where a known name follows: "nothing but chips" is a description. */
export const butWords: ReadonlySet<string> = new Set(['but', 'menos', 'salvo'])

/** Stand between two names. */
export const andWords: ReadonlySet<string> = new Set(['and', '&', 'y', 'e', '+'])

/** `paid`, before `by` or behind the name of the payer. */
export const paidWords: ReadonlySet<string> = new Set(['paid', 'pagado', 'pagada', 'pago'])

/** Follow `paid` where the payer comes after it. */
export const byWords: ReadonlySet<string> = new Set(['by', 'por'])

/** Begin a date. */
export const onWords: ReadonlySet<string> = new Set(['on', 'el'])

/** Begin a currency. */
export const inWords: ReadonlySet<string> = new Set(['in', 'en'])

/** In a payment: who gives. */
export const fromWords: ReadonlySet<string> = new Set(['from', 'de'])

/** In a payment: who gets. */
export const toWords: ReadonlySet<string> = new Set(['to', 'a', 'para'])

/** Labels of a part of a bill that is spread over the others. */
export const extraWords: ReadonlySet<string> = new Set(
  'tip tips tax taxes service vat gratuity propina impuesto impuestos iva servicio'.split(' '),
)

/** A day said in one word, without `on`. */
export const bareDayWords: ReadonlySet<string> = new Set(['yesterday', 'ayer'])

/** `all` in its own right, unlike in "all you can eat": only before the end, a name, a number or a keyword. */
export const looseEveryoneWords: ReadonlySet<string> = new Set(['all', 'todos', 'todas'])

export const everyoneWords: ReadonlySet<string> = new Set(['everyone', 'everybody', ...looseEveryoneWords])

const keywords: ReadonlySet<string> = new Set(
  [withWords, forWords, exceptWords, paidWords, onWords, inWords, everyoneWords].flatMap((words) => [...words]),
)

/** Whether a folded word begins a clause of the grammar. */
export const isKeyword = (word: string): boolean => keywords.has(word)

// Articles, prepositions and times of the day that follow a name in ordinary sentences, and what is had "for" a day or a feast.
const neverNames: ReadonlySet<string> = new Set(
  (
    'at to from of the a an after before near this that these those our his her their its my your by via as is was again ' +
    'today yesterday tonight tomorrow last next paid pay pays share split each ' +
    'del de la las los lo al un una unos unas por hoy ayer anoche mi su nuestro nuestra este esta ' +
    'christmas xmas easter halloween thanksgiving navidad pascua breakfast brunch lunch dinner supper drinks ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday weekend ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
    'lunes martes miercoles jueves viernes sabado domingo'
  ).split(' '),
)

/** Whether a folded word is taken for a part of the description where nobody bears it as a name. */
export const isNeverName = (word: string): boolean => neverNames.has(word) || partWords.has(word)

const wordsOf = (classes: readonly OperatorClass[]): ReadonlySet<string> =>
  new Set(
    Object.values(languages)
      .flatMap(({ operators }) => classes.flatMap((each) => operators[each].split(',')))
      .map((phrase) => fold(phrase).replace(/^=/, ''))
      .filter((phrase) => !phrase.includes(' ')),
  )

/** Say how much of it is whose, and name nobody. */
const partWords = wordsOf(['only', 'not', 'except', ...partClasses])

const jointWords = wordsOf(['and'])

/** Whether a folded word of any language joins two names. */
export const joinsNames = (word: string): boolean => andWords.has(word) || jointWords.has(word)

const onlyWords = wordsOf(['only'])

const discountWords = wordsOf(['discount'])

const totalWords = wordsOf(['total'])

const isAllOf = (words: ReadonlySet<string>, label: string): boolean =>
  label !== '' && label.split(/\s+/u).every((word) => words.has(fold(word)))

/** Whether a label means nothing but that something is taken off: `discount`, `descuento`. */
export const isDiscount = (label: string): boolean => isAllOf(discountWords, label)

/** Whether a label means nothing but all of a bill. */
export const isTotal = (label: string): boolean => isAllOf(totalWords, label)

/** Whether a folded word says that nobody else is meant. */
export const isOnly = (word: string): boolean => onlyWords.has(word)

/** The category a tag names, `#food` or in Spanish `#comida`; null when there is none. */
export const categoryOf = (tag: string): Category | null => {
  const word = fold(tag)
  return categories.find((category) => category === word) ?? spanishCategories.get(word) ?? null
}

const spanishCategories: ReadonlyMap<string, Category> = new Map([
  ['comida', 'food'],
  ['supermercado', 'groceries'],
  ['transporte', 'transport'],
  ['viaje', 'travel'],
  ['viajes', 'travel'],
  ['vivienda', 'housing'],
  ['hogar', 'housing'],
  ['alquiler', 'housing'],
  ['suministros', 'utilities'],
  ['servicios', 'utilities'],
  ['ocio', 'entertainment'],
  ['entretenimiento', 'entertainment'],
  ['compras', 'shopping'],
  ['salud', 'health'],
  ['otro', 'other'],
  ['otros', 'other'],
])

/** Behind a `#`: that there is to be no category. */
export const noCategoryWords: ReadonlySet<string> = new Set(['none', 'ninguna', 'ninguno'])
