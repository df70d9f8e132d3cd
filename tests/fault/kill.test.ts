import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { expectAllAnswered } from '../support/answers.js'
import { expectedTab, inventEvening, netsOf, people, readTab } from '../support/evening.js'
import { sendThroughKills } from '../support/lives.js'
import { runProgram } from '../support/program.js'
import { createRandom, roundsOfRun, seedOfRun } from '../support/random.js'

const rounds = roundsOfRun(8)
const seed = seedOfRun()
const timeoutMs = 60_000 + 10_000 * rounds

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-kill-'))
  // As root the server runs as another account, which has to reach its files.
  await chmod(dataDir, 0o755)
})

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
})

test(
  `killed ${rounds} times at any moment, it has done everything once and in order (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    const evening = inventEvening(random, 5 * rounds, true)
    const argv = ['--members', people.join(','), '--data-dir', dataDir]

    const { heard, logged, last } = await sendThroughKills(
      random,
      { argv, kills: rounds },
      evening.map(({ line }) => line),
    )
    const again = random.shuffled(evening).slice(0, 20)
    const saidBefore = last.said.length
    last.send([...again.map(({ line }) => line), { from: 'Ana', text: '/export json' }])
    const ended = await last.end()

    const [answer, ...others] = last.said.slice(saidBefore)
    const tab = await readTab(answer?.files[0]?.path ?? '')
    const expected = expectedTab(evening)
    expect({ ...tab, debts: netsOf(tab.debts), transfers: netsOf(tab.transfers) }).toEqual({
      ...expected,
      debts: expected.balances,
      transfers: expected.balances,
    })
    expect(others).toEqual([])
    expect(logged).toEqual([])
    expect(ended).toMatchObject({ code: 0, errors: '' })
    expect(await runProgram(['verify', '--data-dir', dataDir])).toMatchObject({ code: 0 })
    const embedded = await startEmbedded({ dataDir })
    await expectAllAnswered(embedded.url, evening, heard)
    await embedded.stop()
  },
  timeoutMs,
)
