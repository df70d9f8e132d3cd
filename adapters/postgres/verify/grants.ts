import type pg from 'pg'
import { isDue } from '../rights.js'

interface GrantRow {
  readonly grantee: string
  readonly thing: string
  readonly right: string
  readonly column: string | null
}

// What nobody was given by name is PostgreSQL's default: everybody may call a function, and make temporary tables.
const given = `
  SELECT CASE a.grantee WHEN 0 THEN 'everybody' ELSE a.grantee::regrole::text END AS grantee, thing, a.privilege_type AS right, "column"
  FROM (
    SELECT c.relname::text AS thing, NULL AS "column", c.relacl AS acl, c.relowner AS owner FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S')
    UNION ALL
    SELECT c.relname, t.attname, t.attacl, c.relowner FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND t.attacl IS NOT NULL
  ) things, aclexplode(acl) a
  WHERE a.grantee <> owner
  UNION ALL
  SELECT 'everybody', p.oid::regprocedure::text, 'EXECUTE', NULL FROM pg_proc p
  WHERE p.pronamespace = current_schema()::regnamespace AND p.prosecdef AND EXISTS (
    SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0
  )`

/** Rights to write that `migrate --grant` never gives, and what everybody may call as if they owned the books. Reads only. */
export async function strayGrants(
  client: pg.ClientBase,
): Promise<{ readonly checked: number; readonly stray: readonly string[] }> {
  const { rows } = await client.query<GrantRow>(given)
  const stray = rows
    .filter(({ thing, right, column }) => !isDue(thing, right, column))
    .map(
      ({ grantee, thing, right, column }) => `${right} on ${[thing, column].filter(Boolean).join('.')} to ${grantee}`,
    )
  const { rows: things } = await client.query<{ count: string }>(
    'SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace',
  )
  return { checked: Number(things[0]?.count), stray }
}
