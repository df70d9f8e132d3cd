import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { parsePayment } from '../../language/grammar.js'
import { interpretPayment } from '../../language/interpret.js'
import type { Change } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { paymentContent } from '../../ledger/expense.js'
import { isRefusal } from '../../ledger/refusal.js'
import { cardsOf } from './recorded.js'

/** Logs a payment; its payee is asked whether it has arrived, unless it was the payee who logged it. */
export const pay: Command = {
  name: 'pay',
  aliases: ['paid', 'payment'],
  usage: '[@payer] @payee amount [on day]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument, mentions }) {
    const { group, members, sender, saidAt, limits } = situation
    const context = { members, sender, group, now: saidAt, mentions }
    const draft = parsePayment(argument, context)
    if (isRefusal(draft)) return draft
    const request = await interpretPayment(draft, context)
    if (isRefusal(request) || 'question' in request) return request
    const content = paymentContent(request, limits)
    if (isRefusal(content)) return content
    const changes: readonly Change[] = record(content, group)
    const arrival = request.to === sender ? 'confirmed' : 'asked'
    return effects(changes, ...cardsOf(changes, situation, { arrival }).map(here))
  },
}
