import { expect, test } from 'vitest'
import { commandText } from '../../src/language/command-text.js'
import { parseExpense } from '../../src/language/grammar.js'
import { readSentence } from '../../src/language/sentence/read.js'
import { chatOf } from '../support/reading.js'

const chats = { en: chatOf(['Ana', 'Bo', 'Cy']), es: chatOf(['Ana', 'Bo', 'Cy'], 'EUR', 'es') }

/** What Ana would have to type to say the same; empty where nothing would be proposed. */
const typed = (text: string, language: keyof typeof chats = 'en'): readonly (string | null)[] => {
  const reading = readSentence(text, chats[language])
  return reading.kind === 'drafts' ? reading.drafts.map((draft) => commandText(draft, chats[language])) : []
}

test.each([
  ['got 20 back for the returned chairs', 'add -20 chairs'],
  ['deposit returned 300', 'add -300 deposit #housing'],
  ['sold the sofa for 120', 'add -120 sofa'],
  ['we got the deposit back, 300', 'add -300 deposit #housing'],
  ['Bo got 40 back from ikea', 'add -40 ikea paid by @Bo #shopping'],
  ['ikea refunded us 40', 'add -40 ikea #shopping'],
  ['airbnb refunded 85 to Bo', 'add -85 airbnb paid by @Bo #travel'],
  ['got 90 back for the hotel between me and Cy', 'add -90 hotel for @Ana @Cy #travel'],
  ['pizza -60', 'add -60 pizza'],
  ['-60 pizza', 'add -60 pizza'],
])('"%s" is money that came in: %s', (text, command) => {
  expect(typed(text)).toEqual([command])
})

test.each([
  ['me devolvieron 20 por las sillas', 'add -20 sillas'],
  ['vendimos el sofá por 120', 'add -120 sofá'],
  ['ikea nos devolvió 40', 'add -40 ikea #shopping'],
  ['reembolso de 40 de ikea', 'add -40 ikea #shopping'],
  ['nos devolvieron 60 para Bo y para mí', 'add -60 for @Bo @Ana'],
])('"%s" is, too: %s', (text, command) => {
  expect(typed(text, 'es')).toEqual([command])
})

test.each([
  ['bo paid me 20 back', 'pay @Bo @Ana 20'],
  ['got 40 back from Bo', 'pay @Bo @Ana 40'],
  ['paid back 20 to Bo', 'pay @Bo 20'],
])('"%s" is a payment between members', (text, command) => {
  expect(typed(text)).toEqual([command])
})

test.each([
  'got a taxi back 20',
  'got back home by taxi 20',
  'we returned by taxi, 20',
  'I returned the drill, 20',
  'frank gave back 20',
  'Bo sold his bike for 80',
  'we sold 3 tickets for 20 each',
  'did we get the 20 back?',
  'we will get 20 back',
])('"%s" is no money that surely came in for the group', (text) => {
  expect(typed(text)).toEqual([])
})

test.each(['40 refund ikea', '300 deposit returned', '120 sold the sofa', '40 devolución ikea'])(
  'a typed "%s" has no minus, so it is asked whether it was spent',
  (argument) => {
    expect(parseExpense(argument, chats.en)).toMatchObject({ refused: 'wordsUnclear' })
  },
)

test.each(['-40 refund ikea', '40 "refund ikea"', '60 tickets sold out', '20 taxi back'])(
  'a typed "%s" says which it is',
  (argument) => {
    expect(parseExpense(argument, chats.en)).toMatchObject({ kind: 'expense' })
  },
)
