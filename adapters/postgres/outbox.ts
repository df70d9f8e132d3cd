import type { Platform } from '../../src/chat/event.js'
import type { Reply } from '../../src/chat/reply.js'
import type { Clock } from '../../src/ports/clock.js'
import type { ClaimedDelivery, DeliveryEnd, Outbox } from '../../src/ports/outbox.js'
import { withKnownTarget } from './awaited.js'
import { batched, usualBatches } from './batch.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'
import { retryConflicts } from './retry.js'
import type { Rows } from './written-rows.js'

// What waits at a start is a handful; more than this is taken in the next round.
const undeliveredMax = 10_000

/** What waits to be said, on PostgreSQL. */
export function createOutbox(prisma: PrismaClient, clock: Clock): Outbox {
  const releaseBatched = batched((all: readonly Delivered[]) => releaseDelivered(prisma, all), usualBatches)
  return {
    claim: (platform, wanted) => claim(prisma, platform, { ...wanted, now: clock.now() }),
    begin: async (holder, { delivery: { reply }, lane }) => {
      const { platform } = chatOf(reply)
      const { count } = await prisma.deliveryLane.updateMany({
        where: { platform, lane, claimedBy: holder },
        data: { starts: { increment: 1 } },
      })
      return count > 0
    },
    // The model call would be another text, and so another prepared statement, for every number of lanes.
    prolong: async (platform, lanes, { holder, until }) => {
      await prisma.$executeRaw`
        WITH held AS (
          SELECT platform, lane FROM delivery_lane
          WHERE platform = ${platform} AND lane = ANY (${[...lanes]}::text[]) AND claimed_by = ${holder}::uuid
          ORDER BY lane FOR UPDATE
        )
        UPDATE delivery_lane l SET due_at = lane_time(${until}::timestamptz, ${clock.now()}::timestamptz)
        FROM held WHERE l.platform = held.platform AND l.lane = held.lane`
    },
    release: (holder, claimed, end) => {
      const releasing = { holder, claimed, at: clock.now() }
      return end.kind === 'delivered'
        ? releaseBatched({ ...releasing, end })
        : retryConflicts(() => release(prisma, releasing, end))
    },
    undelivered: async (platform) => {
      const rows = await prisma.outbox.findMany({
        where: { platform, deliveredAt: null, droppedAt: null },
        orderBy: { sequence: 'asc' },
        take: undeliveredMax,
      })
      return Promise.all(
        rows.map(async ({ sequence, reply }) => ({
          sequence,
          reply: await withKnownTarget(prisma, fromJson<Reply>(reply as Json), `outbox/${sequence}`),
        })),
      )
    },
    delivered: async (sequence, message) => {
      const as = message === null ? Prisma.JsonNull : { ...message, chat: { ...message.chat } }
      const rows = await prisma.outbox.updateManyAndReturn({
        where: { sequence },
        data: { deliveredAt: clock.now(), message: as },
        select: { platform: true, unasked: true },
      })
      for (const { platform, unasked } of rows) {
        await prisma.freshReply.deleteMany({ where: { platform, unasked, sequence } })
      }
    },
  }
}

/** Times are milliseconds since 1970. */
interface ClaimRow {
  readonly deliveries: readonly {
    readonly sequence: string
    readonly reply: Json
    readonly attempts: number
    readonly partsOut: number
    readonly lane: string
    readonly starts: number
    readonly sentAt: readonly number[]
  }[]
  readonly dueAt: number | null
  readonly opensAt: number | null
}

type Claim = Parameters<Outbox['claim']>[1] & { readonly now: Date }

async function claim(
  prisma: PrismaClient,
  platform: Platform,
  { holder, now, until, limit, besideMax, perSecondMax }: Claim,
): ReturnType<Outbox['claim']> {
  const rows = await prisma.$queryRaw<[{ claimed: ClaimRow }]>`
    SELECT claim_deliveries(${platform}, ${holder}::uuid, ${now}::timestamptz, ${until}::timestamptz, ${limit}::integer,
      ${besideMax}::integer, ${perSecondMax}::integer) AS claimed`
  const { deliveries, dueAt, opensAt } = rows[0].claimed
  return {
    dueAt: dueAt === null ? null : new Date(dueAt),
    opensAt: opensAt === null ? null : new Date(opensAt),
    deliveries: await Promise.all(
      deliveries.map(async ({ sequence, reply, attempts, partsOut, lane, starts, sentAt }) => ({
        delivery: {
          sequence: BigInt(sequence),
          reply: await withKnownTarget(prisma, fromJson<Reply>(reply), `outbox/${sequence}`),
        },
        lane,
        attempts,
        partsOut,
        starts,
        sentAt: sentAt.map((time) => new Date(time)),
      })),
    ),
  }
}

