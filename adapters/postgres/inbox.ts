import { createHash } from 'node:crypto'
import { contentOf } from '../../src/chat/content.js'
import { type Account, type ChatEvent, conversationOf } from '../../src/chat/event.js'
import { comesOnto, isOverheard } from '../../src/chat/presence.js'
import { type MemberId, newGroupId, newMemberId, newPersonId, type ProposalId } from '../../src/ids.js'
import type { GroupDefaults, Home, Inbox, Receipt } from '../../src/ports/inbox.js'
import type { Failure } from '../../src/ports/jobs.js'
import { batched, usualBatches } from './batch.js'
import type { Prisma, PrismaClient } from './generated/client.js'
import { canonicalJson, fromJson, type Json } from './json.js'
import { retryConflicts } from './retry.js'
import { type GroupStateRow, toGroupState } from './rows.js'
import type { Rows } from './written-rows.js'

// What waits at a start is a handful; more than this is taken in the next round.
const waitingMax = 10_000

/** Events that came in, on PostgreSQL. Those that arrive together are stored together. */
export function createInbox(prisma: PrismaClient): Inbox {
  const receiveBatched = batched((arrivals: readonly Arrival[]) => receive(prisma, arrivals), usualBatches)
  return {
    receive: (event, defaults, startsMax) => receiveBatched({ event, defaults, startsMax: startsMax ?? null }),
    look: (event, defaults) => look(prisma, { event, defaults, startsMax: null }),
    putBack: async (inbound) => {
      await prisma.inboundEvent.updateMany({
        where: { id: inbound, starts: { gt: 0 } },
        data: { starts: { decrement: 1 } },
      })
    },
    tried: (inbound, pausesMs) => tried(prisma, inbound, pausesMs),
    // By the clock of the database, which is the same whoever asks. A terminal looks only when somebody speaks, and what was said
    // before comes before it, whatever pause it has.
    unprocessed: async (platform) => {
      const rows = await prisma.$queryRaw<{ payload: Json }[]>`
        SELECT payload FROM inbound_event
        WHERE platform = ${platform} AND processed_at IS NULL AND (platform = 'terminal' OR try_at IS NULL OR try_at <= now())
        ORDER BY id LIMIT ${waitingMax}::integer`
      return rows.map(({ payload }) => fromJson<ChatEvent>(payload))
    },
    failures: (limit) => prisma.$queryRaw<Failure[]>`
      SELECT 'event-' || id AS id, concat_ws(' /', payload ->> 'kind', payload ->> 'name') AS what,
        concat_ws(' ', platform, payload #>> '{chat,chat}') AS "where", processed_at AS at, failed_because AS because,
        attempts + starts AS attempts
      FROM inbound_event WHERE failed_because IS NOT NULL ORDER BY processed_at DESC, id LIMIT ${limit}::integer`,
    retry: (failure) =>
      changeFailed(prisma, failure, { processedAt: null, failedBecause: null, attempts: 0, starts: 0, tryAt: null }),
    drop: (failure) => changeFailed(prisma, failure, { failedBecause: null }),
  }
}

/** An event on its way in, and what its group starts with if it is new. */
interface Arrival {
  readonly event: ChatEvent
  readonly defaults: GroupDefaults
  readonly startsMax: number | null
}

type ReceiptRow =
  | { readonly status: 'processed' | 'conflict' | 'overheard' }
  | {
      readonly status: 'accepted' | 'suspect'
      readonly inbound: string
      readonly people: readonly string[]
      readonly seen: readonly string[] | null
      readonly group: GroupStateRow
      readonly awaited: readonly string[] | null
      readonly drafts: boolean
    }

/** Stores events and learns the people in them, in one round trip. */
const receive = (prisma: PrismaClient, arrivals: readonly Arrival[]): Promise<readonly Receipt[]> =>
  retryConflicts(() => receiveOnce(prisma, arrivals))

async function receiveOnce(
  database: Pick<PrismaClient, '$queryRaw'>,
  arrivals: readonly Arrival[],
): Promise<readonly Receipt[]> {
  const events = JSON.stringify(arrivals.map(toEventRow))
  const rows = await database.$queryRaw<[{ receipts: readonly ReceiptRow[] }]>`
    SELECT receive_events(${events}::jsonb) AS receipts`
  return rows[0].receipts.map(toReceipt)
}

