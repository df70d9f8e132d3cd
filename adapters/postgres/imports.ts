import type { GroupId, ImportId } from '../../src/ids.js'
import type { StagedImport } from '../../src/ports/books.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'

/** What a file says that waits for a press in this group; null where none does. */
export async function stagedImport(prisma: PrismaClient, group: GroupId, id: ImportId): Promise<StagedImport | null> {
  const rows = await prisma.$queryRaw<{ book: Json; hash: string }[]>`
    SELECT i.book, i.content_hash AS hash FROM import i
    WHERE i.id = ${id}::uuid AND i.group_id = ${group}::uuid AND i.imported_at IS NULL`
  const [row] = rows
  return row === undefined ? null : { contentHash: row.hash, book: fromJson<object>(row.book) }
}

/** The entries of a file that waits for a press in this group, part by part. */
export async function* importParts(prisma: PrismaClient, group: GroupId, id: ImportId): AsyncIterable<string> {
  for (let place = 1; ; place += 1) {
    const rows = await prisma.$queryRaw<{ entries: string }[]>`
      SELECT p.entries FROM import_part p JOIN import i ON i.id = p.import_id
      WHERE p.import_id = ${id}::uuid AND i.group_id = ${group}::uuid AND p.place = ${place}`
    const [row] = rows
    if (row === undefined) return
    yield row.entries
  }
}

/** When the same file was brought in, if any of what it became still counts. */
export async function importedAt(prisma: PrismaClient, group: GroupId, contentHash: string): Promise<Date | null> {
  const rows = await prisma.$queryRaw<{ at: Date }[]>(Prisma.sql`
    SELECT i.imported_at AS at FROM import i
    WHERE i.group_id = ${group}::uuid AND i.content_hash = ${contentHash} AND i.counts AND import_stands(i)
    LIMIT 1`)
  return rows[0]?.at ?? null
}
