import type { MemberId } from '../ids.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { Part, Sharer } from '../ledger/split.js'
import { allocate } from '../money/allocate.js'
import type { Money } from '../money/money.js'
import { activeIn, type InterpretContext } from './context.js'
import type { DraftPart, DraftPayer, DraftSharing, Who } from './draft.js'
import {
  type AmountSetting,
  readPartMinor,
  readPercentHundredths,
  readPositiveMinor,
  readSharesHundredths,
  readSignedMinor,
} from './interpret-amounts.js'

/** A draft names somebody who cannot be told yet; the bot asks. Candidates are empty for a name nobody bears. */
export interface NameQuestion {
  readonly question: 'unknownName' | 'ambiguousName'
  readonly name: string
  readonly candidates: readonly MemberId[]
}

/** Somebody who paid, in minor units. */
export interface Payer {
  readonly member: MemberId
  readonly paidMinor: bigint
}

/** The first person that still is a question; null when all are known. */
export const questionIn = (people: readonly (Who | null)[]): NameQuestion | null => {
  for (const who of people) {
    if (who?.kind === 'unknown') return { question: 'unknownName', name: who.name, candidates: [] }
    if (who?.kind === 'ambiguous') return { question: 'ambiguousName', name: who.name, candidates: who.candidates }
  }
  return null
}

/** Everybody a sharing names. */
export const peopleOf = ({ named, except }: DraftSharing): readonly Who[] => [...named.map(({ who }) => who), ...except]

/** The member somebody is; only asked once `questionIn` found no question. */
export const memberOf = (who: Who): MemberId | null => (who.kind === 'member' ? who.member : null)

/** What the payers paid: the sender all of it, or each the amount said, those without one an equal part of what is left. */
export const interpretPayers = (
  payers: readonly DraftPayer[],
  total: Money,
  { sender, group }: InterpretContext,
  setting: AmountSetting,
): readonly Payer[] | Refusal => {
  if (payers.length === 0) return [{ member: sender, paidMinor: total.amountMinor }]
  const read: { readonly member: MemberId; readonly paidMinor: bigint | null }[] = []
  for (const { who, amount } of payers) {
    const member = memberOf(who)
    const paidMinor = amount === null ? null : readPositiveMinor(amount, setting)
    if (member === null) continue
    if (paidMinor !== null && typeof paidMinor !== 'bigint') return paidMinor
    if (read.some((payer) => payer.member === member)) return refuse('memberNamedTwice', { member: { member } })
    read.push({ member, paidMinor })
  }
  const sumMinor = read.reduce((sum, { paidMinor }) => sum + (paidMinor ?? 0n), 0n)
  const open = read.filter(({ paidMinor }) => paidMinor === null)
  const restMinor = total.amountMinor - sumMinor
  if (restMinor < 0n || (open.length === 0 && restMinor > 0n)) return refusePayers(total, sumMinor)
  const parts =
    open.length === 0
      ? []
      : allocate(
          restMinor,
          open.map(() => 1n),
          group.nextNumber,
        )
  return read.map(({ member, paidMinor }) => ({ member, paidMinor: paidMinor ?? parts.shift() ?? 0n }))
}

/** The payers paid more or less than the total. */
const refusePayers = (total: Money, sumMinor: bigint): Refusal => {
  const differenceMinor = sumMinor > total.amountMinor ? sumMinor - total.amountMinor : total.amountMinor - sumMinor
  return refuse('payersDoNotAddUp', {
    total,
    sum: { ...total, amountMinor: sumMinor },
    difference: { ...total, amountMinor: differenceMinor },
  })
}

/** Who shares and how, in the group's order; inactive members only where they are named. */
export const interpretSharing = (
  sharing: DraftSharing,
  payers: readonly MemberId[],
  { members }: InterpretContext,
  setting: AmountSetting,
): readonly Sharer[] | Refusal => {
  const parts = new Map<MemberId, Part>()
  for (const { who, part } of sharing.named) {
    const member = memberOf(who)
    if (member === null) continue
    if (parts.has(member)) return refuse('memberNamedTwice', { member: { member } })
    const read = interpretPart(part, setting)
    if (isRefusal(read)) return read
    parts.set(member, read)
  }
  const excepted = new Set(sharing.except.map(memberOf))
  const base = new Set(baseOf(sharing.base, payers, members))
  const sharers = members
    .filter(({ id }) => (base.has(id) || parts.has(id)) && !excepted.has(id))
    .map(({ id, weightHundredths }) => ({ member: id, part: parts.get(id) ?? equal, weightHundredths }))
  return sharers.length === 0 ? refuse('nobodyShares') : sharers
}

const equal: Part = { kind: 'equal' }

const baseOf = (
  base: DraftSharing['base'],
  payers: readonly MemberId[],
  members: InterpretContext['members'],
): readonly MemberId[] => {
  switch (base) {
    case 'everyone':
      return activeIn({ members })
    case 'payersAndNamed':
      return payers
    case 'named':
      return []
  }
}

const interpretPart = (part: DraftPart, setting: AmountSetting): Part | Refusal => {
  switch (part.kind) {
    case 'equal':
      return equal
    case 'exact': {
      const amountMinor = readPartMinor(part.amount, setting)
      return typeof amountMinor === 'bigint' ? { kind: 'exact', amountMinor } : amountMinor
    }
    case 'adjust': {
      const amountMinor = readSignedMinor(part.amount, setting)
      return typeof amountMinor === 'bigint' ? { kind: 'adjust', amountMinor } : amountMinor
    }
    case 'percent': {
      const hundredths = readPercentHundredths(part.percent)
      return typeof hundredths === 'bigint' ? { kind: 'percent', hundredths } : hundredths
    }
    case 'shares': {
      const hundredths = readSharesHundredths(part.shares)
      return typeof hundredths === 'bigint' ? { kind: 'shares', hundredths } : hundredths
    }
  }
}
