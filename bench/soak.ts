import { setTimeout as sleep } from 'node:timers/promises'
import { migrationsDir } from '../adapters/postgres/open.js'
import { verify } from '../adapters/postgres/verify.js'
import { makeRedis, whyNoRedis } from '../tests/support/redis.js'
import { type BareApi, startBareApi } from './bot-api.js'
import { type ProductProcess, startProductProcess } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { steadily, stepsPerSecond, waitUntil } from './load.js'
import { connectTo } from './product.js'
import { quantile } from './statistics.js'
import { arrivalIn, commandIn, offer, post } from './telegram-updates.js'

const killEveryMs = 10_000
/** In one group of so many somebody wants to be told of debts, so that an entry there makes a job. */
const watchedEvery = 10
const warmUpSeconds = 5
/** How long a client waits until it offers an update again that was not taken. */
const offerAgainMs = 100
/** After the last command everything has to be said within this. */
const quietWithinMs = 60_000

const groups = Array.from({ length: 1_000 }, (_nobody, place) => -3_000_000 - place)

/** What is known of the commands of a run. */
interface Course {
  readonly answeredMs: number[]
  readonly repliedMs: number[]
  readonly entries: number
  /** Replies that came twice, because a process ended between saying them and noting that. */
  readonly repeated: number
}

/** (s) Two bots and two workers on one PostgreSQL and one Redis, undisturbed, and with one of each killed every ten seconds. */
export async function measureSoak({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const reason = whyNoRedis()
  if (reason !== null) throw new Error(`(s) needs Redis, and ${reason}`)
  const { commandsPerSecond } = sizes
  const url = await cluster.booksDatabase('soak')
  const [redis, api] = await Promise.all([makeRedis(), startBareApi()])
  await redis.start()
  const fleet = await startFleet({ program, url, redisUrl: redis.url, apiRoot: api.root })
  const connection = connectTo(url, 2)
  const count = async (sql: string): Promise<number> => (await connection.pool.query(sql)).rows[0].count
  try {
    say(`s: making ${groups.length} groups`)
    for (const group of groups) {
      await post(fleet.port(), arrivalIn(group))
      if (group % watchedEvery === 0) await post(fleet.port(), commandIn(group, '/alert 100000'))
    }
    say(`s: ${commandsPerSecond} commands a second for ${sizes.quietSeconds} s`)
    const warmUp = await run(api, fleet, commandsPerSecond, warmUpSeconds)
    const quiet = await run(api, fleet, commandsPerSecond, sizes.quietSeconds)
    say(`s: the same for ${sizes.killedSeconds} s, with kill -9`)
    const killing = fleet.killEvery(killEveryMs)
    const killed = await run(api, fleet, commandsPerSecond, sizes.killedSeconds)
    const kills = await killing.stop()

    const open =
      'SELECT (SELECT count(*) FROM outbox WHERE delivered_at IS NULL)::int + (SELECT count(*) FROM job WHERE kind = $$changed$$)::int AS count'
    await waitUntil(async () => (await count(open)) === 0, quietWithinMs)
    const left = await count(open)
    const logged = await count('SELECT count(*)::int AS count FROM entry')
    const wanted = warmUp.entries + quiet.entries + killed.entries
    const broken = (await verify(connection.pool, migrationsDir())).filter((finding) => finding.broken > 0)
    if (left > 0 || logged !== wanted || broken.length > 0)
      throw new Error(`${wanted} entries came to ${logged}; ${left} left undone; ${JSON.stringify(broken)}`)
    say(
      `s: ${kills} processes were killed; ${wanted} entries, none lost and none twice; ${killed.repeated} replies said twice`,
    )
    return (['answeredMs', 'repliedMs'] as const).map((kind): Figure => {
      const [value, base] = [quantile(killed[kind], 0.99), quantile(quiet[kind], 0.99)]
      const what = `${commandsPerSecond} commands/s, ${kills} kills: ${kind === 'answeredMs' ? 'request answered' : 'reply at Telegram'}, p99`
      return { measurement: 's', what, value, unit: 'ms', ratio: ratioTo('undisturbed', value, base) }
    })
  } finally {
    await fleet.stop()
    await connection.close()
    await api.close()
    await redis.kill()
  }
}

let nextCommand = 0

/** Every command at its time, whatever became of those before it. */
async function run(api: BareApi, fleet: Fleet, commandsPerSecond: number, seconds: number): Promise<Course> {
  const answeredMs: number[] = []
  const repliedMs: number[] = []
  const begun = new Map<string, number>()
  let repeated = 0
  const heardAlready = new Set<string>()
  api.listen((text) => {
    const mark = /lunch\d+/u.exec(text)?.[0] ?? ''
    const at = begun.get(mark)
    if (at === undefined) return
    if (heardAlready.has(mark)) repeated += 1
    else repliedMs.push(performance.now() - at)
    heardAlready.add(mark)
  })
  const say = async (number: number): Promise<void> => {
    const group = groups[number % groups.length] ?? 0
    const mark = `lunch${number}`
    const update = commandIn(group, `/add 60 ${mark}`)
    const at = performance.now()
    begun.set(mark, at)
    while (!(await offer(fleet.port(), update))) await sleep(offerAgainMs)
    answeredMs.push(performance.now() - at)
  }
  const perStep = commandsPerSecond / stepsPerSecond
  await steadily(seconds, () => Promise.all(Array.from({ length: perStep }, () => say(nextCommand++))))
  const entries = answeredMs.length
  await waitUntil(() => heardAlready.size === entries, quietWithinMs)
  if (heardAlready.size < entries) throw new Error(`${entries - heardAlready.size} commands had no reply`)
  return { answeredMs, repliedMs, entries, repeated }
}

/** Two bots and two workers. */
interface Fleet {
  /** The next bot in turn. */
  port(): number
  /** Kills a bot and a worker in turn, and starts others in their place. */
  killEvery(ms: number): { stop(): Promise<number> }
  stop(): Promise<void>
}

interface FleetDeps {
  readonly program: string
  readonly url: string
  readonly redisUrl: string
  readonly apiRoot: string
}

async function startFleet({ program, url, redisUrl, apiRoot }: FleetDeps): Promise<Fleet> {
  const startBot = async () => {
    const process = await startProductProcess(program)
    const [port = 0] = await process.ask({ kind: 'openWebhook', url, apiRoot })
    return { process, port }
  }
  const startWorker = async (): Promise<ProductProcess> => {
    const process = await startProductProcess(program)
    await process.ask({ kind: 'openWorker', url, redisUrl })
    return process
  }
  const bots = await Promise.all([startBot(), startBot()])
  const workers = await Promise.all([startWorker(), startWorker()])
  let turn = 0

  async function killOne(place: 0 | 1): Promise<void> {
    await Promise.all([bots[place].process.kill(), workers[place].kill()])
    ;[bots[place], workers[place]] = await Promise.all([startBot(), startWorker()])
  }
  return {
    port: () => {
      turn += 1
      return (turn % 2 === 0 ? bots[0] : bots[1]).port
    },
    killEvery: (ms) => {
      const stopping = new AbortController()
      let kills = 0
      const going = (async () => {
        for (let place: 0 | 1 = 0; !stopping.signal.aborted; place = place === 0 ? 1 : 0) {
          await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
          if (stopping.signal.aborted) return
          await killOne(place)
          kills += 2
        }
      })()
      return {
        stop: async () => {
          stopping.abort()
          await going
          return kills
        },
      }
    },
    stop: async () => {
      await Promise.all([...bots.map(({ process }) => process.stop()), ...workers.map((worker) => worker.stop())])
    },
  }
}
