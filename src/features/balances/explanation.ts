import type { Block } from '../../chat/view.js'
import type { MemberId } from '../../ids.js'
import type { Pair, Replacement } from '../../ledger/explain.js'
import type { WordedValue } from '../../ledger/refusal.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import type { EntryEffect } from '../../ports/balances.js'
import { bold, text } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { titleOf } from '../entries/entry-card.js'

/** How many entries are shown one by one. */
const effectsShownMax = 15
/** Older entries than this are not counted, only summed. */
export const effectsReadMax = 200
// The table has to fit a phone.
const titleMaxCharacters = 24
const replacementsMax = 10

/** The entries behind a sum, newest first, and the sum they end at. */
export interface Effects {
  readonly currency: CurrencyCode
  readonly totalMinor: bigint
  /** At most `effectsReadMax`. */
  readonly effects: readonly EntryEffect[]
}

/** Why a member has the balance they have: `totalMinor` is their net. */
export function balanceExplained(member: MemberId, effects: Effects, words: Words): readonly Block[] {
  const { totalMinor, currency } = effects
  const isOwed = totalMinor > 0n
  const amount: Money = { amountMinor: isOwed ? totalMinor : -totalMinor, currency }
  const title = words.say(isOwed ? 'why.getsBack' : 'why.owes', { member: { member }, amount })
  return [text(bold(title)), ...effectsTable(effects, words), text(words.say('why.newestFirst'))]
}

/** Why `from` owes `to`: `totalMinor` is what the entries say, of which `circlesMinor` was cancelled. */
export function debtExplained(
  { from, to }: Pair,
  effects: Effects,
  circlesMinor: bigint,
  words: Words,
): readonly Block[] {
  const { totalMinor, currency } = effects
  const amount: Money = { amountMinor: totalMinor - circlesMinor, currency }
  const both = { from: { member: from }, to: { member: to } }
  const title =
    amount.amountMinor === 0n
      ? words.say('why.paidOff', { ...both, currency })
      : words.say('why.debt', { ...both, amount })
  const circles =
    circlesMinor === 0n
      ? []
      : [
          text(words.say('why.circles', { amount: { amountMinor: circlesMinor, currency } })),
          text(words.say('why.left', { amount })),
        ]
  const direction = words.say('why.debtDirection', both)
  return [
    text(bold(title)),
    ...effectsTable(effects, words),
    text(`${words.say('why.newestFirst')} ${direction}`),
    ...circles,
  ]
}

/** A row an entry with the sum up to it; entries that find no room are one line, so that all of it adds up to the total. */
function effectsTable({ currency, totalMinor, effects }: Effects, words: Words): readonly Block[] {
  const money = (amountMinor: bigint): Money => ({ amountMinor, currency })
  const rows: string[][] = []
  let sumMinor = totalMinor
  for (const { entry, amountMinor } of effects.slice(0, effectsShownMax)) {
    const title = `#${entry.number} ${shortened(titleOf(entry, words))}`
    rows.push([title, words.signedMoney(money(amountMinor)), words.signedMoney(money(sumMinor))])
    sumMinor -= amountMinor
  }
  const header = [words.say('why.column.entry'), words.say('why.column.change'), words.say('why.column.sum')]
  const table: Block = { kind: 'table', header, rows, align: ['left', 'right', 'right'] }
  if (effects.length <= effectsShownMax) return [table]

  const isCounted = effects.length < effectsReadMax
  const count = (isCounted ? effects.length : effectsReadMax - 1) - effectsShownMax
  const amount = words.signedMoney(money(sumMinor))
  return [table, text(words.say(isCounted ? 'why.older' : 'why.olderMany', { count, amount }))]
}

const shortened = (title: string): string => {
  const characters = [...title]
  return characters.length > titleMaxCharacters ? `${characters.slice(0, titleMaxCharacters - 1).join('')}…` : title
}

/** What payments of the plan stand for, unless all is owed directly, a line each; `null`: there were too many debts to tell. */
export function replacementsExplained(replacements: readonly Replacement[] | null, words: Words): readonly Block[] {
  if (replacements === null) return [text(words.say('why.untraced'))]
  if (replacements.every(isDirect)) return []
  const more = replacements.length - replacementsMax
  return [
    text(bold(words.say('why.replaced'))),
    ...replacements.slice(0, replacementsMax).map((replacement) => text(replacementLine(replacement, words))),
    ...(more > 0 ? [text(words.say('why.moreReplaced', { count: more }))] : []),
  ]
}

const isDirect = ({ transfers, debts }: Pick<Replacement, 'transfers' | 'debts'>): boolean =>
  transfers.length === 1 && debts.length === 1

function replacementLine({ amount, transfers, debts }: Replacement, words: Words): string {
  const pairs = (list: readonly Pair[]): WordedValue => ({
    list: list.map(({ from, to }) => words.say('why.pair', { from: { member: from }, to: { member: to } })),
  })
  const [transfer, another] = transfers
  if (transfer === undefined || another !== undefined) {
    return words.say('why.together', { amount, transfers: pairs(transfers), debts: pairs(debts) })
  }
  const values = { from: { member: transfer.from }, to: { member: transfer.to }, amount }
  return debts.length === 1
    ? words.say('why.direct', values)
    : words.say('why.chain', { ...values, debts: pairs(debts) })
}
