import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft, DraftSharing, Who } from '../../src/language/draft.js'
import { readSentence } from '../../src/language/reader/read-sentence.js'
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

const amountsOf = (draft: Draft): string[] => {
  if (draft.kind === 'payment') return draft.amount === null ? [] : [draft.amount]
  const parts = draft.sharing.named.flatMap(({ part }) =>
    part.kind === 'exact' || part.kind === 'adjust' ? [part.amount] : [],
  )
  const paid = draft.payers.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return [
    ...(draft.amount === null ? [] : [draft.amount]),
    ...parts,
    ...paid,
    ...draft.items.map(({ amount }) => amount),
  ]
}

test('a reading is deterministic, and nothing makes the reader throw', () => {
  fc.assert(
    fc.property(message, (text) => {
      expect(readSentence(text, chat)).toEqual(readSentence(text, chat))
    }),
    { numRuns: 2000 },
  )
})

test('every amount comes from digits of the message', () => {
  fc.assert(
    fc.property(message, (text) => {
      const reading = readSentence(text, chat)
      const digits = plainText(text).replace(/[^\d]/g, '')

      for (const draft of reading.kind === 'drafts' ? reading.drafts : []) {
        for (const amount of amountsOf(draft)) {
          // Behind `*` and `/` stand how many share it; a word such as lakh adds zeros.
          const [number = ''] = /\d+(?:[.,]\d+)?/.exec(amount) ?? []
          expect(digits).toContain(number.replace(/[.,]/, '').replace(/0{3,}$/, ''))
        }
      }
    }),
    { numRuns: 2000 },
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
    { numRuns: 2000 },
  )
})
