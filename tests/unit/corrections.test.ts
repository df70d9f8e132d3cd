import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerTo } from '../../src/language/corrections/answers.js'
import { changeDraft } from '../../src/language/corrections/change.js'
import type { Draft, DraftSharing, ExpenseDraft, PaymentDraft, Who } from '../../src/language/draft.js'
import { parseExpense, parsePayment } from '../../src/language/grammar.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { contextOf, idOf, sharingText, type TestChatOptions, whoText } from '../support/language.js'

const members = ['Ana', 'Bo', 'Cy', 'Bob', 'Eli']

const drafted = (argument: string, options: TestChatOptions = {}): ExpenseDraft => {
  const draft = parseExpense(argument, contextOf({ members, ...options }))
  assert(!isRefusal(draft), `"${argument}" is understood`)
  return draft
}

const paying = (argument: string): PaymentDraft => {
  const draft = parsePayment(argument, contextOf({ members }))
  assert(!isRefusal(draft), `"${argument}" is understood`)
  return draft
}

const amend = (draft: Draft, text: string, options: TestChatOptions = {}) =>
  changeDraft(draft, text, contextOf({ members, ...options }), 'said')

/** A corrected expense, which must be understood. */
const amended = (argument: string, text: string, options: TestChatOptions = {}): ExpenseDraft => {
  const draft = amend(drafted(argument, options), text, options)
  assert(draft !== null && !isRefusal(draft) && draft.kind === 'expense', `"${text}" is understood`)
  return draft
}

const amendedPayment = (argument: string, text: string): PaymentDraft => {
  const draft = amend(paying(argument), text)
  assert(draft !== null && !isRefusal(draft) && draft.kind === 'payment', `"${text}" is understood`)
  return draft
}

const sharing = (argument: string, text: string): string => sharingText(amended(argument, text).sharing)

const payers = (argument: string, text: string): readonly string[] =>
  amended(argument, text).payers.map(({ who, amount }) => `${whoText(who)}${amount === null ? '' : ` ${amount}`}`)

describe('a new amount keeps who and how', () => {
  test.each([
    'no, 42',
    '42',
    'it was 42',
    'it should be 42',
    'make it 42',
    'sorry, 42.',
    'actually 42',
    '42 not 84',
    'eran 42',
    'no, fueron 42',
    'perdón, son 42',
    'nein, 42',
    'es waren 42',
    'non, 42',
    "c'était 42",
    'não, 42',
    'erano 42',
  ])('%s', (text) => {
    const before = drafted('84 sushi everyone @cy -10 paid by @bo #food')

    expect(amend(before, text)).toEqual({ ...before, amount: '42' })
  })

  test('with its own currency', () => {
    expect(amended('84 dinner in USD', 'make it 50 euros')).toMatchObject({ amount: '50 euros', currency: null })
    expect(amended('84 dinner', 'it was $50')).toMatchObject({ amount: '$50', currency: 'USD' })
  })

  test('and else in the currency of the old one', () => {
    expect(amended('$84 dinner', 'no, 42')).toMatchObject({ amount: '42', currency: 'USD' })
  })
})

describe('somebody is taken out, and the parts of the others stay', () => {
  test.each([
    ['no, 42, and without Bob'],
    ['no, 42, y sin Bob'],
    ['nein, 42, und ohne Bob'],
    ['non, 42, et sans Bob'],
    ['não, 42, e sem Bob'],
    ['no, 42, e senza Bob'],
    ['42, without @bob'],
    ['Bob was not there, and it was 42'],
  ])('%s', (text) => {
    const draft = amended('84 sushi everyone @cy -10', text)

    expect(draft.amount).toBe('42')
    expect(sharingText(draft.sharing)).toBe('everyone: cy -10 except bob')
  })

  test('whoever shares', () => {
    expect(sharing('60 dinner', 'without Cy')).toBe('everyone except cy')
    expect(sharing('60 dinner for @ana @bo @cy x2', 'without Bo')).toBe('named: ana, cy x2')
    expect(sharing('60 dinner with @bo @cy', 'quita a Cy')).toBe('payersAndNamed: bo except cy')
    expect(sharing('60 dinner', 'Cy wasn’t there')).toBe('everyone except cy')
    expect(sharing('60 dinner', 'everyone but Cy')).toBe('everyone except cy')
  })

  test('from all lines of a bill', () => {
    const draft = amended('pizza 24 @ana @bo; wine 18 @ana', 'without Bo')

    expect(draft.items.map((item) => sharingText(item.sharing))).toEqual(['named: ana', 'named: ana'])
  })

  test('but only who shares', () => {
    expect(amend(drafted('60 dinner for @ana @bo'), 'without Cy')).toBeNull()
  })
})

