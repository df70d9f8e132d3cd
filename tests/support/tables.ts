import type pg from 'pg'

/** Every row of every table as text, by table. */
export type Tables = Readonly<Record<string, readonly string[]>>

/** Reads a whole database, in one statement and so at one moment. `except` names tables that may differ. */
export async function readTables(pool: pg.Pool, except: readonly string[] = []): Promise<Tables> {
  const { rows: names } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  )
  const read = names.map(({ name }) => name).filter((name) => !except.includes(name))
  const parts = read.map((name) => `SELECT '${name}' AS name, t::text AS line FROM "${name}" t`)
  const { rows } = await pool.query<{ name: string; line: string }>(`${parts.join(' UNION ALL ')} ORDER BY name, line`)
  const tables: Record<string, string[]> = Object.fromEntries(read.map((name) => [name, []]))
  for (const { name, line } of rows) tables[name]?.push(line)
  return tables
}

/** The tables that record only that something was said: a refusal writes there and nowhere else. */
export const spoken: readonly string[] = ['inbound_event', 'outbox', 'fresh_reply']
