import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/ledger/entry.js'
import { dayAfter, latestWeekly, momentOf, nextWeekly, wallTimeOf } from '../../src/time/local-time.js'

const day = (text: string): Day => text as Day
const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
const momentAt = (at: string, timezone: string): string =>
  momentOf(day(at.slice(0, 10)), clock(at.slice(11)), timezone).toISOString()

describe('a local time is the moment at which the clocks on the wall first show it', () => {
  test.each([
    ['an ordinary day', '2026-03-12 09:00', 'Europe/Berlin', '2026-03-12T08:00:00.000Z'],
    ['a zone of half an hour', '2026-03-12 09:00', 'Asia/Kolkata', '2026-03-12T03:30:00.000Z'],
    ['just before the gap of spring', '2026-03-29 01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['in the gap of spring', '2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['just after the gap of spring', '2026-03-29 03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['twice in autumn, so the first time', '2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['after the hour that came twice', '2026-10-25 03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['a midnight that Beirut does not have', '2026-03-29 00:00', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['half past a midnight that is not there', '2026-03-29 00:30', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    [
      'the last hour before Beirut sets back at midnight',
      '2026-10-24 23:30',
      'Asia/Beirut',
      '2026-10-24T20:30:00.000Z',
    ],
    ['the half hour that Lord Howe skips', '2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['the half hour that comes twice there', '2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    [
      'a midnight without which São Paulo began its summer',
      '2018-11-04 00:00',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00.000Z',
    ],
    [
      'an hour before midnight that came twice there',
      '2018-02-17 23:30',
      'America/Sao_Paulo',
      '2018-02-18T01:30:00.000Z',
    ],
    ['a day that Apia skipped', '2011-12-30 09:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['the day after it', '2011-12-31 09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
    ['the day before it', '2011-12-29 09:00', 'Pacific/Apia', '2011-12-29T19:00:00.000Z'],
  ])('%s: %s in %s', (_what, at, timezone, expected) => {
    const found = momentAt(at, timezone)

    expect(found).toBe(expected)
  })
})

test('four mondays at nine are at nine on the wall, whatever happens to the clocks between them', () => {
  const monday = { weekday: 1, minuteOfDay: clock('09:00') }
  const found: string[] = []
  for (let now = new Date('2026-03-12T18:00:00Z'); found.length < 4; ) {
    now = nextWeekly(monday, 'Europe/Berlin', now).at
    found.push(now.toISOString())
  }

  expect(found).toEqual([
    '2026-03-16T08:00:00.000Z',
    '2026-03-23T08:00:00.000Z',
    '2026-03-30T07:00:00.000Z',
    '2026-04-06T07:00:00.000Z',
  ])
})

test('a friday that a country left out is made up for as soon as the next day begins, and only once', () => {
  const friday = { weekday: 5, minuteOfDay: clock('09:00') }

  const skipped = nextWeekly(friday, 'Pacific/Apia', new Date('2011-12-29T20:00:00Z'))
  const next = nextWeekly(friday, 'Pacific/Apia', skipped.at)

  expect(skipped).toEqual({ day: '2011-12-30', at: new Date('2011-12-30T10:00:00Z') })
  expect(next).toEqual({ day: '2012-01-06', at: new Date('2012-01-05T19:00:00Z') })
})

// The zones with the oddest clocks, and then those of everybody.
const zones = [
  ...['Asia/Beirut', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'Africa/Cairo'],
  ...['America/St_Johns', 'Antarctica/Troll', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Asuncion', 'Asia/Gaza'],
  ...Intl.supportedValuesOf('timeZone'),
]
const anyZone = fc.oneof(fc.constantFrom(...zones.slice(0, 12)), fc.constantFrom(...zones))
const anyTime = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
const anyWeekly = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  minuteOfDay: fc.integer({ min: 0, max: 1439 }),
})

test('the next moment is later, the latest is not, and nothing lies between them', () => {
  fc.assert(
    fc.property(anyWeekly, anyZone, anyTime, (weekly, zone, now) => {
      const next = nextWeekly(weekly, zone, now)
      const latest = latestWeekly(weekly, zone, now)

      expect(next.at > now && latest.at <= now).toBe(true)
      expect(next.day).toBe(dayAfter(latest.day, 7))
      expect(nextWeekly(weekly, zone, latest.at)).toEqual(next)
    }),
  )
})

test('the clocks show the wanted time, unless they were set forward over it just then', () => {
  fc.assert(
    fc.property(anyWeekly, anyZone, anyTime, (weekly, zone, now) => {
      const { day: planned, at } = nextWeekly(weekly, zone, now)
      const shown = wallTimeOf(at, zone)
      const before = wallTimeOf(new Date(at.getTime() - 1), zone)

      const isShown = shown.day === planned && shown.minuteOfDay === weekly.minuteOfDay
      const isAfterGap =
        at > now && `${shown.day} ${shown.minuteOfDay + 1e4}` > `${planned} ${weekly.minuteOfDay + 1e4}`
      expect(isShown || isAfterGap).toBe(true)
      expect(`${before.day} ${before.minuteOfDay + 1e4}` < `${planned} ${weekly.minuteOfDay + 1e4}`).toBe(true)
    }),
  )
})

test('the weekday of the planned day is the wanted one', () => {
  fc.assert(
    fc.property(anyWeekly, anyZone, anyTime, (weekly, zone, now) => {
      const { day: planned } = nextWeekly(weekly, zone, now)

      expect(new Date(planned).getUTCDay()).toBe(weekly.weekday % 7)
    }),
  )
})