interface Releasing {
  readonly holder: string
  readonly claimed: ClaimedDelivery
  readonly at: Date
}

interface Delivered extends Releasing {
  readonly end: Extract<DeliveryEnd, { kind: 'delivered' }>
}

/** What most deliveries come to, of many lanes at once; no lane is in it twice, since one reply of a lane is sent at a time. */
async function releaseDelivered(prisma: PrismaClient, all: readonly Delivered[]): Promise<readonly undefined[]> {
  const ends = all.map(({ holder, claimed: { delivery, lane }, at, end }): Rows['ends'] => {
    const { platform, chat } = chatOf(delivery.reply)
    return {
      sequence: String(delivery.sequence),
      platform,
      chat,
      lane,
      holder,
      at,
      message: end.message,
      due: end.dueAt,
      sent: end.sentAt,
    }
  })
  await retryConflicts(() => prisma.$executeRaw`SELECT release_deliveries(${JSON.stringify(ends)}::jsonb)`)
  return all.map(() => undefined)
}

/** Everything in one statement, so that whoever claims the lane next sees how this ended. */
async function release(
  prisma: PrismaClient,
  { holder, claimed, at }: Releasing,
  end: Exclude<DeliveryEnd, { kind: 'delivered' }>,
): Promise<void> {
  const { delivery, lane } = claimed
  const { sequence } = delivery
  const { platform, chat } = chatOf(delivery.reply)
  switch (end.kind) {
    case 'deferred': {
      const sentAt = end.sentAt.map((time) => time.toISOString())
      await prisma.$executeRaw`
        WITH tried AS (
          UPDATE outbox SET attempts = attempts + ${end.isAttempt ? 1 : 0}::integer, parts_out = ${end.partsOut}::integer
          WHERE sequence = ${sequence}
        )
        UPDATE delivery_lane SET claimed_by = NULL, starts = 0, due_at = lane_time(${end.dueAt}::timestamptz, ${at}::timestamptz),
          sent_at = ARRAY(
            SELECT lane_time(s.at, ${at}::timestamptz) FROM unnest(${sentAt}::timestamptz[]) AS s(at) ORDER BY s.at
          )
        WHERE platform = ${platform} AND lane = ${lane} AND claimed_by = ${holder}::uuid`
      return
    }
    case 'failed':
      await prisma.$executeRaw`
        WITH dropped AS (
          UPDATE outbox o SET dropped_at = ${at}::timestamptz, dropped_because = ${end.because},
            attempts = o.attempts + greatest(1, (
              SELECT l.starts FROM delivery_lane l WHERE l.platform = ${platform} AND l.lane = ${lane}
            ))
          WHERE o.sequence = ${sequence} AND o.delivered_at IS NULL AND o.dropped_at IS NULL
        )
        UPDATE delivery_lane SET claimed_by = NULL, starts = 0, due_at = now()
        WHERE platform = ${platform} AND lane = ${lane} AND claimed_by = ${holder}::uuid`
      return
    case 'left':
      await prisma.$executeRaw`
        WITH dropped AS (
          UPDATE outbox SET dropped_at = ${at}::timestamptz, dropped_because = 'left'
          WHERE platform = ${platform} AND lane IN (${chat}, ${`${chat} toast`})
            AND delivered_at IS NULL AND dropped_at IS NULL
        ), quitted AS (
          UPDATE chat SET left_at = ${at}::timestamptz
          WHERE platform = ${platform} AND chat = ${chat} AND left_at IS NULL
        )
        UPDATE delivery_lane SET claimed_by = NULL, starts = 0, due_at = now()
        WHERE platform = ${platform} AND lane = ${lane} AND claimed_by = ${holder}::uuid`
  }
}

function chatOf(reply: Reply): { readonly platform: Platform; readonly chat: string } {
  switch (reply.op) {
    case 'post':
      return reply.to
    case 'edit':
      return reply.target.chat
    case 'toast':
      return reply.chat
  }
}
