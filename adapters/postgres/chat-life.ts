import type { Platform } from '../../src/chat/event.js'
import type { ChatLife } from '../../src/ports/chat-life.js'
import type { Clock } from '../../src/ports/clock.js'
import type { PrismaClient } from './generated/client.js'

/** What becomes of chats by itself, on PostgreSQL. */
export function createChatLife(prisma: PrismaClient, clock: Clock): ChatLife {
  const leave = async (platform: Platform, chat: string | { readonly startsWith: string }): Promise<void> => {
    await prisma.chat.updateMany({ where: { platform, chat, leftAt: null }, data: { leftAt: clock.now() } })
  }
  return {
    left: (platform, chat) => leave(platform, chat),
    leftAll: (platform, prefix) => leave(platform, { startsWith: prefix }),
    // The old address stays known, since what was pressed there may still be on its way; in one statement, a group that somebody opened at the new
    // one by speaking there first gives way as long as it is empty.
    moved: async (platform, from, to) => {
      await prisma.$transaction([
        prisma.chat.updateMany({ where: { platform, chat: from }, data: { leftAt: clock.now() } }),
        prisma.$executeRaw`
          INSERT INTO chat AS c (platform, chat, group_id, created_at)
          SELECT old.platform, ${to}, old.group_id, ${clock.now()}::timestamptz
          FROM chat old WHERE old.platform = ${platform} AND old.chat = ${from}
          ON CONFLICT (platform, chat) DO UPDATE SET group_id = excluded.group_id
          WHERE NOT EXISTS (SELECT FROM entry e WHERE e.group_id = c.group_id)`,
      ])
    },
  }
}
