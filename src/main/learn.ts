import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseCase } from '../evaluation/corpus.js'
import { exampleOf } from '../evaluation/examples.js'
import { crossValidate, learnWeights, predict } from '../evaluation/learn.js'
import { tableOf, thresholdFor } from '../evaluation/measure.js'

/** Of all messages, so many may be proposed wrongly on those that were not learnt; below that a reading is only offered. */
const wrongPart = 0.01
const offers = 0.4

const root = process.cwd()
const target = `${root}/src/language/sentence/weights-data.ts`
const files = readdirSync(`${root}/corpus`)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => readFileSync(`${root}/corpus/${name}`, 'utf8'))

const source = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16)

const say = (text: string) => process.stdout.write(`${text}\n`)

const lines = files.flatMap((file) => file.split('\n').filter((line) => line !== ''))
const examples = lines.map((line, index) => exampleOf(parseCase(line, index + 1)))
const reached = examples.filter(({ isReached }) => isReached).length
say(`${examples.length} messages; a reading of ${reached} is among their candidates`)

const predictions = crossValidate(examples)
const proposes = Math.max(offers, thresholdFor(predictions, wrongPart))
say(`\nRooms that were not learnt, proposed from ${proposes} on:\n${tableOf(predictions, proposes)}`)
say(`\nThe likeliest reading, however sure:\n${tableOf(predictions, 0)}`)

const weights = learnWeights(examples)
say(
  `\nWhat was learnt:\n${tableOf(
    examples.map((example) => predict(example, weights)),
    proposes,
  )}`,
)

const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
const packed = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer).toString('base64')
writeFileSync(
  target,
  `import type { PackedWeights } from './packed-weights.js'

// Made by npm run learn; not to be edited by hand.

/** What the sentence reader has learnt of the messages in corpus/. */
export const data: PackedWeights = {
  step: ${step},
  proposes: ${proposes},
  offers: ${offers},
  source: '${source}',
  weights:
    '${packed}',
}
`,
)
say(`\nWritten to ${target.slice(root.length + 1)}.`)
