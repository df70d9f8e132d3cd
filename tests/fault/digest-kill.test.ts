import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { type Said, startLife } from '../support/machine.js'
import { runProgram } from '../support/program.js'
import { createRandom, type Random, roundsOfRun, seedOfRun } from '../support/random.js'

const rounds = roundsOfRun(3)
/** A job that was begun five times is set aside, so no group's books see more deaths than leave it a try. */
const killsMax = 4
const seed = seedOfRun()
const timeoutMs = 60_000 + 10_000 * rounds

// Five weeks in which the clocks of Berlin are set forward once, with an expense each.
const days = ['2026-03-14', '2026-03-18', '2026-03-25', '2026-04-01', '2026-04-08']
const titles = ['Mar 9 – 15', 'Mar 16 – 22', 'Mar 23 – 29', 'Mar 30 – Apr 5', 'Apr 6 – 12']
/** All five summaries are out within about this time. */
const weeksMs = 100

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tabkeeper-digest-kill-'))
  // As root the server runs as another account, which has to reach its files.
  await chmod(folder, 0o755)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test(
  `killed ${rounds} times while five weeks pass, it has written each week's summary once and shown them all (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    for (let killed = 0; killed < rounds; killed += killsMax) {
      await liveThroughWeeks(join(folder, `after-${killed}`), Math.min(killsMax, rounds - killed), random)
    }
  },
  timeoutMs,
)

/** Five weeks in books of their own, with so many deaths; everything is asserted at their end. */
async function liveThroughWeeks(dataDir: string, kills: number, random: Random): Promise<void> {
  const argv = [
    '--members',
    'Ana,Bo,Cy',
    '--data-dir',
    dataDir,
    '--timezone',
    'Europe/Berlin',
    '--currency',
    'EUR',
  ].concat(['--locale', 'en', '--now', '2026-03-12T18:00:00+01:00'])
  const first = startLife(argv)
  first.send([
    { from: 'Ana', text: '/digest mon 09:00' },
    ...days.map((day) => ({ from: 'Ana', text: `/add 30 dinner on ${day}` })),
  ])
  await first.end()

  const heard: Said[] = []
  for (let killed = 0; killed < kills; killed += 1) {
    const life = startLife(argv)
    life.send([{ from: 'Bo', text: '/balance' }, { advance: 'P35D' }])
    await life.reaches(1)
    await sleep(random.between(0, weeksMs))
    await life.kill()
    heard.push(...life.said)
  }
  const last = startLife(argv)
  last.send([{ advance: 'P35D' }])
  const ended = await last.end()
  heard.push(...last.said)

  expect(ended).toMatchObject({ code: 0, errors: '' })
  expect(await writtenTitles(dataDir)).toEqual(titles.map((title) => `Your week, ${title}, 2026`))
  for (const title of titles) expect(heard.filter(({ text }) => plain(text).includes(title))).not.toEqual([])
  expect(await runProgram(['verify', '--data-dir', dataDir])).toMatchObject({ code: 0 })
}

/** The titles of all summaries in the order in which they were written. */
async function writtenTitles(dataDir: string): Promise<readonly string[]> {
  const embedded = await startEmbedded({ dataDir })
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  const { rows } = await client.query<{ title: string }>(
    `SELECT reply #>> '{view,blocks,0,spans,0,text}' AS title FROM outbox WHERE (reply ->> 'isSilent')::boolean ORDER BY sequence`,
  )
  await client.end()
  await embedded.stop()
  return rows.map(({ title }) => plain(title))
}

/** With one kind of space: languages set off spans of days by several. */
const plain = (text: string): string => text.replace(/[^\S\n]/gu, ' ')
