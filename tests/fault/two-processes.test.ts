import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAllAnswered } from '../support/answers.js'
import { expectedTab, inventEvening, netsOf, people, readTab } from '../support/evening.js'
import { sendThroughKills } from '../support/lives.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'
import { createRandom, roundsOfRun, seedOfRun } from '../support/random.js'

const rounds = roundsOfRun(8)
const seed = seedOfRun()
const timeoutMs = 60_000 + 10_000 * rounds
/** Platforms redeliver; how often is their business. */
const COPIES_MAX = 5

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'tabkeeper-two-'))
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test(
  `two processes on one database, killed ${rounds} times, with every event up to ${COPIES_MAX} times in any order: each counts once (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    // Without undos: they mean what was last, and here nothing is.
    const evening = inventEvening(random, 5 * rounds, false)
    const copies = evening.flatMap(({ line }) => Array.from({ length: random.between(1, COPIES_MAX) }, () => line))
    const parts = [copies.filter((_line, place) => place % 2 === 0), copies.filter((_line, place) => place % 2 === 1)]
    const argv = ['--members', people.join(','), '--data-dir', folder]
    const variables = { DATABASE_URL: database.url }

    const [one, other] = await Promise.all(
      parts.map((lines, place) =>
        sendThroughKills(
          createRandom(seed + place),
          { argv, variables, kills: Math.ceil(rounds / 2) },
          random.shuffled(lines),
        ),
      ),
    )
    other?.last.send([{ from: 'Ana', text: '/export json' }])
    const ended = await Promise.all([one?.last.end(), other?.last.end()])

    const tab = await readTab(other?.last.said.at(-1)?.files[0]?.path ?? '')
    const numbers = new Map(tab.entries.map(({ description, number }) => [description, number]))
    const expected = expectedTab(evening, numbers)
    expect({ ...tab, debts: netsOf(tab.debts), transfers: netsOf(tab.transfers) }).toEqual({
      ...expected,
      debts: expected.balances,
      transfers: expected.balances,
    })
    expect(tab.entries.map(({ number }) => number)).toEqual(tab.entries.map((_entry, place) => place + 1))
    expect(ended).toMatchObject([
      { code: 0, errors: '' },
      { code: 0, errors: '' },
    ])
    expect([...(one?.logged ?? []), ...(other?.logged ?? [])]).toEqual([])
    expect(await runProgram(['verify'], variables)).toMatchObject({ code: 0 })
    await expectAllAnswered(database.url, evening, [...(one?.heard ?? []), ...(other?.heard ?? [])])
  },
  timeoutMs,
)
