import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url, max: 1 })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const called = (name: string, rows: unknown, before = '') =>
  pool.query(`SELECT ${name}(${before}$1::jsonb)`, [JSON.stringify(rows)])

test.each([
  ['of a write', 'acitvities of writes', { acitvities: [] }],
  [
    'of a row of a write',
    'who of activities',
    { activities: [{ what: 'joined', entry: null, detail: '', who: 'Ana' }] },
  ],
  [
    'of a row within a row',
    'name of accounts',
    { account_unlinks: [{ person: null, accounts: [{ platform: 'slack', id: 'U1', name: 'Ana' }], detail: '' }] },
  ],
])('a key %s that nobody reads is refused', async (_where, key, write) => {
  await expect(called('commit_events', [{ changes: false }, write])).rejects.toThrow(`nobody reads ${key}`)
})

test.each([
  ['receive_events', '', 'evnet of events'],
  ['release_deliveries', '', 'evnet of ends'],
  ['claim_due', 'now(), 1, ', 'evnet of plans'],
])('%s refuses a key it does not read', async (name, before, key) => {
  await expect(called(name, [{ evnet: '1' }], before)).rejects.toThrow(`nobody reads ${key}`)
})

test('what is free to say what it likes is not looked at', async () => {
  const replies = [{ platform: 'slack', key: null, reply: { op: 'post', to: { chat: 'C' }, members: [{ who: 1 }] } }]

  const { rows } = await called('commit_events', [{ changes: false, at: new Date(), replies }])

  expect(rows).toEqual([{ commit_events: { written: [1], processed: [], sequences: [expect.any(String)] } }])
})

test('docs/database.md shows the columns that the database has', async () => {
  const page = await readFile(join(projectRoot(), 'docs', 'database.md'), 'utf8')
  const shown = [...page.matchAll(/^## `(\w+)`$([\s\S]*?)^(?=## )/gmu)].flatMap(([, table, text]) =>
    [...(text ?? '').matchAll(/^\| `(\w+)` \| (\w+)(\[\])?(, or null)? \|/gmu)].map(
      ([, column, type, many, optional]) => `${table}.${column} ${type}${many ?? ''}${optional ?? ''}`,
    ),
  )

  const { rows } = await pool.query<{ column: string }>(`
    SELECT c.relname || '.' || a.attname || ' '
      || replace(regexp_replace(format_type(a.atttypid, NULL), 'timestamp with time zone', 'timestamptz'), '"', '')
      || CASE WHEN a.attnotnull THEN '' ELSE ', or null' END AS column
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND c.relname <> '_prisma_migrations'`)

  expect(shown.toSorted()).toEqual(rows.map(({ column }) => column).toSorted())
})
