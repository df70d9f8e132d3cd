/** How much of it is whose. */
export const partClasses = ['each', 'half', 'third', 'quarter', 'rest', 'double', 'triple', 'equally'] as const

/** What a word does to a sentence about money. Each reader knows these classes, whatever the language. */
export const operatorClasses = [
  // Who did what with money.
  'paid',
  'iPaid',
  'wePaid',
  'owes',
  'iOwe',
  'gave',
  'iGave',
  'gaveBack',
  'iGaveBack',
  'received',
  'lent',
  'split',
  // Between people and sums.
  'with',
  'for',
  'between',
  'except',
  'not',
  'only',
  'and',
  'or',
  'to',
  'from',
  'by',
  'card',
  ...partClasses,
  'share',
  // What changes a sum.
  'tip',
  'discount',
  'more',
  'less',
  'plus',
  'minus',
  'total',
  'correction',
  // What speaks against a report of something that was paid.
  'absent',
  'treat',
  'question',
  'plan',
  'logged',
  'order',
  // Somebody who is surely no member.
  'outsider',
  'vague',
] as const

export type OperatorClass = (typeof operatorClasses)[number]

/**
 * The words of one language, a class a field: phrases as they are written, parted by commas. A language that lacks one does not
 * compile. Accents may be left out of what is read, unless `=` says that without them the word is another: `=él` is no `el`.
 */
export interface Words {
  readonly language: string
  readonly operators: Readonly<Record<OperatorClass, string>>
  readonly auxiliaries: AuxiliaryWords
  readonly people: PeopleWords
  readonly numbers: NumberWords
  readonly days: DayWords
}

/** Verbs that say who did what a participle further on tells: `hab … bezahlt`. Empty where there are none. */
interface AuxiliaryWords {
  readonly speaker: string
  readonly we: string
  readonly other: string
}

interface PeopleWords {
  readonly speaker: string
  readonly mine: string
  readonly he: string
  readonly his: string
  readonly you: string
  readonly everyone: string
  readonly others: string
  readonly both: string
  /** A part of the group that nobody outside of it can tell: the girls. */
  readonly some: string
}

interface NumberWords {
  /** Zero to nineteen, one word or several with `/` between them, parted by spaces. */
  readonly small: string
  /** Twenty to ninety. */
  readonly tens: string
  /** Further numbers with words of their own, by their value: `doscientos`, `sebelas`, `पचपन`, `полтора`, `half`. */
  readonly named: Readonly<Record<number, string>>
  /** Words that multiply the number before them, by how much: `hundred`, `mil`, `puluh`, `लाख`. */
  readonly times: Readonly<Record<number, string>>
  /** Between the parts of a number: `and`. */
  readonly joint: string
  /** Words of everyday speech for a number of zeros: lucas, grand. */
  readonly scales: Readonly<Record<number, string>>
  readonly percent: string
  /** Behind a number, it counts people. */
  readonly people: string
  /** Behind a number, it counts or measures something else. */
  readonly things: string
  /** Before a number, it says where or which: room, bus, version. */
  readonly places: string
  /** Behind a number, it is a time of day. */
  readonly oclock: string
  /** Nouns of money by a sign that they share, by a code, or by `group` where they mean whatever the group's money is. */
  readonly currencies: Readonly<Record<string, string>>
}

interface DayWords {
  readonly today: string
  readonly yesterday: string
  readonly beforeYesterday: string
  readonly tomorrow: string
  /** The day after tomorrow. */
  readonly afterTomorrow: string
  readonly last: string
  readonly next: string
  /** Before or behind a count of days: `3 days ago`, `hace 3 días`. */
  readonly ago: string
  readonly day: string
  readonly week: string
  /** Before or behind a number, it is a day of the month: `el día 24`, `tgl 5`, `15 числа`. */
  readonly onDay: string
  readonly ofMonth: string
  /** Names of Monday to Sunday beside those of CLDR, parted by spaces, several of one day by `/`. */
  readonly weekdays: string
}
