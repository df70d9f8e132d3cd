import { IntlMessageFormat } from 'intl-messageformat'
import { expect, expectTypeOf, test } from 'vitest'
import { en } from '../../src/locales/en.js'
import { catalogueOf, languages } from '../../src/locales/index.js'
import type { NamedIn } from '../../src/locales/named.js'
import { createWords } from '../../src/present/words.js'

const catalogues = languages.map((language) => [language, catalogueOf(language)] as const)
const others = catalogues.filter(([language]) => language !== 'en')

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** The names of all arguments of a message, those inside plurals too. */
function argumentsOf(elements: Elements): ReadonlySet<string> {
  const names = new Set<string>()
  for (const element of elements) {
    const isArgument = 'value' in element && element.type !== literal
    if (isArgument) names.add(element.value)
    if (!('options' in element)) continue
    for (const option of Object.values(element.options)) {
      for (const name of argumentsOf(option.value)) names.add(name)
    }
  }
  return names
}

// The parser's own number for text between arguments.
const literal = 0

const formatOf = (message: string, locale: string): IntlMessageFormat =>
  new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })

const namesIn = (message: string, locale: string): readonly string[] =>
  [...argumentsOf(formatOf(message, locale).getAst())].sort()

test.each(others)('%s says everything, and names the same people, sums and numbers as English', (locale, catalogue) => {
  const inEnglish = Object.entries(en).map(([key, message]) => [key, namesIn(message, 'en')])

  const here = Object.entries(catalogue).map(([key, message]) => [key, namesIn(message, locale)])

  expect(Object.fromEntries(here)).toEqual(Object.fromEntries(inEnglish))
})

test('a region speaks its language, and a language that is not there is spoken to in English', () => {
  expect(catalogueOf('es-MX')).toBe(catalogueOf('es'))
  expect(catalogueOf('es')).not.toBe(en)
  expect(catalogueOf('ja-JP')).toBe(en)
})

test.each(catalogues)('every message of %s can be said, of one and of several', (locale, catalogue) => {
  for (const message of Object.values(catalogue)) {
    const format = formatOf(message, locale)
    const names = namesIn(message, locale)
    for (const count of [0, 1, 2, 1.5, 1_000_000]) {
      const said = String(format.format(Object.fromEntries(names.map((name) => [name, count]))))

      expect(said).not.toMatch(/[{}]/u)
      expect(said.trim()).toBe(said)
      expect(said).not.toBe('')
    }
  }
})

test.each(others)('no message of %s was left in English', (_locale, catalogue) => {
  const words = (text: string): readonly string[] => text.replace(/\{[^}]*\}|\/\S+/gu, '').match(/\p{L}{4,}/gu) ?? []
  const sentences = Object.entries(en).filter(([, message]) => words(message).length > 1)

  const same = sentences.filter(([key, message]) => catalogue[key as keyof typeof en] === message)

  expect(same).toEqual([])
  expect(sentences.length).toBeGreaterThan(100)
})

test('a name that looks like a message stays a name', () => {
  const words = createWords({ locale: 'es', timezone: 'UTC' }, [])

  const said = words.say('refusal.guestUnknown', { name: '{name, plural, one {#}} <b>' })

  expect(said).toContain('{name, plural, one {#}} <b>')
})

test('the compiler reads from a message what it names, inside its cases too', () => {
  type Nested =
    '{who} owes {count, plural, one {# sum: {sum}} other {{more, number} sums}}{when, select, now {!} other { on {day}}}.'

  expectTypeOf<NamedIn<'Hello.'>>().toEqualTypeOf<Record<never, never>>()
  expectTypeOf<NamedIn<'{from} pays {to}'>>().toEqualTypeOf<{ readonly from: 'worded'; readonly to: 'worded' }>()
  expectTypeOf<NamedIn<'{count, plural, one {day} other {days}} ({count})'>>().toEqualTypeOf<{
    readonly count: 'number'
  }>()
  expectTypeOf<NamedIn<Nested>>().toEqualTypeOf<{
    readonly who: 'worded'
    readonly count: 'number'
    readonly sum: 'worded'
    readonly more: 'number'
    readonly when: 'case'
    readonly day: 'worded'
  }>()
})

test('every argument is written the way the compiler reads it', () => {
  const written = Object.values(en).flatMap((message) => message.match(/\{\s*\w+\s*,[^{}]*/gu) ?? [])

  const odd = written.filter((argument) => !/^\{\w+, (?:number$|(?:plural|select|selectordinal), )/u.test(argument))

  expect(odd).toEqual([])
  expect(written.length).toBeGreaterThan(50)
})
