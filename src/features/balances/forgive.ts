import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Command, PressHandler, Situation, Typed } from '../../decision/command.js'
import { effects, here, redraw } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import { type MemberId, newProposalId, type ProposalId } from '../../ids.js'
import { today } from '../../language/dates.js'
import { parsePayment } from '../../language/grammar.js'
import { interpretPayment, type NameQuestion } from '../../language/interpret.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { forgivenContent } from '../../ledger/expense.js'
import type { Transfer } from '../../ledger/group.js'
import { owedBetween, restBetween } from '../../ledger/owing.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { bold, text, view } from '../../present/view.js'
import { cardsOf } from '../entries/recorded.js'
import { closedCard, openProposal, proposalExpiry } from '../proposals/proposals.js'
import { valuesOf } from './plan.js'
import { settleRequest } from './settle-part.js'

/** Lets go what somebody owes whoever types it, all of it or a part; asked first, as nobody gets that back. */
export const forgive: Command = {
  name: 'forgive',
  aliases: [],
  usage: '@who [amount, currency or all]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const transfers = await transfersMeant(situation, typed)
    if (!Array.isArray(transfers)) return transfers
    const { now, words } = situation
    const id = newProposalId()
    const proposal: Change = {
      kind: 'proposal',
      id,
      content: { kind: 'forgiveness', transfers },
      expiresAt: proposalExpiry(now),
    }
    return effects([proposal], here(askForgiveness(id, transfers, words)))
  },
}

/** What is to be let go, a transfer that is not made a currency. Refused where more is named than is owed. */
async function transfersMeant(situation: Situation, typed: Typed): Promise<Transfer[] | Refusal | NameQuestion> {
  const whole = wholeMeant(situation, typed)
  const context = { ...situation, now: situation.saidAt, mentions: typed.mentions }
  const draft = 'debtor' in whole ? null : parsePayment(typed.argument, context)
  if (draft === null || isRefusal(draft)) {
    if ('debtor' in whole) return allOwed(situation, whole)
    if (draft !== null && !/^(?:amount|payee)Missing$/u.test(draft.refused)) return draft
    // Behind a name that is known stands the sum.
    const isSum = 'question' in whole && !typed.argument.replace(/^[\s@]+/u, '').startsWith(whole.name)
    return isSum ? refuse('amountUnreadable', { text: whole.name }) : whole
  }
  const request = await interpretPayment({ ...draft, from: null }, context)
  if (isRefusal(request) || 'question' in request) return request
  if (draft.from !== null) return refuse('severalPayees')
  const { currency, amountMinor, to: debtor } = request
  const creditor = situation.sender
  const owedMinor = owedBetween(await openSums(situation), [debtor, creditor], currency, [])
  if (owedMinor === 0n) return refuse('nothingOwed', { from: { member: debtor }, to: { member: creditor } })
  if (amountMinor > owedMinor)
    return refuse('forgivenTooMuch', { from: { member: debtor }, owed: { amountMinor: owedMinor, currency } })
  return [{ from: debtor, to: creditor, amount: { amountMinor, currency } }]
}

interface Whole {
  readonly debtor: MemberId
  readonly currency: string | null
}

/** `@bo`, `@bo all`, `@bo EUR`: all that one person owes. */
function wholeMeant(situation: Situation, { argument, mentions }: Typed): Whole | Refusal | NameQuestion {
  const named = argument.replace(allWords, (words) => ' '.repeat(words.length))
  const request = settleRequest(situation, { argument: named, mentions, files: [] })
  if (isRefusal(request) || 'question' in request) return request
  const [debtor, another] = request.shows === 'part' ? request.part.members : []
  if (debtor === undefined || request.shows !== 'part') return refuse('nameMissing', { command: 'forgive' })
  if (another !== undefined) return refuse('severalPayees')
  if (debtor === situation.sender) return refuse('payYourself')
  return { debtor, currency: request.part.currency }
}

const allWords = /(?<=^|\s)(?:all of it|all|everything|it all|todo)(?=\s|$)/giu

async function allOwed(situation: Situation, { debtor, currency }: Whole): Promise<Transfer[] | Refusal> {
  const { group, sender } = situation
  const owed = restBetween(await openSums(situation), [debtor, sender], group.simplify, [])
  const meant = owed.filter((amount) => currency === null || amount.currency === currency)
  if (meant.length === 0) return refuse('nothingOwed', { from: { member: debtor }, to: { member: sender } })
  return meant.map((amount) => ({ from: debtor, to: sender, amount }))
}

/** What would be let go, and by whom, before it is. */
export function askForgiveness(id: ProposalId, transfers: readonly Transfer[], words: Situation['words']): View {
  const [first] = transfers
  return view(
    [
      text(bold(words.say('forgive.ask'))),
      ...transfers.map((transfer) => text(words.say('forgive.one', valuesOf(transfer)))),
      ...(first === undefined ? [] : [text(words.say('forgive.hint', valuesOf(first)))]),
    ],
    [[button(words.say('button.forgive'), 'forgive', id), button(words.say('button.cancel'), 'forgiveNot', id)]],
  )
}

/** Whoever it is owed to lets it go, as far as it is still owed. */
export const pressForgive: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const proposal = await openForgiveness(situation, press.id)
    if (isRefusal(proposal)) return proposal
    const { group, now, limits, sender } = situation
    const sums = await openSums(situation)
    const date = today(now, group.timezone)
    const changes: Change[] = []
    for (const [place, { from, to, amount }] of proposal.content.transfers.entries()) {
      const owedMinor = owedBetween(sums, [from, to], amount.currency, [])
      if (owedMinor < amount.amountMinor)
        return owedMinor === 0n
          ? refuse('nothingOwed', { from: { member: from }, to: { member: sender } })
          : refuse('forgivenTooMuch', { from: { member: from }, owed: { ...amount, amountMinor: owedMinor } })
      const content = forgivenContent({ ...amount, from, to, date, description: '' }, limits)
      if (isRefusal(content)) return content
      changes.push(...record(content, { nextNumber: group.nextNumber + place }))
    }
    const [first, ...others] = cardsOf(changes, situation)
    return effects(
      [{ kind: 'proposalClosed', id: proposal.id, status: 'recorded' }, ...changes],
      ...(first === undefined ? [] : [redraw(first)]),
      ...others.map(here),
    )
  },
}

/** It stays owed. */
export const pressForgiveNot: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const proposal = await openForgiveness(situation, press.id)
    if (isRefusal(proposal)) return proposal
    const { words } = situation
    return effects(
      [{ kind: 'proposalClosed', id: proposal.id, status: 'discarded' }],
      redraw(closedCard(proposal.content, words.say('question.cancelled'), words)),
    )
  },
}

async function openForgiveness(situation: Situation, id: string) {
  const proposal = await openProposal(situation, id)
  if (isRefusal(proposal)) return proposal
  const content: ProposalContent = proposal.content
  if (content.kind !== 'forgiveness') return refuse('buttonExpired')
  if (proposal.createdBy !== situation.sender)
    return refuse('notYourButton', { members: { member: proposal.createdBy } })
  return { id: proposal.id, content }
}
