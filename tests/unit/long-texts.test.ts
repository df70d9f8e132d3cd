import { Session } from 'node:inspector/promises'
import { expect, test } from 'vitest'
import { changeDraft } from '../../src/language/corrections/change.js'
import type { Draft } from '../../src/language/draft.js'
import { parseExpense, parsePayment } from '../../src/language/grammar.js'
import { readMentions } from '../../src/language/mentions/mentions.js'
import { readSentence } from '../../src/language/sentence/read.js'
import { contextOf } from '../support/language.js'

// Whatever a text repeats, reading it takes as many steps as it is long: nothing is looked at again from each of its places.
const pieces = [
  ...[
    '12*3+',
    '12 * 3 + ',
    '1 ',
    '1,',
    '1/2 ',
    '1k ',
    '€1 ',
    '4x ',
    '50% ',
    '=20 ',
    '12 and ',
    'twenty two ',
    '3 nov ',
  ],
  ...[
    'Bo ',
    'Bo and ',
    'danny ',
    '@bo ',
    'ana=20 ',
    'for him and ',
    "bo's ",
    'Bo paid 20 for ',
    'split between ',
    '6 of us ',
  ],
  ...[
    'last friday ',
    '3 days ',
    'on ',
    'US dollars ',
    'half ',
    'only ',
    'A ',
    'в ',
    'двадцать ',
    'उ ',
    '"',
    '@"',
    '((',
    '#',
    '\n',
  ],
]

const context = () => contextOf({ members: ['Ana', 'Bo', 'Cy', 'Danny Kaye', 'Danny Ocean'] })
const before = parseExpense('60 dinner', context()) as Draft

const readers = [
  { of: 'the mentions of a text', most: 4000, read: (text: string) => readMentions(text, context()) },
  { of: 'an expense that is typed', most: 2000, read: (text: string) => parseExpense(text, context()) },
  { of: 'a payment that is typed', most: 2000, read: (text: string) => parsePayment(text, context()) },
  { of: 'a sentence', most: 600, read: (text: string) => readSentence(text, context()) },
  { of: 'a change of a draft', most: 2000, read: (text: string) => changeDraft(before, text, context(), 'typed') },
]

/** How often each piece of our code was run, all in all; a count, so that it is the same on every machine. */
const stepsOf = async (session: Session, run: () => unknown): Promise<number> => {
  await session.post('Profiler.takePreciseCoverage')
  run()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => /\/src\/(?:language|money)\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}

test.for(readers)('$of takes no more steps a character, however long it is', async ({ most, read }) => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const slow: string[] = []
  for (const piece of pieces) {
    // Each text is another, since what was read a moment ago is remembered.
    const textOf = (length: number, more: string) => `${piece.repeat(length / piece.length)} ${more}`
    read(textOf(most, 'a'))
    const short = await stepsOf(session, () => read(textOf(most / 4, 'b')))
    const long = await stepsOf(session, () => read(textOf(most, 'c')))
    if (long > 6 * short + 5000) slow.push(`${JSON.stringify(piece)}: ${short} → ${long}`)
  }
  session.disconnect()

  expect(slow).toEqual([])
})
