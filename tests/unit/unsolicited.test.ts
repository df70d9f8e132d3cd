import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDisturbAt } from '../../src/features/notices/unsolicited.js'
import type { Day } from '../../src/ledger/entry.js'
import { usualCourtesy } from '../../src/ledger/routines.js'
import { wallTimeOf } from '../../src/time/local-time.js'

const berlin = 'Europe/Berlin'
const at = (iso: string): Date => new Date(iso)

test.each([
  ['by day', '2026-03-12T11:00:00Z', '2026-03-12T11:00:00.000Z'],
  ['late in the evening', '2026-03-12T21:00:00Z', '2026-03-13T07:00:00.000Z'],
  ['before dawn', '2026-03-13T03:00:00Z', '2026-03-13T07:00:00.000Z'],
  ['in the night the clocks are set forward', '2026-03-28T23:00:00Z', '2026-03-29T06:00:00.000Z'],
  ['at the very end of the quiet hours', '2026-03-13T07:00:00Z', '2026-03-13T07:00:00.000Z'],
])('%s a group may be told at %s', (_when, now, expected) => {
  expect(mayDisturbAt(usualCourtesy, berlin, at(now))?.toISOString()).toBe(expected)
})

test('a group that was told something today is left alone until tomorrow morning', () => {
  const courtesy = { ...usualCourtesy, disturbedOn: '2026-03-12' as Day }

  expect(mayDisturbAt(courtesy, berlin, at('2026-03-12T11:00:00Z'))).toEqual(at('2026-03-13T07:00:00Z'))
  expect(mayDisturbAt({ ...courtesy, quietHours: null }, berlin, at('2026-03-12T11:00:00Z'))).toEqual(
    at('2026-03-12T23:00:00Z'),
  )
})

test('a muted group is left alone until the time is over, or for good', () => {
  const now = at('2026-03-12T11:00:00Z')

  expect(mayDisturbAt({ ...usualCourtesy, mutedUntil: at('2026-03-15T22:00:00Z') }, berlin, now)).toEqual(
    at('2026-03-16T07:00:00Z'),
  )
  expect(mayDisturbAt({ ...usualCourtesy, mutedUntil: at('2026-03-01T00:00:00Z') }, berlin, now)).toEqual(now)
  expect(mayDisturbAt({ ...usualCourtesy, mutedUntil: 'switchedOff' }, berlin, now)).toBe(null)
})

test('whatever the clocks do, nobody is told before now, in quiet hours, or twice a day', () => {
  const minutes = fc.integer({ min: 0, max: 1439 })
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'Asia/Beirut',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Pacific/Apia',
  )
  fc.assert(
    fc.property(
      minutes,
      minutes,
      zones,
      fc.date({ min: at('2005-01-01'), max: at('2035-01-01'), noInvalidDate: true }),
      fc.boolean(),
      (fromMinute, untilMinute, zone, now, isDisturbed) => {
        fc.pre(fromMinute !== untilMinute)
        const today = wallTimeOf(now, zone).day
        const courtesy = {
          quietHours: { fromMinute, untilMinute },
          mutedUntil: null,
          disturbedOn: isDisturbed ? today : null,
        }

        const allowed = mayDisturbAt(courtesy, zone, now)

        expect(allowed !== null && allowed >= now).toBe(true)
        const shown = wallTimeOf(allowed ?? now, zone)
        if (isDisturbed) expect(shown.day > today).toBe(true)
        const sinceQuiet = (shown.minuteOfDay - fromMinute + 1440) % 1440
        const quietFor = (untilMinute - fromMinute + 1440) % 1440
        // Where clocks are set back, the end of the quiet hours may have come before their second beginning.
        const beforeMinute = wallTimeOf(new Date((allowed ?? now).getTime() - 3 * 3_600_000), zone)
        const isClockChange = (shown.minuteOfDay - beforeMinute.minuteOfDay + 1440) % 1440 !== 180
        expect(isClockChange || sinceQuiet >= quietFor).toBe(true)
      },
    ),
  )
})
