import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { makeRedis, whyNoRedis } from '../tests/support/redis.js'
import { startBareApi } from './bot-api.js'
import { startProductProcess } from './child.js'
import { onDatabase } from './cluster.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { fill } from './fill.js'
import { steadily, stepsPerSecond, waitUntil } from './load.js'
import { membersOfGroup } from './sizes.js'
import { median } from './statistics.js'
import { arrivalIn, commandIn, post } from './telegram-updates.js'

const clients = 8
const jobsPerSecond = 200
const shareWhileBusy = 0.8
const entriesPerSecond = 200
const deliveredWithinMs = 1_000
const settlingMs = 3_000
const drainedWithinMs = 10_000

/** Groups that are watched, so that each entry there makes a job. */
const watchedGroups = Array.from({ length: 400 }, (_nobody, place) => -2_000_000 - place)

/** Every group wants to be told of a debt that nobody reaches. */
const watchAll = `
  WITH alerted AS (INSERT INTO alert (group_id, currency, threshold_minor) SELECT id, currency, 10000000000 FROM "group")
  INSERT INTO watched_group (group_id, watcher) SELECT id, 'alert' FROM "group"`

/** So many groups for each step; every group has its turn. */
const inTurn = (step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_nobody, place) => watchedGroups[(step * count + place) % watchedGroups.length] ?? 0)

/** Where the queue is. */
interface Backend {
  readonly name: string
  readonly redisUrl: string | null
}

/** (j) What the queue costs the ledger, how quickly replies get out beside it, and what a weekly summary costs, on both backends. */
export async function measureJobs(context: Context): Promise<readonly Figure[]> {
  const redis = whyNoRedis() === null ? await makeRedis() : null
  await redis?.start()
  const backends: readonly Backend[] = [
    { name: 'the queue in PostgreSQL', redisUrl: null },
    ...(redis === null ? [] : [{ name: 'the queue on Redis', redisUrl: redis.url }]),
  ]
  try {
    const figures: Figure[] = [await measureDigests(context)]
    for (const backend of backends) figures.push(...(await measureBusy(context, backend)))
    for (const backend of backends) figures.push(await measureSteady(context, backend))
    return figures
  } finally {
    await redis?.kill()
  }
}

async function measureDigests({ cluster, sizes, program, say }: Context): Promise<Figure> {
  const entries = sizes.groupEntries[0] ?? 0
  say(`j: weekly summaries of a group with ${entries.toLocaleString('en')} entries`)
  const url = await cluster.booksDatabase('digests')
  const product = await startProductProcess(program)
  try {
    await product.ask({ kind: 'makeGroup', url, group: 'friends', members: membersOfGroup })
    await fill(url, 'friends', entries)
    const task = { kind: 'digests', url, group: 'friends', seconds: sizes.roundSeconds } as const
    await product.ask(task)
    const [built = 0, bare = 0] = await product.ask(task)
    return {
      measurement: 'j',
      what: 'weekly summaries built',
      value: built,
      unit: 'digests/s',
      ratio: ratioTo('their SQL alone', built, bare),
    }
  } finally {
    await product.stop()
  }
}

/** How much the ledger takes while the queue is busy, against while it has nothing to do; the two take turns. */
async function measureBusy({ cluster, sizes, program, say }: Context, backend: Backend): Promise<readonly Figure[]> {
  const url = await cluster.booksDatabase(backend.redisUrl === null ? 'busy' : 'busy_redis')
  const [product, worker] = await Promise.all([startProductProcess(program), startProductProcess(program)])
  try {
    await worker.ask({ kind: 'openWorker', url, redisUrl: backend.redisUrl })
    for (const group of watchedGroups) {
      await product.ask({ kind: 'makeGroup', url, group: String(group), members: membersOfGroup })
    }
    await onDatabase(url, (client) => client.query(watchAll))
    const log = async (): Promise<number> =>
      (await product.ask({ kind: 'log', url, clients, seconds: sizes.roundSeconds, isHot: false }))[0] ?? 0
    await log()
    const quiet: number[] = []
    const busy: number[] = []
    const done: number[] = []
    for (let round = 1; round <= sizes.rounds; round += 1) {
      say(`j: logging beside ${backend.name}, round ${round} of ${sizes.rounds}`)
      quiet.push(await log())
      await onDatabase(url, async (client) => {
        const feeding = feed(client, sizes.roundSeconds)
        busy.push(await log())
        done.push(await feeding)
      })
    }
    const rate = median(busy)
    const common = { measurement: 'j', what: `/add, ${clients} clients, beside ${backend.name}` } as const
    return [
      {
        ...common,
        value: rate,
        unit: 'entries/s',
        ratio: ratioTo('while it is idle', rate, median(quiet)),
        goal: { of: 'ratio', is: 'atLeast', figure: shareWhileBusy },
      },
      {
        measurement: 'j',
        what: `jobs done meanwhile, ${backend.name}`,
        value: median(done),
        unit: 'jobs/s',
        ratio: ratioTo('jobs that came', median(done), jobsPerSecond),
      },
    ]
  } finally {
    await Promise.all([product.stop(), worker.stop()])
  }
}