/** Receives an event and takes that back. */
async function look(prisma: PrismaClient, arrival: Arrival): Promise<Home | null> {
  let receipt: Receipt | undefined
  const takenBack = new Error('only looked')
  await retryConflicts(() =>
    prisma.$transaction(async (transaction) => {
      receipt = (await receiveOnce(transaction, [arrival]))[0]
      throw takenBack
    }),
  ).catch((error: unknown) => {
    if (error !== takenBack) throw error
  })
  return receipt?.status === 'accepted' ? receipt.home : null
}

/** The next pause follows from the attempts that the row counts, so both are one statement. */
async function tried(prisma: PrismaClient, inbound: bigint, pausesMs: readonly number[]): Promise<'open' | 'spent'> {
  const rows = await prisma.$queryRaw<{ is_open: boolean }[]>`
    UPDATE inbound_event i SET attempts = next.attempts, starts = 0, try_at = next.at
    FROM inbound_event was
      CROSS JOIN LATERAL (
        SELECT n.attempts, now() + (${[...pausesMs]}::integer[])[n.attempts] * interval '1 millisecond' AS at
        FROM (SELECT was.attempts + greatest(was.starts, 1) AS attempts) n
      ) next
    WHERE i.id = ${inbound}::bigint AND was.id = i.id AND i.processed_at IS NULL
    RETURNING i.try_at IS NOT NULL AS is_open`
  return rows[0]?.is_open === false ? 'spent' : 'open'
}

async function changeFailed(
  prisma: PrismaClient,
  failure: string,
  data: Prisma.InboundEventUpdateManyMutationInput,
): Promise<boolean> {
  const [, number] = /^event-(\d{1,18})$/u.exec(failure) ?? []
  if (number === undefined) return false
  const { count } = await prisma.inboundEvent.updateMany({
    where: { id: BigInt(number), failedBecause: { not: null } },
    data,
  })
  return count > 0
}

function toEventRow({ event, defaults, startsMax }: Arrival): Rows['events'] {
  const { from, chat, at, chatName } = event
  return {
    platform: chat.platform,
    event: event.eventId,
    hash: createHash('sha256')
      .update(canonicalJson(contentOf(event)))
      .digest('hex'),
    payload: event,
    starts_max: startsMax,
    at,
    chat: chat.chat,
    conversation: conversationOf(chat),
    fresh: newGroupId(),
    name: chatName ?? (event.isPrivate ? from.name : chat.chat),
    currency: defaults.currency,
    timezone: defaults.timezone,
    locale: defaults.locale,
    overheard: isOverheard(event),
    people: [from, ...namedIn(event)].map(({ id, name, username }, place) => ({
      id,
      joins: comesOnto(event, place),
      name,
      username: username ?? null,
      person: newPersonId(),
      member: newMemberId(),
    })),
  }
}

function toReceipt(row: ReceiptRow): Receipt {
  if (!('people' in row)) return row
  const [sender, ...mentioned] = row.people as readonly MemberId[]
  if (sender === undefined) throw new Error('receive_events names the sender first')
  return {
    status: row.status,
    inbound: BigInt(row.inbound),
    home: {
      ...toGroupState(row.group),
      sender,
      mentioned,
      newcomers: newcomersOf(row),
      awaited: (row.awaited ?? []) as readonly ProposalId[],
      hasDrafts: row.drafts,
    },
  }
}

/** Those of an event's people who were never on the tab. */
const newcomersOf = ({ seen }: Pick<Extract<ReceiptRow, { people: unknown }>, 'seen'>): readonly MemberId[] => [
  ...new Set((seen ?? []) as readonly MemberId[]),
]

function namedIn(event: ChatEvent): readonly Account[] {
  switch (event.kind) {
    case 'message':
    case 'command':
      return event.mentions.map((mention) => mention.account)
    case 'membersChanged':
      return [...event.joined, ...event.left]
    case 'press':
    case 'botAdded':
    case 'botRemoved':
    case 'chatMoved':
      return []
  }
}
