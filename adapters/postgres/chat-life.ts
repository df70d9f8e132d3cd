import type { Platform } from '../../src/chat/event.js'
import type { ChatLife } from '../../src/ports/chat-life.js'
import type { Clock } from '../../src/ports/clock.js'
import { Prisma, type PrismaClient } from './generated/client.js'

/** What becomes of chats by itself, on PostgreSQL. */
export function createChatLife(prisma: PrismaClient, clock: Clock): ChatLife {
  const leave = async (platform: Platform, chat: string | { readonly startsWith: string }): Promise<void> => {
    await prisma.chat.updateMany({ where: { platform, chat, leftAt: null }, data: { leftAt: clock.now() } })
  }
  return {
    left: (platform, chat) => leave(platform, chat),
    leftAll: (platform, prefix) => leave(platform, { startsWith: prefix }),
    // Whoever is known under the new name already stays it; a group that somebody opened there gives way as long as it is empty.
    movedAll: async (platform, what, from, to) => {
      if (what === 'accounts') {
        await prisma.$executeRaw`
          UPDATE account a SET account = ${to} || substr(a.account, length(${from}) + 1)
          WHERE a.platform = ${platform} AND starts_with(a.account, ${from}) AND NOT EXISTS (
            SELECT FROM account b
            WHERE b.platform = a.platform AND b.account = ${to} || substr(a.account, length(${from}) + 1)
          )`
        return
      }
      await prisma.$transaction([
        standBack(prisma, platform, Prisma.sql`starts_with(c.chat, ${to})`),
        prisma.$executeRaw`
          INSERT INTO chat AS c (platform, chat, group_id, created_at, left_at)
          SELECT old.platform, ${to} || substr(old.chat, length(${from}) + 1), old.group_id, old.created_at, old.left_at
          FROM chat old WHERE old.platform = ${platform} AND starts_with(old.chat, ${from})
          ON CONFLICT (platform, chat) DO UPDATE SET group_id = excluded.group_id
          WHERE NOT EXISTS (SELECT FROM entry e WHERE e.group_id = c.group_id)`,
        prisma.$executeRaw`
          UPDATE chat SET left_at = ${clock.now()}::timestamptz
          WHERE platform = ${platform} AND starts_with(chat, ${from}) AND left_at IS NULL`,
      ])
    },
    // The old address stays known, since what was pressed there may still be on its way; in one statement, a group that somebody opened at the new
    // one by speaking there first gives way as long as it is empty.
    moved: async (platform, from, to) => {
      await prisma.$transaction([
        // The same lock under which a first message opens a chat's group.
        prisma.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${platform} ${to}`}, 0))::text`,
        standBack(prisma, platform, Prisma.sql`c.chat = ${to}`),
        prisma.chat.updateMany({ where: { platform, chat: from }, data: { leftAt: clock.now() } }),
        prisma.$executeRaw`
          INSERT INTO chat AS c (platform, chat, group_id, created_at)
          SELECT old.platform, ${to}, old.group_id, ${clock.now()}::timestamptz
          FROM chat old WHERE old.platform = ${platform} AND old.chat = ${from}
          ON CONFLICT (platform, chat) DO UPDATE SET group_id = excluded.group_id
          WHERE NOT EXISTS (SELECT FROM entry e WHERE e.group_id = c.group_id)`,
      ])
    },
    // Of several chats of a group it is called after the first.
    renamed: async (platform, chat, name) => {
      await prisma.$executeRaw`
        UPDATE "group" g SET name = ${name}, version = g.version + 1
        FROM chat c
        WHERE c.platform = ${platform} AND c.chat = ${chat} AND g.id = c.group_id AND g.name <> ${name}
          AND NOT EXISTS (
            SELECT FROM chat older
            WHERE older.group_id = g.id AND older.left_at IS NULL AND older.created_at < c.created_at
          )`
    },
  }
}

/**
 * Whoever is deciding about the still empty groups of these chats decides anew, and finds the one that comes; who was before that
 * has written, which the next statement sees.
 */
const standBack = (prisma: PrismaClient, platform: Platform, where: Prisma.Sql) =>
  prisma.$executeRaw`
    SELECT move_groups_on(ARRAY(
      SELECT c.group_id FROM chat c
      WHERE c.platform = ${platform} AND ${where} AND NOT EXISTS (SELECT FROM entry e WHERE e.group_id = c.group_id)
    ))`
