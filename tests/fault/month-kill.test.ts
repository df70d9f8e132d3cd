import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { startLife } from '../support/machine.js'
import { runProgram } from '../support/program.js'
import { createRandom, roundsOfRun, seedOfRun } from '../support/random.js'

const killsAWeek = roundsOfRun(2)
const seed = seedOfRun()
const timeoutMs = 120_000 + 40_000 * killsAWeek

// A month in Berlin, where the clocks are set forward on 29 March: what is said in each week, and how long it takes at most.
const weeks = [
  {
    from: '2026-03-05T12:00:00+01:00',
    said: [
      '/digest mon 09:00',
      '/alert 200',
      '/budget food 100 monthly',
      '/repeat weekly mon 30 cleaning',
      '/repeat monthly last 800 rent #housing',
      '/board',
      '/add 85 dinner #food',
    ],
  },
  { from: '2026-03-12T12:00:00+01:00', said: ['/add 5 bread #food'] },
  { from: '2026-03-19T12:00:00+01:00', said: ['/add 40 feast #food', '/add 900 flights #travel'] },
  { from: '2026-03-26T12:00:00+01:00', said: ['/add 12 taxi #transport'] },
] as const
const weekMs = 250

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tabkeeper-month-'))
  // As root the server runs as another account, which has to reach its files.
  await chmod(root, 0o755)
})

afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

const argvOf = (dataDir: string, from: string): readonly string[] => [
  ...['--members', 'Ana,Bo,Cy', '--data-dir', dataDir, '--timezone', 'Europe/Berlin', '--currency', 'EUR'],
  ...['--locale', 'en', '--now', from],
]

const linesOf = (week: number): readonly object[] => [
  ...(weeks[week]?.said ?? []).map((text, place) => ({ event: `${week}-${place}`, from: 'Ana', text })),
  { advance: 'P7D' },
]

/** Plays the month; before each week passes as a whole, the program is killed so often while it passes. */
async function playMonth(dataDir: string, kills: number, random: ReturnType<typeof createRandom>): Promise<void> {
  for (const [week, { from }] of weeks.entries()) {
    for (let killed = 0; killed < kills; killed += 1) {
      const life = startLife(argvOf(dataDir, from))
      life.send(linesOf(week))
      await life.reaches(1)
      await sleep(random.between(0, weekMs))
      await life.kill()
    }
    const last = startLife(argvOf(dataDir, from))
    last.send(linesOf(week))
    expect(await last.end()).toMatchObject({ code: 0, errors: '' })
  }
}

/** What stands in the books, and what was said without anybody asking, each in its order. */
async function endOf(dataDir: string) {
  const embedded = await startEmbedded({ dataDir })
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  const ask = async (sql: string) => (await client.query<{ row: string }>(sql)).rows.map(({ row }) => row)
  const end = {
    entries: await ask(
      `SELECT concat_ws(' ', number, date, total_minor, description, created_at) AS row FROM entry ORDER BY id`,
    ),
    balances: await ask(`SELECT concat_ws(' ', m.name, b.currency, b.amount_minor) AS row
      FROM balance b JOIN member m ON m.id = b.member_id ORDER BY m.name, b.currency`),
    said: await ask(`SELECT reply #>> '{view,blocks}' AS row FROM outbox WHERE key LIKE 'job:%' ORDER BY sequence`),
    board: await ask(`SELECT reply #>> '{view,blocks}' AS row FROM outbox
      WHERE reply ->> 'op' = 'edit' ORDER BY sequence DESC LIMIT 1`),
  }
  await client.end()
  await embedded.stop()
  return end
}

test(
  `a month in which the program is killed ${killsAWeek} times a week ends like an undisturbed one (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    const [calm, rough] = [join(root, 'calm'), join(root, 'rough')]
    await playMonth(calm, 0, random)
    await playMonth(rough, killsAWeek, random)

    const undisturbed = await endOf(calm)
    const disturbed = await endOf(rough)

    const told = (words: string) => undisturbed.said.filter((said) => said.includes(words)).length
    expect([told('Your week'), told('you set an alert for'), told('Budget for food')]).toEqual([4, 1, 2])
    expect(undisturbed.entries.filter((entry) => entry.includes('cleaning'))).toHaveLength(4)
    expect(undisturbed.entries.filter((entry) => entry.includes('rent'))).toHaveLength(1)
    expect(disturbed).toEqual(undisturbed)
    expect(await runProgram(['verify', '--data-dir', rough])).toMatchObject({ code: 0 })
  },
  timeoutMs,
)
