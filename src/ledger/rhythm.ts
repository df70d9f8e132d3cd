import { strict as assert } from 'node:assert'
import type { Day } from './entry.js'

/**
 * How something comes round. `day` is a day of the month, 1 to 31: a month without it has its last day instead, and the next
 * month its own again. Weekdays count from Monday, 1; months from January, 1.
 */
export type Rhythm =
  | { readonly unit: 'day'; readonly every: number }
  | { readonly unit: 'week'; readonly every: number; readonly weekday: number }
  | { readonly unit: 'month'; readonly every: number; readonly day: number }
  | { readonly unit: 'year'; readonly every: number; readonly month: number; readonly day: number }

/** A rhythm from its first day on, up to and with its last, if it has one. The first day is a day of the rhythm. */
export interface Course {
  readonly rhythm: Rhythm
  readonly first: Day
  readonly until: Day | null
}

/** The first day of a rhythm that is not before the given one. */
export function firstDayOf(rhythm: Rhythm, from: Day): Day {
  switch (rhythm.unit) {
    case 'day':
      return from
    case 'week':
      return daysAfter(from, (rhythm.weekday - isoWeekday(from) + 7) % 7)
    case 'month':
      return [0, 1].map((months) => dayOfMonth(from, months, rhythm.day)).find((day) => day >= from) ?? from
    case 'year': {
      const january = `${from.slice(0, 4)}-01-01` as Day
      const days = [0, 12].map((months) => dayOfMonth(january, months + rhythm.month - 1, rhythm.day))
      return days.find((day) => day >= from) ?? from
    }
  }
}

/** The first day of a course that is not before the given one; null where the course is over by then. */
export function dayOfCourse({ rhythm, first, until }: Course, from: Day): Day | null {
  // The count may fall one short where months are not equally long.
  const counted = Math.max(0, turnsBetween(rhythm, first, from) - 1)
  const day = [0, 1, 2, 3].map((more) => turnOf(rhythm, first, counted + more)).find((candidate) => candidate >= from)
  assert(day !== undefined, `a ${rhythm.unit} comes round after ${from}`)
  return until !== null && day > until ? null : day
}

/** The day of a course that comes so many turns after its first. */
function turnOf(rhythm: Rhythm, first: Day, turn: number): Day {
  switch (rhythm.unit) {
    case 'day':
      return daysAfter(first, turn * rhythm.every)
    case 'week':
      return daysAfter(first, turn * rhythm.every * 7)
    case 'month':
      return dayOfMonth(first, turn * rhythm.every, rhythm.day)
    case 'year':
      return dayOfMonth(first, turn * rhythm.every * 12, rhythm.day)
  }
}

/** How many whole turns surely lie between two days. */
function turnsBetween({ unit, every }: Rhythm, first: Day, until: Day): number {
  switch (unit) {
    case 'day':
      return Math.floor(daysBetween(first, until) / every)
    case 'week':
      return Math.floor(daysBetween(first, until) / (every * 7))
    case 'month':
      return Math.floor(monthsBetween(first, until) / every)
    case 'year':
      return Math.floor(monthsBetween(first, until) / (every * 12))
  }
}

/** That day of the month so many months after the one of `from`, or the month's last day where it is shorter. */
function dayOfMonth(from: Day, months: number, day: number): Day {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return toDay(last)
}

const dayMs = 86_400_000

const daysBetween = (one: Day, other: Day): number => (Date.parse(other) - Date.parse(one)) / dayMs
const daysAfter = (day: Day, days: number): Day => toDay(new Date(Date.parse(day) + days * dayMs))
const monthsBetween = (one: Day, other: Day): number => monthNumber(other) - monthNumber(one)
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
const isoWeekday = (day: Day): number => new Date(Date.parse(day)).getUTCDay() || 7
const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day

/** A course as a schedule keeps it: `month 1 31 2026-01-31 -`. */
export function courseText({ rhythm, first, until }: Course): string {
  const { unit, every } = rhythm
  const on = unit === 'day' ? 0 : unit === 'week' ? rhythm.weekday : rhythm.day
  return [unit, every, on, first, until ?? '-'].join(' ')
}

/** Reads what `courseText` wrote. */
export function readCourse(text: string): Course {
  const [, unit, every, on, first, until] =
    /^(day|week|month|year) (\d{1,3}) (\d{1,2}) (\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d|-)$/u.exec(text) ?? []
  assert(unit !== undefined && first !== undefined, `“${text}” is the rule of a course`)
  const month = Number(first.slice(5, 7))
  return {
    rhythm: rhythmOf(unit, Number(every), Number(on), month),
    first: first as Day,
    until: until === undefined || until === '-' ? null : (until as Day),
  }
}

function rhythmOf(unit: string, every: number, on: number, month: number): Rhythm {
  switch (unit) {
    case 'day':
      return { unit, every }
    case 'week':
      return { unit, every, weekday: on }
    case 'month':
      return { unit, every, day: on }
    default:
      return { unit: 'year', every, month, day: on }
  }
}
