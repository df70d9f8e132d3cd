import type { Block, View } from '../../chat/view.js'
import type { WordedValue } from '../../ledger/refusal.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import type { Period } from './period.js'
import { reportButtons } from './report-buttons.js'
import { reportChart } from './report-chart.js'
import type { Lens } from './report-request.js'
import { nameOfKey, type ReportKey, type ReportShown, reportTitle } from './report-words.js'
import { type Comparison, compare, percentOf, type Report, type ReportLine } from './spending.js'

// More lines are not read on a phone, and a picture's caption on Telegram holds 1,024 characters. Currencies divide them.
const linesMax = 12
const linesOfCurrencyMin = 3

/** The report in words and figures, with a picture of its first currency and buttons to other ones. */
export function reportCard(shown: ReportShown, words: Words): View {
  const blocks: Block[] = [text(bold(reportTitle(shown, words)))]
  const lines = Math.max(linesOfCurrencyMin, Math.floor(linesMax / shown.reports.length))
  for (const report of shown.reports) blocks.push(...reportBlocks(report, lines, shown, words))
  const charted = shown.reports.find(({ amountMinor, paidMinor }) => amountMinor !== 0n || paidMinor !== 0n)
  if (charted !== undefined) blocks.push({ kind: 'chart', chart: reportChart(charted, shown, words) })
  return view(blocks, reportButtons(shown, words))
}

function reportBlocks(
  report: Report<ReportKey>,
  most: number,
  { period, lens }: ReportShown,
  words: Words,
): readonly Block[] {
  const sum = (amountMinor: bigint): Money => ({ amountMinor, currency: report.currency })
  const amount = sum(report.amountMinor)
  const head =
    lens.by === 'categoryOfMember'
      ? words.say('report.share', { amount, paid: sum(report.paidMinor) })
      : words.say('report.spent', { amount, count: report.entries })
  const compared = comparisonSaid(
    compare(report.amountMinor, report.beforeMinor),
    sum(report.beforeMinor),
    period,
    words,
  )
  const lines = report.lines.filter((line) => line.amountMinor !== 0n || line.paidMinor !== 0n)
  const blocks: Block[] = [text(head), text(compared)]
  if (lines.length > 0) blocks.push(linesTable(lines.slice(0, most), report, lens, words))
  const rest = lines.slice(most)
  if (rest.length > 0) {
    const restMinor = rest.reduce((total, line) => total + line.amountMinor, 0n)
    blocks.push(text(words.say('report.more', { count: rest.length, amount: sum(restMinor) })))
  }
  return blocks
}

function linesTable(
  lines: readonly ReportLine<ReportKey>[],
  { currency, amountMinor: totalMinor }: { readonly currency: CurrencyCode; readonly amountMinor: bigint },
  lens: Lens,
  words: Words,
): Block {
  const money = (amountMinor: bigint): string => words.money({ amountMinor, currency })
  const name = ({ key }: ReportLine<ReportKey>): string => nameOfKey(key, lens, words)
  if (lens.by === 'member' || lens.by === 'memberOfCategory') {
    return {
      kind: 'table',
      header: [words.say('report.column.who'), words.say('report.column.share'), words.say('report.column.paid')],
      rows: lines.map((line) => [name(line), money(line.amountMinor), money(line.paidMinor)]),
      align: ['left', 'right', 'right'],
    }
  }
  const shown = lines.filter((line) => line.amountMinor !== 0n)
  return {
    kind: 'table',
    rows: shown.map((line) => [
      name(line),
      money(line.amountMinor),
      words.say('report.percent', { percent: Number(percentOf(line.amountMinor, totalMinor)) }),
    ]),
    align: ['left', 'right', 'right'],
  }
}

/** `12 % more than the month before (€300.00)`. */
function comparisonSaid(comparison: Comparison, before: WordedValue, period: Period, words: Words): string {
  const values = { kind: period.kind, before }
  switch (comparison.kind) {
    case 'nothingBefore':
    case 'same':
    case 'slightlyMore':
    case 'slightlyLess':
      return words.say(`report.compared.${comparison.kind}`, values)
    case 'more':
    case 'less':
      return words.say(`report.compared.${comparison.kind}`, { ...values, percent: Number(comparison.percent) })
    case 'times':
      return words.say('report.compared.times', { ...values, times: comparison.times.toLocaleString(words.locale) })
  }
}
