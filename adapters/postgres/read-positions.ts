import type { EntryId, GroupId, MemberId, ProposalId } from '../../src/ids.js'
import type { Proposal } from '../../src/ledger/change.js'
import type { Place, Waiting } from '../../src/ports/books.js'
import type { PrismaClient } from './generated/client.js'
import { entryById } from './read.js'
import { proposal } from './read-proposals.js'

/** The groups in which the person behind a member has a place, the one that wrote last first. */
export async function placesOf(
  prisma: PrismaClient,
  member: MemberId,
  limit: number,
): Promise<{ readonly places: readonly Place[]; readonly total: number }> {
  // A private chat in which nothing was ever written is no group that anybody shares.
  const rows = await prisma.$queryRaw<{ group_id: string; id: string; total: bigint }[]>`
    SELECT m.group_id, m.id, count(*) OVER () AS total
    FROM member me
      JOIN member m ON m.person_id = me.person_id
      JOIN "group" g ON g.id = m.group_id
      LEFT JOIN LATERAL (
        SELECT e.id FROM entry e WHERE e.group_id = m.group_id AND e.number = g.next_number - 1
      ) newest ON true
    WHERE me.id = ${member}::uuid
      AND (m.active OR EXISTS (
        SELECT FROM member own JOIN balance b ON b.member_id = own.id
        WHERE (own.id = m.id OR own.merged_into = m.id) AND b.amount_minor <> 0
      ))
      AND (g.next_number > 1 OR EXISTS (SELECT FROM member o WHERE o.group_id = m.group_id AND o.id <> m.id))
    ORDER BY newest.id DESC NULLS LAST, m.id DESC
    LIMIT ${limit}`
  return {
    places: rows.map((row) => ({ group: row.group_id as GroupId, member: row.id as MemberId })),
    total: Number(rows[0]?.total ?? 0n),
  }
}

/** What waits for the person behind a member, newest first. */
export async function waitingFor(
  prisma: PrismaClient,
  member: MemberId,
  { since, now, limit }: { readonly since: Date; readonly now: Date; readonly limit: number },
): Promise<Waiting> {
  const [proposalRows, paymentRows] = await Promise.all([
    prisma.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM member me
        JOIN member m ON m.person_id = me.person_id
        JOIN member own ON own.id = m.id OR own.merged_into = m.id
        JOIN proposal p ON p.group_id = m.group_id AND p.created_by = own.id
      WHERE me.id = ${member}::uuid AND p.status = 'open' AND p.expires_at > ${now}::timestamptz
        AND p.content ->> 'kind' = 'draft'
      ORDER BY p.id DESC LIMIT ${limit}`,
    prisma.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM member me
        JOIN member m ON m.person_id = me.person_id
        JOIN entry e ON e.group_id = m.group_id AND e.kind = 'payment'
      WHERE me.id = ${member}::uuid AND e.created_at > ${since}::timestamptz AND e.created_by <> m.id
        AND EXISTS (
          SELECT FROM posting p JOIN member own ON own.id = p.member_id
          WHERE p.entry_id = e.id AND (own.id = m.id OR own.merged_into = m.id) AND p.owed_minor > 0
        )
        AND NOT EXISTS (SELECT FROM member own WHERE own.id = e.created_by AND own.merged_into = m.id)
        AND NOT EXISTS (SELECT FROM activity a WHERE a.entry_id = e.id AND a.what = 'paymentConfirmed')
        AND (SELECT count(*) FROM entry t WHERE t.reversal_of = e.id) % 2 = 0
      ORDER BY e.id DESC LIMIT ${limit}`,
  ])
  const [proposals, payments] = await Promise.all([
    Promise.all(proposalRows.map(({ id }) => proposal(prisma, id as ProposalId))),
    Promise.all(paymentRows.map(({ id }) => entryById(prisma, id as EntryId))),
  ])
  return {
    proposals: proposals.filter((found): found is Proposal & { readonly group: GroupId } => found !== null),
    payments: payments.filter((found) => found !== null),
  }
}
