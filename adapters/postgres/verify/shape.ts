import { readFile } from 'node:fs/promises'
import type pg from 'pg'

// Casts and brackets are how PostgreSQL writes an expression down, and versions of it differ there.
const shape = `
  WITH ours AS (
    SELECT c.* FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v') AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  )
  SELECT relname::text AS "table", concat_ws(' ', 'is', CASE relpersistence WHEN 'p' THEN 'kept' ELSE 'volatile' END,
    CASE WHEN relrowsecurity OR relforcerowsecurity THEN 'and hides rows' END) AS line
  FROM ours WHERE relkind <> 'v'
  UNION ALL
  SELECT o.relname, concat_ws(' ', 'column', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
    CASE a.attidentity WHEN 'a' THEN 'always counted' WHEN 'd' THEN 'counted' END, CASE a.attgenerated WHEN 's' THEN 'stored' END,
    pg_get_expr(d.adbin, d.adrelid))
  FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum
  UNION ALL
  SELECT o.relname, concat_ws(' ', 'constraint', c.conname, pg_get_constraintdef(c.oid), CASE WHEN NOT c.convalidated THEN 'unchecked' END)
  FROM ours o JOIN pg_constraint c ON c.conrelid = o.oid WHERE c.contype NOT IN ('n', 't')
  UNION ALL
  SELECT o.relname, concat_ws(' ', CASE WHEN i.indisunique THEN 'key' ELSE 'index' END, pg_get_indexdef(i.indexrelid),
    CASE WHEN NOT (i.indisvalid AND i.indisready AND i.indislive) THEN 'unusable' END)
  FROM ours o JOIN pg_index i ON i.indrelid = o.oid
  UNION ALL
  SELECT o.relname, 'rule ' || r.rulename FROM ours o JOIN pg_rewrite r ON r.ev_class = o.oid WHERE o.relkind <> 'v'`

/** Tables, columns, constraints and indexes as the database has them, a sorted line each. Reads only. */
export async function readShape(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; line: string }>(shape)
  return rows
    .map(({ table, line }) => `${table}: ${line}`)
    .map((line) =>
      line
        .replaceAll('public.', '')
        .replace(/::[a-z]+(?:\[\])?/gu, '')
        .replace(/[()"]/gu, ' '),
    )
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .sort()
}

/**
 * The lines of prisma/shape.txt, which is what the migrations make, that the database lacks, and what it has beside them. An index
 * that somebody added makes nothing wrong; a key or a rule may.
 */
export async function differFromShape(
  client: pg.ClientBase,
  shapeFile: string,
): Promise<{ readonly checked: number; readonly different: readonly string[] }> {
  const filed = (await readFile(shapeFile, 'utf8')).trimEnd().split('\n')
  const found = await readShape(client)
  const tables = new Set(filed.map(tableOf))
  const missing = filed.filter((line) => !found.includes(line))
  const added = found.filter(
    (line) => !filed.includes(line) && tables.has(tableOf(line)) && !/^\S+: index /u.test(line),
  )
  const different = [...missing.map((line) => `without ${line}`), ...added.map((line) => `with ${line}`)]
  return { checked: filed.length, different }
}

const tableOf = (line: string): string => line.slice(0, line.indexOf(':'))
