import type { Command, Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import type { MemberId } from '../../ids.js'
import { today } from '../../language/dates.js'
import { parsePayment } from '../../language/grammar.js'
import { interpretPayment, type NameQuestion } from '../../language/interpret.js'
import type { Change } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { type PaymentRequest, paymentContent } from '../../ledger/expense.js'
import { householdsOf } from '../../ledger/households.js'
import { restBetween } from '../../ledger/owing.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { membersNamed } from '../members/named-members.js'
import { overpaid } from './overpaid.js'
import { cardsOf } from './recorded.js'

/** Logs a payment; its payee is asked whether it has arrived, unless it was the payee who logged it. More than is owed is asked about. */
export const pay: Command = {
  name: 'pay',
  aliases: ['paid', 'payment'],
  usage: '[@payer] @payee amount or rest [on day]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const { argument, mentions } = typed
    if (!/\p{Nd}/u.test(argument) && restWords.test(argument)) return payRest(situation, typed)
    const { members, sender, group, saidAt } = situation
    const context = { members, sender, group, now: saidAt, mentions }
    const draft = parsePayment(argument, context)
    if (isRefusal(draft)) return draft
    const request = await interpretPayment(draft, context)
    if (isRefusal(request) || 'question' in request) return request
    return (await overpaid(situation, request)) ?? paid(situation, [request])
  },
}

/** All that is left: behind the names, or before them. */
const restWords =
  /(?<=^|\s)(?:the rest|rest|what i owe|everything|el resto|resto|lo que debo|todo)\s*$|^\s*(?:the rest|rest|everything|el resto|resto|todo)(?=\s)/iu

/** What one still owes another, a payment a currency. */
async function payRest(situation: Situation, { argument, mentions }: Typed): Promise<Effects | Refusal | NameQuestion> {
  const { group, members, sender, saidAt } = situation
  const [words = ''] = restWords.exec(argument) ?? []
  const names = argument.replace(restWords, ' '.repeat(words.length)).replace(toWord, (to) => ' '.repeat(to.length))
  const named = membersNamed(situation, { argument: names, mentions })
  if (named === 'everyone') return refuse('severalPayees')
  if (isRefusal(named) || 'question' in named) return named
  const [first, second, third] = named
  if (first === undefined) return refuse('payeeMissing')
  if (third !== undefined) return refuse('severalPayees')
  const [from, to]: readonly [MemberId, MemberId] = second === undefined ? [sender, first] : [first, second]
  if (from === to) return refuse('payYourself')
  const rest = restBetween(await openSums(situation), [from, to], group.simplify, householdsOf(members))
  if (rest.length === 0) return refuse('nothingOwed', { from: { member: from }, to: { member: to } })
  const date = today(saidAt, group.timezone)
  return paid(
    situation,
    rest.map((amount) => ({ ...amount, from, to, date, description: '' })),
  )
}

const toWord = /(?<=^|\s)(?:to|a|para)(?=\s)/giu

function paid(situation: Situation, requests: readonly PaymentRequest[]): Effects | Refusal {
  const { group, sender, limits } = situation
  const changes: Change[] = []
  for (const [place, request] of requests.entries()) {
    const content = paymentContent(request, limits)
    if (isRefusal(content)) return content
    changes.push(...record(content, { nextNumber: group.nextNumber + place }))
  }
  const arrival = requests.every(({ to }) => to === sender) ? 'confirmed' : 'asked'
  return effects(changes, ...cardsOf(changes, situation, { arrival }).map(here))
}
