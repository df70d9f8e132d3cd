import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { EntryId } from '../../src/ids.js'
import type { CardCopy, Cards, EarlierWords } from '../../src/ports/cards.js'
import { awaitedMessageId } from './awaited.js'
import type { PrismaClient } from './generated/client.js'

// A card is posted once a chat, and again where somebody asks for it; older copies than this stay as they were.
const copiesMax = 100
// Whoever rewrites one message oftener plays with it.
const versionsMax = 50

/** Messages and what they show, on PostgreSQL: told by their first button, through an index on that place of the JSON. */
export const createCards = (prisma: PrismaClient): Cards => ({
  of: async (shown) => {
    const cards = await prisma.$queryRaw<{ message: MessageRef }[]>`
      SELECT o.message FROM outbox o
      WHERE o.reply #>> '{view,buttons,0,0,press,id}' = ${shown} AND o.message IS NOT NULL
      ORDER BY o.sequence DESC LIMIT 1`
    return cards[0]?.message ?? null
  },
  entryOn: async (group, { chat, id }) => {
    const [row] = await prisma.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM outbox o JOIN entry e ON e.id::text = o.reply #>> '{view,buttons,0,0,press,id}'
      WHERE o.platform = ${chat.platform} AND o.message #>> '{chat,chat}' = ${chat.chat} AND o.message ->> 'id' = ${id}
        AND e.group_id = ${group}::uuid
      ORDER BY o.sequence DESC LIMIT 1`
    return (row?.id ?? null) as EntryId | null
  },
  earlier: async ({ chat, id }, eventId) =>
    await prisma.$queryRaw<EarlierWords[]>`
      SELECT CASE WHEN i.payload ->> 'kind' = 'command' THEN i.payload ->> 'name' END AS command,
        coalesce(i.payload ->> 'text', i.payload ->> 'argument', '') AS text, o.message AS answer
      FROM inbound_event i LEFT JOIN outbox o ON o.key = i.platform || ':' || i.event_id || ':0'
      WHERE i.payload ->> 'kind' IN ('message', 'command') AND i.platform = ${chat.platform}
        AND i.payload #>> '{message,chat,chat}' = ${chat.chat} AND i.payload #>> '{message,id}' = ${id}
        AND i.event_id <> ${eventId}
      ORDER BY i.id LIMIT ${versionsMax}`,
  // One that waits in the outbox is named by its place there, until it is known as which message it came out.
  copies: async (entries) => {
    const rows = await prisma.$queryRaw<
      { entry: string; message: MessageRef | null; target: MessageRef | null; to: ChatRef | null; sequence: bigint }[]
    >`
      SELECT o.reply #>> '{view,buttons,0,0,press,id}' AS entry, o.message, o.reply -> 'target' AS target,
        o.reply -> 'to' AS to, o.sequence
      FROM outbox o
      WHERE o.reply #>> '{view,buttons,0,0,press,id}' = ANY (${[...entries]}::text[]) AND o.dropped_at IS NULL
      ORDER BY o.sequence DESC LIMIT ${copiesMax}`
    const copies = new Map<string, CardCopy>()
    for (const { entry, message, target, to, sequence } of rows) {
      const shown = message ?? target ?? (to === null ? null : { chat: to, id: awaitedMessageId(sequence) })
      if (shown === null) continue
      const { platform, chat } = shown.chat
      copies.set(`${platform} ${chat} ${shown.id}`, { entry: entry as EntryId, message: shown })
    }
    return [...copies.values()].reverse()
  },
})
