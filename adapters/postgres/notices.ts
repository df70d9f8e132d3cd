import type { GroupId, MemberId } from '../../src/ids.js'
import type { Day } from '../../src/ledger/entry.js'
import { type Alert, type Courtesy, usualCourtesy } from '../../src/ledger/routines.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { PrismaClient } from './generated/client.js'

interface CourtesyRow {
  readonly quiet_from_minute: number | null
  readonly quiet_until_minute: number | null
  readonly muted_until: Date | null
  readonly muted_for_good: boolean
  readonly disturbed_on: Date | null
}

/** When the group may be spoken to without having asked. */
export async function courtesy(prisma: PrismaClient, group: GroupId): Promise<Courtesy> {
  const [row] = await prisma.$queryRaw<CourtesyRow[]>`SELECT * FROM courtesy WHERE group_id = ${group}::uuid`
  if (row === undefined) return usualCourtesy
  const { quiet_from_minute: fromMinute, quiet_until_minute: untilMinute } = row
  return {
    quietHours: fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute },
    mutedUntil: row.muted_for_good ? 'switchedOff' : row.muted_until,
    disturbedOn: row.disturbed_on === null ? null : toDay(row.disturbed_on),
  }
}

interface AlertRow {
  readonly currency: string
  readonly threshold_minor: bigint
  readonly member_id: string | null
  readonly armed: boolean | null
  readonly alerted_on: Date | null
}

/** The balance alert with the members it knows something of; null while it is off. */
export async function alert(prisma: PrismaClient, group: GroupId): Promise<Alert | null> {
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
}

/** The members who were reminded on that day. */
export async function remindedOn(prisma: PrismaClient, group: GroupId, day: Day): Promise<readonly MemberId[]> {
  const rows = await prisma.$queryRaw<{ member_id: string }[]>`
    SELECT member_id FROM reminder WHERE group_id = ${group}::uuid AND reminded_on = ${day}::date`
  return rows.map(({ member_id }) => member_id as MemberId)
}

/** Whether a schedule without a name has had its turn of that period. */
export async function hadTurn(prisma: PrismaClient, group: GroupId, kind: string, period: string): Promise<boolean> {
  const rows = await prisma.$queryRaw<[{ had: boolean }]>`
    SELECT EXISTS (SELECT FROM job WHERE lasts AND key = ${`${kind}:${group}:${period}`}) AS had`
  return rows[0].had
}

// Prisma reads a date as midnight UTC.
const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day
