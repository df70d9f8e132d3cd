import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { startLife } from '../support/machine.js'
import { expectMonth, month, readMonthEnd } from '../support/month.js'
import { runProgram } from '../support/program.js'
import { createRandom, roundsOfRun, seedOfRun } from '../support/random.js'

const killsAWeek = roundsOfRun(1)
const seed = seedOfRun()
const timeoutMs = 120_000 + 40_000 * killsAWeek

/** So long a week of the month takes at most. */
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
  ...(month[week]?.said ?? []).map((text, place) => ({ event: `${week}-${place}`, from: 'Ana', text })),
  { advance: 'P7D' },
]

/** Plays the month; before each week passes as a whole, the program is killed so often while it passes. */
async function playMonth(dataDir: string, kills: number, random: ReturnType<typeof createRandom>): Promise<void> {
  for (const [week, { from }] of month.entries()) {
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

async function endOf(dataDir: string) {
  const embedded = await startEmbedded({ dataDir })
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  const end = await readMonthEnd(async (sql) => (await client.query<{ row: string }>(sql)).rows)
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

    expectMonth(undisturbed)
    expect(disturbed).toEqual(undisturbed)
    expect(await runProgram(['verify', '--data-dir', rough])).toMatchObject({ code: 0 })
  },
  timeoutMs,
)
