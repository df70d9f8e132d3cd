import type { Block, View } from '../../chat/view.js'
import type { MemberId } from '../../ids.js'
import type { Balance, Group, Member } from '../../ledger/group.js'
import type { Plan } from '../../ledger/plan.js'
import type { WordedValue } from '../../ledger/refusal.js'
import type { CurrencyCode } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { reachBlocks, reachButtons, reachOf } from '../members/reach.js'

/** How many lines of a kind a card has; the rest is counted. */
export interface MostLines {
  readonly nets: number
  readonly transfers: number
}

// A message of more lines than this is not read, and Telegram's limit of 4,096 characters is near.
export const mostLines: MostLines = { nets: 40, transfers: 30 }
// Everybody is named while that is one short line.
const namesMax = 10

/** What a card of balances tells. */
export interface BalancesShown {
  /** The members asked for; empty: all. */
  readonly asked: readonly MemberId[]
  readonly balances: readonly Balance[]
  readonly plans: readonly Plan[]
}

/** Who gets back and who owes in every currency, then who owes or pays whom. */
export function balancesCard({ asked, balances, plans }: BalancesShown, words: Words, most = mostLines): View {
  const isAsked = (...members: readonly MemberId[]): boolean =>
    asked.length === 0 || members.some((member) => asked.includes(member))
  const shown = balances.filter(({ member }) => isAsked(member))
  const transfers = plans.flatMap((plan) => plan.transfers.filter(({ from, to }) => isAsked(from, to)))
  const isPairwise = plans.some(({ basis }) => basis === 'pairwise')
  const title =
    asked.length === 0 ? words.say('balance.title') : words.say('balance.titleOf', { members: listed(asked) })

  const blocks: Block[] = [text(bold(title)), netsTable(asked, shown, words, most.nets)]
  if (shown.length > most.nets) blocks.push(text(words.say('balance.moreMembers', { count: shown.length - most.nets })))
  if (transfers.length > 0) {
    blocks.push(text(bold(words.say(isPairwise ? 'balance.debts' : 'balance.plan'))))
    const line = isPairwise ? 'balance.debt' : 'balance.transfer'
    for (const { from, to, amount } of transfers.slice(0, most.transfers)) {
      blocks.push(text(words.say(line, { from: { member: from }, to: { member: to }, amount })))
    }
    const rest = transfers.length - most.transfers
    if (rest > 0) blocks.push(text(words.say('balance.moreTransfers', { count: rest })))
    blocks.push(text(words.say('balance.settleHint')))
  }
  return view(blocks)
}

const listed = (members: readonly MemberId[]): WordedValue => ({ list: members.map((member) => ({ member })) })

/** A line a net, currency by currency, from the one who gets most back to the one who owes most; then those asked for who are even. */
function netsTable(asked: readonly MemberId[], shown: readonly Balance[], words: Words, netsMax: number): Block {
  const currencies = [...new Set(shown.map(({ net }) => net.currency))]
  const rows = currencies.flatMap((currency) => netRows(shown, currency, words))
  const even = asked
    .filter((member) => !shown.some((balance) => balance.member === member))
    .map((member) => [words.name(member), words.say('balance.even'), ''])
  return { kind: 'table', rows: [...rows, ...even].slice(0, netsMax), align: ['left', 'left', 'right'] }
}

function netRows(shown: readonly Balance[], currency: CurrencyCode, words: Words): readonly (readonly string[])[] {
  return shown
    .filter(({ net }) => net.currency === currency)
    .sort((left, right) => Number(right.net.amountMinor - left.net.amountMinor))
    .map(({ member, net }) => {
      const isOwed = net.amountMinor > 0n
      const amountMinor = isOwed ? net.amountMinor : -net.amountMinor
      const said = words.say(isOwed ? 'balance.getsBack' : 'balance.owes')
      return [words.name(member), said, words.money({ amountMinor, currency })]
    })
}

/** What a card tells where nobody owes anybody. */
export interface SquareShown {
  readonly group: Pick<Group, 'nextNumber'>
  readonly members: readonly Member[]
  readonly sender: MemberId
  /** How many people the chat has, where its platform tells. */
  readonly where: { readonly size: number | null }
}

/** What to say when nobody owes anybody: never that all is settled while there is nobody to settle with. */
export function squareCard({ group, members, sender, where: { size } }: SquareShown, words: Words): View {
  const reach = reachOf(members, size)
  const invitation = [reachButtons(reach, { on: 'balance' }, words)]
  if (members.length < 2) {
    const alone = text(words.say('square.onlyYou', { member: { member: sender } }))
    return view([alone, ...reachBlocks(reach, words)], invitation)
  }
  const here = members.filter((member) => member.active)
  const names: WordedValue[] = here.slice(0, namesMax).map(({ id }) => ({ member: id }))
  if (here.length > namesMax) names.push(words.say('square.andOthers', { count: here.length - namesMax }))
  const known = { count: here.length, members: { list: names } }
  const said = words.say(group.nextNumber === 1 ? 'square.nothingYet' : 'square.all', known)
  const missing = reach === null ? [text(words.say('square.missing'))] : reachBlocks(reach, words)
  return view([text(said), ...missing], invitation)
}
