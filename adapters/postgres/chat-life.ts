import type { Platform } from '../../src/chat/event.js'
import type { Clock } from '../../src/ports/clock.js'
import type { PrismaClient } from './generated/client.js'

/**
 * What becomes of chats without anybody having done it in them, so that there is no event: nobody gets onto a tab by it. Each is
 * safe to repeat.
 */
export interface ChatLife {
  /** Nothing is said in the chat any more. */
  left(platform: Platform, chat: string): Promise<void>
  /** Nothing is said any more in chats whose name begins like this. */
  leftAll(platform: Platform, prefix: string): Promise<void>
  /** The platform gave the chat another address: the same group goes on there. */
  moved(platform: Platform, from: string, to: string): Promise<void>
}

export function createChatLife(prisma: PrismaClient, clock: Clock): ChatLife {
  const leave = async (platform: Platform, chat: string | { readonly startsWith: string }): Promise<void> => {
    await prisma.chat.updateMany({ where: { platform, chat, leftAt: null }, data: { leftAt: clock.now() } })
  }
  return {
    left: (platform, chat) => leave(platform, chat),
    leftAll: (platform, prefix) => leave(platform, { startsWith: prefix }),
    // The old address stays known, since what was pressed there may still be on its way; a group that somebody opened at the new
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
