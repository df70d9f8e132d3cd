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

/** How many pages some work on a pool of one connection looks at, told by the statistics of its database. */
export async function pagesReadBy(pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  const before = await pagesSoFar(pool)
  await work()
  return (await pagesSoFar(pool)) - before
}

async function pagesSoFar(pool: pg.Pool): Promise<number> {
  await pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ pages: number }>(
    'SELECT (blks_hit + blks_read)::integer AS pages FROM pg_stat_database WHERE datname = current_database()',
  )
  return rows[0]?.pages ?? 0
}
