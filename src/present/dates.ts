import { memo } from '../bounds/memo.js'
import type { Day } from '../ledger/entry.js'
import type { Group } from '../ledger/group.js'

/** Writes days and times as a group's language does, in its time zone. */
export interface Dates {
  day(day: Day): string
  /** From one day to another: `Mar 2 – 8, 2026`. */
  days(first: Day, last: Day): string
  moment(at: Date): string
  /** A moment to come, with its weekday: `Monday, March 16, 9:00 AM`. */
  occasion(at: Date): string
  /** Monday is 1. */
  weekday(weekday: number): string
  /** A time of day by the clock, from minutes since midnight. */
  timeOfDay(minuteOfDay: number): string
  /** The city whose clocks these are. */
  readonly zone: string
}

// As many locales, and time zones in them, as groups talk at a time.
const keptMax = 100

const dayFormatOf = memo(
  keptMax,
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const momentFormatOf = memo(
  keptMax,
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
)
const occasionFormatOf = memo(keptMax, (locale: string, timeZone: string) => {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric', timeZone })
  // Put into one formatter, some languages would write the hour in another way than where it stands alone.
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  return (at: Date) => `${day.format(at)}, ${time.format(at)}`
})
const weekdayFormatOf = memo(
  keptMax,
  (locale: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
)
const timeFormatOf = memo(
  keptMax,
  (locale: string) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }),
)

/** The way of a group to write days and times. */
export const createDates = ({ locale, timezone }: Pick<Group, 'locale' | 'timezone'>): Dates => ({
  day: (day) => dayFormatOf(locale).format(startOf(day)),
  days: (first, last) => dayFormatOf(locale).formatRange(startOf(first), startOf(last)),
  moment: (at) => momentFormatOf(locale, timezone).format(at),
  occasion: (at) => occasionFormatOf(locale, timezone)(at),
  // 5 January 2026 was a Monday.
  weekday: (weekday) => weekdayFormatOf(locale).format(Date.UTC(2026, 0, 4 + weekday)),
  zone: cityOf(timezone),
  timeOfDay: (minuteOfDay) => timeFormatOf(locale).format(minuteOfDay * 60_000),
})

/** What a time zone is called among people: `Buenos Aires`. */
export const cityOf = (timezone: string): string => timezone.slice(timezone.lastIndexOf('/') + 1).replaceAll('_', ' ')

const startOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)
