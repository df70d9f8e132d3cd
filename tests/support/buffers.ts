import type pg from 'pg'

interface Plan {
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
}

/**
 * How many pages a statement looks at, whatever it writes being taken back: what it costs, told by the database and not by a
 * stopwatch. The second of two runs counts, since the first also makes plans.
 */
export async function pagesRead(pool: pg.Pool, sql: string, values: readonly unknown[] = []): Promise<number> {
  const client = await pool.connect()
  try {
    const once = async (): Promise<number> => {
      await client.query('BEGIN')
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
        [...values],
      )
      await client.query('ROLLBACK')
      const plan = rows[0]?.['QUERY PLAN'][0].Plan
      if (plan === undefined) throw new Error(`there is no plan of ${sql}`)
      return plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
    }
    await once()
    return await once()
  } finally {
    client.release()
  }
}
