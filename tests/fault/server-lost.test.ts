import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { expectAllAnswered } from '../support/answers.js'
import { type EmbeddedLab, isAlive, openLab, PATIENT, query, serverPid } from '../support/embedded.js'
import { expectedTab, type Happening, inventEvening, people, readTab, type Tab } from '../support/evening.js'
import { type Life, type Said, startLife } from '../support/machine.js'
import { createTestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'
import { createRandom, type Random, roundsOfRun, seedOfRun } from '../support/random.js'
import { makeServer, type StrangeServer } from '../support/server-lab.js'

const seed = seedOfRun()
const losses = Math.ceil(roundsOfRun(10) / 5)
const timeoutMs = 60_000 + 20_000 * losses
const LOSSES_PER_LIFE = 4
const EVENTS_PER_LOSS = 25
/** So that the evening lasts longer than the losses. */
const PAUSE_MAX_MS = 20
/** More than any evening needs, so that one that never gets through ends. */
const SENDINGS_MAX = 10_000

let lab: EmbeddedLab
let server: StrangeServer
let other: StrangeServer
let filesDir: string

beforeAll(async () => {
  lab = await openLab()
  server = await makeServer()
  other = await makeServer()
  filesDir = await mkdtemp(join(tmpdir(), 'tabkeeper-files-'))
})

afterAll(async () => {
  await server.clear()
  await other.clear()
  await lab.clear()
  await rm(filesDir, { recursive: true, force: true })
})

const outOfReach = /^I cannot write anything down right now/

test('a database that cannot be reached at the start is one sentence and an exit code', async () => {
  const variables = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }

  for (const role of ['chat', 'verify']) {
    const { code, output, errors } = await runProgram([role, '--data-dir', filesDir], variables)

    expect(errors).toBe('The database cannot be reached. Check DATABASE_URL, and that PostgreSQL runs there.\n')
    expect(output).toBe('')
    expect(code).toBe(1)
  }
})

test('while the database is away every line is answered with one sentence, and when it is back all goes on', async () => {
  await server.start()
  const life = startLife(['--data-dir', filesDir], { DATABASE_URL: server.url })
  life.send([{ event: 'before', from: 'Ana', text: '/add 30 before with @Ana' }])
  await life.reaches(1)

  await server.stop()
  life.send([
    { event: 'away', from: 'Ana', text: '/add 60 away with @Ana' },
    { from: 'Ana', text: '/balance' },
  ])
  await life.reaches(3)
  await server.start()
  life.send([
    { event: 'away', from: 'Ana', text: '/add 60 away with @Ana' },
    { from: 'Ana', text: '/export json' },
  ])
  const ended = await life.end()

  expect([2, 3].map((input) => life.answerTo(input)?.map(({ text }) => text))).toEqual([
    [expect.stringMatching(outOfReach)],
    [expect.stringMatching(outOfReach)],
  ])
  const tab = await readTab(life.answerTo(5)?.[0]?.files[0]?.path ?? '')
  expect(tab.entries.map(({ number, description }) => `#${number} ${description}`)).toEqual(['#1 before', '#2 away'])
  expect(ended.code).toBe(0)
  await server.stop()
})

test('an event that was taken in and then lost its connection is done before anything else', async () => {
  const database = await createTestDatabase()
  const life = startLife(['--data-dir', filesDir], { DATABASE_URL: database.url })
  life.send([{ event: 'hello', from: 'Bo', text: '/add 10 hello with @Bo' }])
  await life.reaches(1)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('BEGIN; SELECT FROM "group" FOR NO KEY UPDATE')
  life.send([{ event: 'caught', from: 'Bo', text: '/add 20 caught with @Bo' }])
  await expect.poll(async () => (await query(database.url, cutWhoWaits)).length, PATIENT).toBe(1)
  await life.reaches(2)
  await client.end()

  life.send([{ event: 'after', from: 'Bo', text: '/add 30 after with @Bo' }])
  const ended = await life.end()
  await database.drop()

  expect(life.answerTo(2)?.map(({ text }) => text)).toEqual([expect.stringMatching(outOfReach)])
  expect(life.answerTo(3)?.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^#2 caught/),
    expect.stringMatching(/^#3 after/),
  ])
  expect(ended.code).toBe(0)
})

