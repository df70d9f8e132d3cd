import { expect, test } from 'vitest'
import { findSpan } from '../../src/language/span.js'
import type { Day } from '../../src/ledger/entry.js'

// A Thursday.
const today = '2026-03-12' as Day

test.for([
  ['from 1 Mar to 20 Mar', '2026-03-01', '2026-03-20'],
  ['from 1 to 20 March', '2026-03-01', '2026-03-20'],
  ['March 1-20', '2026-03-01', '2026-03-20'],
  ['1-20 mar 2025', '2025-03-01', '2025-03-20'],
  ['del 1 al 20 de marzo', '2026-03-01', '2026-03-20'],
  ['desde el 1 de marzo hasta el 20 de marzo', '2026-03-01', '2026-03-20'],
  ['entre el 5 y el 9 de febrero', '2026-02-05', '2026-02-09'],
  ['2026-03-01..2026-03-20', '2026-03-01', '2026-03-20'],
  ['2026-03-01 – 2026-03-20', '2026-03-01', '2026-03-20'],
  ['1.3.-20.3.', '2026-03-01', '2026-03-20'],
  ['nov to feb', '2025-11-01', '2026-02-28'],
  ['from 15 dec to 10 jan', '2025-12-15', '2026-01-10'],
  ['from 25 to 5', '2026-02-25', '2026-03-05'],
  ['2024 to 2025', '2024-01-01', '2025-12-31'],
  ['since monday', '2026-03-09', '2026-03-12'],
  ['desde enero', '2026-01-01', '2026-03-12'],
  ['last 30 days', '2026-02-11', '2026-03-12'],
  ['los últimos 3 meses', '2025-12-13', '2026-03-12'],
  ['yesterday', '2026-03-11', '2026-03-11'],
  ['5 march', '2026-03-05', '2026-03-05'],
  ['until 5 march', null, '2026-03-05'],
] as const)('“%s” is from %s to %s', ([said, first, last]) => {
  expect(findSpan(said, 'en', today)).toEqual({ first, last, start: 0, end: said.length })
})

test('only what says a span is taken, wherever it stands', () => {
  const text = '@bo from 1 to 20 march #food'

  expect(findSpan(text, 'en', today)).toMatchObject({ start: 4, end: 22 })
})

test.for(['march', '2026', '2026-02', 'last month', 'week', 'food', 'may', '31 feb', 'bo to ana'])(
  '“%s” is no span',
  (said) => {
    expect(findSpan(said, 'en', today)).toBeNull()
  },
)