describe('who paid', () => {
  test.each([
    ['Bo paid', ['bo']],
    ['no, Bo paid', ['bo']],
    ['paid by Bo', ['bo']],
    ['it was Bo who paid', ['bo']],
    ['@bo paid', ['bo']],
    ['Bo paid, not Ana', ['bo']],
    ['pagó Bo', ['bo']],
    ['fue Bo quien pagó', ['bo']],
    ['it was Bo', ['bo']],
    ['no, it was me', ['ana']],
    ['fue Bo', ['bo']],
    ['das war Bo', ['bo']],
    ['Bo war’s', ['bo']],
    ['c’était Bo', ['bo']],
    ['foi o Bo', ['bo']],
    ['è stato Bo', ['bo']],
    ['это был Bo', ['bo']],
    ['Bo था', ['bo']],
    ['Bo idi', ['bo']],
    ['itu Bo', ['bo']],
    ['het was Bo', ['bo']],
    ['paid by me', ['ana']],
    ['I paid', ['ana']],
    ['pagué yo', ['ana']],
    ['Bo and Cy paid', ['bo', 'cy']],
    ['paid by Bo 40 and Cy 20', ['bo 40', 'cy 20']],
  ])('%s', (text, names) => {
    expect(payers('60 dinner', text)).toEqual(names)
  })

  test('changes nobody’s share', () => {
    expect(sharing('60 dinner with @cy', 'Bo paid')).toBe('named: ana, cy')
  })

  test('with a sum corrects the whole only behind a no', () => {
    expect(amended('60 dinner', 'no, Bo paid 42')).toMatchObject({ amount: '42' })
    expect(amend(drafted('60 dinner'), 'Bo paid 20')).toBeNull()
  })

  test('is not taken from one who never paid', () => {
    expect(amend(drafted('60 dinner'), 'Bo paid, not Cy')).toBeNull()
  })
})

describe('who shares', () => {
  test.each([
    ['60 dinner', 'only Ana and me', 'named: ana'],
    ['60 dinner', 'only Bo and me', 'named: bo, ana'],
    ['60 dinner', 'solo Bo y yo', 'named: bo, ana'],
    ['60 dinner', 'just between Bo and Cy', 'named: bo, cy'],
    ['60 dinner everyone @cy x2', 'only Bo and Cy', 'named: bo, cy x2'],
    ['60 dinner for @ana @bo', 'also Cy', 'named: ana, bo, cy'],
    ['60 dinner for @ana @bo', 'and Cy too', 'named: ana, bo, cy'],
    ['60 dinner for @ana @bo', 'también Cy', 'named: ana, bo, cy'],
    ['60 dinner for @ana @bo', 'y Cy también', 'named: ana, bo, cy'],
    ['60 dinner for @ana @bo', 'add Cy and Eli', 'named: ana, bo, cy, eli'],
    ['60 dinner for @ana @bo', 'no, 60, and with Cy', 'named: ana, bo, cy'],
    ['60 dinner except @cy', 'also Cy', 'everyone'],
    ['60 dinner', 'also Dan', 'everyone: ?Dan'],
    ['60 dinner', 'and Dan too', 'everyone: ?Dan'],
    ['60 dinner', 'add Dan', 'everyone: ?Dan'],
    ['60 dinner', 'without Dan', 'everyone except ?Dan'],
    ['60 dinner for @ana @bo', 'everyone', 'everyone'],
    ['60 dinner for @ana @bo', 'no, everybody', 'everyone'],
    ['60 dinner for @ana @bo', 'it was for Bo and Cy', 'named: bo, cy'],
    ['60 dinner', 'with Bo', 'payersAndNamed: bo'],
    ['60 dinner for @ana x2 @bo', 'split equally', 'named: ana, bo'],
    ['60 dinner for @ana x2 @bo', 'a partes iguales', 'named: ana, bo'],
  ])('%s: %s', (argument, text, expected) => {
    expect(sharing(argument, text)).toBe(expected)
  })
})

