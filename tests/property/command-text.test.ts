import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '../../src/ids.js'
import { commandText } from '../../src/language/command-text.js'
import type {
  Draft,
  DraftItem,
  DraftPart,
  DraftSharing,
  ExpenseDraft,
  PaymentDraft,
  Who,
} from '../../src/language/draft.js'
import { parseExpense, parsePayment } from '../../src/language/grammar.js'
import { interpretExpense, interpretPayment } from '../../src/language/interpret.js'
import { categories } from '../../src/ledger/entry.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { decimalsByCode } from '../../src/money/iso4217.js'
import { contextOf, memberNamed } from '../support/language.js'

// Two of one name with usernames, keywords as names, signs of the grammar, names that begin other names, somebody who left.
const members = [
  memberNamed('Ana'),
  memberNamed('Bo'),
  memberNamed('With', { username: 'paid' }),
  memberNamed('Danny Lee'),
  memberNamed('Danny Wu'),
  memberNamed('Sam', { id: 'sam-1' as MemberId, username: 'sam_one' }),
  memberNamed('Sam', { id: 'sam-2' as MemberId, username: 'sam_two' }),
  memberNamed('everyone'),
  memberNamed('Ana 2'),
  memberNamed("Robert'); DROP TABLE"),
  memberNamed('Bob "The" Cat'),
  memberNamed('🦊 Fox'),
  memberNamed('דן'),
  memberNamed('Mary Ann O’Neil', { active: false }),
  // As people call their guests.
  ...[
    'José María',
    'Anna-Lena',
    'x2',
    '50%',
    'EUR',
    '10',
    'yesterday',
    'half',
    'a; b',
    '@ghost',
    'Bo & Cy',
    '-5',
    '#fun',
  ].map((name) => memberNamed(name)),
]

const contextArbitrary = fc
  .record({
    locale: fc.constantFrom(
      'en',
      'de',
      'es',
      'en-US',
      'fr',
      'pt',
      'it',
      'ru',
      'hi',
      'tr',
      'id',
      'nl',
      'de-CH',
      'en-IN',
      'ar-EG',
    ),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', ...decimalsByCode.keys()),
    first: fc.nat(members.length - 1),
  })
  .map(({ locale, currency, first }) =>
    contextOf({ locale, currency, members: [...members.slice(first), ...members.slice(0, first)] }),
  )

const who = fc.constantFrom(...members).map(({ id }): Who => ({ kind: 'member', member: id }))
const amount = fc.integer({ min: 1, max: 99_999 }).map(String)
const hundredths = fc.integer({ min: 1, max: 9999 }).map((each) => (each / 100).toFixed(2))

const keyOf = (each: Who): string => (each.kind === 'member' ? each.member : each.name)

const part: fc.Arbitrary<DraftPart> = fc.oneof(
  fc.constant({ kind: 'equal' } as const),
  amount.map((text) => ({ kind: 'exact', amount: text }) as const),
  hundredths.map((percent) => ({ kind: 'percent', percent }) as const),
  fc.constantFrom('2', '1.5', '0.5', 'x3').map((shares) => ({ kind: 'shares', shares }) as const),
  fc
    .tuple(fc.constantFrom('+', '-'), amount)
    .map(([sign, text]) => ({ kind: 'adjust', amount: `${sign}${text}` }) as const),
)

const sharing: fc.Arbitrary<DraftSharing> = fc.record({
  base: fc.constantFrom('everyone', 'payersAndNamed', 'named'),
  named: fc.uniqueArray(fc.record({ who, part }), { maxLength: 4, selector: (sharer) => keyOf(sharer.who) }),
  except: fc.uniqueArray(who, { maxLength: 2, selector: keyOf }),
})

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'dinner',
        'Luigi',
        'with',
        'for',
        'Bo',
        '@bo',
        'paid',
        'by',
        'on',
        'friday',
        'in',
        'USD',
        '#food',
        '60',
        '€5',
      ],
      ...[
        '50%',
        ',',
        ';',
        'and',
        'except',
        'me',
        'everyone',
        '"',
        '«',
        'tip',
        'from',
        'to',
        'yesterday',
        '-',
        'Danny',
        '7up',
      ],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(' '))

const details = {
  currency: fc.option(fc.constantFrom('USD', '€', 'eur', 'yen', ...decimalsByCode.keys()), { freq: 3 }),
  date: fc.option(
    fc.constantFrom('yesterday', 'today', '3 Nov', '2026-03-11', 'last friday', 'hace 3 días', 'the 3rd'),
  ),
}

const item: fc.Arbitrary<DraftItem> = fc.record({ label: words, amount, sharing })

