import { type BareApi, startBareApi } from './bot-api.js'
import { startProductProcess } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { quantile } from './statistics.js'
import { arrivalIn, commandIn, post } from './telegram-updates.js'

/** A busy bot: in each group somebody writes as soon as the last message is answered. */
const groupCount = 50
const answerMaxMs = 100
const warmUpMessages = 10

const groups = Array.from({ length: groupCount }, (_nobody, place) => -1_000_000 - place)

/** In milliseconds from the update on its way: until the request is answered, and until the reply is at Telegram. */
interface Times {
  readonly answered: number[]
  readonly replied: number[]
}

/**
 * (h) How long the webhook takes, against a bot that only echoes, behind the same HTTP server. They take turns. The product answers
 * the request when the update is in its books, the echo when Telegram has its reply; Telegram's own time here is next to nothing.
 */
export async function measureWebhook({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const url = await cluster.booksDatabase('webhook')
  const api = await startBareApi()
  const [own, bare] = await Promise.all([startProductProcess(program), startProductProcess(program)])
  try {
    const [ownPort = 0] = await own.ask({ kind: 'openWebhook', url, apiRoot: api.root })
    const [barePort = 0] = await bare.ask({ kind: 'openEcho', apiRoot: api.root })
    await Promise.all(groups.map((group) => post(ownPort, arrivalIn(group))))
    const ownTimes: Times = { answered: [], replied: [] }
    const bareTimes: Times = { answered: [], replied: [] }
    for (const port of [ownPort, barePort]) await talk(api, port, warmUpMessages, { answered: [], replied: [] })
    for (let round = 1; round <= sizes.rounds; round += 1) {
      say(`h: ${groupCount} groups at the webhook, round ${round} of ${sizes.rounds}`)
      await talk(api, ownPort, sizes.webhookMessages, ownTimes)
      await talk(api, barePort, sizes.webhookMessages, bareTimes)
    }
    return toFigures(ownTimes, bareTimes)
  } finally {
    await Promise.all([own.stop(), bare.stop()])
    await api.close()
  }
}

/** Lets every group say so many things, each when the one before is answered. */
async function talk(api: BareApi, port: number, messages: number, times: Times): Promise<void> {
  const before = api.messages()
  await Promise.all(
    groups.map(async (group) => {
      for (let message = 0; message < messages; message += 1) {
        const start = performance.now()
        const replied = api.nextMessage(group).then(() => times.replied.push(performance.now() - start))
        await post(port, commandIn(group))
        times.answered.push(performance.now() - start)
        await replied
      }
    }),
  )
  const said = api.messages() - before
  if (said !== messages * groupCount) throw new Error(`${messages * groupCount} messages had ${said} replies.`)
}

function toFigures(own: Times, bare: Times): readonly Figure[] {
  const figure = (what: string, share: number, kind: keyof Times): Figure => {
    const [value, base] = [quantile(own[kind], share), quantile(bare[kind], share)]
    return { measurement: 'h', what, value, unit: 'ms', ratio: ratioTo('an echo', value, base) }
  }
  const where = `${groupCount} groups at once`
  return [
    figure(`/add at the webhook, request answered, p50, ${where}`, 0.5, 'answered'),
    {
      ...figure(`/add at the webhook, request answered, p99, ${where}`, 0.99, 'answered'),
      goal: { of: 'value', is: 'atMost', figure: answerMaxMs },
    },
    figure(`/add at the webhook, reply at Telegram, p50, ${where}`, 0.5, 'replied'),
    figure(`/add at the webhook, reply at Telegram, p99, ${where}`, 0.99, 'replied'),
  ]
}
