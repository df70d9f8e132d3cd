import type { EntryId, GroupId, MemberId } from '../../src/ids.js'
import type { Category, Entry } from '../../src/ledger/entry.js'
import {
  type Entries,
  type EntryEvent,
  type History,
  type HistoryFilter,
  stretchNumbers,
} from '../../src/ports/entries.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { log } from './log.js'
import { type EntryRow, rowsOf, toEntry } from './rows.js'

// Enough to keep the export's memory flat and its round trips few.
const exportBatchEntries = 2000

/** Entries and their life, on PostgreSQL: read through the view that knows what stands, with their postings in one round trip. */
export const createEntries = (prisma: PrismaClient): Entries => ({
  byNumber: async (group, number) => {
    const [entry] = await read(prisma, Prisma.sql`WHERE e.id = current_version(${group}::uuid, ${number}::integer)`)
    return entry ?? null
  },
  byId: async (id) => {
    const [entry] = await read(prisma, Prisma.sql`WHERE e.id = ${id}::uuid`)
    return entry ?? null
  },
  versions: (group, number) =>
    read(prisma, Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.number = ${number} ORDER BY e.version`),
  events: events(prisma),
  history: history(prisma),
  log: (group, offset, limit) => log(prisma, group, offset, limit),
  all: (group) => all(prisma, group),
  chainHead: async (group) => {
    const link = await prisma.chain.findFirst({ where: { groupId: group }, orderBy: { place: 'desc' } })
    return link === null ? null : { length: link.place, hash: Buffer.from(link.hash).toString('hex') }
  },
  lastOperation: lastOperation(prisma),
  // Case is ignored through an index on the words in lower case.
  learntCategory: async (group, description) => {
    if (description === '') return null
    const rows = await prisma.$queryRaw<{ category: string | null }[]>`
      SELECT e.category FROM entry e
      WHERE e.group_id = ${group}::uuid AND e.replaces IS NOT NULL AND lower(e.description) = lower(${description})
      ORDER BY e.position DESC LIMIT 1`
    return (rows[0]?.category ?? null) as Category | null
  },
  sharedBy: async (one, other) => {
    const rows = await prisma.$queryRaw<{ number: number }[]>`
      SELECT e.number FROM posting p
        JOIN member mine ON mine.id = p.member_id AND ${one}::uuid IN (mine.id, mine.merged_into)
        JOIN posting q ON q.entry_id = p.entry_id
        JOIN member theirs ON theirs.id = q.member_id AND ${other}::uuid IN (theirs.id, theirs.merged_into)
        JOIN numbered_entry e ON e.id = p.entry_id
      WHERE mine.group_id = theirs.group_id AND e.reversals % 2 = 0
      LIMIT 1`
    return rows[0]?.number ?? null
  },
  beside: async (member) => {
    const rows = await prisma.$queryRaw<{ id: MemberId }[]>`
      SELECT DISTINCT coalesce(m.merged_into, m.id)::text AS id
      FROM posting p
        JOIN member mine ON mine.id = p.member_id AND ${member}::uuid IN (mine.id, mine.merged_into)
        JOIN numbered_entry e ON e.id = p.entry_id AND e.reversals % 2 = 0
        JOIN entry own ON own.id = e.id
        JOIN LATERAL (SELECT q.member_id FROM posting q WHERE q.entry_id = e.id UNION SELECT own.created_by) other ON true
        JOIN member m ON m.id = other.member_id
      WHERE m.group_id = mine.group_id`
    return rows.map(({ id }) => id)
  },
})

async function read(prisma: PrismaClient, tail: Prisma.Sql): Promise<readonly Entry[]> {
  const rows = await prisma.$queryRaw<EntryRow[]>`SELECT e.* FROM numbered_entry e ${tail}`
  return rows.map(toEntry)
}

const events =
  (prisma: PrismaClient): Entries['events'] =>
  async (group, number) => {
    const rows = await prisma.$queryRaw<
      { version: number; what: EntryEvent['what']; by: string; at: Date; act: string }[]
    >`
      WITH version AS (
        SELECT e.id, e.version FROM entry e WHERE e.group_id = ${group}::uuid AND e.number = ${number}
      )
      SELECT v.version, CASE WHEN e.reversal_number = 0 THEN 'recorded' WHEN e.reversal_number % 2 = 1 THEN 'reversed' ELSE 'restored' END AS what,
        coalesce(m.merged_into, m.id) AS by, e.created_at AS at, coalesce(e.inbound_id::text, '') AS act, e.position AS place
      FROM version v JOIN entry e ON e.id = v.id OR e.reversal_of = v.id JOIN member m ON m.id = e.created_by
      UNION ALL
      SELECT v.version, a.what, coalesce(m.merged_into, m.id), a.at, '', 0
      FROM version v JOIN activity a ON a.entry_id = v.id JOIN member m ON m.id = a.member_id
      ORDER BY at, place`
    return rows.map((row) => ({
      version: row.version,
      what: row.what,
      by: row.by as MemberId,
      at: row.at,
      act: row.act,
    }))
  }

const history =
  (prisma: PrismaClient): Entries['history'] =>
  async (group, filter, offset, limit, upTo = null) => {
    const [{ newest }] = await prisma.$queryRaw<[{ newest: number }]>`
      SELECT next_number - 1 AS newest FROM "group" WHERE id = ${group}::uuid`
    const conditions = conditionsOf(filter)
    if (conditions.length === 0) return wholeHistory(prisma, group, newest, offset, limit)
    const to = Math.min(upTo ?? newest, newest)
    const from = Math.max(1, to - stretchNumbers + 1)
    const inStretch = Prisma.sql`e.group_id = ${group}::uuid AND e.number BETWEEN ${from}::integer AND ${to}::integer`
    const where = Prisma.join([inStretch, ...conditions], ' AND ')
    return { ...(await filteredHistory(prisma, where, offset, limit)), from, to }
  }

function conditionsOf({ text, category, member }: HistoryFilter): readonly Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (text !== undefined) conditions.push(Prisma.sql`strpos(lower(e.description), lower(${text})) > 0`)
  if (category !== undefined) conditions.push(Prisma.sql`e.category = ${category}`)
  if (member !== undefined) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM posting p WHERE p.entry_id = e.id AND p.member_id = ANY (${rowsOf(member)}))`,
    )
  }
  return conditions
}

