import { connect } from '../adapters/postgres/connect.js'
import { createSchedules } from '../adapters/postgres/schedules.js'
import { claimDue } from '../src/worker/due.js'
import { planners } from '../src/worker/registry.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { median, timeMs } from './statistics.js'

/** Groups all over the world, whose mornings begin at other moments. */
const zones = ['Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut']
const firstWeek = { dueAt: '2026-03-16T08:00:00Z', now: new Date('2026-03-16T23:00:00Z') }
const nextWeek = { dueAt: '2026-03-23T08:00:00Z', now: new Date('2026-03-23T23:00:00Z') }
const notDueAt = '2026-03-28T08:00:00Z'
const fewDue = 1_000
const idleTicks = 50

/** (i) Weekly summaries that are due: all groups at once, the same again, a few among all, and none. */
export async function measureDue({ cluster, sizes, say }: Context): Promise<readonly Figure[]> {
  const all = sizes.dueGroups
  const few = Math.min(fewDue, all)
  say(`i: making ${all.toLocaleString('en')} groups with a weekly summary`)
  const url = await cluster.booksDatabase('due')
  const connection = connect({ url, poolSize: 4, onIdleError: () => {} })
  const log = {
    error: (_facts: object, message: string) => {
      throw new Error(message)
    },
  }
  const claim = ({ now }: typeof firstWeek) =>
    claimDue({ schedules: createSchedules(connection.prisma), planners, log }, now)
  const jobs = async () => Number((await connection.pool.query('SELECT count(*) FROM job')).rows[0].count)
  const due = (count: number, { dueAt }: typeof firstWeek) =>
    connection.pool.query(
      'UPDATE schedule SET due_at = $1, wake_at = $1 WHERE group_id IN (SELECT group_id FROM schedule ORDER BY group_id LIMIT $2)',
      [dueAt, count],
    )
  try {
    await connection.pool.query(
      `WITH made AS (
         INSERT INTO "group" (id, name, currency, timezone, locale, created_at)
         SELECT gen_random_uuid(), 'group', 'EUR', ($1::text[])[1 + n % ${zones.length}], 'en', now() FROM generate_series(1, $2) n
         RETURNING id
       )
       INSERT INTO schedule (kind, group_id, name, rule, due_at, wake_at)
       SELECT 'digest', id, '', '1 540', $3::timestamptz, $3::timestamptz FROM made`,
      [zones, all, firstWeek.dueAt],
    )
    await connection.pool.query('ANALYZE')
    say('i: claiming them')
    const allMs = await timeMs(() => claim(firstWeek))
    const written = await jobs()
    await due(all, firstWeek)
    await claim(firstWeek)
    const again = (await jobs()) - written
    if (written !== all || again !== 0) throw new Error(`${written} jobs were written, and ${again} a second time`)

    await connection.pool.query('UPDATE schedule SET due_at = $1, wake_at = $1', [notDueAt])
    await due(few, nextWeek)
    const fewMs = await timeMs(() => claim(nextWeek))
    const idle: number[] = []
    for (let tick = 0; tick < idleTicks; tick += 1) idle.push(await timeMs(() => claim(nextWeek)))
    return [
      {
        measurement: 'i',
        what: `${all.toLocaleString('en')} groups due at once`,
        value: allMs,
        unit: 'ms',
        goal: { of: 'value', is: 'atMost', figure: 3_000 },
      },
      {
        measurement: 'i',
        what: `${few.toLocaleString('en')} due among all`,
        value: fewMs,
        unit: 'ms',
        ratio: ratioTo('all due', fewMs, allMs),
        goal: { of: 'ratio', is: 'atMost', figure: 0.1 },
      },
      {
        measurement: 'i',
        what: 'an idle tick',
        value: median(idle),
        unit: 'ms',
        goal: { of: 'value', is: 'atMost', figure: 5 },
      },
    ]
  } finally {
    await connection.close()
  }
}
