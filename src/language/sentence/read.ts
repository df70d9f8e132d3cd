import type { MemberId } from '../../ids.js'
import { checked } from '../checks/checked.js'
import { activeIn, type ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import { readOrder } from '../orders/read.js'
import { readSentence as readByRules } from '../reader/read-sentence.js'
import type { Reading } from '../reading.js'
import { scorer } from './choose.js'
import { draftOf } from './draft.js'
import { booksOf } from './draft-books.js'
import { type Meaning, owedIn, type Part, type Whoever } from './meaning.js'
import { readMoneyBack } from './money-back.js'
import { type Passage, readPassage } from './passage.js'
import { type Listed, plainListIn } from './plain-list.js'
import { piecesOf } from './several.js'
import { isOrder, understand, unitsMax } from './understand.js'
import { learnt } from './weights.js'

/**
 * Reads a message as people write in a group chat: every meaning that its mentions allow is a candidate, and the weights that were
 * learnt from messages with known readings choose. Sure above the threshold that was chosen on messages it had not learnt, or where
 * the reader by rules, which knows other words, comes to the same books. Abstains otherwise, with the likeliest reading as a guess.
 * Deterministic, without I/O.
 */
export const readSentence = (text: string, context: ReadContext): Reading =>
  checked(readMoneyBack(text, context) ?? readUnchecked(text, context), text, context)

const readUnchecked = (text: string, context: ReadContext): Reading => {
  const reading = readByBoth(text, context)
  const isOpen = reading.kind === 'unsure' && text.length <= textMax
  return (isOpen ? readList(readPassage(text, context), reading) : null) ?? reading
}

/**
 * A list of things with their prices is an expense each. Whose sum stands behind the first one may have it as a part, or have paid it:
 * that is only a guess. Null for any other text.
 */
const readList = (passage: Passage, { guess }: Extract<Reading, { kind: 'unsure' }>): Reading | null => {
  const listed = passage.units.length > unitsMax ? null : plainListIn(passage)
  if (listed === null) return null
  const [whole, ...others] = listed
  if (listed.every(({ isThing }) => isThing)) {
    const starts = others.map(({ from }) => from)
    const drafts = piecesOf(passage, starts).flatMap((piece, index) => listedDraft(piece, listed[index], new Map()))
    return drafts.length < listed.length ? null : { kind: 'drafts', drafts }
  }
  const parts = new Map(
    others.flatMap(({ who, sum: { value } }) => (who === null ? [] : [[who, { kind: 'exact', value }] as const])),
  )
  if (guess.length > 0 || parts.size < others.length) return null
  return { kind: 'unsure', guess: listedDraft(passage, whole, parts) }
}

/** An expense that the writer paid for everybody, but for the parts of some. */
const listedDraft = (
  passage: Passage,
  listed: Listed | undefined,
  sharers: ReadonlyMap<MemberId, Part>,
): readonly Draft[] => {
  const { value: total = 0, currency = null } = listed?.sum ?? {}
  if (currency === null || total <= 0) return []
  const { context } = passage
  const all = { base: 'everyone', sharers, more: new Map(), except: new Set<Whoever>(), day: null } as const
  const paid = new Map([[context.sender, total]])
  const meaning = { kind: 'expense', total, currency, paid, ...all, isWhole: true } as const
  return owedIn(meaning, activeIn(context)) === null ? [] : draftsOf([{ meaning, passage }])
}

const readByBoth = (text: string, context: ReadContext): Reading => {
  const { reading, likely } = readLearnt(text, context)
  if (reading.kind === 'drafts') return reading
  const ruled = readByRules(text, context)
  // What anybody takes for an expense is no command.
  if (reading.kind === 'command') return ruled.kind === 'drafts' ? abstain : reading
  if (ruled.kind !== 'drafts') return reading.kind === 'notAnExpense' ? ruled : reading
  const books = allBooksOf(ruled.drafts, context)
  // Who is meant is asked in any case.
  if (books === null) return ruled
  return likely.some((drafts) => allBooksOf(drafts, context) === books) ? ruled : reading
}

/** Null where one of them asks. */
const allBooksOf = (drafts: readonly Draft[], context: ReadContext): string | null => {
  const books = drafts.map((draft) => booksOf(draft, context))
  return books.includes(null) ? null : books.join('\n')
}

/** What the learnt weights make of a text, and all entries that are likely enough to hold if the rules say the same. */
const readLearnt = (
  text: string,
  context: ReadContext,
): { readonly reading: Reading; readonly likely: readonly (readonly Draft[])[] } => {
  const none = (reading: Reading) => ({ reading, likely: [] })
  if (text.length > textMax) return none(abstain)
  const passage = readPassage(text, context)
  if (passage.amounts.length === 0 || isOrder(passage)) return none(commandOr({ kind: 'notAnExpense' }, passage, 1))
  const { weights, proposes, proposesSeveral, offers } = learnt()
  const read = understand(passage, scorer(weights))
  if (read === null) return none(abstain)
  const { kind, probability, isWhole, outcomes } = read
  const drafts = draftsOf(read.entries)
  const single = outcomes
    .filter(({ meaning, probability: likely }) => likely >= agreesFrom && 'isWhole' in meaning && meaning.isWhole)
    .map(({ meaning }) => draftsOf([{ meaning, passage }]))
  const likely = kind === 'several' && isWhole ? [drafts, ...single] : single
  if (probability < offers) return { reading: abstain, likely }
  if (kind === 'command') return { reading: commandOr(abstain, passage, probability), likely }
  if (kind === 'nothing') return { reading: { kind: 'notAnExpense' }, likely }
  if (drafts.length === 0) return { reading: abstain, likely }
  // What a number may be missing from is only offered.
  const isSure = isWhole && probability >= (kind === 'several' ? proposesSeveral : proposes)
  return { reading: isSure ? { kind: 'drafts', drafts } : { kind: 'unsure', guess: drafts }, likely }
}

/** The drafts of entries; none where one of them says nothing to log. */
const draftsOf = (entries: readonly { readonly meaning: Meaning; readonly passage: Passage }[]): readonly Draft[] => {
  const drafts = entries.flatMap(({ meaning, passage }) => draftOf(meaning, passage) ?? [])
  return drafts.length < entries.length ? [] : drafts
}

/** From this probability on a reading holds where the rules come to the same books. */
const agreesFrom = 0.1

/** The command in words, if it is one. */
const commandOr = (otherwise: Reading, passage: Passage, likely: number): Reading => {
  const order = passage.units.length > unitsMax ? null : readOrder(passage, likely)
  return order === null ? otherwise : { kind: 'command', ...order }
}

const abstain: Reading = { kind: 'unsure', guess: [] }

/** In characters. */
const textMax = 600
