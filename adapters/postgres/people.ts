import type { Platform } from '../../src/chat/event.js'
import type { EntryId, GroupId, MemberId } from '../../src/ids.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { OnTab, People } from '../../src/ports/people.js'
import type { PrismaClient } from './generated/client.js'

/** More than anybody has; a page shows a part of them. */
const positionsMax = 1_000
const waitingMax = 100

/** Persons over all their chats of a platform, on PostgreSQL: sums over many groups, each page in one round trip. */
export const createPeople = (prisma: PrismaClient): People => ({
  positionsOf: positionsOf(prisma),
  paymentsWaitingFor: paymentsWaitingFor(prisma),
  onTab: ({ platform, chat }) => prisma.$queryRaw<OnTab[]>`
    SELECT a.account, m.id AS member, m.active AS "isActive"
    FROM chat c
      JOIN member m ON m.group_id = c.group_id AND m.joined_at IS NOT NULL
      JOIN account a ON a.person_id = m.person_id AND a.platform = c.platform
    WHERE c.platform = ${platform} AND c.chat = ${chat}`,
  chatsOf: async (platform, account) => {
    const rows = await prisma.$queryRaw<{ chat: string }[]>`
      SELECT c.chat
      FROM account a
        JOIN member m ON m.person_id = a.person_id AND m.active
        JOIN chat c ON c.group_id = m.group_id AND c.platform = a.platform
      WHERE a.platform = ${platform} AND a.account = ${account}`
    return rows.map(({ chat }) => ({ platform, chat }))
  },
  lastNameOf: async (platform, account) => {
    const found = await prisma.account.findUnique({ where: { platform_account: { platform, account } } })
    return found?.name ?? null
  },
})

const positionsOf =
  (prisma: PrismaClient): People['positionsOf'] =>
  async (account) => {
    const rows = await prisma.$queryRaw<
      {
        chat: string
        group: string
        name: string
        locale: string
        nets: readonly { currency: string; amount: string }[]
      }[]
    >`
      SELECT c.chat, g.id AS "group", g.name, g.locale, coalesce(
          jsonb_agg(jsonb_build_object('currency', b.currency, 'amount', b.amount_minor::text) ORDER BY b.currency)
            FILTER (WHERE b.amount_minor <> 0), '[]'::jsonb
        ) AS nets
      FROM account a
        JOIN member m ON m.person_id = a.person_id
        JOIN "group" g ON g.id = m.group_id
        JOIN chat c ON c.group_id = g.id AND c.platform = a.platform AND c.left_at IS NULL
        LEFT JOIN LATERAL (
          SELECT b.currency, sum(b.amount_minor)::bigint AS amount_minor
          FROM member own JOIN balance b ON b.member_id = own.id
          WHERE own.id = m.id OR own.merged_into = m.id
          GROUP BY b.currency
        ) b ON true
      WHERE a.platform = ${account.platform} AND a.account = ${account.id}
      GROUP BY c.chat, g.id, g.name, g.locale
      ORDER BY g.name, c.chat
      LIMIT ${positionsMax}`
    return rows.map(({ chat, group, name, locale, nets }) => ({
      chat: { platform: account.platform as Platform, chat },
      group: group as GroupId,
      name,
      locale,
      nets: nets.map(({ currency, amount }) => ({
        currency: currency as CurrencyCode,
        amountMinor: BigInt(amount),
      })),
    }))
  }

const paymentsWaitingFor =
  (prisma: PrismaClient): People['paymentsWaitingFor'] =>
  async (account) => {
    const rows = await prisma.$queryRaw<
      {
        chat: string
        title: string
        locale: string
        entry: string
        number: number
        reversals: number
        name: string
        member: string
        currency: string
        amount: bigint
      }[]
    >`
      SELECT (
          SELECT min(c.chat) FROM chat c
          WHERE c.group_id = e.group_id AND c.platform = a.platform AND c.left_at IS NULL
        ) AS chat, g.name AS title, g.locale, e.id AS entry, e.number, e.reversals, coalesce(p.name, payer.name) AS name, payer.id AS member,
        e.currency, e.total_minor AS amount
      FROM account a
        JOIN member m ON m.person_id = a.person_id
        JOIN member own ON own.id = m.id OR own.merged_into = m.id
        JOIN posting got ON got.member_id = own.id AND got.owed_minor > 0
        JOIN numbered_entry e ON e.id = got.entry_id AND e.kind = 'payment' AND e.reversals % 2 = 0
        JOIN "group" g ON g.id = e.group_id
        JOIN posting gave ON gave.entry_id = e.id AND gave.paid_minor > 0
        JOIN member giver ON giver.id = gave.member_id
        JOIN member payer ON payer.id = coalesce(giver.merged_into, giver.id)
        LEFT JOIN person p ON p.id = payer.person_id
      WHERE a.platform = ${account.platform} AND a.account = ${account.id} AND e.created_by <> m.id AND NOT is_converted(e.id)
        AND EXISTS (SELECT FROM chat c WHERE c.group_id = e.group_id AND c.platform = a.platform AND c.left_at IS NULL)
        AND NOT EXISTS (SELECT FROM activity k WHERE k.entry_id = e.id AND k.what = 'paymentConfirmed')
      ORDER BY e.created_at DESC LIMIT ${waitingMax}`
    return rows.map((row) => ({
      chat: { platform: account.platform as Platform, chat: row.chat },
      name: row.title,
      locale: row.locale,
      entry: row.entry as EntryId,
      number: row.number,
      turns: row.reversals,
      from: row.name,
      fromMember: row.member as MemberId,
      amount: { currency: row.currency as CurrencyCode, amountMinor: row.amount },
    }))
  }
