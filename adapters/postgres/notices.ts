import type { MemberId } from '../../src/ids.js'
import { usualCourtesy } from '../../src/ledger/routines.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Notices } from '../../src/ports/notices.js'
import type { PrismaClient } from './generated/client.js'
import { toDay } from './rows.js'

/** When and of what a group is spoken to unasked, on PostgreSQL. */
export const createNotices = (prisma: PrismaClient): Notices => ({
  courtesy: async (group) => {
    const row = await prisma.courtesy.findUnique({ where: { groupId: group } })
    if (row === null) return usualCourtesy
    const { quietFromMinute: fromMinute, quietUntilMinute: untilMinute } = row
    return {
      quietHours: fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute },
      mutedUntil: row.mutedForGood ? 'switchedOff' : row.mutedUntil,
      disturbedOn: row.disturbedOn && toDay(row.disturbedOn),
    }
  },
  alert: async (group) => {
    const [alert, states] = await Promise.all([
      prisma.alert.findUnique({ where: { groupId: group } }),
      prisma.alertState.findMany({ where: { groupId: group }, orderBy: { memberId: 'asc' } }),
    ])
    if (alert === null) return null
    return {
      threshold: { amountMinor: alert.thresholdMinor, currency: alert.currency as CurrencyCode },
      states: states.map(({ memberId, armed, alertedOn }) => ({
        member: memberId as MemberId,
        armed,
        alertedOn: alertedOn && toDay(alertedOn),
      })),
    }
  },
  remindedOn: async (group, day) => {
    const rows = await prisma.reminder.findMany({ where: { groupId: group, remindedOn: new Date(day) } })
    return rows.map(({ memberId }) => memberId as MemberId)
  },
})
