import type { ReadContext } from '../context.js'
import { readSentence as readByRules } from '../reader/read-sentence.js'
import type { Reading } from '../reading.js'
import { agree, booksOf } from './agree.js'
import { candidatesOf } from './candidates.js'
import { outcomesOf } from './choose.js'
import { draftOf } from './draft.js'
import { type Passage, readPassage } from './passage.js'
import { learnt } from './weights.js'

/**
 * Reads a message as people write in a group chat: every meaning that its mentions allow is a candidate, and the weights that were
 * learnt from messages with known readings choose. Sure above the threshold that was chosen on messages it had not learnt, or where
 * the reader by rules, which knows other words, comes to the same books; that one alone reads several entries in one message.
 * Abstains otherwise, with the likeliest reading as a guess. Deterministic, without I/O.
 */
export const readSentence = (text: string, context: ReadContext): Reading => {
  const reading = readLearnt(text, context)
  if (reading.kind === 'drafts') return reading
  const ruled = readByRules(text, context)
  if (ruled.kind !== 'drafts') return reading.kind === 'notAnExpense' ? ruled : reading
  const [first, ...more] = ruled.drafts
  if (first === undefined || more.length > 0 || booksOf(first, context) === null) return ruled
  const [guess] = reading.kind === 'unsure' ? reading.guess : []
  return guess !== undefined && agree(guess, first, context) ? ruled : reading
}

/** What the learnt weights make of a text; a guess is the likeliest reading, however unlikely. */
const readLearnt = (text: string, context: ReadContext): Reading => {
  if (text.length > textMax) return abstain
  const passage = readPassage(text, context)
  if (passage.amounts.length === 0) return { kind: 'notAnExpense' }
  const candidates = passage.units.length > unitsMax ? null : candidatesOf(passage)
  if (candidates === null) return abstain
  const { weights, proposes, offers } = learnt()
  const members = context.members.filter(({ active }) => active).map(({ id }) => id)
  const [best] = outcomesOf(candidates, weights, members)
  if (best === undefined) return abstain
  const { meaning, probability } = best
  if (meaning.kind === 'nothing') return probability >= offers ? { kind: 'notAnExpense' } : abstain
  const draft = isDoubtful(passage) || probability < offers ? null : draftOf(meaning, passage)
  if (draft === null) return abstain
  // What no number may be left out of is only offered.
  const isWhole = 'isWhole' in meaning && meaning.isWhole
  return probability >= proposes && isWhole ? { kind: 'drafts', drafts: [draft] } : { kind: 'unsure', guess: [draft] }
}

const abstain: Reading = { kind: 'unsure', guess: [] }

/** A number that is not understood, or in two ways, must be asked about. */
const isDoubtful = ({ amounts }: Passage): boolean =>
  amounts.some(({ mention: { doubt, values } }) => doubt !== null || values.length > 1)

// A few sentences; what is longer was not typed to log an expense.
const textMax = 600
const unitsMax = 120
