import type { Block } from '../../chat/view.js'
import type { Situation, Typed } from '../../decision/command.js'
import { settingOfDraft } from '../../language/command-text-amounts.js'
import { fold } from '../../language/fold.js'
import { parseExpense } from '../../language/grammar.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Asked, Choice, Line } from '../../ledger/change.js'
import { categories, type Day } from '../../ledger/entry.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { readAmount } from '../../money/amount.js'
import { readCurrency } from '../../money/currency.js'
import { toDecimal } from '../../money/format.js'
import { zerosOf } from '../../money/scales.js'
import { shortened } from '../../present/shortened.js'

/** Something that is asked: what the waiting line lacks, and the words that ask for it. */
export interface Asking {
  readonly asks: Asked
  readonly told: string
  readonly more?: readonly Block[]
}

// More people of one name than this are told apart by typing, not by buttons.
const candidatesMax = 8

/** Who is meant by a name that nobody or several bear. */
export function askedOfName({ question, name, candidates }: NameQuestion, { words }: Pick<Situation, 'words'>): Asking {
  const told = words.say(question === 'unknownName' ? 'question.unknownName' : 'question.ambiguousName', {
    name: shortened(name),
  })
  return { asks: { what: 'name', name, candidates: candidates.slice(0, candidatesMax) }, told }
}

/** The question that a refusal is, where one answer would complete the line; null where it takes a new line. */
export function askedOfRefusal(refusal: Refusal, command: string, line: Line, situation: Situation): Asking | null {
  const asks = lacking(refusal, command, line, situation)
  if (asks === null || (asks.what === 'choice' && asks.choices.length < 2)) return null
  return { asks, told: toldOf(refusal, asks, line, situation) }
}

function lacking(refusal: Refusal, command: string, line: Line, situation: Situation): Asked | null {
  const { refused } = refusal
  const choice = (choices: readonly (Choice | null)[]): Asked => ({
    what: 'choice',
    choices: choices.filter((one) => one !== null),
  })
  switch (refused) {
    case 'amountMissing':
      return command === 'add' || command === 'pay' || command === 'repeat' ? { what: 'amount' } : null
    case 'payeeMissing':
      return command === 'pay' ? { what: 'payee' } : null
    case 'crowdUnknown':
      return situation.where.crowd === 'asked' ? { what: 'crowd', count: situation.where.size ?? 0 } : null
    case 'nameMissing':
      return command === 'guest' ? { what: 'guests' } : null
    case 'numberMissing':
      return { what: 'entry' }
    case 'amountAmbiguous': {
      const { text, first, second } = valuesOf<'text' | 'first' | 'second'>(refusal)
      return choice([first, second].map((number) => amountChoice(line, text, number, situation)))
    }
    case 'dateAmbiguous': {
      const { text, first, second } = valuesOf<'text' | 'first' | 'second'>(refusal)
      return choice([first, second].map((day) => dayChoice(line, text, day as Day, situation)))
    }
    case 'severalAmounts': {
      const { first, second } = valuesOf<'first' | 'second'>(refusal)
      return choice([quoting(line, first, second), quoting(line, second, first)])
    }
    case 'categoryUnknown': {
      const { text } = valuesOf<'text'>(refusal)
      const tagged = categories.map((category) => categoryChoice(line, `#${text}`, category, situation))
      return choice([
        ...tagged,
        labelled(situation.words.say('button.noCategory'), [], replaced(line, `#${text}`, '#none')),
      ])
    }
    case 'rateTurned': {
      const { typed, turned } = valuesOf<'typed' | 'turned'>(refusal)
      return choice([typed, turned].map((rate) => labelled(rate, [], { argument: rate, mentions: [] })))
    }
    case 'repeatUnreadable':
      return choice(command === 'repeat' ? rhythms.map((rhythm) => rhythmChoice(line, rhythm, situation)) : [])
    default:
      return null
  }
}

// In English, which is understood in every group.
const rhythms = ['monthly', 'weekly', 'yearly', 'daily'] as const

/** An expense that comes round, once it is said how often. */
function rhythmChoice(
  { argument, mentions }: Line,
  rhythm: (typeof rhythms)[number],
  situation: Situation,
): Choice | null {
  if (isRefusal(parseExpense(argument, { ...situation, mentions: [] }))) return null
  return labelled(situation.words.say(`button.rhythm.${rhythm}`), [rhythm], {
    argument: `${argument} ${rhythm}`,
    mentions,
  })
}

