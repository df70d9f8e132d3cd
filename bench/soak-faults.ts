import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../adapters/postgres/connect.js'
import { onDatabase } from './cluster.js'

/** What happens now and then while something is measured. */
export type Fault = () => Promise<unknown>

/** Has one of these happen again and again, in turn, one at a time, until it is stopped; tells how many did. */
export function disturb(everyMs: number, faults: readonly Fault[]): { stop(): Promise<number> } {
  const stopping = new AbortController()
  let count = 0
  const going = (async () => {
    for (;;) {
      await sleep(everyMs * (0.5 + Math.random()), undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      await faults[count % faults.length]?.()
      count += 1
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await going
      return count
    },
  }
}

/** Nothing can be written for so long, as after a failover to a standby, and every connection breaks before and after. */
export async function readOnlyFor(url: string, ms: number): Promise<void> {
  await alter(url, 'SET default_transaction_read_only = on')
  await sleep(ms)
  await alter(url, 'RESET default_transaction_read_only')
}

const alter = (url: string, setting: string): Promise<void> =>
  onDatabase(url, async (client) => {
    await client.query('SET default_transaction_read_only = off')
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} ${setting}`)
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
  })

/** So many chats wait to be told something that nobody asked for. */
export async function writeBacklog({ pool }: Connection, chats: number): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (platform, key, created_at, unasked, reply)
     SELECT 'telegram', gen_random_uuid(), now(), true, jsonb_build_object('op', 'post', 'key', 'news ' || n,
       'to', jsonb_build_object('platform', 'telegram', 'chat', (-9000000 - n)::text), 'view', jsonb_build_object(
         'blocks', jsonb_build_array(jsonb_build_object('kind', 'text', 'spans', jsonb_build_array(jsonb_build_object('text', 'news')))),
         'buttons', '[]'::jsonb, 'files', '[]'::jsonb))
     FROM generate_series(1, $1::integer) n`,
    [chats],
  )
}
