import type { MemberId } from '../ids.js'
import type { Money } from '../money/money.js'
import type { Day } from './entry.js'

/** A time of the week on the clocks of the group's time zone. */
export interface WeeklyTime {
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number
  /** Minutes since midnight, 0 to 1439. */
  readonly minuteOfDay: number
}

/** The weekly summary: when it is wanted. The time is kept while it is off. */
export interface Digest extends WeeklyTime {
  readonly isOn: boolean
}

/** A stretch of the day, which may go over midnight, in minutes since midnight. `fromMinute` belongs to it, `untilMinute` does not. */
export interface QuietHours {
  readonly fromMinute: number
  readonly untilMinute: number
}

/** Whether a member's debt is to be told when it passes the threshold, and when it was told last. */
export interface AlertState {
  readonly member: MemberId
  /** False from the alert on, until the debt has fallen well below the threshold. */
  readonly armed: boolean
  readonly alertedOn: Day | null
}

/** The balance alert: a member who owes more than the threshold, in its currency, is told of. */
export interface Alert {
  readonly threshold: Money
  /** Members who are in no row are armed and were never told of. */
  readonly states: readonly AlertState[]
}

/** When the group may be spoken to without having asked. */
export interface Courtesy {
  /** Null where any time will do. */
  readonly quietHours: QuietHours | null
  readonly mutedUntil: Date | 'switchedOff' | null
  /** The local day of the latest message that nobody had asked for, summaries aside. */
  readonly disturbedOn: Day | null
}

/** What a group has set of what happens by itself. */
export interface Routines {
  /** Null where there never was one. */
  readonly digest: Digest | null
  readonly alert: Alert | null
  readonly courtesy: Courtesy
}

/** When the summary comes in groups that ask for one without saying when: the week is over, and people are awake. */
export const usualDigest: WeeklyTime = { weekday: 1, minuteOfDay: 9 * 60 }

/** Nights are quiet where the group has not said otherwise. */
export const usualCourtesy: Courtesy = {
  quietHours: { fromMinute: 22 * 60, untilMinute: 8 * 60 },
  mutedUntil: null,
  disturbedOn: null,
}

/** What changes in the routines of a group. When the summary comes is kept among its schedules. */
export type RoutineChange =
  /** Sets the threshold, with the members who are above it already and were told of in the answer; null turns the alert off. */
  | { readonly kind: 'alertSet'; readonly alert: Alert | null }
  | { readonly kind: 'alertStates'; readonly states: readonly AlertState[] }
  | { readonly kind: 'courtesySet'; readonly courtesy: Courtesy }
  /** Whether the person's phone may ring where a message names them, in every group. */
  | { readonly kind: 'callingSet'; readonly member: MemberId; readonly on: boolean }
  /** These members were reminded of what they owe. */
  | { readonly kind: 'reminded'; readonly members: readonly MemberId[]; readonly on: Day }
