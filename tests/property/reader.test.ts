import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft, DraftSharing, Who } from '../../src/language/draft.js'
import { readSentence } from '../../src/language/sentence/read.js'
import { plainText } from '../../src/money/plain-text.js'
import { chatOf } from '../support/reading.js'

const chat = chatOf(['Ana', 'Bo', 'Cy', 'Will'])

const words =
  'Ana Bo Cy Will me I she we everyone the others paid owes gave got back with for between except not only just and to from on my card each rest half double 10% x2 12 30.50 €40 1.5 k lakh 3 people tickets at yesterday friday pizza taxi rent tip plus minus more less , . : ( ) ? if tomorrow wasn’t there split equally share sent lent'.split(
    ' ',
  )

const message = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 16 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
)

const sharersOf = ({ named, except }: DraftSharing): Who[] => [...named.map(({ who }) => who), ...except]

const peopleOf = (draft: Draft): Who[] =>
  draft.kind === 'payment'
    ? [draft.from, draft.to].filter((who) => who !== null)
    : [
        ...draft.payers.map(({ who }) => who),
        ...sharersOf(draft.sharing),
        ...draft.items.flatMap((item) => sharersOf(item.sharing)),
      ]

const partsOf = ({ named }: DraftSharing): string[] =>
  named.flatMap(({ part }) => {
    if (part.kind === 'percent') return [part.percent]
    return part.kind === 'exact' || part.kind === 'adjust' ? [part.amount] : []
  })

const amountsOf = (draft: Draft): string[] => {
  if (draft.kind === 'payment') return draft.amount === null ? [] : [draft.amount]
  return [
    ...(draft.amount === null ? [] : [draft.amount]),
    ...partsOf(draft.sharing),
    ...draft.payers.flatMap(({ amount }) => (amount === null ? [] : [amount])),
    ...draft.items.flatMap((item) => [item.amount, ...partsOf(item.sharing)]),
    ...draft.extras.map(({ value }) => value),
  ]
}

/** The numbers of a message without zeros that a word such as lakh or k adds, and without marks of thousands. */
const digitsOf = (number: string): string => number.replace(/[.,]/g, '').replace(/0+$/, '')

/** Every whole number that an amount of a draft is calculated from; `14*2` says how many people owe 14 each. */
const numbersIn = (amount: string): string[] =>
  [...amount.replace(/\*[2-4]$/, '').matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number)

test('a reading is deterministic, and nothing makes the reader throw', () => {
  fc.assert(
    fc.property(message, (text) => {
      expect(readSentence(text, chat)).toEqual(readSentence(text, chat))
    }),
    { numRuns: 500 },
  )
})

test('every amount is a number of the message, or comes of several', () => {
  fc.assert(
    fc.property(message, (text) => {
      const reading = readSentence(text, chat)
      const numbers = numbersIn(plainText(text)).map(digitsOf)
      // A lakh is one.
      const known = new Set(numbers.length === 0 && /lakh/i.test(text) ? ['1'] : numbers)
      if (numbers.length > 1 || /half|double|each|people|and/i.test(text)) return

      for (const draft of reading.kind === 'drafts' ? reading.drafts : []) {
        for (const number of amountsOf(draft).flatMap(numbersIn)) expect([...known], text).toContain(digitsOf(number))
      }
    }),
    { numRuns: 5000 },
  )
})

test('everybody in a draft was named, or wrote it', () => {
  fc.assert(
    fc.property(message, (text) => {
      const reading = readSentence(text, chat)

      for (const draft of reading.kind === 'drafts' ? reading.drafts : []) {
        for (const who of peopleOf(draft)) {
          if (who.kind !== 'member' || who.member === chat.sender) continue
          const name = chat.members.find(({ id }) => id === who.member)?.name ?? ''
          expect(text.toLowerCase()).toContain(name.toLowerCase())
        }
      }
    }),
    { numRuns: 500 },
  )
})
