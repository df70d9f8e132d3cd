import { exampleOf } from '../evaluation/examples.js'
import { crossValidate, learnWeights, predict } from '../evaluation/learn.js'
import { tableOf, thresholdFor } from '../evaluation/measure.js'
import { readCorpus, say, writeWeights } from './learning.js'

/** Of all messages, so many may be proposed wrongly on those that were not learnt; below that a reading is only offered. */
const wrongPart = 0.01
const offers = 0.4

const { cases, source } = readCorpus(['corpus'])
const examples = cases.map(exampleOf)
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

writeWeights(
  'src/language/sentence/weights-data.ts',
  { about: 'What the sentence reader has learnt of the messages in corpus/.', types: './packed-weights.js' },
  weights,
  { proposes, offers, source },
)
