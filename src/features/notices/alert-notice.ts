import type { Noticer } from '../../decision/notice.js'
import type { MemberId } from '../../ids.js'
import type { Day } from '../../ledger/entry.js'
import type { Balance } from '../../ledger/group.js'
import type { Alert, AlertState } from '../../ledger/routines.js'
import type { Money } from '../../money/money.js'
import { text } from '../../present/view.js'
import { settleButton } from '../balances/plan.js'

/** What a member owes in the currency of an alert, above its threshold. */
interface OverThreshold {
  readonly member: MemberId
  readonly debt: Money
}

/** What the balances come to for an alert. */
interface AlertReading {
  /** Members to be told of now, the deepest in debt first. */
  readonly due: readonly OverThreshold[]
  /** Whether others are above the threshold who were told of today already. */
  readonly isTomorrowToo: boolean
  /** Members who have come so far below the threshold that they are told of when they pass it again. */
  readonly rearmed: readonly AlertState[]
}

// A debt that swings around the threshold would be told of again and again, so it has to fall below this part of it first.
const rearmPercent = 80n
// More are told of on the days after, since a debt that is not told of stays due.
const toldMax = 20

/** Members whose debts have come to be above the threshold. */
export const alertNotice: Noticer = async ({ books, group, words }, today) => {
  const [alert, balances] = await Promise.all([books.notices.alert(group.id), books.balances.of(group.id)])
  if (alert === null) return null
  const { due, isTomorrowToo, rearmed } = readAlert(alert, balances, today)
  const toldOf = due.slice(0, toldMax)
  return {
    blocks: toldOf.map(({ member, debt }) =>
      text(...words.call([member], 'alert.due', { member: { member }, amount: debt, threshold: alert.threshold })),
    ),
    buttons: [settleButton(group, words)],
    whenSaid: toldOf.length === 0 ? [] : [{ kind: 'alertStates', states: told(toldOf, today) }],
    always: rearmed.length === 0 ? [] : [{ kind: 'alertStates', states: rearmed }],
    isMoreToCome: isTomorrowToo || toldOf.length < due.length,
  }
}

/** The debt under which an alert is set again. Rounded down, so that it is never too early. */
export const rearmBelow = ({ amountMinor, currency }: Money): Money => ({
  amountMinor: (amountMinor * rearmPercent) / 100n,
  currency,
})

/** Looks at the balances of a group on a local day. */
function readAlert(alert: Alert, balances: readonly Balance[], today: Day): AlertReading {
  const { threshold, states } = alert
  const stateOf = (member: MemberId): AlertState | undefined => states.find((state) => state.member === member)
  const over = overThreshold(threshold, balances).filter(({ member }) => stateOf(member)?.armed ?? true)
  const due = over.filter(({ member }) => stateOf(member)?.alertedOn !== today)
  return {
    due,
    isTomorrowToo: due.length < over.length,
    rearmed: states
      .filter(
        ({ member, armed }) =>
          !armed && debtMinorOf(member, threshold, balances) * 100n < threshold.amountMinor * rearmPercent,
      )
      .map((state) => ({ ...state, armed: true })),
  }
}

/** Everybody who owes more than the threshold, the deepest in debt first. */
export const overThreshold = (
  { amountMinor, currency }: Money,
  balances: readonly Balance[],
): readonly OverThreshold[] =>
  balances
    .filter(({ net }) => net.currency === currency && -net.amountMinor > amountMinor)
    .map(({ member, net }) => ({ member, debt: { amountMinor: -net.amountMinor, currency } }))
    .sort((one, other) => (one.debt.amountMinor > other.debt.amountMinor ? -1 : 1))

/** How things are with those who have just been told of. */
export const told = (over: readonly OverThreshold[], today: Day): readonly AlertState[] =>
  over.map(({ member }) => ({ member, armed: false, alertedOn: today }))

function debtMinorOf(member: MemberId, { currency }: Money, balances: readonly Balance[]): bigint {
  const balance = balances.find((candidate) => candidate.member === member && candidate.net.currency === currency)
  return balance === undefined ? 0n : -balance.net.amountMinor
}