describe('how', () => {
  test.each([
    ['60 dinner', 'Cy pays 10 less', 'everyone: cy -10'],
    ['60 dinner', 'Cy 10 less', 'everyone: cy -10'],
    ['60 dinner', 'Cy paga 10 menos', 'everyone: cy -10'],
    ['60 dinner', '10 more for Cy', 'everyone: cy +10'],
    ['60 dinner', 'Ana had double', 'everyone: ana x2'],
    ['60 dinner', 'Ana tuvo el doble', 'everyone: ana x2'],
    ['60 dinner', 'Ana and Bo had double', 'everyone: ana x2, bo x2'],
    ['60 dinner', 'Cy owes 15', 'everyone: cy 15'],
    ['60 dinner everyone @bo x2', '@cy -10', 'everyone: bo x2, cy -10'],
    ['60 dinner', '@ana 20 @bo 40', 'everyone: ana 20, bo 40'],
    ['60 dinner', 'everyone, Cy pays 10 less', 'everyone: cy -10'],
  ])('%s: %s', (argument, text, expected) => {
    expect(sharing(argument, text)).toBe(expected)
  })

  test('only of one who shares', () => {
    expect(amend(drafted('60 dinner for @ana @bo'), 'Cy pays 10 less')).toBeNull()
  })
})

describe('when, what and in what', () => {
  test.each([
    ['yesterday', { date: 'yesterday' }],
    ['it was yesterday', { date: 'yesterday' }],
    ['no, last friday', { date: 'last friday' }],
    ['ayer', { date: 'ayer' }],
    ['fue ayer', { date: 'ayer' }],
    ['on 3 Nov', { date: '3 Nov' }],
    ['it was the 3rd', { date: 'the 3rd' }],
    ['el 3 de noviembre', { date: 'el 3 de noviembre' }],
    ["it's groceries", { category: 'groceries' }],
    ['#groceries', { category: 'groceries' }],
    ['es comida', { category: 'food' }],
    ['call it taxi', { description: 'taxi' }],
    ['the description is Taxi home', { description: 'Taxi home' }],
    ['llámalo cena', { description: 'cena' }],
    ['"Dinner with Bo"', { description: 'Dinner with Bo' }],
    ['call it taxi, 42', { description: 'taxi', amount: '42' }],
    ['USD not EUR', { currency: 'USD' }],
    ['in USD', { currency: 'USD' }],
    ['it was in dollars', { currency: 'USD' }],
    ['dollars, not euros', { currency: 'USD' }],
    ['en dólares', { currency: 'USD' }],
    ['dólares, no euros', { currency: 'USD' }],
  ] as const)('%s', (text, change) => {
    const before = drafted('60 dinner everyone @cy x2')

    expect(amend(before, text)).toEqual({ ...before, ...change })
  })

  test('another currency leaves the numbers', () => {
    expect(amended('€60 dinner everyone @cy -€10', 'USD, not EUR')).toMatchObject({
      amount: '60',
      currency: 'USD',
      sharing: { named: [{ part: { kind: 'adjust', amount: '-10' } }] },
    })
  })
})

describe('a payment', () => {
  test.each([
    ['no, 30', { amount: '30' }],
    ['eran 30', { amount: '30' }],
    ['it was Bo who paid', { from: 'bo' }],
    ['Bo paid', { from: 'bo' }],
    ['from Bo', { from: 'bo' }],
    ['pagó Bo', { from: 'bo' }],
    ['to Bo', { to: 'bo' }],
    ['no, 30, to Bo', { amount: '30', to: 'bo' }],
    ['a Bo', { to: 'bo' }],
    ['to Dan', { to: '?Dan' }],
    ['yesterday', { date: 'yesterday' }],
  ] as const)('%s', (text, change) => {
    const { from, to, amount, date } = amendedPayment('@cy 20', text)

    expect({ from: from === null ? null : whoText(from), to: to === null ? null : whoText(to), amount, date }).toEqual({
      from: null,
      to: 'cy',
      amount: '20',
      date: null,
      ...change,
    })
  })

  test.each(['without Bo', 'everyone', 'Bo had double', '#food', 'with Bo', 'to Bo and Cy'])('%s is none', (text) => {
    expect(amend(paying('@cy 20'), text)).toBeNull()
  })
})