/** Refusals whose values are texts. */
const valuesOf = <Name extends string>({ values }: Refusal): Readonly<Record<Name, string>> =>
  values as Readonly<Record<Name, string>>

function toldOf(refusal: Refusal, asks: Asked, { argument }: Line, { words }: Situation): string {
  if (asks.what === 'amount') {
    const what = shortened(argument.trim())
    return what === '' ? words.say('question.amount') : words.say('question.amountOf', { what })
  }
  if (asks.what === 'payee') return words.say('question.payee')
  if (asks.what === 'guests') return words.say('question.guests')
  if (refusal.refused === 'amountAmbiguous')
    return words.say('question.which', { text: valuesOf<'text'>(refusal).text })
  if (refusal.refused === 'severalAmounts') return words.say('question.whichAmount')
  return words.refusal(refusal)
}

const labelled = (label: string, words: readonly string[], line: Line | null): Choice | null =>
  line === null ? null : { label, words, line }

/** One reading of a number, shown as the sum it would be. */
function amountChoice(line: Line, text: string, number: string, situation: Situation): Choice | null {
  const written = writtenWith(text, number, situation)
  const meant = replaced(line, text, written)
  if (meant === null) return null
  const draft = parseExpense(meant.argument.replace(/^add /u, ''), { ...situation, mentions: [] })
  const setting = isRefusal(draft) || draft.amount === null ? null : settingOfDraft(draft, situation)
  const sum = setting === null || isRefusal(draft) ? null : readAmount(draft.amount ?? '', setting)
  const money = sum === null || 'problem' in sum ? null : sum
  const label = money === null ? written : situation.words.money(money)
  return labelled(label, [fold(number), ...(money === null ? [] : [toDecimal(money)])], meant)
}

/** An amount with one reading of its number; what is then no part of it is quoted, so that it is a word of the description. */
function writtenWith(text: string, number: string, { group }: Situation): string {
  const [, rest = ''] = /^\S+\s+(.+)$/su.exec(text) ?? []
  // Of `12 350` the 12 alone leaves the rest as words; `4500 Ft` may be forints, or euros for what “Ft” is.
  const isFirstOnly =
    rest !== '' && !/\p{L}/u.test(number) && !number.replace(/\D/gu, '').endsWith(rest.replace(/\D/gu, ''))
  const isGroups = rest !== '' && number.endsWith(` ${group.currency}`)
  if (isFirstOnly || isGroups) return `${number} "${rest}"`
  const [, tail = ''] = /\p{Nd}\s*(\p{L}+)$/u.exec(text) ?? []
  if (/\p{L}/u.test(number) || zerosOf(tail) !== null) return number
  const isTailKept = tail === '' || readCurrency(tail, group.currency) !== null
  return isTailKept ? text.replace(/\p{Nd}[\p{Nd}\s.,'’٬٫]*/u, number) : `${number} "${tail}"`
}

/** The line with one day in place of what was said of it. */
const dayChoice = (line: Line, text: string, day: Day, { words }: Situation): Choice | null =>
  labelled(words.dates.day(day), [day, day.slice(0, 4)], replaced(line, text, day))

/** Of two sums one is meant, and the other only stands in the description. */
const quoting = (line: Line, meant: string, other: string): Choice | null =>
  labelled(meant, [fold(meant)], replaced(line, other, `"${other}"`))

const categoryChoice = (
  line: Line,
  tag: string,
  category: (typeof categories)[number],
  { words }: Situation,
): Choice | null => labelled(words.say(`category.${category}`), [category], replaced(line, tag, `#${category}`))

/** A line with other words in place of some; null where these do not stand there once and only once. */
function replaced({ argument, mentions }: Line, text: string, by: string): Line | null {
  const at = argument.indexOf(text)
  if (text === '' || at < 0 || argument.includes(text, at + 1)) return null
  const end = at + text.length
  return {
    argument: `${argument.slice(0, at)}${by}${argument.slice(end)}`,
    mentions: mentions
      .filter(({ offset, length }) => offset + length <= at || offset >= end)
      .map((mention) =>
        mention.offset >= end ? { ...mention, offset: mention.offset + by.length - text.length } : mention,
      ),
  }
}

/** What was typed, less its files, which do not wait. */
export const lineOf = ({ argument, mentions }: Typed): Line => ({ argument, mentions })
