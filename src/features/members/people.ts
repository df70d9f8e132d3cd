import type { View } from '../../chat/view.js'
import type { MemberId } from '../../ids.js'
import type { Balance, Member } from '../../ledger/group.js'
import type { Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { type Reach, reachBlocks, reachButtons } from './reach.js'

// More rows than this do not fit a message everywhere; the rest is counted.
const rowsMax = 60

/** What a member owes and gets back, a sum a currency, all above zero. */
export function openAmounts(
  balances: readonly Balance[],
  member: MemberId,
): { readonly owed: readonly Money[]; readonly due: readonly Money[] } {
  const nets = balances.filter((balance) => balance.member === member).map(({ net }) => net)
  return {
    owed: nets
      .filter((net) => net.amountMinor < 0n)
      .map(({ amountMinor, currency }) => ({ amountMinor: -amountMinor, currency })),
    due: nets.filter((net) => net.amountMinor > 0n),
  }
}

/** Everybody on the tab, then those who are off it but have something open; `reach` tells of those in the chat who are not known. */
export function membersCard(
  members: readonly Member[],
  balances: readonly Balance[],
  words: Words,
  reach: Reach | null,
): View {
  const active = members.filter((member) => member.active)
  const withBalance = new Set(balances.map((balance) => balance.member))
  const away = members.filter((member) => !member.active && withBalance.has(member.id))
  const shown = [...active, ...away]

  const rows = shown
    .slice(0, rowsMax)
    .map((member) => [words.name(member.id), notesOf(member, balances, words).join(', ')])
  const rest = shown.length - rows.length
  return view(
    [
      text(bold(words.say('members.title', { count: active.length }))),
      { kind: 'table', rows, align: ['left', 'left'] },
      ...(rest > 0 ? [text(words.say('members.more', { count: rest }))] : []),
      ...reachBlocks(reach, words),
      ...(shown.length < 2 ? [text(words.say('members.alone'))] : []),
    ],
    [reachButtons(reach, { on: 'members' }, words)],
  )
}

function notesOf(member: Member, balances: readonly Balance[], words: Words): readonly string[] {
  const notes: string[] = []
  if (member.person === null) notes.push(words.say('members.guest'))
  if (member.weightHundredths !== 100n) notes.push(words.say('members.weight', { weight: sharesOf(member) }))
  if (member.active) return notes

  const { owed, due } = openAmounts(balances, member.id)
  notes.push(words.say('members.left'))
  if (owed.length > 0) notes.push(words.say('members.owes', { amounts: { list: owed } }))
  if (due.length > 0) notes.push(words.say('members.getsBack', { amounts: { list: due } }))
  return notes
}

/** A standing weight as a number of shares, for wording only. */
export const sharesOf = (member: Pick<Member, 'weightHundredths'>): number => Number(member.weightHundredths) / 100

/** The members whose standing weight is not one. */
export function weightsCard(members: readonly Member[], words: Words): View {
  const unusual = members.filter((member) => member.active && member.weightHundredths !== 100n)
  if (unusual.length === 0) return view([text(words.say('weight.allOne'))])
  const rows = unusual
    .slice(0, rowsMax)
    .map((member) => [words.name(member.id), words.say('members.weight', { weight: sharesOf(member) })])
  const rest = unusual.length - rows.length
  return view([
    text(bold(words.say('weight.title'))),
    { kind: 'table', rows, align: ['left', 'right'] },
    ...(rest > 0 ? [text(words.say('members.more', { count: rest }))] : []),
  ])
}