describe('a wrong change is worse than none', () => {
  test.each([
    ...[
      'thanks',
      'ok',
      'OK!',
      '👍',
      'no',
      'yes',
      'looks good',
      'why?',
      'was it 48?',
      'is Bo in?',
      '¿eran 48?',
      'gracias',
    ],
    ...['@bo', 'Bo', 'thanks @bo', 'it was Bo and Cy', 'without', 'without dessert', 'only', 'also', 'who paid', ''],
    ...['not 42', '42 not 50', 'USD not GBP', '42 or 48', '42 people', 'Bo paid 40 and Cy 20'],
    ...[
      '42 and a beer for Cy',
      'no, 42, and ask Bob',
      'if Bo paid',
      'maybe 48',
      'it was not 48',
      'to Cy',
      'call it even',
    ],
    ...[
      'call it taxi and without Bo',
      'call it dinner with Bo',
      'USD, no, GBP',
      'yesterday, on 3 Nov',
      'only Bo, everyone',
    ],
    ...[
      'Bo 20',
      'Wine 10 less',
      'Bo=20',
      'also tomorrow',
      'see you on friday',
      'I paid you yesterday, remember',
      'no Bob',
    ],
    ...['the #foo tag', 'in USD we trust', 'meet at 7', '3 Nov 4 Nov', 'with Bo and thanks'],
  ])('"%s" changes nothing', (text) => {
    expect(amend(drafted('60 dinner'), text)).toBeNull()
  })

  test('what surely is a correction but cannot be read is refused', () => {
    expect(amend(drafted('60 dinner'), '#foo')).toMatchObject({ refused: 'categoryUnknown' })
    expect(amend(drafted('60 dinner'), 'no, 12 350')).toMatchObject({ refused: 'amountAmbiguous' })
    expect(amend(drafted('60 dinner'), '42 and 48')).toMatchObject({ refused: 'severalAmounts' })
  })

  test('one amount does not fit a bill of several', () => {
    expect(amend(drafted('pizza 24; wine 18'), 'no, 42')).toBeNull()
    expect(amend(drafted('pizza 24; wine 18'), 'only Bo')).toBeNull()
  })
})

const pieces = [
  ...[
    'no,',
    '42',
    'it was',
    'without',
    'sin',
    'Bo',
    '@cy',
    'Dan',
    'Ana',
    'me',
    'and',
    'y',
    'also',
    'too',
    'only',
    'solo',
  ],
  ...['everyone', 'paid', 'paid by', 'pagó', 'pays', '10', 'less', 'had', 'double', 'for', 'with', 'to', 'from', 'but'],
  ...[
    'yesterday',
    'on 3 Nov',
    '#food',
    'groceries',
    'call it',
    'taxi',
    'USD',
    'not',
    'EUR',
    'in',
    '€5',
    ',',
    ';',
    '"x"',
    '50%',
  ],
]

const correction = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 600 }) },
)

const drafts = fc.constantFrom<Draft>(
  drafted('60 dinner'),
  drafted('84 sushi everyone @cy -10 paid by @bo on yesterday #food in USD'),
  drafted('$60 for @ana @bo x2'),
  drafted('36 parking with @cy'),
  drafted('pizza 24 @ana @bo; wine 18 @ana; tip 10%'),
  paying('@cy 20'),
  paying('@bo @cy 20'),
)

const peopleIn = (draft: Draft): readonly Who[] =>
  draft.kind === 'payment'
    ? [draft.from, draft.to].filter((who) => who !== null)
    : [
        ...draft.payers.map(({ who }) => who),
        ...[draft.sharing, ...draft.items.map((item) => item.sharing)].flatMap(peopleOfSharing),
      ]

const peopleOfSharing = ({ named, except }: DraftSharing): readonly Who[] => [...named.map(({ who }) => who), ...except]

test('nothing makes it throw, and the same words always mean the same', () => {
  fc.assert(
    fc.property(drafts, correction, (draft, text) => {
      expect(amend(draft, text)).toEqual(amend(draft, text))
    }),
    { numRuns: 1000 },
  )
})

test('everybody in the result was in the draft or is named in the text, and no number is made up', () => {
  const sender: Who = { kind: 'member', member: idOf('Ana') }
  fc.assert(
    fc.property(drafts, correction, (draft, text) => {
      const result = amend(draft, text)
      if (result === null || isRefusal(result)) return
      const said = text.toLowerCase()
      const known = [...peopleIn(draft), sender].map(whoText)

      for (const who of peopleIn(result).map(whoText))
        expect(known.includes(who) || said.includes(who.replace('?', '').toLowerCase())).toBe(true)
      if (result.amount !== draft.amount) expect(`${text} ${draft.amount}`).toContain(result.amount)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['me, Bo and Cy', 3, 'for @Ana @Bo @Cy'],
  ['Bo and Cy', 3, 'for @Bo @Cy @Ana'],
  ['with Bo', 2, 'for @Ana @Bo'],
  ['Bo, Cy, Zoe', 3, 'for @Bo @Cy @Zoe'],
  ['Bo', 3, null],
  ['everyone', 3, null],
  ['Bo 20 and Cy', 2, null],
])('who the sharers are, asked for by their number: %s', (text, count, said) => {
  const question = { asks: { what: 'sharers', count }, argument: 'add 90 uber', mentions: [] } as const

  const answer = answerTo(question, text, contextOf())

  expect(answer?.is === 'line' ? answer.line.argument : null).toBe(said === null ? null : `add 90 uber ${said}`)
})
