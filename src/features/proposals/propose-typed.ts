import type { Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { parseExpense, parsePayment } from '../../language/grammar.js'
import type { NameQuestion } from '../../language/interpret.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { openProposalFor, workOut } from './propose.js'

/** What waits under this name, which nobody can type, is a message and not a command. */
export const toPropose = ' propose'

/** What a message was read as, once a name in it is clear: `add …` or `pay …`, proposed and not yet written. */
export async function proposeTyped(situation: Situation, typed: Typed): Promise<Effects | Refusal | NameQuestion> {
  const cut = typed.argument.indexOf(' ') + 1
  const argument = typed.argument.slice(cut)
  const mentions = typed.mentions.map((mention) => ({ ...mention, offset: mention.offset - cut }))
  const context = { ...situation, mentions }
  const draft = typed.argument.startsWith('pay ') ? parsePayment(argument, context) : parseExpense(argument, context)
  if (isRefusal(draft)) return draft
  const worked = await workOut(situation, draft)
  if (isRefusal(worked) || 'question' in worked) return worked
  const { change, card } = openProposalFor(situation, worked)
  return effects([change], here(card))
}
