import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { data } from '../../src/language/orders/weights-data.js'
import { readSentence } from '../../src/language/sentence/read.js'
import { chatOf } from '../support/reading.js'

const read = (text: string, lang = 'en') => readSentence(text, chatOf(['Ana', 'Bo', 'Cy'], 'EUR', lang))

test.for([
  ['en', 'who owes what?', '/balance'],
  ['en', 'how much do I owe Bo?', '/balance @Bo'],
  ['en', 'how much did we spend last month?', '/report last month'],
  ['en', 'undo that', '/undo'],
  ['en', 'remind bo', '/remind @Bo'],
  ['en', 'make it dollars', '/currency USD'],
  ['es', '¿quién debe qué?', '/balance'],
  ['es', '¿cuánto le debo a Bo?', '/balance @Bo'],
  ['de', 'was schulde ich?', '/balance me'],
  ['fr', 'qui doit quoi ?', '/balance'],
  ['it', 'annulla', '/undo'],
  ['ru', 'кто кому должен?', '/balance'],
])('a question or an order in words is the line that does it: %s %s', ([lang, text, line]) => {
  expect(read(text ?? '', lang)).toMatchObject({ kind: 'command', line })
})

test.for([
  'taxi 24, split with Bo',
  'paid 30 for taxi',
  'guest house 120',
  'show tickets 60',
  'balance bike 80 for Cy',
  'remind Bo to bring the keys',
  'who brings the beer?',
  'show me the photos',
])('what is none is never taken for one: %s', (text) => {
  expect(read(text).kind).not.toBe('command')
})

test('the commands were learnt from the corpus as it is; else run npm run learn orders', () => {
  const read = (folder: string) =>
    readdirSync(new URL(`../../${folder}/`, import.meta.url))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8'))
  const all = ['corpus', 'corpus/orders'].flatMap(read).join('\n')
  expect(data.source).toBe(createHash('sha256').update(all).digest('hex').slice(0, 16))
})
