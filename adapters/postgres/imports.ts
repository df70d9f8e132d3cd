import type { GroupId, ImportId } from '../../src/ids.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'

/** What a file says that waits for a press in this group; null where none does. */
export async function stagedImport(prisma: PrismaClient, group: GroupId, id: ImportId): Promise<object | null> {
  const rows = await prisma.$queryRaw<{ book: Json }[]>`
    SELECT i.book FROM import i WHERE i.id = ${id}::uuid AND i.group_id = ${group}::uuid AND i.imported_at IS NULL`
  const [row] = rows
  return row === undefined ? null : fromJson<object>(row.book)
}

/** When the same file was brought in, if any of what it became still counts. */
export async function importedAt(prisma: PrismaClient, group: GroupId, contentHash: string): Promise<Date | null> {
  const rows = await prisma.$queryRaw<{ at: Date }[]>(Prisma.sql`
    SELECT i.imported_at AS at FROM import i
    WHERE i.group_id = ${group}::uuid AND i.content_hash = ${contentHash} AND i.imported_at IS NOT NULL AND EXISTS (
      SELECT FROM numbered_entry e
      WHERE e.group_id = i.group_id AND e.number BETWEEN i.first_number AND i.last_number AND e.reversals % 2 = 0
    )
    LIMIT 1`)
  return rows[0]?.at ?? null
}
