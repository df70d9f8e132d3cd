import type { View } from '../../chat/view.js'
import type { Group, Member, Transfer } from '../../ledger/group.js'
import { code, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { typedPayment } from '../balances/plan.js'

// As many as people will type.
const carriedMax = 20

/** The tab that stays behind when a chat moves to a place that has one already. */
export interface TabBehind {
  readonly group: Pick<Group, 'nextNumber'>
  readonly members: readonly Member[]
  /** What would settle it. */
  readonly transfers: readonly Transfer[]
}

/** Tells a chat that it has two tabs now, and how what is open on the closed one comes onto the other. */
export function twoTabs({ group, members, transfers }: TabBehind, words: Words): View {
  const told = { count: group.nextNumber - 1, open: transfers.length }
  const rest = transfers.length - carriedMax
  return view([
    text(words.say('moved.twoTabs', told)),
    // A debt comes over as money that went the other way.
    ...transfers
      .slice(0, carriedMax)
      .map(({ from, to, amount }) =>
        text(code(`${typedPayment({ from: to, to: from, amount }, members, words)} ${words.say('moved.note')}`)),
      ),
    ...(rest > 0 ? [text(words.say('moved.more', { count: rest }))] : []),
  ])
}
