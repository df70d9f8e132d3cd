import type { Block, View } from '../../chat/view.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { reportButtons } from './report-buttons.js'
import { reportChart } from './report-chart.js'
import { comparisonLines } from './report-comparison.js'
import type { Lens } from './report-request.js'
import { nameOfKey, namesOfPair, type ReportKey, type ReportShown, reportTitle } from './report-words.js'
import { type MemberCategory, percentOf, type Report, type ReportLine } from './spending.js'

// More lines are not read on a phone, and a picture's caption on Telegram holds 1,024 characters. Currencies divide them.
const linesMax = 12
const linesOfCurrencyMin = 3

/** The report in words and figures, with a picture of its first currency and buttons to other ones. */
export function reportCard(shown: ReportShown, words: Words): View {
  const blocks: Block[] = [text(bold(reportTitle(shown, words)))]
  const lines = Math.max(linesOfCurrencyMin, Math.floor(linesMax / shown.reports.length))
  for (const report of shown.reports) blocks.push(...reportBlocks(report, lines, shown, words))
  blocks.push(...paymentBlocks(shown, words))
  const charted = shown.reports.find(({ amountMinor, paidMinor }) => amountMinor !== 0n || paidMinor !== 0n)
  if (charted !== undefined) blocks.push({ kind: 'chart', chart: reportChart(charted, shown, words) })
  return view(blocks, reportButtons(shown, words))
}

function reportBlocks(report: Report<ReportKey>, most: number, shown: ReportShown, words: Words): readonly Block[] {
  const { lens } = shown
  const sum = (amountMinor: bigint): Money => ({ amountMinor, currency: report.currency })
  const amount = sum(report.amountMinor)
  const head =
    lens.by === 'categoryOfMember' || lens.by === 'memberInCategory'
      ? words.say('report.share', { amount, paid: sum(report.paidMinor) })
      : words.say('report.spent', { amount, count: report.entries })
  const lines = report.lines.filter((line) => line.amountMinor !== 0n || line.paidMinor !== 0n)
  const blocks: Block[] = [text(head), ...comparisonLines(report, shown, words).map((line) => text(line))]
  if (lines.length > 0 && lens.by !== 'memberInCategory') {
    blocks.push(linesTable(lines.slice(0, most), report, lens, words))
  }
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
  const some = lines.filter((line) => line.amountMinor !== 0n)
  if (lens.by === 'memberAndCategory') {
    return {
      kind: 'table',
      rows: some.map((line) => [...namesOfPair(line.key as MemberCategory, words), money(line.amountMinor)]),
      align: ['left', 'left', 'right'],
    }
  }
  return {
    kind: 'table',
    rows: some.map((line) => [name(line), money(line.amountMinor), shareOf(line.amountMinor, totalMinor, words)]),
    align: ['left', 'right', 'right'],
  }
}

/** Its part of the whole in percent; nothing where money came back and no part of a whole can be told. */
const shareOf = (partMinor: bigint, wholeMinor: bigint, words: Words): string =>
  partMinor < 0n || wholeMinor <= 0n
    ? ''
    : words.say('report.percent', { percent: Number(percentOf(partMinor, wholeMinor)) })

/** Payments between members are no spending, and are told apart. */
function paymentBlocks({ payments }: ReportShown, words: Words): readonly Block[] {
  if (payments.length === 0) return []
  const count = payments.reduce((sum, one) => sum + one.payments, 0)
  const amounts = {
    list: payments.map(({ totalMinor, currency }) => words.money({ amountMinor: totalMinor, currency })),
  }
  return [text(words.say('report.payments', { count, amounts }))]
}
