import { ordersTold, orderThresholdFor } from '../evaluation/measure.js'
import { crossValidateOrders, learnOrders, orderExampleOf } from '../evaluation/order-examples.js'
import { readCorpus, say, writeWeights } from './learning.js'

/** Of all commands in words so many may be taken for others. */
const wrongPart = 0.02
/** From there on a command is offered to whoever addressed the bot. */
const offers = 0.6

const { cases, source } = readCorpus(['corpus', 'corpus/orders'])
const asked = cases.filter(({ tier }) => tier === 'command' || tier === 'negative')
const examples = asked.map(orderExampleOf)
const commands = examples.filter(({ about }) => about.tier === 'command')
say(
  `${commands.length} commands in words; the line of ${commands.filter(({ isReached }) => isReached).length} can be made`,
)

const orders = crossValidateOrders(examples)
const ofOthers = orders.filter(({ example }) => !example.about.id.startsWith('own-commands'))
const answers = Math.max(offers, orderThresholdFor(ofOthers, wrongPart))
say(
  `\nRooms that were not learnt, answered from ${answers} on, with ${examples.length - commands.length} messages that are none:`,
)
for (const [name, some] of [
  ['English', orders.filter(({ example }) => example.about.lang === 'en')],
  ['others', orders.filter(({ example }) => example.about.lang !== 'en')],
  ['of many hands', ofOthers],
] as const)
  say(`${name.padEnd(15)}${ordersTold(some, answers)}\n${' '.repeat(15)}${ordersTold(some, offers)}, offered too`)

const weights = learnOrders(examples)
writeWeights(
  'src/language/orders/weights-data.ts',
  {
    about: 'What was learnt of commands in words from the messages in corpus/.',
    types: '../sentence/packed-weights.js',
  },
  weights,
  { proposes: answers, proposesSeveral: 1, offers, source },
)
