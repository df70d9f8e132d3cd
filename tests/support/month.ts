import { expect } from 'vitest'

/** A month in Berlin, where the clocks are set forward on 29 March: when each week begins, and what Ana says then. */
export const month = [
  {
    from: '2026-03-05T12:00:00+01:00',
    said: [
      '/digest mon 09:00',
      '/alert 200',
      '/budget food 100 monthly',
      '/repeat weekly mon 30 cleaning',
      '/repeat monthly last 800 rent #housing',
      '/board',
      '/add 85 dinner #food',
    ],
  },
  { from: '2026-03-12T12:00:00+01:00', said: ['/add 5 bread #food'] },
  { from: '2026-03-19T12:00:00+01:00', said: ['/add 40 feast #food', '/add 900 flights #travel'] },
  { from: '2026-03-26T12:00:00+01:00', said: ['/add 12 taxi #transport'] },
] as const

/** What stands in the books, and what was said without anybody asking, each in its order. */
export interface MonthEnd {
  readonly entries: readonly string[]
  readonly balances: readonly string[]
  readonly said: readonly string[]
  readonly board: readonly string[]
}

/** Reads the end of a month; `ask` gives the rows of a query that names its one column `row`. */
export async function readMonthEnd(ask: (sql: string) => Promise<readonly { row: string }[]>): Promise<MonthEnd> {
  // Who is called is called by an id, which is another one in each month.
  const rows = async (sql: string) =>
    (await ask(sql)).map(({ row }) => row.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id'))
  return {
    entries: await rows(
      `SELECT concat_ws(' ', number, date, total_minor, description, created_at) AS row FROM entry ORDER BY id`,
    ),
    balances: await rows(`SELECT concat_ws(' ', m.name, b.currency, b.amount_minor) AS row
      FROM balance b JOIN member m ON m.id = b.member_id ORDER BY m.name, b.currency`),
    said: await rows(`SELECT reply #>> '{view,blocks}' AS row FROM outbox WHERE key LIKE 'job:%' ORDER BY sequence`),
    board: await rows(`SELECT reply #>> '{view,blocks}' AS row FROM outbox
      WHERE reply ->> 'op' = 'edit' ORDER BY sequence DESC LIMIT 1`),
  }
}

/** Four summaries, one alert, a budget at both its lines, four cleanings and one rent: neither fewer nor more. */
export function expectMonth({ said, entries }: MonthEnd): void {
  const told = (words: string) => said.filter((one) => one.includes(words)).length
  expect([told('Your week'), told('you set an alert for'), told('Budget for food')]).toEqual([4, 1, 2])
  expect(entries.filter((entry) => entry.includes('cleaning'))).toHaveLength(4)
  expect(entries.filter((entry) => entry.includes('rent'))).toHaveLength(1)
}
