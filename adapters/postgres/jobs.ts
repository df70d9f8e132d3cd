import type { JobId } from '../../src/ids.js'
import type { Failure, Jobs, OpenJob } from '../../src/ports/jobs.js'
import type { PrismaClient } from './generated/client.js'
import { retryConflicts } from './retry.js'
import { type GroupStateRow, toGroup, toMembers } from './rows.js'

/** What waits to be done, on PostgreSQL. */
export function createJobs(prisma: PrismaClient): Jobs {
  return {
    begin: (id, startsMax) => begin(prisma, id, startsMax),
    open: (id) => open(prisma, id),
    first: async (by) => {
      const first = await prisma.job.findFirst({
        where: { ...isOpen, dueAt: { lte: by } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        select: { id: true },
      })
      return first === null ? null : (String(first.id) as JobId)
    },
    wake: (now, againMs, limit) => wake(prisma, now, againMs, limit),
    // One round trip for both kinds; a schedule that is to be planned anew wakes at minus infinity, which is no date here.
    nextAt: async () => {
      const rows = await prisma.$queryRaw<[{ at: Date | null }]>`
        SELECT least(
          (SELECT min(due_at) FROM job WHERE done_at IS NULL AND failed_at IS NULL),
          (SELECT min(greatest(wake_at, to_timestamp(0))) FROM schedule WHERE wake_at IS NOT NULL)
        ) AS at`
      return rows[0].at
    },
    finish: async ({ id, group }, at) => {
      // Whoever ends a job moves its group on; only a key that lasts has to be remembered. One statement, or a job could end twice.
      const [row] = await prisma.$queryRaw<[{ moved: boolean }]>`
        WITH moved AS (
          UPDATE "group" SET version = version + 1
          WHERE id = ${group.id}::uuid AND version = ${group.version}::bigint RETURNING id
        ), forgotten AS (
          DELETE FROM job j USING moved WHERE j.id = ${id}::bigint AND j.group_id = moved.id AND NOT j.lasts
        ), kept AS (
          UPDATE job j SET done_at = ${at}::timestamptz FROM moved
          WHERE j.id = ${id}::bigint AND j.group_id = moved.id AND j.lasts AND j.done_at IS NULL AND j.failed_at IS NULL
        )
        SELECT EXISTS (SELECT FROM moved) AS moved`
      return row.moved
    },
    postpone: async (id, to) => {
      await prisma.job.updateMany({ where: { id: BigInt(id), ...isOpen }, data: { dueAt: to, wakeAt: to, starts: 0 } })
    },
    tried: (id, attempt) => tried(prisma, id, attempt),
    failures: (limit) => failures(prisma, limit),
    retry: (failure, now) => retryConflicts(() => retry(prisma, failure, now)),
    // Done rather than gone: a key that lasts must not come round again.
    drop: async (failure, now) => {
      const [, kind, id] = failureId.exec(failure) ?? []
      if (id === undefined) return false
      const { count } =
        kind === 'reply'
          ? await prisma.outbox.updateMany({ where: givenUp(id), data: { droppedBecause: 'dropped' } })
          : await prisma.job.updateMany({
              where: { id: BigInt(id), failedAt: { not: null } },
              data: { failedAt: null, failedBecause: null, doneAt: now },
            })
      return count > 0
    },
    // Skips what another process is at.
    forget: (doneBefore, limit) => prisma.$executeRaw`
      DELETE FROM job WHERE id IN (
        SELECT id FROM job WHERE done_at < ${doneBefore}::timestamptz ORDER BY done_at LIMIT ${limit}::integer
        FOR UPDATE SKIP LOCKED
      )`,
  }
}

const isOpen = { doneAt: null, failedAt: null } as const

const failureId = /^(job|reply)-(\d{1,18})$/

// A later edit that took the place of an earlier one is no failure, nor is what was dropped by hand.
const dropsAsWanted = ['superseded', 'dropped']

const givenUp = (sequence: string) => ({
  sequence: BigInt(sequence),
  droppedAt: { not: null },
  droppedBecause: { notIn: dropsAsWanted },
})

interface OpenJobRow {
  readonly kind: string
  readonly data: unknown
  readonly state: GroupStateRow
  readonly watchers: readonly string[]
}

const toOpenJob = (id: JobId, { kind, data, state, watchers }: OpenJobRow): OpenJob => ({
  id,
  kind,
  data,
  group: toGroup(state),
  members: toMembers(state),
  watchers,
})

async function begin(prisma: PrismaClient, id: JobId, startsMax: number): ReturnType<Jobs['begin']> {
  const [row] = await prisma.$queryRaw<[{ begun: OpenJobRow | { readonly suspect: true } | null }]>`
    SELECT begin_job(${id}::bigint, ${startsMax}::integer) AS begun`
  if (row.begun === null) return null
  return 'suspect' in row.begun ? 'suspect' : toOpenJob(id, row.begun)
}

/** The job and its group as of one moment, so that whoever commits on this group knows that the job was open. */
async function open(prisma: PrismaClient, id: JobId): Promise<OpenJob | null> {
  const [row] = await prisma.$queryRaw<OpenJobRow[]>`
    SELECT j.kind, j.data, g.value AS state,
      ARRAY(SELECT w.watcher FROM watched_group w WHERE w.group_id = j.group_id) AS watchers
    FROM job j JOIN group_value g ON g.id = j.group_id
    WHERE j.id = ${id}::bigint AND j.done_at IS NULL AND j.failed_at IS NULL`
  return row === undefined ? null : toOpenJob(id, row)
}

/** Pauses double no oftener than this. */
const startsCounted = 5

/** Locks what it hands out, and skips what another process is at. */
async function wake(
  prisma: PrismaClient,
  now: Date,
  againMs: number,
  limit: number,
): Promise<readonly (readonly JobId[])[]> {
  const rows = await prisma.$queryRaw<{ ids: string[] }[]>`
    WITH due AS (
      SELECT id FROM job
      WHERE wake_at <= ${now}::timestamptz AND done_at IS NULL AND failed_at IS NULL
      ORDER BY wake_at, id LIMIT ${limit}::integer
      FOR UPDATE SKIP LOCKED
    ), woken AS (
      UPDATE job j SET wake_at = ${now}::timestamptz
        + ${againMs}::integer * (1 << least(j.starts, ${startsCounted})) * interval '1 millisecond'
      FROM due WHERE j.id = due.id RETURNING j.id, j.group_id, j.due_at
    )
    SELECT array_agg(id::text ORDER BY due_at, id) AS ids FROM woken GROUP BY group_id ORDER BY min(due_at), min(id)`
  return rows.map(({ ids }) => ids as JobId[])
}

/** The next pause follows from the attempts that the row counts, so both are one statement. */
async function tried(
  prisma: PrismaClient,
  id: JobId,
  { at, because, pausesMs }: Parameters<Jobs['tried']>[1],
): Promise<'open' | 'failed'> {
  const rows = await prisma.$queryRaw<{ is_open: boolean }[]>`
    UPDATE job j SET
      attempts = next.attempts, starts = 0,
      due_at = coalesce(next.at, j.due_at), wake_at = coalesce(next.at, j.wake_at),
      failed_at = CASE WHEN next.at IS NULL THEN ${at}::timestamptz END,
      failed_because = CASE WHEN next.at IS NULL THEN ${because} END
    FROM job was
      CROSS JOIN LATERAL (
        SELECT n.attempts, ${at}::timestamptz + (${[...pausesMs]}::integer[])[n.attempts] * interval '1 millisecond' AS at
        FROM (SELECT was.attempts + greatest(was.starts, 1) AS attempts) n
      ) next
    WHERE j.id = ${id}::bigint AND was.id = j.id AND j.done_at IS NULL AND j.failed_at IS NULL
    RETURNING j.failed_at IS NULL AS is_open`
  return rows[0]?.is_open === false ? 'failed' : 'open'
}

/** Two tables in one order. */
async function failures(prisma: PrismaClient, limit: number): Promise<readonly Failure[]> {
  return await prisma.$queryRaw<Failure[]>`
    SELECT * FROM (
      (SELECT 'job-' || j.id AS id, j.kind AS what, g.name AS "where", j.failed_at AS at, j.failed_because AS because, j.attempts
        FROM job j JOIN "group" g ON g.id = j.group_id
        WHERE j.failed_at IS NOT NULL ORDER BY j.failed_at DESC LIMIT ${limit}::integer)
      UNION ALL
      (SELECT 'reply-' || o.sequence, o.reply ->> 'op', o.platform || ' ' || o.lane, o.dropped_at, o.dropped_because, o.attempts
        FROM outbox o
        WHERE o.dropped_at IS NOT NULL AND o.dropped_because <> ALL (${dropsAsWanted}::text[]) ORDER BY o.dropped_at DESC LIMIT ${limit}::integer)
    ) failed ORDER BY at DESC, id LIMIT ${limit}::integer`
}

async function retry(prisma: PrismaClient, failure: string, now: Date): Promise<boolean> {
  const [, kind, number] = failureId.exec(failure) ?? []
  if (kind === undefined || number === undefined) return false
  if (kind === 'reply') {
    const opened = await prisma.outbox.updateMany({
      where: { ...givenUp(number), wordless: false },
      data: { droppedAt: null, droppedBecause: null, attempts: 0 },
    })
    return opened.count > 0
  }
  // Where the next one of its key waits already, that one does what this was there for. One statement, since more may come.
  const rows = await prisma.$queryRaw<[{ count: bigint }]>`
    WITH failed AS (
      SELECT j.id, EXISTS (
        SELECT FROM job n WHERE n.key = j.key AND NOT n.lasts AND n.done_at IS NULL AND n.failed_at IS NULL
      ) AS is_served
      FROM job j WHERE j.id = ${number}::bigint AND j.failed_at IS NOT NULL
    ), dropped AS (
      DELETE FROM job j USING failed f WHERE j.id = f.id AND f.is_served RETURNING j.id
    ), opened AS (
      UPDATE job j SET failed_at = NULL, failed_because = NULL, attempts = 0, starts = 0,
        due_at = ${now}::timestamptz, wake_at = ${now}::timestamptz
      FROM failed f WHERE j.id = f.id AND NOT f.is_served RETURNING j.id
    )
    SELECT count(*) AS count FROM (SELECT FROM dropped UNION ALL SELECT FROM opened) done`
  return rows[0].count > 0n
}
