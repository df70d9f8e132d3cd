import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../adapters/postgres/connect.js'
import { migrationsDir } from '../adapters/postgres/open.js'
import { verify } from '../adapters/postgres/verify.js'
import { makeRedis, whyNoRedis } from '../tests/support/redis.js'
import { type BareApi, startBareApi } from './bot-api.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { type Fleet, startFleet } from './fleet.js'
import { steadily, stepsPerSecond, waitUntil } from './load.js'
import { connectThrough } from './product.js'
import { disturb, readOnlyFor, writeBacklog } from './soak-faults.js'
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

/** While nothing can be written, every client offers its update again and again. */
const faultySlower = 5
const hourMs = 3_600_000

const groups = Array.from({ length: 1_000 }, (_nobody, place) => -3_000_000 - place)

/** What is known of the commands of a run. */
interface Course {
  readonly answeredMs: number[]
  readonly repliedMs: number[]
  readonly entries: number
  /** Replies that came twice, because a process ended between saying them and noting that. */
  readonly repeated: number
}

/**
 * (s) Two bots and two workers on one PostgreSQL and one Redis, undisturbed, and with one of each killed every ten seconds. Then, with
 * nothing measured but that all of it comes right, with clocks that are set wrong, a database that takes nothing, and a backlog.
 */
export async function measureSoak({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const reason = whyNoRedis()
  if (reason !== null) throw new Error(`(s) needs Redis, and ${reason}`)
  const { commandsPerSecond } = sizes
  const url = await cluster.booksDatabase('soak')
  const [redis, api] = await Promise.all([makeRedis(), startBareApi()])
  await redis.start()
  const fleet = await startFleet({ program, url, redisUrl: redis.url, apiRoot: api.root })
  const connection = connectThrough(url)
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
    const killing = disturb(killEveryMs, [fleet.killNext])
    const killed = await run(api, fleet, commandsPerSecond, sizes.killedSeconds)
    const kills = 2 * (await killing.stop())
    const faulty = await runAmongFaults({ api, fleet, url, connection, sizes, say })

    const open = `SELECT (SELECT count(*) FROM outbox WHERE delivered_at IS NULL)::int
      + (SELECT count(*) FROM inbound_event WHERE processed_at IS NULL OR failed_because IS NOT NULL)::int
      + (SELECT count(*) FROM job WHERE kind = 'changed')::int AS count`
    await waitUntil(async () => (await count(open)) === 0, quietWithinMs)
    const left = await count(open)
    const logged = await count('SELECT count(*)::int AS count FROM entry')
    const wanted = warmUp.entries + quiet.entries + killed.entries + faulty.entries
    const broken = (await verify(connection.pool, migrationsDir())).filter((finding) => finding.broken > 0)
    if (left > 0 || logged !== wanted || broken.length > 0)
      throw new Error(`${wanted} entries came to ${logged}; ${left} left undone; ${JSON.stringify(broken)}`)
    say(
      `s: ${wanted} entries, none lost and none twice, among ${kills} deaths and ${faulty.faults} other faults; ${killed.repeated + faulty.repeated} replies said twice`,
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

interface Among {
  readonly api: BareApi
  readonly fleet: Fleet
  readonly url: string
  readonly connection: Connection
  readonly sizes: Context['sizes']
  readonly say: Context['say']
}

/** Whatever happens, one thing after the other: what waits meanwhile would else be all that is measured. */
async function runAmongFaults({
  api,
  fleet,
  url,
  connection,
  sizes,
  say,
}: Among): Promise<Course & { readonly faults: number }> {
  const { seconds, everySeconds, readOnlySeconds, waitingChats } = sizes.faulty
  const commandsPerSecond = sizes.commandsPerSecond / faultySlower
  say(
    `s: ${commandsPerSecond} a second for ${seconds} s, killed, read only, by wrong clocks, ${waitingChats} chats waiting`,
  )
  await writeBacklog(connection, waitingChats)
  const disturbing = disturb(everySeconds * 1_000, [
    () => fleet.setNextClock(hourMs),
    () => readOnlyFor(url, readOnlySeconds * 1_000),
    fleet.killNext,
    () => fleet.setNextClock(-hourMs),
  ])
  const course = await run(api, fleet, commandsPerSecond, seconds)
  const faults = await disturbing.stop()
  await fleet.setNextClock(0)
  return { ...course, faults }
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
