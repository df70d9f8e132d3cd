import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../adapters/postgres/project-root.js'
import { contextOf, parseCase } from '../src/evaluation/corpus.js'
import { parseExpense, parsePayment } from '../src/language/grammar.js'
import { readSentence } from '../src/language/sentence/read.js'
import { openGemini } from '../tests/support/gemini-model.js'
import { contextOf as readerContext } from '../tests/support/language.js'
import { asked, modelDraft } from '../tests/support/model.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { median, timeMs } from './statistics.js'

const message = 'Bo paid 84 for sushi'

/** (g) Reading: the offline reader on the messages of the tests, and what our side of Gemini adds to the server's own time. */
export async function measureReading({ sizes, say }: Context): Promise<readonly Figure[]> {
  say('g: reading')
  return [await sentences(sizes.readings), await growth(sizes.readings), await modelLatency(sizes.readings)]
}

/** Against the pace at which Intl.Segmenter only finds the words of the same messages. */
async function sentences(rounds: number): Promise<Figure> {
  const folder = join(projectRoot(), 'corpus')
  const files = (await readdir(folder)).filter((name) => name.startsWith('own-messages'))
  const lines = await Promise.all(files.map(async (name) => (await readFile(join(folder, name), 'utf8')).trim()))
  const cases = lines.flatMap((text) => text.split('\n').map((line, place) => parseCase(line, place + 1)))
  const heard = cases.map((each) => ({ text: each.text, context: contextOf(each) }))
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const read = async () => {
    for (const { text, context } of heard) readSentence(text, context)
  }
  const split = async () => {
    for (const { text } of heard) Array.from(segmenter.segment(text))
  }
  await read()
  await split()
  const readMs: number[] = []
  const splitMs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    readMs.push(await timeMs(read))
    splitMs.push(await timeMs(split))
  }
  const perSecond = (allMs: number): number => (1000 * heard.length) / allMs
  const value = perSecond(median(readMs))
  return {
    measurement: 'g',
    what: `messages read offline (${heard.length} different ones)`,
    value,
    unit: 'messages/s',
    ratio: ratioTo('finding their words', value, perSecond(median(splitMs))),
    goal: { of: 'value', is: 'atLeast', figure: 1_000 },
  }
}

/** What hostile texts are made of: what each reader looks for, again and again. */
const repeated = [
  '@',
  '@a',
  '1,',
  '1 ',
  '(',
  '((1+',
  'Bo and ',
  '@bo,',
  '"',
  'on 3 ',
  '€',
  'x1',
  '.',
  'Danny ',
  '12*',
  '50% 1, ',
  '- ',
  'a, ',
  'İ ',
  '5 btc ',
  '5 € ',
]

/** The most that any of the texts above costs when it is four times as long: 4 is linear, 16 grows with the square. */
async function growth(rounds: number): Promise<Figure> {
  const context = readerContext({ members: ['Ana', 'Bo', 'Danny Lee', 'Danny Wu', 'a, '.repeat(40), '- '.repeat(60)] })
  const timeOf = async (text: string): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(
        await timeMs(async () => [
          parseExpense(text, context),
          parsePayment(text, context),
          readSentence(text, context),
        ]),
      )
    }
    return Math.min(...times)
  }
  let worst = { text: '', long: 0, short: 1 }
  for (const each of repeated) {
    const text = each.repeat(2_000).slice(0, 2_000)
    const short = await timeOf(text.slice(0, 500))
    const long = await timeOf(text)
    // What is too short to be measured has not grown.
    if (long / Math.max(short, 1) > worst.long / worst.short) worst = { text: each, long, short: Math.max(short, 1) }
  }
  const what = `reading 2,000 characters (the worst: “${worst.text}” repeated)`
  const ratio = ratioTo('reading 500 of them', worst.long, worst.short)
  return {
    measurement: 'g',
    what,
    value: worst.long,
    unit: 'ms',
    ratio,
    goal: { of: 'ratio', is: 'atMost', figure: 5 },
  }
}

/** The whole way through the SDK and the guards of the answer, against a bare request with the same body. */
async function modelLatency(rounds: number): Promise<Figure> {
  const gemini = await openGemini({ timeoutMs: 10_000 })
  try {
    gemini.server.answer({ drafts: [modelDraft({ amount: '84' })] })
    const { request } = asked(message)
    const byModel = () => gemini.model.read(request, AbortSignal.timeout(10_000))
    await byModel()
    const [call] = gemini.server.calls
    const bare = async () => {
      const address = `${gemini.server.baseUrl}/v1beta/models/${call?.model}:generateContent`
      const headers = { 'content-type': 'application/json', 'x-goog-api-key': call?.apiKey ?? '' }
      const answer = await fetch(address, { method: 'POST', headers, body: call?.body ?? '' })
      if (!answer.ok) throw new Error(`The bare request was answered ${answer.status}.`)
      await answer.json()
    }
    await bare()
    const modelMs: number[] = []
    const bareMs: number[] = []
    for (let round = 0; round < 20 * rounds; round += 1) {
      modelMs.push(await timeMs(byModel))
      bareMs.push(await timeMs(bare))
    }
    const value = median(modelMs)
    const what = 'asking Gemini, on top of the server’s own time'
    const ratio = ratioTo('bare request', value, median(bareMs))
    return { measurement: 'g', what, value: value - ratio.base, unit: 'ms', ratio }
  } finally {
    await gemini.close()
  }
}
