import { describe, expect, test } from 'vitest'
import { readTimeSpan, readWeeklyTime } from '../../src/language/weekly-time.js'

describe('a time of the week as people write it', () => {
  test.each([
    ['mon 09:00', 'en', 1, '09:00'],
    ['Monday 9', 'en', 1, '09:00'],
    ['mondays at 9', 'en', 1, '09:00'],
    ['every fri 6pm', 'en', 5, '18:00'],
    ['fri 6:30 p.m.', 'en', 5, '18:30'],
    ['sunday 12am', 'en', 7, '00:00'],
    ['sun noon', 'en', 7, '12:00'],
    ['09:00 mon', 'en', 1, '09:00'],
    ['thurs, 18.30', 'en', 4, '18:30'],
    ['SAT 7 in the evening', 'en', 6, '19:00'],
    ['lunes 9:00', 'en', 1, '09:00'],
    ['los lunes a las 9', 'es', 1, '09:00'],
    ['miércoles 21h', 'es', 3, '21:00'],
    ['mie 9 de la noche', 'es', 3, '21:00'],
    ['Montag', 'en', 1, null],
    ['Mo um 9 Uhr', 'de', 1, '09:00'],
    ['vendredi 18h30', 'en', 5, '18:30'],
    ['lunedì', 'it', 1, null],
    ['月曜日 9:00', 'ja', 1, '09:00'],
    ['понедельник 9:00', 'en', 1, '09:00'],
    ['18:30', 'en', null, '18:30'],
    ['sunday evening', 'en', 7, '18:00'],
    ['lunes por la mañana', 'es', 1, '09:00'],
  ])('%s in a group of %s', (words, locale, weekday, time) => {
    const minuteOfDay = time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

    expect(readWeeklyTime(words, locale)).toEqual({ weekday, minuteOfDay })
  })

  test.each(['', 'later', 'mon tue', 'mon 24:00', 'mon 9:60', 'mon 9 10', 'mon -9', 'mon 130', 'x'.repeat(500)])(
    '“%s” is none',
    (words) => {
      expect(readWeeklyTime(words, 'en')).toBe(null)
    },
  )
})

test.each([
  ['22:00-08:00', 1320, 480],
  ['22-8', 1320, 480],
  ['10pm to 8 am', 1320, 480],
  ['from 23:30 until 7', 1410, 420],
  ['de 22 a 8', 1320, 480],
  ['midnight – noon', 0, 720],
])('the hours %s', (words, fromMinute, untilMinute) => {
  expect(readTimeSpan(words)).toEqual({ fromMinute, untilMinute })
})

test.each(['22:00', '22-8-9', '25-8', 'night', '22-8 monday', ''])('“%s” are no hours', (words) => {
  expect(readTimeSpan(words)).toBe(null)
})
