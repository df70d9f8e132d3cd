import type { Day } from '../../ledger/entry.js'
import type { Course } from '../../ledger/rhythm.js'
import type { Words } from '../../present/words.js'

/** How often something comes, in words that stand within a sentence: `every month on the 1st`, `every 2 weeks on Monday`. */
export function rhythmSaid({ rhythm, first, until }: Course, words: Words): string {
  const said = everySaid({ rhythm, first }, words)
  return until === null ? said : words.say('repeat.until', { rhythm: said, day: words.dates.day(until) })
}

function everySaid({ rhythm, first }: Pick<Course, 'rhythm' | 'first'>, words: Words): string {
  const { every } = rhythm
  switch (rhythm.unit) {
    case 'day':
      return words.say('repeat.everyDay', { every })
    case 'week':
      return words.say('repeat.everyWeek', { every, weekday: words.dates.weekday(rhythm.weekday) })
    case 'month': {
      const { day } = rhythm
      if (day === 31) return words.say('repeat.everyLastDay', { every })
      return words.say(day > 28 ? 'repeat.everyLateDay' : 'repeat.everyMonth', { every, day })
    }
    case 'year':
      return words.say('repeat.everyYear', { every, date: dateSaid(first, rhythm.day, words.locale) })
  }
}

/** The day of the year, be it one that only leap years have. */
function dateSaid(first: Day, day: number, locale: string): string {
  const leapYear = 2024
  const date = new Date(Date.UTC(leapYear, Number(first.slice(5, 7)) - 1, day))
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date)
}
