import type { Block, Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { ProposalId } from '../../ids.js'
import type { Group, Member, Transfer } from '../../ledger/group.js'
import { householdsOf } from '../../ledger/households.js'
import type { Plan } from '../../ledger/plan.js'
import type { Board } from '../../ledger/standing.js'
import { bold, code, sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** How many transfers of a card get a button: as many as are found again at a glance. */
export const buttonsMax = 20
// What is told to be typed by hand beyond the buttons.
const byHandMax = 20

/** A transfer that can be reported as made by pressing a button. */
export interface Pressable {
  readonly id: ProposalId
  readonly transfer: Transfer
}

/** Whose plan a card shows, and how many payments of it stand on no part that it shows. */
interface Shown {
  readonly members: readonly Member[]
  readonly hidden: number
}

/** The plans of all currencies, or a part of them; `pressable` are the first transfers in the order of the plans. */
export function planCard(
  plans: readonly Plan[],
  pressable: readonly Pressable[],
  { members, hidden }: Shown,
  words: Words,
): View {
  const blocks: Block[] = [text(bold(words.say('settle.title')))]
  let room = buttonsMax
  for (const { transfers, basis } of plans) {
    for (const transfer of transfers.slice(0, room)) {
      blocks.push(text(words.say('balance.transfer', valuesOf(transfer))))
    }
    if (hidden === 0) blocks.push(text(words.say(`settle.${basis}`, { count: transfers.length })))
    room = Math.max(0, room - transfers.length)
  }
  const ends = plans.flatMap(({ transfers }) => transfers.flatMap(({ from, to }) => [from, to]))
  for (const { members: mates } of householdsOf(members))
    if (mates.some((mate) => ends.includes(mate)))
      blocks.push(text(words.say('household.counts', { members: { list: mates.map((member) => ({ member })) } })))
  if (hidden > 0) blocks.push(text(words.say('settle.hidden', { count: hidden })))
  const rest = plans.flatMap(({ transfers }) => transfers).slice(pressable.length)
  return view([...blocks, text(words.say('settle.hint')), ...byHand(rest, members, words)], buttonsOf(pressable, words))
}

/** A row for each transfer, which says that it was made. */
export const buttonsOf = (pressable: readonly Pressable[], words: Words): readonly (readonly Button[])[] =>
  pressable.map(({ id, transfer }) => [button(words.say('settle.paid', valuesOf(transfer)), 'transfer', id)])

/** Under a message that tells of debts: shows how to settle them, as things are then. */
export const settleButton = ({ id }: Pick<Group | Board, 'id'>, words: Words): Button =>
  button(words.say('button.settle'), 'settle', id)

/** The transfers without a button, as `/pay` reads them. */
function byHand(rest: readonly Transfer[], members: readonly Member[], words: Words): readonly Block[] {
  if (rest.length === 0) return []
  const more = rest.length - byHandMax
  return [
    text(words.say('settle.byHand', { max: buttonsMax })),
    ...rest.slice(0, byHandMax).map((transfer) => text(code(typedPayment(transfer, members, words)))),
    ...(more > 0 ? [text(words.say('settle.more', { count: more }))] : []),
  ]
}

/** The command that logs a transfer. */
export function typedPayment({ from, to, amount }: Transfer, members: readonly Member[], words: Words): string {
  const typed = (id: Transfer['from']): string => {
    const member = members.find((candidate) => candidate.id === id)
    return `@${member?.username ?? member?.name ?? words.name(id)}`
  }
  // Sums are written with spaces that do not break; people type the plain one.
  return `/pay ${typed(from)} ${typed(to)} ${words.money(amount)}`.replace(/\s/gu, ' ')
}

/** Who pays whom how much, to be put into a sentence. */
export const valuesOf = ({ from, to, amount }: Transfer) => ({ from: { member: from }, to: { member: to }, amount })

/** The card when its last transfer was made. */
export const doneCard = (words: Words): View => sentence(words.say('settle.done'))
