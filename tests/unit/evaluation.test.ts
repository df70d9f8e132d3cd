import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { printReport } from '../../src/evaluation/report.js'
import { evaluate, type Report } from '../../src/evaluation/run.js'
import type { Reading } from '../../src/language/reading.js'
import { readSentence } from '../../src/language/sentence/read.js'

const line = JSON.stringify({
  id: 'en-basic-1',
  tier: 'basic',
  lang: 'en',
  members: ['Ana', 'Bo', 'Cy'],
  currency: 'EUR',
  speaker: 'Ana',
  now: '2026-05-21T20:10:00+02:00',
  text: 'Bo paid 10 for pizza',
  expect: [
    {
      kind: 'expense',
      total: '10.00',
      currency: 'EUR',
      paid: { Bo: '10.00' },
      owed: { Ana: '3.33', Bo: '3.33', Cy: '3.34' },
    },
  ],
})

const nothing: Reading = { kind: 'notAnExpense' }

const fixture = async (name: string): Promise<string[]> =>
  (await readFile(new URL(`../../corpus/${name}`, import.meta.url), 'utf8')).split('\n')

const wrongIn = (report: Report): number => report.cases.filter(({ verdict }) => verdict === 'wrong').length

test('the odd cent may go to another member than the corpus gives it to', async () => {
  const report = await evaluate([line], readSentence, 'offline')

  expect(report.tiers).toEqual({ basic: { n: 1, correct: 1, wrong: 0, abstained: 0 } })
})

test('to propose nothing for an expense is to abstain, to propose something for a negative is wrong', async () => {
  const negative = line.replace('"basic"', '"negative"').replace(/"expect":.*$/, '"expect":[]}')

  const silent = await evaluate([line, negative], () => nothing, 'silent')
  const eager = await evaluate([negative], readSentence, 'offline')

  expect(silent.cases.map(({ verdict }) => verdict)).toEqual(['abstained', 'correct'])
  expect(eager.cases.map(({ verdict }) => verdict)).toEqual(['wrong'])
})

test('another payer, total or share is wrong', async () => {
  const changes = [
    ['"paid":{"Bo"', '"paid":{"Cy"'],
    ['"total":"10.00"', '"total":"11.00"'],
    ['"Cy":"3.34"', '"Cy":"3.36"'],
    ['"currency":"EUR","paid"', '"currency":"USD","paid"'],
  ] as const

  for (const [from, to] of changes) {
    const report = await evaluate([line.replace(from, to)], readSentence, 'offline')
    expect(
      report.cases.map(({ verdict }) => verdict),
      to,
    ).toEqual(['wrong'])
  }
})

test('a malformed line is named by its number', async () => {
  await expect(evaluate([line, '{oops'], readSentence, 'offline')).rejects.toThrow('Line 2 of the corpus is not JSON.')
  await expect(evaluate([line.replace('"Ana","Bo"', '"Bo"')], readSentence, 'offline')).rejects.toThrow(
    /^Line 1 of the corpus is wrong at speaker/,
  )
})

test('the report as JSON is one object with exactly its keys', async () => {
  const written: string[] = []

  printReport(await evaluate([line], readSentence, 'offline'), (text) => written.push(text), true)

  expect(Object.keys(JSON.parse(written.join('')))).toEqual(['reader', 'total', 'tiers', 'langs', 'cases'])
})

test('the report as text has a line a tier and a language', async () => {
  const written: string[] = []

  printReport(await evaluate([line], readSentence, 'offline'), (text) => written.push(text))

  expect(written.join('')).toMatch(/^offline: 1 messages\n\nbasic .*100 %.*\n\nen .*100 %/)
})

const floors: readonly { readonly name: string; readonly wrongMax: number }[] = [
  { name: 'own-messages.jsonl', wrongMax: 0.02 },
  { name: 'own-messages-second.jsonl', wrongMax: 0.02 },
  { name: 'own-messages-third.jsonl', wrongMax: 0.02 },
  { name: 'own-messages-fourth.jsonl', wrongMax: 0 },
  { name: 'own-messages-fifth.jsonl', wrongMax: 0 },
]

test('the offline reader keeps its floor on messages of every kind', async () => {
  for (const { name, wrongMax } of floors) {
    const report = await evaluate(await fixture(name), readSentence, 'offline')
    const { basic, medium } = report.tiers

    expect(wrongIn(report) / report.total, name).toBeLessThanOrEqual(wrongMax)
    expect((basic?.correct ?? 0) / (basic?.n ?? 1), name).toBeGreaterThanOrEqual(0.85)
    expect((medium?.correct ?? 0) / (medium?.n ?? 1), name).toBeGreaterThanOrEqual(0.55)
  }
})
