import type { EntryId, GroupId, MemberId } from '../../src/ids.js'
import type { Category, Entry } from '../../src/ledger/entry.js'
import type { Entries, EntryEvent, History, HistoryFilter } from '../../src/ports/entries.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { type EntryRow, rowsOf, toEntry } from './rows.js'

// Enough to keep the export's memory flat and its round trips few.
const exportBatchEntries = 2000

/** Entries and their life, on PostgreSQL: read through the view that knows what stands, with their postings in one round trip. */
export const createEntries = (prisma: PrismaClient): Entries => ({
  byNumber: async (group, number) => {
    const [entry] = await read(prisma, Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.number = ${number}`)
    return entry ?? null
  },
  byId: async (id) => {
    const [entry] = await read(prisma, Prisma.sql`WHERE e.id = ${id}::uuid`)
    return entry ?? null
  },
  versions: (group, number) =>
    read(
      prisma,
      Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.original =
        (SELECT o.original FROM entry o WHERE o.group_id = ${group}::uuid AND o.number = ${number}) ORDER BY e.number`,
    ),
  events: events(prisma),
  history: history(prisma),
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
      ORDER BY e.number DESC LIMIT 1`
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
    const rows = await prisma.$queryRaw<{ number: number; what: EntryEvent['what']; by: string; at: Date }[]>`
      WITH version AS (
        SELECT e.id, e.number FROM entry e WHERE e.group_id = ${group}::uuid AND e.original =
          (SELECT o.original FROM entry o WHERE o.group_id = ${group}::uuid AND o.number = ${number})
      )
      SELECT v.number, CASE WHEN e.reversal_number = 0 THEN 'recorded' WHEN e.reversal_number % 2 = 1 THEN 'reversed' ELSE 'restored' END AS what,
        coalesce(m.merged_into, m.id) AS by, e.created_at AS at, e.id::text AS place
      FROM version v JOIN entry e ON e.id = v.id OR e.reversal_of = v.id JOIN member m ON m.id = e.created_by
      UNION ALL
      SELECT v.number, a.what, coalesce(m.merged_into, m.id), a.at, ''
      FROM version v JOIN activity a ON a.entry_id = v.id JOIN member m ON m.id = a.member_id
      ORDER BY at, place`
    return rows.map((row) => ({ number: row.number, what: row.what, by: row.by as MemberId, at: row.at }))
  }

const history =
  (prisma: PrismaClient): Entries['history'] =>
  async (group, filter, offset, limit) => {
    const conditions = conditionsOf(filter)
    return conditions.length === 0
      ? wholeHistory(prisma, group, offset, limit)
      : filteredHistory(
          prisma,
          Prisma.join([Prisma.sql`e.group_id = ${group}::uuid`, ...conditions], ' AND '),
          offset,
          limit,
        )
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
async function wholeHistory(prisma: PrismaClient, group: GroupId, offset: number, limit: number): Promise<History> {
  const [{ total }] = await prisma.$queryRaw<[{ total: number }]>`
    SELECT next_number - 1 AS total FROM "group" WHERE id = ${group}::uuid`
  const newest = total - offset
  const entries = await read(
    prisma,
    Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.number <= ${newest} AND e.number > ${newest - limit}
      ORDER BY e.number DESC`,
  )
  return { entries, total }
}

/** What is passed over is looked at in the journal alone, and only the page is put together. */
async function filteredHistory(
  prisma: PrismaClient,
  where: Prisma.Sql,
  offset: number,
  limit: number,
): Promise<History> {
  const [entries, [{ total }]] = await Promise.all([
    read(
      prisma,
      Prisma.sql`WHERE e.id = ANY (ARRAY(
        SELECT e.id FROM entry e WHERE ${where} AND e.number IS NOT NULL ORDER BY e.number DESC OFFSET ${offset} LIMIT ${limit}
      )) ORDER BY e.number DESC`,
    ),
    prisma.$queryRaw<[{ total: number }]>`
      SELECT count(*)::integer AS total FROM entry e WHERE ${where} AND e.number IS NOT NULL`,
  ])
  return { entries, total }
}

interface StepRow {
  readonly entry: string
  readonly number: number
  readonly reversal_number: number
  readonly reversals_now: number
  readonly standing: number | null
}

const lastOperation =
  (prisma: PrismaClient): Entries['lastOperation'] =>
  async (group, member) => {
    const rows = await prisma.$queryRaw<StepRow[]>`
      SELECT root.id AS entry, root.number, step.reversal_number,
        (SELECT coalesce(max(t.reversal_number), 0) FROM entry t WHERE t.reversal_of = root.id) AS reversals_now,
        (SELECT min(v.number) FROM numbered_entry v
          WHERE v.group_id = root.group_id AND v.original = root.original AND v.id <> root.id AND v.reversals % 2 = 0) AS standing
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
      standing,
      turn: reversal_number,
      turnsNow: reversals_now,
    }))
  }

async function* all(prisma: PrismaClient, group: string): AsyncIterable<Entry> {
  let last = 0
  for (;;) {
    const batch = await read(
      prisma,
      Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.number > ${last} ORDER BY e.number LIMIT ${exportBatchEntries}`,
    )
    yield* batch
    const end = batch.at(-1)
    if (end === undefined) return
    last = end.number
  }
}