/** Has jobs come at a steady pace, each a look at the balances of a group; gives how many of them were done a second. */
async function feed(client: pg.Client, seconds: number): Promise<number> {
  await steadily(seconds, (step) =>
    client.query(
      `INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
       SELECT 'changed', group_id, gen_random_uuid()::text, false, now(), now(), now()
       FROM chat WHERE chat = ANY ($1)`,
      [inTurn(step, jobsPerSecond / stepsPerSecond)],
    ),
  )
  const left = await countJobs(client)
  // The next turn is to begin with nothing left.
  await waitUntil(async () => (await countJobs(client)) === 0, drainedWithinMs)
  return (seconds * jobsPerSecond - left) / seconds
}

async function countJobs(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM job')
  return rows[0]?.waiting ?? 0
}

/** How long a reply waits from its row to Telegram, while entries come in at a steady pace and each makes a job. */
async function measureSteady({ cluster, sizes, program, say }: Context, backend: Backend): Promise<Figure> {
  const url = await cluster.booksDatabase(backend.redisUrl === null ? 'steady' : 'steady_redis')
  const api = await startBareApi()
  const [bot, worker] = await Promise.all([startProductProcess(program), startProductProcess(program)])
  try {
    const [port = 0] = await bot.ask({ kind: 'openWebhook', url, apiRoot: api.root })
    await worker.ask({ kind: 'openWorker', url, redisUrl: backend.redisUrl })
    for (const group of watchedGroups) {
      await post(port, arrivalIn(group))
      await post(port, commandIn(group, '/alert 1000000'))
    }
    await sleep(settlingMs)
    say(`j: ${entriesPerSecond} entries a second beside ${backend.name}`)
    return await onDatabase(url, async (client) => {
      const { rows: before } = await client.query('SELECT coalesce(max(sequence), 0) AS last FROM outbox')
      await steadily(sizes.steadySeconds, (step) =>
        Promise.all(inTurn(step, entriesPerSecond / stepsPerSecond).map((group) => post(port, commandIn(group)))),
      )
      await sleep(settlingMs)
      const { rows } = await client.query<{ said: number; open: number; p99: number; jobs: number }>(
        `SELECT count(*)::int AS said, count(*) FILTER (WHERE delivered_at IS NULL)::int AS open,
           1000 * percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM delivered_at - created_at)::float8) AS p99,
           (SELECT count(*)::int FROM job WHERE kind = 'changed') AS jobs
         FROM outbox WHERE sequence > $1`,
        [before[0].last],
      )
      const [found] = rows
      const wanted = sizes.steadySeconds * entriesPerSecond
      if (found === undefined || found.said !== wanted || found.open > 0 || found.jobs > 0)
        throw new Error(`${wanted} entries came to ${JSON.stringify(found)}`)
      return {
        measurement: 'j',
        what: `from the outbox to Telegram, p99, ${entriesPerSecond} entries a second, ${backend.name}`,
        value: found.p99,
        unit: 'ms',
        goal: { of: 'value', is: 'atMost', figure: deliveredWithinMs },
      }
    })
  } finally {
    await Promise.all([bot.stop(), worker.stop()])
    await api.close()
  }
}
