import type { Depths, PoolUse } from '../../src/ports/operation.js'
import type { Connection } from './connect.js'

/** How much waits in each queue, by platform; counted over the indexes of what waits, so it costs what waits. */
export async function depths({ pool }: Pick<Connection, 'pool'>): Promise<Depths> {
  const { rows } = await pool.query<{ queue: string; count: number; oldest: number | null }>(`
    SELECT 'inbox ' || platform AS queue, count(*)::integer AS count,
      extract(epoch FROM now() - min(received_at))::float8 AS oldest
    FROM inbound_event WHERE processed_at IS NULL GROUP BY platform
    UNION ALL
    SELECT 'outbox ' || platform, count(*)::integer, extract(epoch FROM now() - min(created_at))::float8
    FROM outbox WHERE delivered_at IS NULL AND dropped_at IS NULL GROUP BY platform
    UNION ALL
    SELECT 'jobs', count(*)::integer, extract(epoch FROM now() - min(due_at))::float8
    FROM job WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= now()`)
  return Object.fromEntries(
    rows.map(({ queue, count, oldest }) => [queue, { count, oldestSeconds: Math.max(0, oldest ?? 0) }]),
  )
}

/** How the connections of this process are used. */
export const poolUse = ({ pool }: Pick<Connection, 'pool'>): PoolUse => ({
  open: pool.totalCount,
  idle: pool.idleCount,
  waitedFor: pool.waitingCount,
})
