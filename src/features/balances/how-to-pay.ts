import type { Block, OutgoingFile, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { PressHandler, Situation } from '../../decision/command.js'
import { effects, here, toast, whisper } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import type { GroupId, MemberId, ProposalId } from '../../ids.js'
import type { Transfer } from '../../ledger/group.js'
import { householdsOf } from '../../ledger/households.js'
import { type Plan, plansOf } from '../../ledger/plan.js'
import { type Offer, offersOf } from '../../paying/offers.js'
import { takes, type Way } from '../../paying/way.js'
import { bold, code, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { nameOf, writtenOut } from '../paying/rail-names.js'
import { isInOne } from './convert.js'
import { valuesOf } from './plan.js'

type Ways = ReadonlyMap<MemberId, readonly Way[]>

/** A message with more pictures is not looked through. */
const codesMax = 3

/** Under a plan: how to pay, where anybody who is to be paid has said how. */
export function howToPayButton(
  plans: readonly Plan[],
  ways: Ways,
  { words, id }: { readonly words: Words; readonly id: GroupId | ProposalId },
) {
  const isSaid = ({ to, amount }: Transfer): boolean => (ways.get(to) ?? []).some((way) => takes(way, amount.currency))
  const isAnySaid = plans.some(({ transfers }) => transfers.some(isSaid))
  return isAnySaid ? [[button(words.say('button.howToPay'), 'howToPay', id)]] : []
}

/** Shows whoever presses how to pay what they owe now. What the payees show to nobody else is told alone. */
export const pressHowToPay: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const { books, group, members, sender, words, where } = situation
    const [{ balances, debts }, ways] = await Promise.all([openSums(situation), books.paying.waysIn(group.id)])
    const proposal = await books.proposals.find(press.id as ProposalId)
    const shown = proposal?.content.kind === 'plan' && isInOne(proposal.content, balances) ? proposal.content : null
    const planned =
      shown?.transfers ??
      plansOf(balances, debts, group.simplify, householdsOf(members)).flatMap(({ transfers }) => transfers)
    const due = planned.filter(({ from }) => from === sender)
    if (due.length === 0) return effects([], toast(words.say('payme.nothingToPay')))
    const isHidden = due.some(({ to, amount }) =>
      (ways.get(to) ?? []).some((way) => !way.isOpen && takes(way, amount.currency)),
    )
    const whole = howToPayCard(due, ways, situation, 'payer')
    if (where.isPrivate || where.isUnseen) return effects([], here(whole))
    const open = howToPayCard(due, ways, situation, 'group')
    return isHidden ? effects([], here(open), whisper(whole)) : effects([], here(open))
  },
}

/** How each of some transfers can be paid, as far as the group or whoever has to pay may see it. */
export function howToPayCard(
  due: readonly Transfer[],
  ways: Ways,
  { words, group }: Pick<Situation, 'words' | 'group'>,
  reader: 'group' | 'payer',
): View {
  const blocks: Block[] = []
  const codes: OutgoingFile[] = []
  for (const transfer of due) {
    const { to, amount } = transfer
    const offers = offersOf(ways.get(to) ?? [], { amount, payee: words.name(to), note: group.name })
    const shown = offers.filter(({ way }) => way.isOpen || reader === 'payer')
    blocks.push(text(bold(words.say('balance.transfer', valuesOf(transfer)))), ...shown.map(offerLine))
    if (offers.length === 0) blocks.push(text(words.say('payme.unsaid', { to: { member: to } })))
    else if (shown.length < offers.length) blocks.push(text(words.say('payme.alone', { to: { member: to } })))
    codes.push(...shown.flatMap((offer) => codeOf(offer, transfer, words)))
  }
  return view(blocks, [], codes.slice(0, codesMax))
}

function offerLine({ way, link, copy }: Offer): Block {
  const typed = copy ?? (link === null ? writtenOut(way) : null)
  return text(
    `${nameOf(way)}: `,
    ...(link === null ? [] : [link]),
    ...(link === null || typed === null ? [] : [' · ']),
    ...(typed === null ? [] : [code(typed)]),
    ...(way.holder === null ? [] : [` · ${way.holder}`]),
  )
}

function codeOf({ way, code: made }: Offer, { to, amount }: Transfer, words: Words): readonly OutgoingFile[] {
  if (made === null) return []
  const title = words.say('payme.code', { to: { member: to }, amount, way: nameOf(way) })
  const mark = made.scheme === 'swiss' ? 'swissCross' : null
  const recipe = { kind: 'code', payload: made.payload, mark, title } as const
  return [{ name: `${way.rail}.png`, mime: 'image/png', instead: title, recipe }]
}
