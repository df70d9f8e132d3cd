import type { Ranking } from './candidates.js'
import { outcomesIn } from './choose.js'
import { type Gap, gapsOf } from './gaps.js'
import type { ExpenseMeaning, PaymentMeaning } from './meaning.js'
import type { At, Passage } from './passage.js'

/** One of several entries of a text: the passage that tells of it, and what that says. */
export interface Entry {
  readonly passage: Passage
  readonly meaning: ExpenseMeaning | PaymentMeaning
}

/** Several entries, and how likely it is that just these are meant, if several are. */
export interface Entries {
  readonly entries: readonly Entry[]
  readonly probability: number
  /** Nothing of one may belong to another, and each is whole. */
  readonly isWhole: boolean
}

/** Reads a text as several entries, cut where the weights see them end; null where one of the pieces is none. */
export const readSeveral = (passage: Passage, ranking: Ranking): Entries | null => {
  const { starts, probability } = likelyCuts(gapsOf(passage), ranking)
  if (starts.length === 0) return null
  const entries: Entry[] = []
  let likely = probability
  for (const piece of piecesOf(passage, starts)) {
    const [best] = outcomesIn(piece, ranking)
    if (best?.meaning.kind !== 'expense' && best?.meaning.kind !== 'payment') return null
    entries.push({ passage: piece, meaning: best.meaning })
    likely *= best.probability
  }
  const isWhole = entries.every(({ meaning }) => meaning.isWhole) && isPayerKnown(entries) && isApart(entries)
  return { entries: withDays(passage, entries), probability: likely, isWhole }
}

/** Where the likeliest entries begin, but the first, and how likely just these are: that there are several means one cut at least. */
const likelyCuts = (gaps: readonly Gap[], { scoreOf }: Ranking) => {
  const chances = gaps.map((gap) => chanceOf(gap, scoreOf))
  const most = Math.max(...chances.map(({ cut }) => cut))
  const isCut = ({ cut }: Chance): boolean => cut > 0.5 || cut === most
  const product = (of: (chance: Chance) => number): number => chances.reduce((all, chance) => all * of(chance), 1)
  return {
    starts: chances.filter(isCut).map(({ at }) => at),
    probability:
      product((chance) => (isCut(chance) ? chance.cut : 1 - chance.cut)) / (1 - product(({ cut }) => 1 - cut)),
  }
}

/** How likely one entry ends in a gap, and where the next would begin. */
interface Chance {
  readonly cut: number
  readonly at: number
}

const chanceOf = ({ same, cuts }: Gap, scoreOf: Ranking['scoreOf']): Chance => {
  const scores = cuts.map(({ choice }) => scoreOf(choice))
  const top = Math.max(scoreOf(same), ...scores)
  const [stays, ...goes] = [scoreOf(same), ...scores].map((score) => Math.exp(score - top)) as [number, ...number[]]
  const going = goes.reduce((sum, each) => sum + each, 0)
  return { cut: going / (going + stays), at: cuts[goes.indexOf(Math.max(...goes))]?.at ?? 0 }
}

/** A text in pieces, of which all but the first begin at units; the marks between them belong to none. */
export const piecesOf = (passage: Passage, starts: readonly number[]): readonly Passage[] =>
  [0, ...starts].map((start, index) => pieceOf(passage, start, starts[index] ?? passage.units.length))

const pieceOf = (passage: Passage, start: number, end: number): Passage => {
  const { units, amounts, numbers, people, days } = passage
  let [from, to] = [start, end]
  while (from < to && isBetween(units[from]?.classes)) from += 1
  while (to > from && isBetween(units[to - 1]?.classes)) to -= 1
  const within = <Of>(all: readonly At<Of>[]): readonly At<Of>[] =>
    all.flatMap(({ at, mention }) => (at >= from && at < to ? [{ at: at - from, mention }] : []))
  return {
    ...passage,
    units: units.slice(from, to),
    amounts: within(amounts),
    numbers: within(numbers),
    people: within(people),
    days: within(days),
  }
}

const isBetween = (classes: readonly string[] | undefined): boolean =>
  classes !== undefined && /^(?:[.,;:\n–—+&-]|and|plus)$/.test(classes[0] ?? '')

/** Where one says who paid and another does not, who paid the other is not known: `lena paid 18 for coffee and 52 for lunch`. */
const isPayerKnown = (entries: readonly Entry[]): boolean => {
  const expenses = entries.filter(({ meaning: { kind } }) => kind === 'expense')
  const silent = expenses.filter(isSilent)
  return silent.length === 0 || expenses.every((entry) => isSilent(entry) || isSpeakers(entry))
}

const isSilent = (entry: Entry): boolean =>
  isSpeakers(entry) &&
  !entry.passage.people.some(({ mention: { candidates } }) => candidates.includes(entry.passage.context.sender))

const isSpeakers = ({ meaning, passage }: Entry): boolean =>
  meaning.kind === 'expense' && meaning.paid.size === 1 && meaning.paid.has(passage.context.sender)

/**
 * Whether nothing that is said of one entry may be meant for others: no thing is named again beside another sum, nobody in a sentence
 * after all sums, and nothing is corrected.
 */
const isApart = (entries: readonly Entry[]): boolean => {
  const things = entries.flatMap(({ passage: { units } }) => [
    ...new Set(units.flatMap(({ key, classes }) => (classes[0] === 'T' ? [key] : []))),
  ])
  const isCorrected = entries.some(({ passage: { units } }) =>
    units.some(({ classes }) => classes.includes('correction')),
  )
  return !isCorrected && new Set(things).size === things.length && !namesSomebodyLater(entries.at(-1))
}

/** `…, beer 34 me. Bo had none`: of which one? */
const namesSomebodyLater = (last: Entry | undefined): boolean => {
  if (last === undefined) return false
  const { units, amounts, people } = last.passage
  const sum = amounts.at(-1)?.at ?? 0
  const stop = units.findIndex(({ classes }, at) => at > sum && /^[.;!?\n]$/.test(classes[0] ?? ''))
  return stop >= 0 && people.some(({ at }) => at > stop)
}

/** The only day is that of all entries where it stands before everything else: `yesterday: museum 45, tram 12`. */
const withDays = (passage: Passage, entries: readonly Entry[]): readonly Entry[] => {
  const day = leadingDay(passage)
  return day === null ? entries : entries.map((entry) => ({ ...entry, meaning: { ...entry.meaning, day } }))
}

/** The only day of a text as a draft keeps it, where the text begins with it. */
export const leadingDay = ({ units, days }: Passage): string | null => {
  const [first, another] = days
  if (first === undefined || another !== undefined || first.at > 3) return null
  const isFirst = units.slice(0, first.at).every(({ classes: [only = ''] }) => !/^[ATPSn]/.test(only))
  return isFirst ? first.mention.phrase : null
}