const cutWhoWaits = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`

test(
  `a database that is stopped or killed ${losses} times in the middle of an evening has all of it once, in order (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    const evening = inventEvening(random, EVENTS_PER_LOSS * losses, true)
    await other.start()
    const life = startLife(['--members', people.join(','), '--data-dir', filesDir], { DATABASE_URL: other.url })

    const lose = async () => {
      await (random.between(0, 1) === 0 ? other.stop() : other.kill())
      await sleep(random.between(0, 200))
      await other.start()
    }
    const [sent] = await Promise.all([
      sendPatiently(life, random, evening),
      loseTimes(life, createRandom(seed + 1), losses, lose),
    ])
    const tab = await exportTab(life, sent)
    const ended = await life.end()

    const expected = expectedTab(evening)
    expect(tab).toMatchObject(expected)
    expect(ended.code).toBe(0)
    expect(await runProgram(['verify'], { DATABASE_URL: other.url })).toMatchObject({ code: 0 })
    await expectAllAnswered(other.url, evening, life.said)
  },
  timeoutMs,
)

test(
  `the embedded database, killed ${losses} times in the middle of an evening, comes back by itself (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    const evening = inventEvening(random, EVENTS_PER_LOSS * losses, true)
    const dataDir = await lab.madeFolder()
    const argv = ['--members', people.join(','), '--data-dir', dataDir]
    const heard: Said[] = []

    // A server that dies more often in a minute is left alone for a while, so each life sees only some of the losses.
    for (let lost = 0; lost < losses; lost += LOSSES_PER_LIFE) {
      const share = Math.min(LOSSES_PER_LIFE, losses - lost)
      const life = startLife(argv)
      await Promise.all([
        sendPatiently(life, random, evening.slice(EVENTS_PER_LOSS * lost, EVENTS_PER_LOSS * (lost + share))),
        loseTimes(life, createRandom(seed + lost), share, () =>
          expect.poll(() => killServer(dataDir), PATIENT).toBe(true),
        ),
      ])
      expect((await life.end()).code).toBe(0)
      heard.push(...life.said)
    }
    const last = startLife(argv)
    const tab = await exportTab(last, 0)
    expect((await last.end()).code).toBe(0)

    expect(tab).toMatchObject(expectedTab(evening))
    expect(await runProgram(['verify', '--data-dir', dataDir])).toMatchObject({ code: 0 })
    const embedded = await startEmbedded({ dataDir })
    await expectAllAnswered(embedded.url, evening, [...heard, ...last.said])
    await embedded.stop()
  },
  timeoutMs,
)

/** Sends an evening in its order, every line again until it is not answered with a failure; gives how many lines that took. */
async function sendPatiently(life: Life, random: Random, evening: readonly Happening[]): Promise<number> {
  let sent = 0
  for (const { line } of evening) {
    do {
      life.send([line])
      sent += 1
      if (!(await life.reaches(sent))) throw new Error(`The program ended: ${(await life.end()).errors}`)
      await sleep(random.between(0, PAUSE_MAX_MS))
    } while (isFailure(life.answerTo(sent)) && sent < SENDINGS_MAX)
  }
  return sent
}

// What is not in the books has an id of its own kind.
const isFailure = (answer: readonly Said[] | null) => answer?.some(({ message }) => message.startsWith('e')) ?? true

/** Kills the embedded server; false while there is none. */
async function killServer(dataDir: string): Promise<boolean> {
  // Right after a kill the file may be gone, or name the dead one still.
  const pid = await serverPid(dataDir).catch(() => null)
  return pid !== null && isAlive(pid) && process.kill(pid, 'SIGKILL')
}

async function exportTab(life: Life, sent: number): Promise<Tab> {
  life.send([{ from: 'Ana', text: '/export json' }])
  await life.reaches(sent + 1)
  return await readTab(life.answerTo(sent + 1)?.at(-1)?.files[0]?.path ?? '')
}

/** Takes the database away at moments that fall into the evening. */
async function loseTimes(life: Life, random: Random, times: number, lose: () => Promise<void>): Promise<void> {
  await life.reaches(1)
  for (let lost = 0; lost < times; lost += 1) {
    await sleep(random.between(100, 600))
    await lose()
  }
}
