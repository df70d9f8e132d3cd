import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseCase } from '../evaluation/corpus.js'
import { ordersTold, orderThresholdFor } from '../evaluation/measure.js'
import { crossValidateOrders, learnOrders, orderExampleOf } from '../evaluation/order-examples.js'

/** Of all commands in words so many may be taken for others. */
const wrongPart = 0.02
/** From there on a command is offered to whoever addressed the bot. */
const offers = 0.6

const root = process.cwd()
const target = 'src/language/orders/weights-data.ts'
const files = ['corpus', 'corpus/orders'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => readFileSync(`${root}/${folder}/${name}`, 'utf8')),
)
const source = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16)

const say = (text: string) => process.stdout.write(`${text}\n`)

const lines = files.flatMap((file) => file.split('\n').filter((line) => line !== ''))
const cases = lines.map((line, index) => parseCase(line, index + 1))
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
const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
const packed = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer).toString('base64')
writeFileSync(
  `${root}/${target}`,
  `import type { PackedWeights } from '../sentence/packed-weights.js'

// Made by npm run learn; not to be edited by hand.

/** What was learnt of commands in words from the messages in corpus/. */
export const data: PackedWeights = {
  step: ${step},
  proposes: ${answers},
  offers: ${offers},
  source: '${source}',
  weights:
    '${packed}',
}
`,
)
say(`\nWritten to ${target}.`)
