import type { GroupId, MemberId } from '../../src/ids.js'
import type { Entry } from '../../src/ledger/entry.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { LogLine } from '../../src/ports/entries.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { type EntryRow, toEntry } from './rows.js'

interface LogRow {
  readonly what: LogLine['what']
  readonly by: string
  readonly at: Date
  readonly entry: string | null
  readonly detail: string
  readonly before_minor: bigint | null
  readonly before_currency: string | null
}

/**
 * What was done to the tab, newest first. Of a change the journal holds two rows, of which the one is told that brings a version to
 * stand. Only as many of the newest rows are looked at as can be on the page.
 */
export async function log(
  prisma: PrismaClient,
  group: GroupId,
  offset: number,
  limit: number,
): Promise<readonly LogLine[]> {
  const reach = offset + limit
  const rows = await prisma.$queryRaw<LogRow[]>`
    WITH journal AS (
      SELECT e.* FROM entry e
      WHERE e.group_id = ${group}::uuid AND NOT (e.reversal_number % 2 = 1 AND ${hasCompanion(0)})
      ORDER BY e.position DESC LIMIT ${reach}
    ), noted AS (
      SELECT a.* FROM activity a WHERE a.group_id = ${group}::uuid ORDER BY a.id DESC LIMIT ${reach}
    ), line AS (
      SELECT CASE
          WHEN e.reversal_number = 0 THEN CASE WHEN e.version = 1 THEN 'recorded' ELSE 'changed' END
          WHEN e.reversal_number % 2 = 1 THEN 'reversed'
          WHEN ${hasCompanion(1)} THEN 'changeTakenBack'
          ELSE 'restored'
        END AS what, e.created_by AS member, e.created_at AS at, coalesce(e.reversal_of, e.id) AS entry, '' AS detail,
        v.total_minor AS before_minor, v.currency AS before_currency, e.position AS place
      -- One at a time: planned for any number of rows, the whole journal of everybody would be read to join them.
      FROM journal e LEFT JOIN LATERAL (
        SELECT v.total_minor, v.currency FROM entry v
        WHERE v.group_id = e.group_id AND v.number = e.number AND v.version = e.replaces LIMIT 1
      ) v ON true
      UNION ALL
      SELECT a.what, a.member_id, a.at, a.entry_id, a.detail, NULL, NULL, a.id FROM noted a
    )
    SELECT l.what, coalesce(m.merged_into, m.id)::text AS by, l.at, l.entry::text AS entry, l.detail, l.before_minor, l.before_currency
    FROM line l JOIN member m ON m.id = l.member
    ORDER BY l.at DESC, l.place DESC OFFSET ${offset} LIMIT ${limit}`
  const known = await entriesOf(
    prisma,
    rows.flatMap(({ entry }) => (entry === null ? [] : [entry])),
  )
  return rows.map(({ what, by, at, entry, detail, before_minor: amountMinor, before_currency: currency }) => ({
    what,
    by: by as MemberId,
    at,
    entry: entry === null ? null : (known.get(entry) ?? null),
    before: amountMinor === null || currency === null ? null : { amountMinor, currency: currency as CurrencyCode },
    detail,
  }))
}

/** Whether the same act took back (1) or brought to stand (0) another version of what this row turns. */
const hasCompanion = (parity: 0 | 1): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM entry own
    JOIN entry other ON other.group_id = own.group_id AND other.number = own.number AND other.version <> own.version
    JOIN entry act ON (act.id = other.id OR act.reversal_of = other.id)
  WHERE own.id = e.reversal_of AND act.created_at = e.created_at AND act.created_by = e.created_by
    AND act.inbound_id IS NOT DISTINCT FROM e.inbound_id
    AND act.reversal_number % 2 = ${parity})`

async function entriesOf(prisma: PrismaClient, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  if (ids.length === 0) return new Map()
  const rows = await prisma.$queryRaw<EntryRow[]>`SELECT e.* FROM numbered_entry e WHERE e.id = ANY (${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, toEntry(row)]))
}
