import type { Chart, ChartValue } from '../../chat/view.js'
import type { Day } from '../../ledger/entry.js'
import { toDecimal } from '../../money/format.js'
import type { Words } from '../../present/words.js'
import { daysOf, type Period, periodAfter } from './period.js'
import { capitalized, comparedLabels, periodLabel } from './period-words.js'
import { nameOfKey, type ReportKey, type ReportShown, reportTitle } from './report-words.js'
import type { Report, ReportLine } from './spending.js'

// More bars than this are too thin for a phone; the smaller ones are drawn together.
const barsMax = 8

/**
 * The picture of a report in one currency: what was spent on each thing beside the period before, or each member's share
 * beside what they paid.
 */
export function reportChart(report: Report<ReportKey>, shown: ReportShown, words: Words): Chart {
  const { period, day, lens } = shown
  const isByMember = lens.by === 'member' || lens.by === 'memberOfCategory'
  const bars = barsOf(report.lines, isByMember)
  const value = (amountMinor: bigint): ChartValue => {
    const sum = { amountMinor, currency: report.currency }
    return { amount: toDecimal(sum), shown: words.money(sum) }
  }
  const labels = bars.map(({ key, count }) =>
    count === 1 ? capitalized(nameOfKey(key, lens, words), words.locale) : words.say('report.others', { count }),
  )
  const seriesOf = (name: string, unit: 'amountMinor' | 'beforeMinor' | 'paidMinor') => ({
    name,
    values: bars.map((bar) => value(bar[unit])),
  })
  const [now, before] = seriesNames(period, day, words)
  const hasBefore = bars.some(({ beforeMinor }) => beforeMinor !== 0n)
  const series = isByMember
    ? [
        seriesOf(words.say('report.column.share'), 'amountMinor'),
        seriesOf(words.say('report.column.paid'), 'paidMinor'),
      ]
    : [seriesOf(now, 'amountMinor'), ...(hasBefore ? [seriesOf(before, 'beforeMinor')] : [])]
  const subtitle = totalsOf(report, shown.reports, words)
  const title = reportTitle(shown, words)
  const parts = { list: bars.map((bar, place) => `${labels[place]} ${value(bar.amountMinor).shown}`) }
  const alt = words.say('report.alt', { title, amount: subtitle, parts })
  return { type: 'bar', title, subtitle, currency: report.currency, labels, series, alt }
}

/** The period and the one before; of one that is not over, the days that are compared. */
function seriesNames(period: Period, day: Day, words: Words): readonly [now: string, before: string] {
  const days = daysOf(period, day)
  const isWhole = days.nowUntil === days.until
  const named = (which: Period) => capitalized(periodLabel(which, words.locale), words.locale)
  const now = named(period)
  if (isWhole) return [now, named(periodAfter(period, -1))]
  return [now, comparedLabels(days, words.locale)[1]]
}

/** The total that is drawn, and those of other currencies, which are not. */
function totalsOf(drawn: Report<ReportKey>, all: readonly Report<ReportKey>[], words: Words): string {
  const money = ({ amountMinor, currency }: Report<ReportKey>) => words.money({ amountMinor, currency })
  const others = all.filter((report) => report !== drawn && report.amountMinor !== 0n).map(money)
  return others.length === 0
    ? money(drawn)
    : words.say('report.drawn', { amount: money(drawn), others: { list: others } })
}

interface Bar extends ReportLine<ReportKey> {
  /** How many lines it stands for. */
  readonly count: number
}

/** The largest each for itself, be it now or before, and the others in one. */
function barsOf(all: readonly ReportLine<ReportKey>[], isByMember: boolean): readonly Bar[] {
  const lines = all
    .filter((line) => line.amountMinor !== 0n || (isByMember ? line.paidMinor !== 0n : line.beforeMinor !== 0n))
    .map((line, place) => ({ line, place }))
  const isMany = lines.length > barsMax
  const bySize = lines.toSorted((one, other) => (sizeOf(one.line) < sizeOf(other.line) ? 1 : -1))
  const shown = bySize.slice(0, isMany ? barsMax - 1 : barsMax).sort((one, other) => one.place - other.place)
  const [first, ...others] = bySize.slice(shown.length)
  const bars = shown.map(({ line }) => ({ ...line, count: 1 }))
  if (first === undefined) return bars
  return [...bars, others.reduce<Bar>((bar, { line }) => together(bar, line), { ...first.line, count: 1 })]
}

const sizeOf = ({ amountMinor, beforeMinor, paidMinor }: ReportLine<ReportKey>): bigint =>
  [amountMinor, beforeMinor, paidMinor].reduce((most, one) => (one > most ? one : most), 0n)

const together = (bar: Bar, line: ReportLine<ReportKey>): Bar => ({
  key: bar.key,
  amountMinor: bar.amountMinor + line.amountMinor,
  beforeMinor: bar.beforeMinor + line.beforeMinor,
  paidMinor: bar.paidMinor + line.paidMinor,
  count: bar.count + 1,
})
