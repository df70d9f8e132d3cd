import type pg from 'pg'
import { keyOf, type SqlObject } from '../migrate/objects.js'

/** What PostgreSQL says of one object, in its own words. */
interface MadeObject {
  readonly kind: SqlObject['kind']
  readonly name: string
  readonly definition: string
  /** Whether it works: a trigger may be switched off. */
  readonly isOn: boolean
}

// What extensions bring is theirs.
const made = `
  SELECT 'function' AS kind, p.proname::text AS name, pg_get_functiondef(p.oid) AS definition, true AS "isOn"
  FROM pg_proc p
  WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind IN ('f', 'p')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'trigger', t.tgname::text, pg_get_triggerdef(t.oid), t.tgenabled = 'O'
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
  UNION ALL
  SELECT 'view', c.relname::text, pg_get_viewdef(c.oid), true FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`

/**
 * The functions, triggers and views that are not what their files say, as `function check_entry`, whatever their marks claim:
 * missing, other, switched off, on another table, or there without a file. Reads only.
 */
export async function differFromFiles(client: pg.ClientBase, files: readonly SqlObject[]): Promise<readonly string[]> {
  const { rows } = await client.query<MadeObject>(made)
  const filed = new Map(files.map((file) => [keyOf(file), file]))
  const found = new Map<string, MadeObject[]>()
  for (const object of rows) found.set(keyOf(object), [...(found.get(keyOf(object)) ?? []), object])
  const different = [...found.keys()].filter((key) => !filed.has(key))
  for (const [key, file] of filed) {
    const [object, ...others] = found.get(key) ?? []
    const isSame = object?.isOn === true && others.length === 0 && (await isAsFiled(client, file, object.definition))
    if (!isSame) different.push(key)
  }
  return different
}

async function isAsFiled(client: pg.ClientBase, { kind, sql }: SqlObject, definition: string): Promise<boolean> {
  if (kind === 'function') return functionSense(sql) === functionSense(definition)
  if (kind === 'trigger') return triggerSense(sql) === triggerSense(definition)
  const query = sql.replace(/^[\s\S]*?\nCREATE OR REPLACE VIEW \w+ AS\n/u, '')
  return (await planOf(client, query)) === (await planOf(client, definition))
}

/** Two texts of a view that come to one plan are the same view; PostgreSQL writes them down otherwise than we do. */
async function planOf(client: pg.ClientBase, query: string): Promise<string> {
  const { rows } = await client.query<unknown[]>({
    text: `EXPLAIN (VERBOSE, COSTS OFF) ${query.trim().replace(/;$/u, '')}`,
    rowMode: 'array',
  })
  return rows.join('\n')
}

const clauses = /(?= (?:returns|language|immutable|stable|volatile|security|leakproof|parallel|strict|set)\b)/u

/** A function's head in one way of writing, clause by clause, and its body as it stands. */
function functionSense(sql: string): string {
  const [, head = '', , body = ''] = /(CREATE [\s\S]*?)\bAS (\$\w*\$)([\s\S]*)\2/u.exec(sql) ?? []
  const parts = plain(head)
    .replaceAll(' = ', ' to ')
    .replaceAll('timestamptz', 'timestamp with time zone')
    .replace(/ ?([()]) ?/gu, '$1')
    .replaceAll(')', ') ')
    .split(clauses)
  return [...parts.map((part) => part.trim()).sort(), body].join('\n')
}

/** A trigger in one way of writing: its events in one order, and without brackets, of which PostgreSQL writes more. */
function triggerSense(sql: string): string {
  const text = plain(sql.slice(sql.indexOf('CREATE '))).replace(/[();]/gu, ' ')
  return text
    .replace(/(?<= (?:before|after) ).*?(?= on )/u, (events) => events.split(' or ').sort().join(' or '))
    .replace(/\s+/gu, ' ')
    .trim()
}

const plain = (text: string): string =>
  text.replaceAll('public.', '').replace(/["']/gu, '').replace(/\s+/gu, ' ').toLowerCase()
