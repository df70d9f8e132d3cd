import { expect, test } from 'vitest'
import { readSpeech } from '../../adapters/terminal/speech.js'

test.each([
  ['ana: /add 60 dinner', 'ana', '/add 60 dinner'],
  ['Ana María: no, 42', 'Ana María', 'no, 42'],
  ["Jean-Luc O'Neil Jr.: hi: there", "Jean-Luc O'Neil Jr.", 'hi: there'],
  ['田中: 60 dinner', '田中', '60 dinner'],
  ['bo2:   hi', 'bo2', 'hi'],
])('%j is spoken by %s', (line, name, text) => {
  expect(readSpeech(line)).toEqual({ name, what: { kind: 'words', text } })
})

test.each([
  'Bo paid 84 for sushi',
  '12:30 pizza 20',
  '12: 30',
  'http://example.com is down',
  '/add 60 dinner: late',
  'at 12:30 we ate',
  'no, 42: and without Bob',
  'one two three four: five',
  'a name that is thirty-three letters: x',
  'abcdefghijklmnopqrstuvwxyzabcdefghi: x',
  ':) nice',
])('%j names nobody', (text) => {
  expect(readSpeech(text)).toEqual({ name: null, what: { kind: 'words', text } })
})

test.each([
  ['1', null, 1],
  ['[12]', null, 12],
  ['bo: 1', 'bo', 1],
  ['bo: [3]', 'bo', 3],
])('%j presses a button', (line, name, number) => {
  expect(readSpeech(line)).toEqual({ name, what: { kind: 'press', number } })
})

test.each(['[1', '1]', '42 dinner', '1.50', '-1', '1234567'])('%j presses nothing', (text) => {
  expect(readSpeech(text).what).toEqual({ kind: 'words', text })
})

test('a name alone gives the word to that person', () => {
  expect(readSpeech('Bo:')).toEqual({ name: 'Bo', what: { kind: 'nothing' } })
  expect(readSpeech('   ')).toEqual({ name: null, what: { kind: 'nothing' } })
})

test('anybody can end it', () => {
  expect(readSpeech('/quit').what).toEqual({ kind: 'quit' })
  expect(readSpeech('ana: /QUIT ').what).toEqual({ kind: 'quit' })
})
