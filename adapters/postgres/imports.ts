import type { Imports } from '../../src/ports/imports.js'
import type { PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'

/** Files that were, or may be, brought in, on PostgreSQL. */
export const createImports = (prisma: PrismaClient): Imports => ({
  staged: async (group, id) => {
    const row = await prisma.import.findFirst({
      where: { id, groupId: group, importedAt: null },
      select: { book: true },
    })
    return row === null ? null : fromJson<object>(row.book as Json)
  },
  // Whether an entry stands, the view knows.
  importedAt: async (group, contentHash) => {
    const rows = await prisma.$queryRaw<{ at: Date }[]>`
      SELECT i.imported_at AS at FROM import i
      WHERE i.group_id = ${group}::uuid AND i.content_hash = ${contentHash} AND i.imported_at IS NOT NULL AND EXISTS (
        SELECT FROM numbered_entry e
        WHERE e.group_id = i.group_id AND e.number BETWEEN i.first_number AND i.last_number AND e.reversals % 2 = 0
      )
      LIMIT 1`
    return rows[0]?.at ?? null
  },
})
