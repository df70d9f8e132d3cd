import { strict as assert } from 'node:assert'
import type { EntryBatch } from '../../src/ledger/change.js'
import type { Committed, Write } from '../../src/ports/commit.js'
import { listsOf } from './change-rows.js'
import { commitOnce } from './commit-once.js'
import { isStaleWrite } from './failures.js'
import type { Prisma, PrismaClient } from './generated/client.js'
import { retryConflicts } from './retry.js'

/** What one statement writes well within the time it has, also where a hundred people share each entry. */
const statementPostingsMax = 10_000
/** How many postings an entry that is taken back may have is known to the database alone. */
const statementTurnsMax = 200
/** Two million postings on a slow machine; each statement has its own, shorter time. */
const transactionMaxMs = 15 * 60_000
/** As long as any other statement waits for a connection. */
const connectionWaitMs = 5_000

/** Whether a write is too much for one statement. */
export const isLarge = ({ changes }: Write): boolean =>
  changes.length > statementTurnsMax || changes.some(({ kind }) => kind === 'entries' || kind === 'importStaged')

/**
 * Writes a large event in several statements of one transaction: everything else first, which also tells whether the write is
 * stale, then its entries batch by batch, each checked at once. All or nothing, like any other write.
 */
export async function commitInParts(prisma: PrismaClient, write: Write): Promise<Committed> {
  const options = { timeout: transactionMaxMs, maxWait: connectionWaitMs }
  try {
    return await retryConflicts(() => prisma.$transaction((tx) => writeParts(tx, write), options))
  } catch (error) {
    if (!isStaleWrite(error)) throw error
    return { status: 'stale' }
  }
}

async function writeParts(tx: Prisma.TransactionClient, write: Write): Promise<Committed> {
  const { changes } = write
  const entries = changes.filter((change) => change.kind === 'entry' || change.kind === 'turn')
  const rest = changes.filter((change) => change.kind !== 'entry' && change.kind !== 'turn')
  const numbers = entries.flatMap((change) =>
    change.kind === 'entry' && change.entry.version === 1 ? [change.entry.number] : [],
  )
  const [first, last] = [numbers[0], numbers.at(-1)]
  const later = first === undefined || last === undefined ? [] : [laterOf(first, last, entries)]
  const [committed] = await commitOnce(tx, [{ ...write, changes: [...rest, ...later] }])
  assert(committed !== undefined, 'a write comes to something')
  if (committed.status !== 'written') return committed
  for (const change of changes) if (change.kind === 'importStaged') await stageParts(tx, change.id, change.parts)
  if (later.length === 0) await writeEntries(tx, write, entries)
  for (const change of [...rest, ...later]) {
    if (change.kind !== 'entries') continue
    let count = 0
    for await (const batch of change.batches()) {
      await writeEntries(tx, write, batch)
      count += batch.filter((one) => one.kind === 'entry' && one.entry.version === 1).length
    }
    assert(count === change.last - change.first + 1, 'a write has as many entries as it has numbers')
  }
  return committed
}

const laterOf = (first: number, last: number, entries: EntryBatch) =>
  ({
    kind: 'entries',
    first,
    last,
    batches: async function* () {
      yield entries
    },
  }) as const

async function stageParts(tx: Prisma.TransactionClient, id: string, parts: readonly string[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    await tx.$executeRaw`
      INSERT INTO import_part (import_id, place, entries) VALUES (${id}::uuid, ${index + 1}, ${part})`
  }
}

/** Writes entries and turns in their order, as many at a time as a statement takes. */
async function writeEntries(tx: Prisma.TransactionClient, write: Write, batch: EntryBatch): Promise<void> {
  for (const changes of slices(batch)) {
    const { inbound, group, by, at } = write
    const rows = {
      inbound: inbound === null ? null : String(inbound),
      group: group.id,
      by,
      at,
      ...listsOf(changes),
    }
    await tx.$executeRaw`SELECT write_entries(${JSON.stringify([rows])}::jsonb)`
    // Else all of it would be checked by the one statement that ends the transaction.
    await tx.$executeRaw`SET CONSTRAINTS entry_is_whole IMMEDIATE`
    await tx.$executeRaw`SET CONSTRAINTS entry_is_whole DEFERRED`
  }
}

function* slices(batch: EntryBatch): Iterable<EntryBatch> {
  let slice: EntryBatch[number][] = []
  let postings = 0
  // A turn needs its entry to be there, so it comes in a statement behind it.
  const made = batch.filter(({ kind }) => kind === 'entry')
  const turns = batch.filter(({ kind }) => kind === 'turn')
  for (const change of made) {
    slice.push(change)
    postings += change.kind === 'entry' ? change.entry.postings.length : 0
    if (postings < statementPostingsMax) continue
    yield slice
    slice = []
    postings = 0
  }
  if (slice.length > 0) yield slice
  for (let start = 0; start < turns.length; start += statementTurnsMax) {
    yield turns.slice(start, start + statementTurnsMax)
  }
}
