import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Who } from '../../src/language/draft.js'
import { parseExpense, parsePayment } from '../../src/language/grammar.js'
import { interpretExpense, interpretPayment } from '../../src/language/interpret.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { contextOf, idOf } from '../support/language.js'

const members = ['Ana', 'Bo', 'With', 'Danny Lee', 'Danny Wu', "Robert'); DROP TABLE", '🦊 Fox', 'דן']

const piece = fc.constantFrom(
  ...[
    '60',
    '20',
    '€5',
    '1 250',
    '12*3',
    '50%',
    'x2',
    '+5',
    '-',
    '=',
    ':',
    ',',
    ';',
    '\n',
    '"',
    '(',
    ')',
    '@',
    '#food',
    '#',
  ],
  ...[
    '@ana',
    '@bo',
    '@Danny',
    '@nobody',
    'Bo',
    'Danny',
    'Zoe',
    "Bo's",
    'me',
    'everyone',
    'all',
    '@Robert',
    '🦊',
    'דן',
    '\u202e',
  ],
  ...[
    'with',
    'for',
    'and',
    'y',
    'except',
    'but',
    'paid',
    'by',
    'pagó',
    'on',
    'el',
    'in',
    'USD',
    'to',
    'from',
    'de',
    'tip',
  ],
  ...['3', 'Nov', '2026-02-31', 'friday', 'yesterday', 'pizza', '7up', '\u0000', '\ud83d', '%', '٣', 'k', '1e9'],
)

const sentence = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', '  ')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''))

const anyText = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10_000 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 2000 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.nat(10_000)).map(([each, length]) => each.repeat(length).slice(0, 10_000)),
  },
)

const spans = fc.array(
  fc.record({ offset: fc.integer({ min: -5, max: 60 }), length: fc.integer({ min: -1, max: 20 }) }),
  {
    maxLength: 3,
  },
)

const contextWith = (places: readonly { readonly offset: number; readonly length: number }[]) =>
  contextOf({ members, mentions: places.map((place) => ({ ...place, member: idOf('Bo') })) })

test('no text makes the grammar throw', () => {
  fc.assert(
    fc.property(anyText, spans, (text, places) => {
      const context = contextWith(places)

      for (const result of [parseExpense(text, context), parsePayment(text, context)]) {
        expect(isRefusal(result) || 'kind' in result).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})

test('nobody named with an @ is dropped: all are in the draft or in the question', () => {
  const name = fc.constantFrom('bo', 'with', 'nobody', 'zed', 'Danny', 'ana')
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.constantFrom('with ', 'for ', ''), (names, opening) => {
      const draft = parseExpense(
        `60 dinner ${opening}${names.map((each) => `@${each}`).join(' ')}`,
        contextOf({ members }),
      )

      expect(
        isRefusal(draft) ? [] : draft.kind === 'expense' && draft.sharing.named.map(({ who }) => nameOf(who)),
      ).toEqual(names)
    }),
    { numRuns: 200 },
  )
})

const nameOf = (who: Who): string => (who.kind === 'member' ? who.member : who.name)

test('every draft can be interpreted without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(sentence, async (text) => {
      const context = contextOf({ members })
      const expense = parseExpense(text, context)
      const payment = parsePayment(text, context)
      const results = [
        isRefusal(expense) ? expense : await interpretExpense(expense, context),
        isRefusal(payment) ? payment : await interpretPayment(payment, context),
      ]

      for (const result of results)
        expect('refused' in result || 'question' in result || 'currency' in result).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
