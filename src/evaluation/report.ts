import type { Report, Tally } from './run.js'

/** The report as text: a line a tier and a language, then the messages that were read wrong. With `asJson` one JSON object. */
export const printReport = (report: Report, write: (text: string) => void, asJson = false): void => {
  if (asJson) {
    write(`${JSON.stringify(report)}\n`)
    return
  }
  write(`${report.reader}: ${report.total} messages\n`)
  for (const group of [report.tiers, report.langs]) {
    write('\n')
    for (const [name, tally] of Object.entries(group)) write(lineOf(name, tally))
  }
  const wrong = report.cases.filter(({ verdict }) => verdict === 'wrong')
  if (wrong.length === 0) return
  write('\nwrong\n')
  for (const { id, expected, got } of wrong)
    write(`  ${id}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}\n`)
}

const lineOf = (name: string, { n, correct, wrong, abstained }: Tally): string =>
  `${name.padEnd(10)}${cell(n)}   correct${cell(correct)} ${percent(correct, n)}   wrong${cell(wrong)} ${percent(wrong, n)}   abstained${cell(abstained)}\n`

const cell = (count: number): string => String(count).padStart(5)

const percent = (part: number, whole: number): string =>
  `${String(Math.round((100 * part) / Math.max(whole, 1))).padStart(3)} %`
