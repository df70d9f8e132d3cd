import type { ChatEvent } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, effects, here, nothing } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import { householdsOf } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import { twoTabs } from './two-tabs.js'

/**
 * A chat has another address. Its group goes along where nothing is written there; else both tabs stay, and the chat is told
 * once what to do with the old one, unless there is nothing in it.
 */
export async function moveChat(
  { books, group, members, words }: Situation,
  { chat, to }: Extract<ChatEvent, { kind: 'chatMoved' }>,
): Promise<Effects> {
  const there = await books.groups.at(to)
  const along = there === null || there.id === group.id || there.nextNumber === 1
  const move = { kind: 'chatMoved', from: chat, to, along } as const
  if (along || group.nextNumber === 1) return effects([move])

  const open = await books.groups.chatsOf(group.id)
  const wasTold = !open.some((known) => known.platform === chat.platform && known.chat === chat.chat)
  if (wasTold) return nothing
  const { balances, debts } = await openSums({ books, group })
  const transfers = plansOf(balances, debts, group.simplify, householdsOf(members)).flatMap((plan) => plan.transfers)
  return effects([move], here(twoTabs({ group, members, transfers }, words)))
}
