import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/language/fold.js'
import { parseExpense } from '../../src/language/grammar.js'
import { undatedExpense } from '../../src/language/interpret.js'
import { languages } from '../../src/language/words/languages.js'
import type { Words } from '../../src/language/words/words.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { contextOf } from '../support/language.js'

const context = contextOf({ members: ['Ana', 'Bo', 'Cy', 'Dan'] })

/** Who pays and owes what by a typed line, or why it is not written. */
const moneyOf = (line: string): unknown => {
  const draft = parseExpense(line, context)
  if (isRefusal(draft)) return draft.refused
  const request = undatedExpense(draft, context)
  if (isRefusal(request)) return request.refused
  if ('question' in request) return request.question
  const { currency, totalMinor, payers, split } = request
  return {
    currency,
    totalMinor,
    payers,
    split: split.kind === 'parts' ? split : split.items.map(({ sharers }) => sharers),
  }
}

const lines = [
  '60 dinner',
  'dinner 60 paid by @dan',
  '60 dinner @bo x2 @cy',
  '€60 taxi #transport with Bo',
  '24 pizza; 10 salad @cy',
  '@bo 20 60 dinner',
]

// Each of them changes who owes what wherever it stands.
const tokens = [
  ...['not bo', 'only dan', 'for dan', 'half for bo', 'bo double', 'bo owes', 'lent bo', 'bo paid'],
  ...['each', 'per person', '50% for bo', '1/2 for bo', 'the rest for bo', 'the others', 'both', 'my half'],
  ...['USD', 'dollars', '£', '12.50', '@bo 10', '-5 @bo', '@frank', 'paid by frank', 'with Frank'],
]

test.each(tokens)('“%s” put anywhere into a typed line changes what is written, or is asked about', (token) => {
  const silent = lines.flatMap((line) => {
    const words = line.split(' ')
    const before = moneyOf(line)
    const texts = [...words, ''].map((_, at) => [...words.slice(0, at), token, ...words.slice(at)].join(' '))
    return texts.filter((text) => JSON.stringify(moneyOf(text), bigints) === JSON.stringify(before, bigints))
  })

  expect(silent).toEqual([])
})

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value)

test.each(['60 lakh dinner', '60 grand dinner', '60 for her with Cy', '60 dinner with him, Cy', 'mine 60 dinner'])(
  '“%s” is not written as sixty for all',
  (line) => {
    expect(moneyOf(line)).not.toEqual(moneyOf('60 dinner'))
  },
)

const bases: Readonly<Record<string, readonly string[]>> = {
  en: ['60 dinner', '60 dinner with @bo', '45.50 museum paid by Bo', '60 wine except @cy', '60 beer @bo 20 @cy 40'],
  es: ['60 cena', '60 cena con Bo', '60 taxi para Bo y Cy', '60 vino sin Cy'],
  ...Object.fromEntries(['de', 'fr', 'pt', 'it', 'ru', 'hi', 'tr', 'id', 'nl'].map((each) => [each, ['60 pizza']])),
}

const strong = ['only', 'each', 'equally', 'absent', 'owes', 'lent', 'iOwe'] as const
const wordsIn = ({ operators }: Words): readonly string[] =>
  strong.flatMap((each) => operators[each].split(',').map((phrase) => phrase.trim().replace(/^=/, '')))

const wordsByLanguage = new Map(Object.entries(languages).map(([language, words]) => [language, wordsIn(words)]))

const ofAnyLanguage = [
  ...['€30', '30 EUR', '30€', '12.50', '=20', '300 USD', 'rubles', 'Ft', 'zł', '£', '50% bo', '@dan', 'cy', 'me'],
  ...['last friday', '3 days ago', 'the day before yesterday', '2026-11-03', 'yesterday', '4x 5'],
]

test('whatever the language, no word with a role becomes description without a question', () => {
  const languagesRead = Object.keys(bases)
  const inserted = fc.constantFrom(...languagesRead).chain((language) =>
    fc.record({
      language: fc.constant(language),
      base: fc.constantFrom(...(bases[language] ?? [])),
      token: fc.constantFrom(...(wordsByLanguage.get(language) ?? []), ...ofAnyLanguage),
      at: fc.nat(6),
    }),
  )
  fc.assert(
    fc.property(inserted, ({ language, base, token, at }) => {
      const words = base.split(' ')
      const text = [...words.slice(0, at), token, ...words.slice(at)].join(' ')
      const draft = parseExpense(text, contextOf({ members: ['Ana', 'Bo', 'Cy', 'Dan'], locale: language }))
      const described = isRefusal(draft) ? '' : ` ${fold(draft.description)} `

      expect(described.includes(` ${fold(token)} `), text).toBe(false)
    }),
    { numRuns: 1000 },
  )
})
