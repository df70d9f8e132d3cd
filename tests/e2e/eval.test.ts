import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type EmbeddedLab, openLab } from '../support/embedded.js'
import { SECRET_KEY } from '../support/gemini-model.js'
import { type GeminiServer, startGeminiServer } from '../support/gemini-server.js'
import { modelDraft } from '../support/model.js'
import { runProgram } from '../support/program.js'

const unsure = 'costco 20 thing 12 run'

let lab: EmbeddedLab
let gemini: GeminiServer

beforeAll(async () => {
  lab = await openLab()
  gemini = await startGeminiServer()
})

afterAll(async () => {
  expect(gemini.problems).toEqual([])
  await gemini.close()
  await lab.clear()
})

const corpusLine = (id: string, text: string, expected: readonly object[]): string =>
  JSON.stringify({
    id,
    tier: expected.length === 0 ? 'negative' : 'basic',
    lang: 'en',
    members: ['Ana', 'Bo', 'Cy'],
    currency: 'EUR',
    speaker: 'Ana',
    now: '2026-05-21T20:10:00+02:00',
    text,
    expect: expected,
  })

const third = (total: string, share: string) => ({
  kind: 'expense',
  total,
  currency: 'EUR',
  paid: { Ana: total },
  owed: { Ana: share, Bo: share, Cy: share },
})

const corpus = [
  corpusLine('right', 'dinner 60', [third('60.00', '20.00')]),
  corpusLine('wrong', 'dinner 60', [third('90.00', '30.00')]),
  corpusLine('unsure', unsure, [third('21.00', '7.00')]),
  corpusLine('nothing', 'what a day', []),
]

async function fileOf(...lines: readonly string[]): Promise<string> {
  const file = join(await lab.newFolder(), 'corpus.jsonl')
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

const tally = z.strictObject({ n: z.number(), correct: z.number(), wrong: z.number(), abstained: z.number() })
const report = z.strictObject({
  reader: z.string(),
  total: z.number(),
  tiers: z.record(z.string(), tally),
  langs: z.record(z.string(), tally),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      verdict: z.enum(['correct', 'wrong', 'abstained']),
      expected: z.array(z.unknown()),
      got: z.array(z.unknown()),
    }),
  ),
})

test('eval prints one JSON object of the documented shape', async () => {
  const file = await fileOf(...corpus)

  const { code, output, errors } = await runProgram(['eval', file, '--reader', 'offline', '--json'])

  const printed = report.parse(JSON.parse(output))
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(printed).toMatchObject({ reader: 'offline', total: 4 })
  expect(printed.tiers).toEqual({
    basic: { n: 3, correct: 1, wrong: 1, abstained: 1 },
    negative: { n: 1, correct: 1, wrong: 0, abstained: 0 },
  })
  expect(printed.langs).toEqual({ en: { n: 4, correct: 2, wrong: 1, abstained: 1 } })
  expect(printed.cases.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['right', 'correct'],
    ['wrong', 'wrong'],
    ['unsure', 'abstained'],
    ['nothing', 'correct'],
  ])
})

test('eval asks Gemini for what the offline reader abstains from, and counts a fault as an abstention', async () => {
  const answer = { drafts: [modelDraft({ amount: '21', description: 'costco run' })], unused: ['n2'] }
  gemini.answer(answer, { status: 500 })
  const line = corpusLine('asked', 'costco 21 thing 12 run', [third('21.00', '7.00')])
  const file = await fileOf(corpus[0] ?? '', line, line.replace('asked', 'failed'))
  const variables = { GEMINI_API_KEY: SECRET_KEY, GEMINI_BASE_URL: gemini.baseUrl }

  const { code, output, errors } = await runProgram(['eval', file, '--reader', 'auto', '--json'], variables)

  expect({ code, leaks: `${output}${errors}`.includes(SECRET_KEY) }).toEqual({ code: 0, leaks: false })
  expect(report.parse(JSON.parse(output)).cases.map(({ verdict }) => verdict)).toEqual([
    'correct',
    'correct',
    'abstained',
  ])
})

test.each([
  ['a line that is no JSON', /^Line 2 of the corpus is not JSON\.$/u, '{oops'],
  ['a line that lacks something', /^Line 2 of the corpus is wrong at tier: .+\.$/u, '{"id": "x"}'],
])('%s ends eval with one sentence and the number of the line', async (_what, sentence, line) => {
  const file = await fileOf(corpus[0] ?? '', line)

  const ended = await runProgram(['eval', file, '--reader', 'offline', '--json'])

  expect(ended.code).toBe(1)
  expect(ended.output).toBe('')
  expect(ended.errors.trim()).toMatch(sentence)
})

test.each([
  ['a file that is not there', ['eval', '/nowhere/corpus.jsonl', '--reader', 'offline']],
  ['Gemini without a key', ['eval', 'package.json', '--reader', 'gemini']],
  ['an unknown reader', ['eval', 'package.json', '--reader', 'tarot']],
  ['no file', ['eval']],
])('eval with %s says what is wrong, without a stack', async (_what, argv) => {
  const { code, output, errors } = await runProgram(argv)

  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors.trim()).not.toBe('')
  expect(errors).not.toMatch(/^\s+at /mu)
})
