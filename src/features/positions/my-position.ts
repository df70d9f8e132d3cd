import type { Block, View } from '../../chat/view.js'
import type { MemberId } from '../../ids.js'
import type { Entry, EntryContent } from '../../ledger/entry.js'
import type { Group, Member, Transfer } from '../../ledger/group.js'
import type { Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import { createWords, type Words } from '../../present/words.js'
import { paymentEnds, titleOf } from '../entries/entry-card.js'

// Who has more than this to pay in one group looks at /settle there.
const transfersMax = 5

/** A group and its people, whose names are used. */
interface Somewhere {
  readonly group: Pick<Group, 'id' | 'name'>
  readonly members: readonly Member[]
}

/** How one person stands in one group: `nets` are other than zero, `transfers` those of the plan that they pay or get. */
export interface Position {
  readonly group: Group
  readonly members: readonly Member[]
  readonly me: MemberId
  readonly nets: readonly Money[]
  readonly transfers: readonly Transfer[]
}

/** How one person stands everywhere, and what waits for them. */
export interface MyPosition {
  readonly positions: readonly Position[]
  readonly moreGroups: number
  readonly proposals: readonly { readonly place: Somewhere; readonly content: EntryContent }[]
  readonly payments: readonly { readonly place: Somewhere; readonly entry: Entry }[]
}

/** What `/me` and a home page tell: group by group, then what waits. `words` speak the person's language. */
export function myPosition(position: MyPosition, words: Words): View {
  const { positions, moreGroups } = position
  if (positions.length === 0) return view([text(words.say('me.nowhere'))])
  const open = positions.filter(({ nets, transfers }) => nets.length + transfers.length > 0)
  const even = positions.filter((one) => !open.includes(one))
  return view([
    text(bold(words.say('me.title'))),
    ...open.flatMap((one) => groupBlocks(one, words)),
    ...(even.length > 0 ? [text(words.say('me.even', { groups: { list: even.map(({ group }) => group.name) } }))] : []),
    ...(moreGroups > 0 ? [text(words.say('me.moreGroups', { count: moreGroups }))] : []),
    ...waitingBlocks(position, words),
  ])
}

function groupBlocks({ group, members, me, nets, transfers }: Position, words: Words): readonly Block[] {
  const named = wordsOf(members, words)
  const sums = nets.map((net) =>
    net.amountMinor > 0n
      ? words.say('me.getsBack', { amount: net })
      : words.say('me.owes', { amount: { ...net, amountMinor: -net.amountMinor } }),
  )
  const rest = transfers.length - transfersMax
  return [
    text(bold(group.name), sums.length === 0 ? '' : ` · ${sums.join(' · ')}`),
    ...transfers
      .slice(0, transfersMax)
      .map(({ from, to, amount }) =>
        text(
          from === me
            ? named.say('me.pays', { to: { member: to }, amount })
            : named.say('me.isPaid', { from: { member: from }, amount }),
        ),
      ),
    ...(rest > 0 ? [text(words.say('me.moreTransfers', { count: rest }))] : []),
  ]
}

function waitingBlocks({ proposals, payments }: MyPosition, words: Words): readonly Block[] {
  if (proposals.length + payments.length === 0) return []
  return [
    text(bold(words.say('me.waiting'))),
    ...payments.map(({ place, entry }) => {
      const amount = { amountMinor: entry.totalMinor, currency: entry.currency }
      const from = { member: paymentEnds(entry).from }
      const said = { number: String(entry.number), from, amount, group: place.group.name }
      return text(wordsOf(place.members, words).say('me.payment', said))
    }),
    ...proposals.map(({ place, content }) => {
      const amount = { amountMinor: content.totalMinor, currency: content.currency }
      const description = titleOf(content, wordsOf(place.members, words))
      return text(words.say('me.proposal', { description, amount, group: place.group.name }))
    }),
  ]
}

/** The reader's language with the names of another group's people. */
const wordsOf = (members: readonly Member[], { locale }: Words): Words =>
  createWords({ locale, timezone: 'UTC' }, members)
