import { strict as assert } from 'node:assert'
import type { Schedule } from '../../ledger/change.js'
import type { Digest, WeeklyTime } from '../../ledger/routines.js'

/** A weekly time as a schedule keeps it: `1 540` is Monday at nine. */
export const ruleOf = ({ weekday, minuteOfDay }: WeeklyTime): string => `${weekday} ${minuteOfDay}`

/** Reads what `ruleOf` wrote. */
export function weeklyTimeOf(rule: string): WeeklyTime {
  const match = /^([1-7]) (\d{1,4})$/u.exec(rule)
  assert(match !== null, `“${rule}” is the rule of a weekly time`)
  return { weekday: Number(match[1]), minuteOfDay: Number(match[2]) }
}

/** The weekly summary among a group's schedules; null where there never was one. */
export function digestOf(schedules: readonly Schedule[]): Digest | null {
  const schedule = schedules.find(({ kind }) => kind === 'digest')
  return schedule === undefined ? null : { ...weeklyTimeOf(schedule.rule), isOn: schedule.dueAt !== null }
}
