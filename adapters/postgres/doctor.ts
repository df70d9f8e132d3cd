import pg from 'pg'
import type { Finding } from '../../src/ports/finding.js'
import { isUnreachable } from './failures.js'
import { readProgram, readStanding, type Standing } from './migrate/history.js'
import { onClient } from './migrate/session.js'

const connectTimeoutMs = 5_000
const answerTimeoutMs = 8_000
/** The oldest version that is still maintained. */
const oldestVersion = 14

interface Server {
  readonly version: number
  readonly mayChange: boolean
}

/** Looks at an external database: whether it answers, how old it is, what was migrated, and what the role may do. Changes nothing. */
export async function examineDatabase(url: string, migrationsDir: string): Promise<readonly Finding[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerTimeoutMs,
    application_name: 'tabkeeper doctor',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<Server>(
      `SELECT current_setting('server_version_num')::integer / 10000 AS version,
         has_schema_privilege('public', 'CREATE') AS "mayChange"`,
    )
    const [server] = rows
    if (server === undefined) return [finding('wrong', 'it gave no answer: try again')]
    if (server.version < oldestVersion) {
      return [finding('wrong', `PostgreSQL ${server.version} is too old: take ${oldestVersion} or newer`)]
    }
    const standing = await readStanding(onClient(client), await readProgram(migrationsDir))
    return [finding('fine', `PostgreSQL ${server.version} answers`), migrated(standing, server), rights(server)]
  } catch (error) {
    return [finding('wrong', describe(error))]
  } finally {
    await client.end().catch(() => undefined)
  }
}

function migrated(standing: Standing, { mayChange }: Server): Finding {
  const about = 'Migrations'
  switch (standing.kind) {
    case 'current':
      return { about, state: 'fine', says: 'all are applied' }
    case 'behind':
      return mayChange
        ? { about, state: 'fine', says: 'some are not applied yet; the next start or “npm run migrate” does it' }
        : {
            about,
            state: 'wrong',
            says: 'some are not applied, and this role may not: run “npm run migrate” with the address of the owner',
          }
    case 'different': {
      const names = standing.differences.map(({ name }) => name).join(', ')
      return mayChange
        ? {
            about,
            state: 'fine',
            says: `${names}: not as this program made it; the next start or “npm run migrate” does it`,
          }
        : {
            about,
            state: 'wrong',
            says: `${names}: not as this program made it, and this role may not: run “npm run migrate” with the address of the owner`,
          }
    }
    case 'newer':
      return {
        about,
        state: 'wrong',
        says: `the database is newer than this program (${standing.what}): install the newer version`,
      }
    case 'changed':
      return { about, state: 'wrong', says: `${standing.what} was changed after it was applied: bring it back` }
    case 'failed':
      return {
        about,
        state: 'wrong',
        says: `${standing.what} was begun and never finished: look at its tables, then use “prisma migrate resolve”`,
      }
  }
}

const rights = ({ mayChange }: Server): Finding => ({
  about: 'Database role',
  state: 'fine',
  says: mayChange
    ? 'it may change tables, which bots need not: “npm run migrate -- --grant ROLE” lets another role do no more than use them'
    : 'it may use the tables and not change them',
})

/** The driver's messages can repeat the address, so only its codes are told apart. */
function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '28P01' || code === '28000')
    return 'it does not accept the user or the password in DATABASE_URL: correct them'
  if (code === '3D000') return 'the server has no such database: make it with CREATE DATABASE, or correct DATABASE_URL'
  if (code === '42501') return 'this role may not even read it: run “npm run migrate -- --grant ROLE” as the owner'
  if (isUnreachable(error))
    return `it cannot be reached (${code || 'no answer'}): check DATABASE_URL, and that PostgreSQL runs there`
  return `it cannot be used (${code || 'no reason given'}): check DATABASE_URL`
}

const finding = (state: Finding['state'], says: string): Finding => ({ about: 'Database', state, says })
