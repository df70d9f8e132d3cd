import { startProductProcess } from './child.js'
import { onDatabase } from './cluster.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { fill } from './fill.js'
import { membersOfGroup } from './sizes.js'
import { median, timeMs } from './statistics.js'

const group = 'friends'
const timesMax = 5
/** One entry in so many was taken back: a report has to leave it out, and the plain statement does not even look. */
const reversedEvery = 20

/** What somebody would type into psql to get the same sums, and what is typed into the chat. */
const reports = [
  {
    argument: '2026',
    sql: `SELECT currency, category, sum(total_minor), count(*) FROM entry
      WHERE group_id = $1 AND kind = 'expense' AND date >= '2026-01-01' AND date < '2027-01-01' GROUP BY 1, 2`,
  },
  {
    argument: '2026 member',
    sql: `SELECT e.currency, p.member_id, sum(p.paid_minor), sum(p.owed_minor) FROM entry e JOIN posting p ON p.entry_id = e.id
      WHERE e.group_id = $1 AND e.kind = 'expense' AND e.date >= '2026-01-01' AND e.date < '2027-01-01' GROUP BY 1, 2`,
  },
] as const

/** (r) A report over the year of the largest group, against the plain GROUP BY of it; the two take turns. */
export async function measureReports({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const entries = Math.max(...sizes.groupEntries)
  say(`r: filling a group with ${entries.toLocaleString('en')} entries`)
  const url = await cluster.booksDatabase('reports')
  const product = await startProductProcess(program)
  try {
    await product.ask({ kind: 'makeGroup', url, group, members: membersOfGroup })
    await fill(url, group, entries)
    await takeBackSome(url)
    const figures: Figure[] = []
    for (const { argument, sql } of reports) {
      say(`r: asking for /report ${argument}`)
      const [plainMs, reportMs] = await onDatabase(url, async (client) => {
        const { rows } = await client.query('SELECT group_id FROM chat WHERE chat = $1', [group])
        const plain: number[] = []
        const reported: number[] = []
        for (let run = 0; run < sizes.reportRuns; run += 1) {
          plain.push(await timeMs(() => client.query(sql, [rows[0].group_id])))
          reported.push(...(await product.ask({ kind: 'report', url, group, argument })))
        }
        return [median(plain), median(reported)] as const
      })
      figures.push({
        measurement: 'r',
        what: `/report ${argument}, ${entries.toLocaleString('en')} entries`,
        value: reportMs,
        unit: 'ms',
        ratio: ratioTo('the same GROUP BY', reportMs, plainMs),
        goal: { of: 'ratio', is: 'atMost', figure: timesMax },
      })
    }
    return figures
  } finally {
    await product.stop()
  }
}

async function takeBackSome(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query(`
      WITH root AS MATERIALIZED (
        SELECT uuidv7() AS reversal_id, e.* FROM entry e WHERE e.number % ${reversedEvery} = 0
      ), reversal AS (
        INSERT INTO entry (id, group_id, kind, reversal_of, reversal_number, currency, total_minor, description, date, created_at, created_by)
        SELECT reversal_id, group_id, 'reversal', id, 1, currency, -total_minor, '', date, created_at, created_by FROM root
      )
      INSERT INTO posting (entry_id, line, member_id, paid_minor, owed_minor)
      SELECT root.reversal_id, p.line, p.member_id, -p.paid_minor, -p.owed_minor
      FROM root JOIN posting p ON p.entry_id = root.id`)
    await client.query('VACUUM (ANALYZE)')
  })
}