const expenseArbitrary: fc.Arbitrary<ExpenseDraft> = fc.record({
  kind: fc.constant('expense' as const),
  isRefund: fc.boolean(),
  amount: fc.option(amount, { freq: 4 }),
  payers: fc.uniqueArray(fc.record({ who, amount: fc.option(amount) }), {
    maxLength: 3,
    selector: (payer) => keyOf(payer.who),
  }),
  sharing,
  items: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 2, maxLength: 4 }) },
  ),
  extras: fc.constant([]),
  category: fc.option(fc.constantFrom(...categories)),
  description: words,
  ...details,
})

const extras = fc.array(
  fc.record({
    label: fc.constantFrom('tip', 'service charge', 'IVA', 'tax', 'discount', 'Pfand'),
    value: fc.oneof(amount, fc.constantFrom('10%', '7.5%', '-3', '-12.5%')),
  }),
  { maxLength: 2 },
)

const billArbitrary: fc.Arbitrary<ExpenseDraft> = fc.tuple(expenseArbitrary, extras).map(([draft, more]) =>
  // Only a plain sum comes back.
  draft.items.length === 0 ? draft : { ...draft, isRefund: false, amount: null, extras: more },
)

const paymentArbitrary: fc.Arbitrary<PaymentDraft> = fc.record({
  kind: fc.constant('payment' as const),
  from: fc.option(who),
  to: who,
  amount,
  description: fc.oneof(fc.constant(''), words),
  ...details,
})

type Context = ReturnType<typeof contextOf>

const requestOf = (draft: Draft, context: Context) =>
  draft.kind === 'expense' ? interpretExpense(draft, context) : interpretPayment(draft, context)

const typedAgain = (text: string, draft: Draft, context: Context): Draft => {
  const argument = text.slice(text.indexOf(' ') + 1)
  const parsed = draft.kind === 'expense' ? parseExpense(argument, context) : parsePayment(argument, context)
  assert(!isRefusal(parsed), `"${text}" is understood`)
  return parsed
}

test('the command of a draft, typed, asks for the same entry', async () => {
  let written = 0
  let unwritten = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(billArbitrary, paymentArbitrary), contextArbitrary, async (draft, context) => {
      const request = await requestOf(draft, context)
      fc.pre(!('refused' in request))
      const text = commandText(draft, context)
      if (text === null) unwritten += 1
      else {
        written += 1
        expect(await requestOf(typedAgain(text, draft, context), context), text).toEqual(request)
      }
    }),
    { numRuns: 700 },
  )

  // Whatever can't be typed is not offered, and that is rare.
  expect(unwritten / (written + unwritten)).toBeLessThan(0.03)
}, 180_000)

test('where a name is still a question, the rest of the line is the same', () => {
  const stranger = fc.constantFrom<Who>(
    { kind: 'unknown', name: 'Zoe' },
    { kind: 'unknown', name: 'Mary Lou' },
    { kind: 'ambiguous', name: 'Danny', candidates: ['danny-lee', 'danny-wu'] as MemberId[] },
  )
  const asked = fc.tuple(expenseArbitrary, stranger, part).map(([draft, one, its]): ExpenseDraft => {
    const { sharing: said } = draft
    return { ...draft, items: [], sharing: { ...said, named: [{ who: one, part: its }, ...said.named] } }
  })
  fc.assert(
    fc.property(asked, contextArbitrary, (draft, context) => {
      const text = commandText(draft, context)
      fc.pre(text !== null)
      const read = typedAgain(text ?? '', draft, context)

      assert(read.kind === 'expense')
      const partsOf = ({ sharing: { named } }: ExpenseDraft) =>
        named
          .filter(({ part: { kind } }) => kind !== 'equal')
          .map(({ who: one, part: its }) => [nameOf(one), its.kind])
          .sort()
      expect(partsOf(read), text ?? '').toEqual(partsOf(draft))
      expect(read.sharing.except.map(nameOf).sort()).toEqual(draft.sharing.except.map(nameOf).sort())
      expect(
        read.payers.length === 0 ? [context.sender] : read.payers.map(({ who: one }) => nameOf(one)).sort(),
      ).toEqual(draft.payers.length === 0 ? [context.sender] : draft.payers.map(({ who: one }) => nameOf(one)).sort())
    }),
    { numRuns: 80 },
  )
}, 180_000)

const nameOf = (one: Who): string => keyOf(one).toLowerCase()

test('no draft makes it throw', () => {
  const strange: fc.Arbitrary<Draft> = fc
    .tuple(expenseArbitrary, fc.string(), fc.string(), fc.string())
    .map(([draft, text, currency, description]) => ({ ...draft, amount: text, currency, description }))
  fc.assert(
    fc.property(strange, contextArbitrary, (draft, context) => {
      expect(commandText(draft, context) ?? 'add').toMatch(/^add/)
    }),
    { numRuns: 200 },
  )
})