/** Numbers run without holes, so they tell how many there are and where a page begins. */
async function wholeHistory(
  prisma: PrismaClient,
  group: GroupId,
  total: number,
  offset: number,
  limit: number,
): Promise<History> {
  const newest = total - offset
  const entries = await read(
    prisma,
    Prisma.sql`WHERE e.id = ANY (ARRAY(
        SELECT current_version(${group}::uuid, n) FROM generate_series(greatest(1, ${newest - limit + 1}::integer), ${newest}::integer) n
      )) ORDER BY e.number DESC`,
  )
  return { entries, total, from: 1, to: total }
}

/** Whether it is the version that people mean. Most entries have one, which is looked up faster. */
const isCurrent = Prisma.sql`e.number IS NOT NULL AND (
  NOT EXISTS (SELECT FROM entry o WHERE o.group_id = e.group_id AND o.number = e.number AND o.version <> e.version)
  OR e.id = current_version(e.group_id, e.number))`

/** What is passed over is looked at in the journal alone, and only the page is put together. */
async function filteredHistory(
  prisma: PrismaClient,
  where: Prisma.Sql,
  offset: number,
  limit: number,
): Promise<Pick<History, 'entries' | 'total'>> {
  const [entries, [{ total }]] = await Promise.all([
    read(
      prisma,
      Prisma.sql`WHERE e.id = ANY (ARRAY(
        SELECT e.id FROM entry e WHERE ${where} AND ${isCurrent} ORDER BY e.number DESC OFFSET ${offset} LIMIT ${limit}
      )) ORDER BY e.number DESC`,
    ),
    prisma.$queryRaw<[{ total: number }]>`
      SELECT count(*)::integer AS total FROM entry e WHERE ${where} AND ${isCurrent}`,
  ])
  return { entries, total }
}

interface StepRow {
  readonly entry: string
  readonly number: number
  readonly reversal_number: number
  readonly reversals_now: number
  readonly standing: string | null
}

const lastOperation =
  (prisma: PrismaClient): Entries['lastOperation'] =>
  async (group, member) => {
    const rows = await prisma.$queryRaw<StepRow[]>`
      SELECT root.id AS entry, root.number, step.reversal_number,
        (SELECT coalesce(max(t.reversal_number), 0) FROM entry t WHERE t.reversal_of = root.id) AS reversals_now,
        (SELECT v.id FROM numbered_entry v
          WHERE v.group_id = root.group_id AND v.number = root.number AND v.id <> root.id AND v.reversals % 2 = 0 LIMIT 1) AS standing
      FROM entry step JOIN entry root ON root.id = coalesce(step.reversal_of, step.id)
      WHERE step.inbound_id = (
        SELECT l.inbound_id FROM entry l
        WHERE l.group_id = ${group}::uuid AND l.created_by = ANY (${rowsOf(member)}) AND l.inbound_id IS NOT NULL
        ORDER BY l.position DESC LIMIT 1
      )
      ORDER BY step.position`
    return rows.map(({ entry, number, standing, reversal_number, reversals_now }) => ({
      entry: entry as EntryId,
      number,
      standing: standing as EntryId | null,
      turn: reversal_number,
      turnsNow: reversals_now,
    }))
  }

async function* all(prisma: PrismaClient, group: string): AsyncIterable<Entry> {
  let last = { number: 0, version: 0 }
  for (;;) {
    const batch = await read(
      prisma,
      Prisma.sql`WHERE e.group_id = ${group}::uuid AND (e.number, e.version) > (${last.number}, ${last.version})
        ORDER BY e.number, e.version LIMIT ${exportBatchEntries}`,
    )
    yield* batch
    const end = batch.at(-1)
    if (end === undefined) return
    last = end
  }
}
