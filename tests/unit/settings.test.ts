import { expect, test } from 'vitest'
import { findLocale, localeAfter } from '../../src/features/settings/language.js'
import { findTimezone } from '../../src/language/timezones.js'

test.each([
  ['Europe/Madrid', 'Europe/Madrid'],
  ['europe/madrid', 'Europe/Madrid'],
  ['AMERICA/NEW YORK', 'America/New_York'],
  ['madrid', 'Europe/Madrid'],
  ['utc', 'UTC'],
  ['gmt', 'GMT'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['us/eastern', 'US/Eastern'],
  ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
])('the time zone %s is %s', (typed, expected) => {
  const found = findTimezone(typed)

  expect(found).toBe(expected)
  expect(new Intl.DateTimeFormat('en', { timeZone: expected }).resolvedOptions().timeZone).not.toBe('')
})

test.each(['', 'Mars/Olympus', '+02:00', '-5', 'Europe', 'Europe/', '/', 'Madrid; DROP TABLE member', '12', '🦊'])(
  'there is no time zone “%s”',
  (typed) => {
    const found = findTimezone(typed)

    expect(found).toBe(null)
  },
)

test.each([
  ['es', 'es'],
  ['ES', 'es'],
  ['es-MX', 'es-MX'],
  ['es_mx', 'es-MX'],
  ['es-419', 'es-419'],
  ['español', 'es'],
  ['Espanol', 'es'],
  ['spanish', 'es'],
  ['English', 'en'],
  ['inglés', 'en'],
  ['en-GB', 'en-GB'],
  ['es-Latn-MX-u-nu-arab', 'es-MX'],
])('the language %s is %s', (typed, expected) => {
  const found = findLocale(typed)

  expect(found).toBe(expected)
})

test.each(['', 'fr', 'français', 'klingon', 'e', 'esperanto', 'es-', "es'; --", '日本語'])(
  'we do not speak “%s”',
  (typed) => {
    const found = findLocale(typed)

    expect(found).toBe(null)
  },
)

test('a bare language keeps the region, so amounts are not suddenly read another way', () => {
  const mexican = localeAfter('es-MX', 'es')
  const spanish = localeAfter('es-MX', 'es-ES')
  const english = localeAfter('es-MX', 'en')

  expect(mexican).toBe('es-MX')
  expect(spanish).toBe('es-ES')
  expect(english).toBe('en')
})
