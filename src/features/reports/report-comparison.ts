import type { Day } from '../../ledger/entry.js'
import type { Money } from '../../money/money.js'
import type { Words } from '../../present/words.js'
import { daysOf, type Period, periodAfter } from './period.js'
import { comparedLabels, periodTitle } from './period-words.js'
import { type Comparison, compare, type Report } from './spending.js'

/**
 * How a period compares with the one before: `12 % more than the month before (€300.00)`. One that is not over is compared with as
 * many days, `Mar 1 – 12: €120.00, Feb 1 – 12: €95.00 (26 % more)`, and what all of the other came to is told beside it.
 */
export function comparisonLines(
  report: Pick<Report<unknown>, 'currency' | 'amountMinor' | 'comparedMinor' | 'beforeMinor' | 'wholeBeforeMinor'>,
  { period, day }: { readonly period: Period; readonly day: Day },
  words: Words,
): readonly string[] {
  if (period.kind === 'all') return []
  const { currency, comparedMinor, beforeMinor, wholeBeforeMinor } = report
  const sum = (amountMinor: bigint): Money => ({ amountMinor, currency })
  const days = daysOf(period, day)
  const isWhole = days.nowUntil === days.until
  if (isWhole || (beforeMinor === 0n && wholeBeforeMinor === 0n)) {
    return [comparedSaid(compare(report.amountMinor, wholeBeforeMinor), sum(wholeBeforeMinor), period.kind, words)]
  }
  const [now, before] = comparedLabels(days, words.locale)
  const change = changeSaid(compare(comparedMinor, beforeMinor), words)
  const values = { days: now, now: sum(comparedMinor), daysBefore: before, before: sum(beforeMinor) }
  const alike =
    change === null ? words.say('report.days', values) : words.say('report.daysChange', { ...values, change })
  if (beforeMinor === wholeBeforeMinor) return [alike]
  const title = periodTitle(periodAfter(period, -1), words)
  return [alike, words.say('report.wholeBefore', { period: title, amount: sum(wholeBeforeMinor) })]
}

function comparedSaid(comparison: Comparison, before: Money, kind: Period['kind'], words: Words): string {
  const values = { kind, before }
  switch (comparison.kind) {
    case 'nothingBefore':
    case 'same':
    case 'slightlyMore':
    case 'slightlyLess':
    case 'belowZero':
      return words.say(`report.compared.${comparison.kind}`, values)
    case 'more':
    case 'less':
      return words.say(`report.compared.${comparison.kind}`, { ...values, percent: Number(comparison.percent) })
    case 'times':
      return words.say('report.compared.times', { ...values, times: comparison.times.toLocaleString(words.locale) })
  }
}

/** The same in two words; null where there is nothing to compare with. */
function changeSaid(comparison: Comparison, words: Words): string | null {
  switch (comparison.kind) {
    case 'nothingBefore':
    case 'belowZero':
      return null
    case 'same':
    case 'slightlyMore':
    case 'slightlyLess':
      return words.say(`report.change.${comparison.kind}`)
    case 'more':
    case 'less':
      return words.say(`report.change.${comparison.kind}`, { percent: Number(comparison.percent) })
    case 'times':
      return words.say('report.change.times', { times: comparison.times.toLocaleString(words.locale) })
  }
}
