import type { Chart, ChartValue } from '../../chat/view.js'
import { toDecimal } from '../../money/format.js'
import type { Words } from '../../present/words.js'
import { periodAfter } from './period.js'
import { capitalized, periodLabel } from './period-words.js'
import { nameOfKey, type ReportKey, type ReportShown, reportTitle } from './report-words.js'
import type { Report, ReportLine } from './spending.js'

// More bars than this are too thin for a phone; the smaller ones are drawn together.
const barsMax = 8

/**
 * The picture of a report in one currency: what was spent on each thing beside the period before, or each member's share
 * beside what they paid.
 */
export function reportChart(report: Report<ReportKey>, shown: Omit<ReportShown, 'reports'>, words: Words): Chart {
  const { period, lens } = shown
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
  const now = capitalized(periodLabel(period, words.locale), words.locale)
  const before = capitalized(periodLabel(periodAfter(period, -1), words.locale), words.locale)
  const hasBefore = bars.some(({ beforeMinor }) => beforeMinor !== 0n)
  const series = isByMember
    ? [
        seriesOf(words.say('report.column.share'), 'amountMinor'),
        seriesOf(words.say('report.column.paid'), 'paidMinor'),
      ]
    : [seriesOf(now, 'amountMinor'), ...(hasBefore ? [seriesOf(before, 'beforeMinor')] : [])]
  const subtitle = value(report.amountMinor).shown
  const title = reportTitle(shown, words)
  const parts = { list: bars.map((bar, place) => `${labels[place]} ${value(bar.amountMinor).shown}`) }
  const alt = words.say('report.alt', { title, amount: subtitle, parts })
  return { type: 'bar', title, subtitle, currency: report.currency, labels, series, alt }
}

interface Bar extends ReportLine<ReportKey> {
  /** How many lines it stands for. */
  readonly count: number
}

/** The largest each for itself, the others in one. */
function barsOf(all: readonly ReportLine<ReportKey>[], isByMember: boolean): readonly Bar[] {
  const lines = all.filter((line) => line.amountMinor !== 0n || (isByMember && line.paidMinor !== 0n))
  const shown = lines.length > barsMax ? lines.slice(0, barsMax - 1) : lines
  const [first, ...others] = lines.slice(shown.length)
  const bars = shown.map((line) => ({ ...line, count: 1 }))
  if (first === undefined) return bars
  return [...bars, others.reduce<Bar>(together, { ...first, count: 1 })]
}

const together = (bar: Bar, line: ReportLine<ReportKey>): Bar => ({
  key: bar.key,
  amountMinor: bar.amountMinor + line.amountMinor,
  beforeMinor: bar.beforeMinor + line.beforeMinor,
  paidMinor: bar.paidMinor + line.paidMinor,
  count: bar.count + 1,
})
