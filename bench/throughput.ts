import { type ProductProcess, startProductProcess } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { concurrencies } from './sizes.js'
import { median } from './statistics.js'
import { prepareYardstick, type Yardstick } from './yardstick.js'

const warmUpSeconds = 2
const clientsOfGoal = 8
const shareOfYardstick = 0.6
const timesInteractive = 12

interface Rates {
  readonly own: number[]
  readonly hot: number[]
  readonly yardstick: number[]
  readonly interactive: number[]
}

/** (a) How many entries a second `handle` logs. The contenders take turns, and the medians of their turns are compared. */
export async function measureThroughput(context: Context): Promise<{ figures: readonly Figure[]; yardstick: string }> {
  const { cluster, program, say } = context
  say('a: preparing the yardstick')
  const yardstick = await prepareYardstick(await cluster.emptyDatabase('yardstick'))
  const url = await cluster.booksDatabase('throughput')
  const product = await startProductProcess(program)
  const figures: Figure[] = []
  try {
    await product.ask({ kind: 'log', url, clients: clientsOfGoal, seconds: warmUpSeconds, isHot: false })
    for (const clients of concurrencies) {
      figures.push(...toFigures(clients, await takeTurns(context, { url, product, yardstick, clients })))
    }
  } finally {
    await product.stop()
  }
  return { figures, yardstick: yardstick.name }
}

interface Contest {
  readonly url: string
  readonly product: ProductProcess
  readonly yardstick: Yardstick
  readonly clients: number
}

async function takeTurns({ sizes, say }: Context, { url, product, yardstick, clients }: Contest): Promise<Rates> {
  const seconds = sizes.roundSeconds
  const rates: Rates = { own: [], hot: [], yardstick: [], interactive: [] }
  const rate = async (task: Parameters<ProductProcess['ask']>[0]): Promise<number> => (await product.ask(task))[0] ?? 0
  for (let round = 1; round <= sizes.rounds; round += 1) {
    say(`a: ${clients} clients, round ${round} of ${sizes.rounds}`)
    rates.own.push(await rate({ kind: 'log', url, clients, seconds, isHot: false }))
    rates.yardstick.push(await yardstick.perSecond(clients, seconds))
    rates.interactive.push(await rate({ kind: 'logInteractively', url, clients, seconds }))
    rates.hot.push(await rate({ kind: 'log', url, clients, seconds, isHot: true }))
  }
  return rates
}

function toFigures(clients: number, rates: Rates): readonly Figure[] {
  const [own, hot] = [median(rates.own), median(rates.hot)]
  const [yardstick, interactive] = [median(rates.yardstick), median(rates.interactive)]
  const entries = { measurement: 'a', unit: 'entries/s' } as const
  const isAskedFor = clients >= clientsOfGoal
  const each = `/add, ${clients} ${clients === 1 ? 'client' : 'clients, each in its own group of 5'}`
  return [
    {
      ...entries,
      what: each,
      value: own,
      ratio: ratioTo('pgbench', own, yardstick),
      ...(isAskedFor ? { goal: { of: 'ratio', is: 'atLeast', figure: shareOfYardstick } } : {}),
    },
    {
      ...entries,
      what: each,
      value: own,
      ratio: ratioTo('interactive transaction', own, interactive),
      ...(isAskedFor ? { goal: { of: 'ratio', is: 'atLeast', figure: timesInteractive } } : {}),
    },
    {
      ...entries,
      what: `/add, ${clients} ${clients === 1 ? 'client' : 'clients, all in one group of 5'} (hot)`,
      value: hot,
      ratio: ratioTo('pgbench', hot, yardstick),
    },
  ]
}
