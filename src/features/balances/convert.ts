import type { View } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { today } from '../../language/dates.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { paymentContent } from '../../ledger/expense.js'
import type { Balance } from '../../ledger/group.js'
import { type Household, householdsOf } from '../../ledger/households.js'
import { type Conversion, type OneCurrencyPlan, settleInOne } from '../../ledger/one-currency.js'
import { rateOn, type SourcedRate } from '../../ledger/rates.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { CurrencyCode } from '../../money/money.js'
import { rateText } from '../../present/rates.js'
import { bold, text, view } from '../../present/view.js'

// More than any trip needs, and few enough that all of it is written in one statement.
const conversionsMax = 40
// As many as are read.
const toldMax = 10

/** A plan over all currencies in one, and the rates it converts at. */
export interface PlanInOne extends OneCurrencyPlan {
  readonly rates: readonly SourcedRate[]
}

/** The other currencies in which somebody owes. */
export const othersOpen = (balances: readonly Balance[], currency: CurrencyCode): readonly CurrencyCode[] =>
  [...new Set(balances.filter(({ net }) => net.amountMinor !== 0n).map(({ net }) => net.currency))]
    .filter((open) => open !== currency)
    .sort()

type ProposedPlan = Extract<ProposalContent, { kind: 'plan' }>

/** A plan that was shown in one currency, while others are still open. */
export type ShownInOne = ProposedPlan & Required<Pick<ProposedPlan, 'inOne'>>

/** Whether a shown plan has still to be converted: afterwards it is a plan like any other. */
export const isInOne = (shown: ProposedPlan | null, balances: readonly Balance[]): shown is ShownInOne =>
  shown?.inOne !== undefined && othersOpen(balances, shown.inOne.currency).length > 0

/** The plan in one currency at today's rates. Refused where a rate is missing: nothing is guessed. */
export async function planInOne(
  situation: Situation,
  balances: readonly Balance[],
  currency: CurrencyCode,
): Promise<PlanInOne | Refusal> {
  const { group, members, now, rates } = situation
  const day = today(now, group.timezone)
  const others = othersOpen(balances, currency)
  const known = await rates.known(group.id, [...others, currency], { first: day, last: day })
  return planAt(
    balances,
    currency,
    others.flatMap((other) => rateOn(known, other, currency, day) ?? []),
    householdsOf(members),
  )
}

/** The same at rates that were shown. */
export function planAt(
  balances: readonly Balance[],
  currency: CurrencyCode,
  rates: readonly SourcedRate[],
  households: readonly Household[],
): PlanInOne | Refusal {
  const plan = settleInOne(balances, currency, rates, households)
  if ('unknown' in plan)
    return refuse('rateUnknown', {
      currencies: { list: plan.unknown },
      currency: plan.unknown[0] ?? '',
      base: currency,
    })
  if (plan.conversions.length > conversionsMax) return refuse('conversionsTooMany', { max: conversionsMax })
  return { ...plan, rates }
}

/** Two payments for each conversion, there in its currency and back in the other, and that they belong together. */
export function recordConversions(
  situation: Pick<Situation, 'group' | 'now' | 'limits' | 'words'>,
  conversions: readonly Conversion[],
): readonly Change[] | Refusal {
  const { group, now, limits, words } = situation
  const date = today(now, group.timezone)
  const changes: Change[] = []
  let nextNumber = group.nextNumber
  for (const { settles, worth, rate } of conversions) {
    const { from, to } = settles
    const description = rateText(rate, words)
    const sides = [
      { ...settles.amount, from, to, date, description },
      ...(worth.amountMinor === 0n ? [] : [{ ...worth, from: to, to: from, date, description }]),
    ]
    const entries: Change[] = []
    for (const side of sides) {
      const content = paymentContent(side, limits)
      if (isRefusal(content)) return content
      entries.push(...record(content, { nextNumber }))
      nextNumber += 1
    }
    const [settled, owed] = entries.flatMap((change) => (change.kind === 'entry' ? [change.entry.id] : []))
    changes.push(...entries)
    if (settled !== undefined) changes.push({ kind: 'converted', settled, owed: owed ?? null, rate })
  }
  return changes
}

/** What was converted, a line a debt. */
export function conversionsCard(situation: Situation, plan: PlanInOne, changes: readonly Change[]): View {
  const { words } = situation
  const numbers = new Map(
    changes.flatMap((change) => (change.kind === 'entry' ? [[change.entry.id, change.entry.number]] : [])),
  )
  const settled = changes.flatMap((change) => (change.kind === 'converted' ? [numbers.get(change.settled) ?? 0] : []))
  const lines = plan.conversions.map(({ settles: { from, to, amount }, worth }, place) =>
    text(
      words.say('conversion.line', {
        number: settled[place] ?? 0,
        from: { member: from },
        to: { member: to },
        amount,
        worth,
      }),
    ),
  )
  const more = lines.length - toldMax
  return view([
    text(bold(words.say('conversion.title', { currency: plan.currency }))),
    ...lines.slice(0, toldMax),
    ...(more > 0 ? [text(words.say('conversion.more', { count: more }))] : []),
  ])
}
