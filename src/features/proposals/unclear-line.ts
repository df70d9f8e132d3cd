import { isDeepStrictEqual } from 'node:util'
import type { Situation, Typed } from '../../decision/command.js'
import { holdsAll } from '../../language/checks/checked.js'
import type { ReadContext } from '../../language/context.js'
import { readLineAndChange } from '../../language/corrections/line-and-change.js'
import type { Draft } from '../../language/draft.js'
import { fold } from '../../language/fold.js'
import { parseExpense, parseExpenseToShow, parsePaymentToShow } from '../../language/grammar.js'
import { undatedExpense } from '../../language/interpret.js'
import { readSentence } from '../../language/sentence/read.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'

/**
 * What a typed line may mean beyond its grammar: a line and a change of it, a sentence, or the line with what is unclear in its
 * description. None where nothing makes use of the unclear words.
 */
export function readUnclearLine(
  situation: Situation,
  command: string,
  { argument, mentions }: Typed,
  unclear: string,
): readonly Draft[] {
  const context = { ...situation, mentions }
  if (command === 'pay') return shown(parsePaymentToShow(argument, context))
  if (command !== 'add') return []
  const changed = readLineAndChange(argument, context)
  if (changed !== null) return [changed]
  const reading = readSentence(argument, context)
  const isBlind = (draft: Draft) => isDescribedBy(draft, unclear) || isSameWithout(draft, argument, unclear, context)
  if (reading.kind === 'drafts' && !reading.drafts.some(isBlind) && holdsAll(reading.drafts, argument, context))
    return reading.drafts
  return shown(parseExpenseToShow(argument, context))
}

/** A payment as it was typed, to be confirmed. */
export const readPaymentLine = (situation: Situation, { argument, mentions }: Typed): readonly Draft[] =>
  shown(parsePaymentToShow(argument, { ...situation, mentions }))

const shown = (draft: Draft | Refusal): readonly Draft[] => (isRefusal(draft) ? [] : [draft])

/** A sentence that has the unclear words in a description did not understand them, either. */
const isDescribedBy = ({ description }: Draft, unclear: string): boolean =>
  ` ${fold(description)} `.includes(` ${fold(unclear)} `)

/** Whether a reading says of money what the line says without the unclear words: it passed over them. */
function isSameWithout(draft: Draft, argument: string, unclear: string, context: ReadContext): boolean {
  const at = argument.indexOf(unclear)
  if (at < 0) return false
  const line = parseExpense(argument.slice(0, at) + argument.slice(at + unclear.length), { ...context, mentions: [] })
  const money = moneyOf(line, context)
  return money !== null && isDeepStrictEqual(money, moneyOf(draft, context))
}

function moneyOf(draft: Draft | Refusal, context: ReadContext) {
  if (isRefusal(draft) || draft.kind === 'payment') return null
  const request = undatedExpense(draft, context)
  return isRefusal(request) || 'question' in request ? null : { ...request, description: '', category: null }
}
