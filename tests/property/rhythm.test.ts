import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDayBehind } from '../../src/language/future-day.js'
import { readRhythm } from '../../src/language/rhythm.js'
import type { Day } from '../../src/ledger/entry.js'
import { type Course, courseText, dayOfCourse, firstDayOf, type Rhythm, readCourse } from '../../src/ledger/rhythm.js'
import { planners } from '../../src/worker/registry.js'

const day = fc
  .integer({ min: 0, max: 40 * 365 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10) as Day)
const every = fc.integer({ min: 1, max: 12 })
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ unit: fc.constant('day' as const), every }),
  fc.record({ unit: fc.constant('week' as const), every, weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ unit: fc.constant('month' as const), every, day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    unit: fc.constant('year' as const),
    every,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
)
const course: fc.Arbitrary<Course> = fc
  .tuple(rhythm, day)
  .map(([one, from]) => ({ rhythm: one, first: firstDayOf(one, from), until: null }))

const lastOf = (some: Day): number =>
  new Date(Date.UTC(Number(some.slice(0, 4)), Number(some.slice(5, 7)), 0)).getUTCDate()
const after = (some: Day): Day => new Date(Date.parse(some) + 86_400_000).toISOString().slice(0, 10) as Day

/** The first days of a course, one found from the day after the other. */
function daysOf(one: Course, count: number): readonly Day[] {
  const days: Day[] = []
  for (let from = one.first; days.length < count; ) {
    const found = dayOfCourse(one, from)
    if (found === null) break
    days.push(found)
    from = after(found)
  }
  return days
}

test('a course is its rhythm: each day comes once, in order, at the distance that was asked for', () => {
  fc.assert(
    fc.property(course, (one) => {
      const days = daysOf(one, 30)

      expect(days[0]).toBe(one.first)
      expect([...new Set(days)].sort()).toEqual(days)
      const gaps = days.slice(1).map((next, place) => (Date.parse(next) - Date.parse(days[place] ?? '')) / 86_400_000)
      const { unit, every: step } = one.rhythm
      const [least, most] = { day: [1, 1], week: [7, 7], month: [28, 31], year: [365, 366] }[unit] ?? []
      for (const gap of gaps) {
        expect(gap).toBeGreaterThanOrEqual((least ?? 0) * step - (unit === 'month' ? 3 : 0))
        expect(gap).toBeLessThanOrEqual((most ?? 0) * step)
      }
    }),
  )
})

test('the day of the month never drifts: a short month has its last day, the next one the wanted day again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), day, every, (wanted, from, step) => {
      const one: Rhythm = { unit: 'month', every: step, day: wanted }
      const days = daysOf({ rhythm: one, first: firstDayOf(one, from), until: null }, 40)

      for (const some of days) expect(Number(some.slice(8))).toBe(Math.min(wanted, lastOf(some)))
    }),
  )
})

test('from any day on the same days are found, so that no downtime moves them', () => {
  fc.assert(
    fc.property(course, fc.nat(29), (one, place) => {
      const days = daysOf(one, 30)
      const at = days[place] ?? one.first

      expect(dayOfCourse(one, at)).toBe(at)
      expect(dayOfCourse(one, after(days[place - 1] ?? ('1999-01-01' as Day)))).toBe(place === 0 ? one.first : at)
    }),
  )
})

test('what a schedule keeps is read as what it was, and nothing comes after its end', () => {
  fc.assert(
    fc.property(course, day, (one, until) => {
      const ending = { ...one, until }
      const read = readCourse(courseText(ending))
      const days = daysOf(ending, 20)

      expect(read).toEqual(ending)
      for (const some of days) expect(some <= until).toBe(true)
    }),
  )
})

test('the 29th of February comes on the 28th where there is none', () => {
  const one: Rhythm = { unit: 'year', every: 1, month: 2, day: 29 }

  const days = daysOf({ rhythm: one, first: firstDayOf(one, '2026-01-01' as Day), until: null }, 4)

  expect(days).toEqual(['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'])
})

test('in every zone the worker goes through the same local days, each once', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Beirut', 'Australia/Lord_Howe', 'Asia/Tokyo']
  fc.assert(
    fc.property(course, fc.constantFrom(...zones), (one, zone) => {
      const planner = planners.recurring
      const found: string[] = []
      let at = new Date(Date.parse(one.first) - 2 * 86_400_000)
      while (found.length < 12) {
        const next = planner.next(courseText(one), zone, at)
        if (next === null) break
        found.push(planner.periodOf(next, zone))
        at = next
      }

      expect(found).toEqual(daysOf(one, 12))
    }),
    { numRuns: 40 },
  )
})

test('whatever people type, only what was understood is blanked out, and every other place stays', () => {
  const words = [
    'monthly',
    'every',
    '2',
    'weeks',
    'on',
    'fri',
    'last',
    'day',
    'of',
    'the',
    'month',
    '1st',
    'cada',
    'mes',
  ]
  const more = [
    'until',
    '31',
    'Dec',
    '2027',
    'rent',
    '800',
    '@Bo',
    '€5',
    'yearly',
    '3',
    'Nov',
    '¿',
    '🏠',
    'el',
    'lunes',
  ]
  const typed = fc.array(fc.oneof(fc.constantFrom(...words, ...more), fc.string({ unit: 'binary', maxLength: 4 })))
  fc.assert(
    fc.property(typed, (parts) => {
      const text = parts.join(' ')
      const until = readDayBehind({ keywords: new Set(['until']), edge: 'last' }, text, 'en', '2026-03-12' as Day)
      const rests = [until.rest, ...readRhythm(text, 'en').map(({ rest }) => rest)]

      for (const rest of rests) {
        expect(rest).toHaveLength(text.length)
        for (let place = 0; place < text.length; place += 1) expect([' ', text[place]]).toContain(rest[place])
      }
    }),
  )
})
