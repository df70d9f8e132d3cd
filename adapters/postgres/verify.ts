import type pg from 'pg'
import { readProgram, readStanding } from './migrate/history.js'
import { onClient } from './migrate/session.js'
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

/** Checks every invariant of a live database. Reads only, and sees one moment of it. */
export async function verify(pool: pg.Pool, migrationsDir: string): Promise<readonly Finding[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SET LOCAL statement_timeout = ${checkTimeoutMs}`)
    const findings: Finding[] = []
    for (const { check, sql } of checks) {
      const { rows } = await client.query<FindingRow>(patient(sql))
      const [row] = rows
      if (row === undefined) throw new Error(`the check "${check}" gave no answer`)
      findings.push({ check, checked: Number(row.checked), broken: Number(row.broken), example: row.example })
    }
    findings.push(...(await checkProgram(client, migrationsDir)))
    await client.query('COMMIT')
    client.release()
    return findings
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function checkProgram(client: pg.ClientBase, migrationsDir: string): Promise<readonly Finding[]> {
  const program = await readProgram(migrationsDir)
  const standing = await readStanding(onClient(client), program)
  const isMigrated = standing.kind === 'current' || standing.kind === 'different'
  const different = standing.kind === 'different' ? standing.differences : []
  return [
    {
      check: 'all migrations are applied, unchanged',
      checked: program.migrations.length,
      broken: isMigrated ? 0 : 1,
      example: isMigrated ? null : standing.kind,
    },
    {
      check: 'every function, view and trigger is as the program made it',
      checked: program.objects.all.length,
      broken: different.length,
      example: different[0]?.name ?? null,
    },
  ]
}
