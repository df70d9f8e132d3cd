import type { MemberId } from '../../src/ids.js'
import { usualCourtesy } from '../../src/ledger/routines.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Notices } from '../../src/ports/notices.js'
import type { PrismaClient } from './generated/client.js'
import { toDay } from './rows.js'

/** When and of what a group is spoken to unasked, on PostgreSQL. */
export const createNotices = (prisma: PrismaClient): Notices => ({
  courtesy: async (group) => {
    const [row] = await prisma.$queryRaw<CourtesyRow[]>`SELECT * FROM courtesy WHERE group_id = ${group}::uuid`
    if (row === undefined) return usualCourtesy
    const { quiet_from_minute: fromMinute, quiet_until_minute: untilMinute } = row
    return {
      quietHours: fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute },
      mutedUntil: row.muted_for_good ? 'switchedOff' : row.muted_until,
      disturbedOn: row.disturbed_on && toDay(row.disturbed_on),
    }
  },
  alert: async (group) => {
    const rows = await prisma.$queryRaw<AlertRow[]>`
      SELECT a.currency, a.threshold_minor, s.member_id, s.armed, s.alerted_on
      FROM alert a LEFT JOIN alert_state s USING (group_id)
      WHERE a.group_id = ${group}::uuid ORDER BY s.member_id`
    const [first] = rows
    if (first === undefined) return null
    return {
      threshold: { amountMinor: first.threshold_minor, currency: first.currency as CurrencyCode },
      states: rows.flatMap(({ member_id, armed, alerted_on }) =>
        member_id === null
          ? []
          : [{ member: member_id as MemberId, armed: armed !== false, alertedOn: alerted_on && toDay(alerted_on) }],
      ),
    }
  },
  remindedOn: async (group, day) => {
    const rows = await prisma.$queryRaw<{ member_id: string }[]>`
      SELECT member_id FROM reminder WHERE group_id = ${group}::uuid AND reminded_on = ${day}::date`
    return rows.map(({ member_id }) => member_id as MemberId)
  },
})

interface CourtesyRow {
  readonly quiet_from_minute: number | null
  readonly quiet_until_minute: number | null
  readonly muted_until: Date | null
  readonly muted_for_good: boolean
  readonly disturbed_on: Date | null
}

interface AlertRow {
  readonly currency: string
  readonly threshold_minor: bigint
  readonly member_id: string | null
  readonly armed: boolean | null
  readonly alerted_on: Date | null
}
