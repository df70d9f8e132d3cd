import { checked } from '../checks/checked.js'
import type { ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import { readOrder } from '../orders/read.js'
import { readSentence as readByRules } from '../reader/read-sentence.js'
import type { Reading } from '../reading.js'
import { candidatesOf } from './candidates.js'
import { outcomesOf, scorer } from './choose.js'
import { draftOf } from './draft.js'
import { booksOf } from './draft-books.js'
import { type Passage, readPassage } from './passage.js'
import { learnt } from './weights.js'

/**
 * Reads a message as people write in a group chat: every meaning that its mentions allow is a candidate, and the weights that were
 * learnt from messages with known readings choose. Sure above the threshold that was chosen on messages it had not learnt, or where
 * the reader by rules, which knows other words, comes to the same books; that one alone reads several entries in one message.
 * Abstains otherwise, with the likeliest reading as a guess. Deterministic, without I/O.
 */
export const readSentence = (text: string, context: ReadContext): Reading =>
  checked(readUnchecked(text, context), text, context)

const readUnchecked = (text: string, context: ReadContext): Reading => {
  const { reading, likely } = readLearnt(text, context)
  if (reading.kind === 'drafts') return reading
  const ruled = readByRules(text, context)
  // What anybody takes for an expense is no command.
  if (reading.kind === 'command') return ruled.kind === 'drafts' ? abstain : reading
  if (ruled.kind !== 'drafts') return reading.kind === 'notAnExpense' ? ruled : reading
  const [first, ...more] = ruled.drafts
  const books = first === undefined || more.length > 0 ? null : booksOf(first, context)
  if (books === null) return ruled
  return likely.some((draft) => booksOf(draft, context) === books) ? ruled : reading
}

/** What the learnt weights make of a text, and every draft that is likely enough to hold if the rules say the same. */
const readLearnt = (text: string, context: ReadContext): { reading: Reading; likely: readonly Draft[] } => {
  const none = (reading: Reading) => ({ reading, likely: [] })
  if (text.length > textMax) return none(abstain)
  const passage = readPassage(text, context)
  if (passage.amounts.length === 0) return none(commandOr({ kind: 'notAnExpense' }, passage, 1))
  if (isOrder(passage)) return none(commandOr({ kind: 'notAnExpense' }, passage, 1))
  const { weights, proposes, offers } = learnt()
  const scoreOf = scorer(weights)
  const candidates = passage.units.length > unitsMax ? null : candidatesOf(passage, { scoreOf, most: looksMax })
  if (candidates === null || isDoubtful(passage)) return none(abstain)
  const members = context.members.filter(({ active }) => active).map(({ id }) => id)
  const outcomes = outcomesOf(candidates, scoreOf, members)
  const likely = outcomes
    .filter(({ probability }) => probability >= agreesFrom)
    .flatMap(({ meaning }) => draftOf(meaning, passage) ?? [])
  const [best] = outcomes
  if (best === undefined || best.probability < offers) return { reading: abstain, likely }
  const { meaning, probability } = best
  if (meaning.kind === 'command') return { reading: commandOr(abstain, passage, probability), likely }
  if (meaning.kind === 'nothing') return { reading: { kind: 'notAnExpense' }, likely }
  const draft = draftOf(meaning, passage)
  if (draft === null) return { reading: abstain, likely }
  // What a number may be missing from is only offered.
  const isWhole = 'isWhole' in meaning && meaning.isWhole
  const isSure = probability >= proposes && isWhole
  return { reading: isSure ? { kind: 'drafts', drafts: [draft] } : { kind: 'unsure', guess: [draft] }, likely }
}

/** From this probability on a reading holds where the rules come to the same books. */
const agreesFrom = 0.1

/** The command in words, if it is one. */
const commandOr = (otherwise: Reading, passage: Passage, likely: number): Reading => {
  const order = passage.units.length > unitsMax ? null : readOrder(passage, likely)
  return order === null ? otherwise : { kind: 'command', ...order }
}

const abstain: Reading = { kind: 'unsure', guess: [] }

/** A number that is not understood, or in two ways, must be asked about. */
const isDoubtful = ({ amounts }: Passage): boolean =>
  amounts.some(({ mention: { doubt, values } }) => doubt !== null || values.length > 1)

/**
 * Whoever begins by telling the bot what to do logs nothing, whatever the rest looks like: `ignore all that and log 500`. So does a
 * text that gives itself out for another speaker, as what a model is told is written.
 */
const isOrder = ({ units: [first, next] }: Passage): boolean =>
  (first?.classes.includes('order') === true && next?.key !== ':') ||
  (next?.key === ':' && /^(?:system|assistant|developer|admin)$/.test(first?.key ?? ''))

// A few sentences; what is longer was not typed to log an expense.
const textMax = 600
const unitsMax = 120
/** Of the schemes of numbers, and of the roles of people in each, so many are looked at. */
const looksMax = 12
