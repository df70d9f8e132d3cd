import { dirname, join } from 'node:path'
import type pg from 'pg'
import { readProgram, readStanding } from './migrate/history.js'
import { onClient } from './migrate/session.js'
import { findHead } from './verify/chain-head.js'
import { differFromFiles } from './verify/filed-objects.js'
import { strayGrants } from './verify/grants.js'
import { keptChecks } from './verify/kept-checks.js'
import { differFromShape } from './verify/shape.js'
import { checks } from './verify-checks.js'

/** What one check found. `broken` counts violations among `checked` things; `example` names one of them. */
export interface Finding {
  readonly check: string
  readonly checked: number
  readonly broken: number
  readonly example: string | null
}

type FindingRow = { readonly checked: string; readonly broken: string; readonly example: string | null }

// A ledger of millions is read from end to end; the usual limits are for commands that people wait for.
const checkTimeoutMs = 3_600_000

// The driver knows this setting of a query, its types do not.
const patient = (text: string): pg.QueryConfig => Object.assign({ text }, { query_timeout: checkTimeoutMs })

/**
 * Checks every invariant of a live database, and that an old `head` of a chain is in one of today's. Reads only, and sees one
 * moment of it.
 */
export async function verify(pool: pg.Pool, migrationsDir: string, head?: string): Promise<readonly Finding[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SET LOCAL statement_timeout = ${checkTimeoutMs}`)
    const findings = await findIn(client, migrationsDir, head)
    await client.query('COMMIT')
    client.release()
    return findings
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** What the checks find in the transaction that the client has open. */
export async function findIn(client: pg.ClientBase, migrationsDir: string, head?: string): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { check, sql } of [...checks, ...keptChecks]) {
    const { rows } = await client.query<FindingRow>(patient(sql))
    const [row] = rows
    if (row === undefined) throw new Error(`the check "${check}" gave no answer`)
    findings.push({ check, checked: Number(row.checked), broken: Number(row.broken), example: row.example })
  }
  if (head !== undefined) findings.push(await checkHead(client, head))
  findings.push(...(await checkProgram(client, migrationsDir)))
  return findings
}

async function checkHead(client: pg.ClientBase, head: string): Promise<Finding> {
  const found = await findHead(client, head)
  const check = 'the entries up to the head that was kept are as they were'
  return { check, checked: found?.place ?? 0, broken: found === null ? 1 : 0, example: found === null ? head : null }
}

async function checkProgram(client: pg.ClientBase, migrationsDir: string): Promise<readonly Finding[]> {
  const program = await readProgram(migrationsDir)
  const standing = await readStanding(onClient(client), program)
  const isMigrated = standing.kind === 'current' || standing.kind === 'different'
  const objects = await differFromFiles(client, program.objects.all)
  const grants = await strayGrants(client)
  const shape = await differFromShape(client, join(dirname(migrationsDir), 'shape.txt'))
  return [
    {
      check: 'all migrations are applied, unchanged',
      checked: program.migrations.length,
      broken: isMigrated ? 0 : 1,
      example: isMigrated ? null : standing.kind,
    },
    {
      check: 'every function, view and trigger is as its file says',
      checked: program.objects.all.length,
      broken: objects.length,
      example: objects[0] ?? null,
    },
    {
      check: 'every table, key and rule is as the migrations made it',
      checked: shape.checked,
      broken: shape.different.length,
      example: shape.different[0] ?? null,
    },
    {
      check: 'nobody may write more than bots and workers do',
      checked: grants.checked,
      broken: grants.stray.length,
      example: grants.stray[0] ?? null,
    },
  ]
}
