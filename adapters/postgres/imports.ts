import type { Imports } from '../../src/ports/imports.js'
import type { PrismaClient } from './generated/client.js'
import { fromJson, type Json, toJson } from './json.js'

/** Files that were, or may be, brought in, on PostgreSQL. */
export const createImports = (prisma: PrismaClient): Imports => ({
  staged: async (group, id) => {
    const row = await prisma.import.findFirst({
      where: { id, groupId: group, importedAt: null },
      select: { book: true, contentHash: true },
    })
    return row === null ? null : { contentHash: row.contentHash, book: fromJson<object>(row.book as Json) }
  },
  parts: async function* (group, id) {
    for (let place = 1; ; place += 1) {
      const [row] = await prisma.$queryRaw<{ entries: string }[]>`
        SELECT p.entries FROM import_part p JOIN import i ON i.id = p.import_id
        WHERE p.import_id = ${id}::uuid AND i.group_id = ${group}::uuid AND p.place = ${place}`
      if (row === undefined) return
      yield row.entries
    }
  },
  // Whether an entry stands, the view knows.
  importedAt: async (group, contentHash) => {
    const rows = await prisma.$queryRaw<{ at: Date }[]>`
      SELECT i.imported_at AS at FROM import i
      WHERE i.group_id = ${group}::uuid AND i.content_hash = ${contentHash} AND i.counts AND import_stands(i)`
    return rows[0]?.at ?? null
  },
  alike: async (group, looks) => {
    const told = toJson(looks.map(({ totalMinor, ...look }) => ({ ...look, total: totalMinor })))
    const [row] = await prisma.$queryRaw<[{ count: bigint }]>`
      SELECT count(DISTINCT l.place) AS count
      FROM ROWS FROM (jsonb_to_recordset(${told}::jsonb) AS (date date, currency text, total bigint, description text))
          WITH ORDINALITY AS l(date, currency, total, description, place)
        JOIN entry e ON e.date = l.date AND e.currency = l.currency AND e.total_minor = l.total AND e.description = l.description
      WHERE e.group_id = ${group}::uuid AND e.number IS NOT NULL
        AND (SELECT count(*) FROM entry r WHERE r.reversal_of = e.id) % 2 = 0`
    return Number(row.count)
  },
})
