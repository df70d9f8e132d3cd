import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../project-root.js'
import type { Session } from './session.js'

/** One file of prisma/sql: a function, a view or a trigger, called like its file. */
export interface SqlObject {
  readonly kind: 'function' | 'view' | 'trigger'
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file in hex. */
  readonly checksum: string
}

/** The objects that the program brings, in the order in which they can be made, and the version of the program. */
export interface SqlObjects {
  readonly version: string
  readonly all: readonly SqlObject[]
}

/** How an object of the database differs from its file. `found` is null where the database has none. */
export interface Difference extends Pick<SqlObject, 'kind' | 'name'> {
  /** `outdated`: made from another file; `altered`: changed or dropped after it was made; `gone`: its file is no more;
   * `newer`: made by a later version of the program. */
  readonly why: 'outdated' | 'altered' | 'gone' | 'newer'
  readonly found: FoundObject | null
}

/** An object of the database, whoever made it. */
export interface FoundObject {
  readonly kind: SqlObject['kind']
  readonly name: string
  /** How DROP and COMMENT name it. */
  readonly identity: string
  /** SHA-256 of the definition as PostgreSQL writes it. */
  readonly fingerprint: string
  /** What the object says of itself in its comment; null where it was not made by us. */
  readonly mark: Mark | null
}

interface Mark {
  readonly version: string
  readonly checksum: string
  readonly fingerprint: string
}

const folders = { function: 'functions', view: 'views', trigger: 'triggers' } as const
// What a later kind is made of is there by then. Bodies of functions are read when they run.
export const kinds = ['function', 'view', 'trigger'] as const

/** Reads prisma/sql. Throws where a folder is missing: without its files every object would count as gone. */
export async function readObjects(sqlDir: string): Promise<SqlObjects> {
  const { version } = JSON.parse(await readFile(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }
  const all = await Promise.all(kinds.map((kind) => readKind(kind, join(sqlDir, folders[kind]))))
  return { version, all: all.flat() }
}

async function readKind(kind: SqlObject['kind'], folder: string): Promise<readonly SqlObject[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return await Promise.all(
    files.map(async (file) => {
      const sql = await readFile(join(folder, file), 'utf8')
      return { kind, name: file.slice(0, -'.sql'.length), sql, checksum: sha256(sql) }
    }),
  )
}

/** Compares the files with the catalogue of the database; empty where all is as the files say. Reads only. */
export async function differences(session: Session, { version, all }: SqlObjects): Promise<readonly Difference[]> {
  const found = await readFound(session)
  const known = new Set(all.map(keyOf))
  const gone = found.filter((object) => object.mark !== null && !known.has(keyOf(object)))
  return [
    ...all.flatMap((object) => differenceOf(object, found, version)),
    ...gone.map((found) => ({ kind: found.kind, name: found.name, why: 'gone' as const, found })),
  ].map((difference) => (isNewer(difference, version) ? { ...difference, why: 'newer' as const } : difference))
}

function differenceOf(object: SqlObject, all: readonly FoundObject[], version: string): readonly Difference[] {
  const [found = null, ...overloads] = all.filter((other) => keyOf(other) === keyOf(object))
  const { kind, name } = object
  if (found === null) {
    // Where this very version made the others, it made this one too.
    const wasMade = all.some(({ mark }) => mark?.version === version)
    return [{ kind, name, why: wasMade ? 'altered' : 'outdated', found }]
  }
  if (found.mark !== null && found.mark.checksum !== object.checksum) return [{ kind, name, why: 'outdated', found }]
  const isAsMade = found.mark?.fingerprint === found.fingerprint && overloads.length === 0
  return isAsMade ? [] : [{ kind, name, why: 'altered', found }]
}

/** An object that a later version made from another file is none of ours to put back. */
const isNewer = ({ why, found }: Difference, version: string): boolean =>
  why !== 'altered' && (found?.mark?.version ?? version).localeCompare(version, 'en', { numeric: true }) > 0

/** What tells objects apart. */
export const keyOf = ({ kind, name }: Pick<SqlObject, 'kind' | 'name'>): string => `${kind} ${name}`

// What extensions bring is theirs. The state of a trigger belongs to it: one that is switched off guards nothing.
const catalogue = `
  SELECT 'function', p.proname::text, p.oid::regprocedure::text, pg_get_functiondef(p.oid), obj_description(p.oid, 'pg_proc')
  FROM pg_proc p
  WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'view', c.relname::text, c.oid::regclass::text, pg_get_viewdef(c.oid), obj_description(c.oid, 'pg_class')
  FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'trigger', t.tgname::text, quote_ident(t.tgname) || ' ON ' || c.oid::regclass, pg_get_triggerdef(t.oid) || t.tgenabled::text,
    obj_description(t.oid, 'pg_trigger')
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
  ORDER BY 1, 2, 3`

/** Every function, view and trigger of the schema. */
export async function readFound(session: Session): Promise<readonly FoundObject[]> {
  const rows = await session.rows(catalogue)
  return rows.map(([kind, name, identity, definition, comment]) => ({
    kind: kind as SqlObject['kind'],
    name: String(name),
    identity: String(identity),
    fingerprint: sha256(String(definition)),
    mark: readMark(comment),
  }))
}

function readMark(comment: unknown): Mark | null {
  const [, version, checksum, fingerprint] = /^Tabkeeper (\S+) (\w{64}) (\w{64})$/u.exec(String(comment)) ?? []
  return version === undefined || checksum === undefined || fingerprint === undefined
    ? null
    : { version, checksum, fingerprint }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
