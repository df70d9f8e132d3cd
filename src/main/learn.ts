import { examplesOf, joinedExamplesOf } from '../evaluation/examples.js'
import { joinedCases } from '../evaluation/joined.js'
import { crossValidate, learnWeights, type Prediction, predictRead } from '../evaluation/learn.js'
import { type Thresholds, tableOf, thresholdFor } from '../evaluation/measure.js'
import { readCorpus, say, writeWeights } from './learning.js'

/** Of all messages, so many may be proposed wrongly on those that were not learnt; below that a reading is only offered. */
const wrongPart = 0.01
const offers = 0.4

const { cases, source } = readCorpus(['corpus'])
const made = cases.map(examplesOf)
const examples = made.map(({ whole }) => whole)
const parts = [...made.flatMap((each) => each.parts), ...joinedCases(cases).flatMap(joinedExamplesOf)]
const reached = examples.filter(({ isReached }) => isReached).length
say(`${examples.length} messages; a reading of ${reached} is among their candidates`)

const predictions = crossValidate(examples, { parts, guess: predictRead })
const isSeveral = ({ kind }: Prediction) => kind === 'several'
const [ones, several] = [predictions.filter((each) => !isSeveral(each)), predictions.filter(isSeveral)]
const all = examples.length
const proposes: Thresholds = {
  one: Math.max(offers, thresholdFor(ones, wrongPart * 0.9 * all)),
  several: Math.max(offers, thresholdFor(several, wrongPart * 0.1 * all)),
}
say(`\nRooms that were not learnt, proposed from ${JSON.stringify(proposes)} on:\n${tableOf(predictions, proposes)}`)
say(`\nThe likeliest reading, however sure:\n${tableOf(predictions, { one: 0, several: 0 })}`)

const weights = learnWeights([...examples, ...parts])
say(
  `\nWhat was learnt:\n${tableOf(
    examples.map((example) => predictRead(example, weights)),
    proposes,
  )}`,
)

writeWeights(
  'src/language/sentence/weights-data.ts',
  { about: 'What the sentence reader has learnt of the messages in corpus/.', types: './packed-weights.js' },
  weights,
  { proposes: proposes.one, proposesSeveral: proposes.several, offers, source },
)
