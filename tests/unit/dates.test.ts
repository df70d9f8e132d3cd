import { expect, test } from 'vitest'
import { readDay, today } from '../../src/language/dates.js'

const read = async (phrase: string, locale = 'en', now = '2026-11-21T12:00:00Z') => {
  const day = await readDay(phrase, { now: new Date(now), timezone: 'Europe/Madrid', locale })
  return typeof day === 'string' ? day : day.refused
}

test('today is the day of the time zone', () => {
  const lateInMadrid = new Date('2026-11-21T23:30:00Z')

  expect(today(lateInMadrid, 'Europe/Madrid')).toBe('2026-11-22')
  expect(today(lateInMadrid, 'America/New_York')).toBe('2026-11-21')
})

test.each([
  ['2026-11-03', '2026-11-03'],
  ['today', '2026-11-21'],
  ['yesterday', '2026-11-20'],
  ['Ayer', '2026-11-20'],
  ['the day before yesterday', '2026-11-19'],
  ['anteayer', '2026-11-19'],
  ['3 days ago', '2026-11-18'],
  ['hace 3 días', '2026-11-18'],
  ['a week ago', '2026-11-14'],
  ['two weeks ago', '2026-11-07'],
  ['3 Nov', '2026-11-03'],
  ['3rd of November', '2026-11-03'],
  ['Nov 3rd, 2025', '2025-11-03'],
  ['3 de noviembre', '2026-11-03'],
  ['3.11.', '2026-11-03'],
  ['3.11.2025', '2025-11-03'],
  ['the 3rd', '2026-11-03'],
  ['the 30th', '2026-10-30'],
  ['friday', '2026-11-20'],
  ['last friday', '2026-11-20'],
  ['saturday', '2026-11-21'],
  ['last saturday', '2026-11-14'],
  ['el viernes', '2026-11-20'],
  ['friday 20 nov', '2026-11-20'],
  ['tomorrow', '2026-11-22'],
  ['next friday', '2026-11-27'],
])('%s is %s', async (phrase, day) => {
  expect(await read(phrase)).toBe(day)
})

test('a day without a year is the latest one that has come', async () => {
  expect(await read('3 Nov', 'en', '2027-01-01T12:00:00Z')).toBe('2026-11-03')
  expect(await read('21 Nov')).toBe('2026-11-21')
  expect(await read('1 Jun')).toBe('2026-06-01')
})

test.each([
  ['en', '22 Nov'],
  ['en', '22.11.'],
  ['en', '--11-22'],
  ['en-US', 'Nov 23'],
  ['de', '20. Mai'],
  ['sv', 'den 22 november'],
])('without a year %s %s may be the last or the next one, which is nearer', async (locale, phrase) => {
  expect(await read(phrase, locale)).toBe('dateAmbiguous')
})

test('days and months stand in the order of the locale, unless only one order is a date', async () => {
  expect(await read('3/11', 'es')).toBe('2026-11-03')
  expect(await read('3/11', 'en-GB')).toBe('2026-11-03')
  expect(await read('10/3', 'en-US')).toBe('2026-10-03')
  expect(await read('25/10', 'en-US')).toBe('2026-10-25')
})

test.each([
  ['de', '3. November', '2026-11-03'],
  ['fr', '3 novembre', '2026-11-03'],
  ['fr', 'hier', '2026-11-20'],
  ['ru', '3 ноября', '2026-11-03'],
  ['pt', 'ontem', '2026-11-20'],
  ['it', '3 novembre', '2026-11-03'],
])('in %s %s is %s', async (locale, phrase, day) => {
  expect(await read(phrase, locale)).toBe(day)
})

test.each(['31 Feb', '2026-13-45', '32 Nov', '2025-02-29', 'a pizza', 'noon', 'next year', '31.2.', ''])(
  'there is no day %s',
  async (phrase) => {
    expect(await read(phrase)).toBe('dateUnreadable')
  },
)

test('days far away are refused', async () => {
  expect(await read('2027-11-21')).toBe('2027-11-21')
  expect(await read('2027-11-22')).toBe('dateOutOfRange')
  expect(await read('2006-11-21')).toBe('2006-11-21')
  expect(await read('1999-01-01')).toBe('dateOutOfRange')
  expect(await read('99999 days ago')).toBe('dateOutOfRange')
})

test('a weekday that is another date is refused', async () => {
  expect(await read('monday 20 nov')).toBe('dateUnreadable')
})
