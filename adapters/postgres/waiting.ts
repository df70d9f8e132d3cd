import type { EntryId, MemberId, ProposalId } from '../../src/ids.js'
import type { Entries } from '../../src/ports/entries.js'
import type { Proposals } from '../../src/ports/proposals.js'
import type { Waiting } from '../../src/ports/waiting.js'
import type { PrismaClient } from './generated/client.js'
import { type EntryRow, toEntry } from './rows.js'

// A payment that nobody has confirmed for so long is no news.
const waitingDays = 14
const waitingMax = 20

/** What waits for somebody's word, on PostgreSQL. What stands and who is who now the views know; drafts are told by their JSON. */
export const createWaiting = (
  prisma: PrismaClient,
  books: { readonly entries: Entries; readonly proposals: Proposals },
): Waiting => ({ inGroup: inGroup(prisma), forPerson: forPerson(prisma, books) })

/** Guests are not waited for. */
const inGroup =
  (prisma: PrismaClient): Waiting['inGroup'] =>
  async (group, now, today) => {
    const [payments, proposals] = await Promise.all([
      prisma.$queryRaw<(EntryRow & { payee: string })[]>`
        SELECT e.*, m.id AS payee
        FROM numbered_entry e JOIN posting q ON q.entry_id = e.id AND q.owed_minor <> 0
          JOIN member own ON own.id = q.member_id JOIN member m ON m.id = coalesce(own.merged_into, own.id)
        WHERE e.group_id = ${group}::uuid AND e.kind = 'payment' AND e.date > ${today}::date - ${waitingDays}::integer
          AND e.reversals % 2 = 0 AND m.person_id IS NOT NULL AND m.id <> e.created_by AND NOT is_converted(e.id)
          AND NOT EXISTS (SELECT FROM activity a WHERE a.entry_id = e.id AND a.what = 'paymentConfirmed')
        ORDER BY e.number DESC LIMIT ${waitingMax}`,
      prisma.$queryRaw<[{ open: number }]>`
        SELECT count(*)::integer AS open FROM proposal p
        WHERE p.group_id = ${group}::uuid AND p.status = 'open' AND p.expires_at > ${now}::timestamptz
          AND p.content ->> 'kind' = 'draft'`,
    ])
    return {
      payments: payments.map((row) => ({ entry: toEntry(row), to: row.payee as MemberId })),
      proposals: proposals[0].open,
    }
  }

const forPerson =
  (prisma: PrismaClient, { entries, proposals }: Parameters<typeof createWaiting>[1]): Waiting['forPerson'] =>
  async (member, { since, now, limit }) => {
    const [drafts, payments] = await Promise.all([
      prisma.$queryRaw<{ id: string }[]>`
        SELECT p.id FROM member me
          JOIN member m ON m.person_id = me.person_id
          JOIN member own ON own.id = m.id OR own.merged_into = m.id
          JOIN proposal p ON p.group_id = m.group_id AND p.created_by = own.id
        WHERE me.id = ${member}::uuid AND p.status = 'open' AND p.expires_at > ${now}::timestamptz
          AND p.content ->> 'kind' = 'draft'
        ORDER BY p.position DESC LIMIT ${limit}`,
      prisma.$queryRaw<{ id: string }[]>`
        SELECT e.id FROM member me
          JOIN member m ON m.person_id = me.person_id
          JOIN entry e ON e.group_id = m.group_id AND e.kind = 'payment'
        WHERE me.id = ${member}::uuid AND e.created_at > ${since}::timestamptz AND e.created_by <> m.id
          AND NOT is_converted(e.id)
          AND EXISTS (
            SELECT FROM posting p JOIN member own ON own.id = p.member_id
            WHERE p.entry_id = e.id AND (own.id = m.id OR own.merged_into = m.id) AND p.owed_minor > 0
          )
          AND NOT EXISTS (SELECT FROM member own WHERE own.id = e.created_by AND own.merged_into = m.id)
          AND NOT EXISTS (SELECT FROM activity a WHERE a.entry_id = e.id AND a.what = 'paymentConfirmed')
          AND (SELECT count(*) FROM entry t WHERE t.reversal_of = e.id) % 2 = 0
        ORDER BY e.position DESC LIMIT ${limit}`,
    ])
    const [foundDrafts, foundPayments] = await Promise.all([
      Promise.all(drafts.map(({ id }) => proposals.find(id as ProposalId))),
      Promise.all(payments.map(({ id }) => entries.byId(id as EntryId))),
    ])
    return {
      proposals: foundDrafts.filter((found) => found !== null),
      payments: foundPayments.filter((found) => found !== null),
    }
  }
