import type { DueSchedule, Schedules } from '../../src/ports/schedules.js'
import type { PrismaClient } from './generated/client.js'
import { retryConflicts } from './retry.js'
import type { Rows } from './written-rows.js'

/** What comes round, on PostgreSQL. */
export function createSchedules(prisma: PrismaClient): Schedules {
  return {
    due: async (now, limit) => {
      const rows = await prisma.$queryRaw<DueRow[]>`
        SELECT kind, rule, timezone, due_at FROM plans_due(${now}::timestamptz, ${limit}::integer)`
      return rows.map(({ due_at, ...row }): DueSchedule => ({ ...row, dueAt: due_at }))
    },
    claim: async (now, limit, planned) => {
      const plans = JSON.stringify(
        planned.map(({ kind, rule, timezone, dueAt, occurrence, nextAt }): Rows['plans'] => ({
          kind,
          rule,
          timezone,
          due: dueAt,
          period: occurrence?.period ?? null,
          at: occurrence?.at ?? null,
          next: nextAt,
        })),
      )
      const rows = await retryConflicts(
        () => prisma.$queryRaw<[{ claimed: number }]>`
          SELECT claim_due(${now}::timestamptz, ${limit}::integer, ${plans}::jsonb) AS claimed`,
      )
      return rows[0].claimed
    },
  }
}

interface DueRow {
  readonly kind: string
  readonly rule: string
  readonly timezone: string
  readonly due_at: Date
}
