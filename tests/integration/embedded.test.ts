import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findInstallation, prepareBinaries } from '../../adapters/postgres/embedded/binaries.js'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import {
  type EmbeddedLab,
  inUse,
  isAlive,
  leftOvers,
  OWNER_SOURCE,
  openLab,
  query,
  serverPid,
} from '../support/embedded.js'
import { buildScript, type RunningScript, runScript } from '../support/script.js'

let lab: EmbeddedLab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.clear())

test('what was written is there after a stop and another start', async () => {
  const dataDir = await lab.newFolder()
  const first = await startEmbedded({ dataDir })
  await query(first.url, 'CREATE TABLE kept AS SELECT 84 AS paid')
  await first.stop()

  const second = await startEmbedded({ dataDir })

  const rows = await query(second.url, 'SELECT paid FROM kept')
  await second.stop()
  expect(rows).toEqual([{ paid: 84 }])
})

test('stop ends the server, and a second stop does nothing', async () => {
  const dataDir = await lab.madeFolder()
  const embedded = await startEmbedded({ dataDir })
  const pid = await serverPid(dataDir)

  await embedded.stop()
  await embedded.stop()

  expect(isAlive(pid)).toBe(false)
})

test('the server listens on this machine only, keeps every commit, and reads Unicode the same everywhere', async () => {
  const embedded = await startEmbedded({ dataDir: await lab.madeFolder() })

  const rows = await query(
    embedded.url,
    `SELECT current_setting('listen_addresses') AS address, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding,
            current_setting('timezone') AS timezone, upper('łódź é') AS upper, usesuper AS superuser
     FROM pg_user WHERE usename = current_user`,
  )
  await embedded.stop()

  expect(rows).toEqual([
    {
      address: '127.0.0.1',
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      timezone: 'UTC',
      upper: 'ŁÓDŹ É',
      superuser: false,
    },
  ])
})

test('the password is for the owner of the folder only', async () => {
  const dataDir = await lab.madeFolder()
  const embedded = await startEmbedded({ dataDir })
  await embedded.stop()

  const { mode } = await stat(join(dataDir, 'postgres.password'))

  expect(mode & 0o777).toBe(0o600)
})

test('a second Tabkeeper on the same folder is refused with one sentence, and the first goes on', async () => {
  const dataDir = await lab.madeFolder()
  const first = await startEmbedded({ dataDir })

  const second = lab.startOwner(dataDir)

  expect(await second.readLine()).toBe(inUse(dataDir))
  expect((await second.closed).code).toBe(1)
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('of several first starts at the same moment exactly one wins', async () => {
  const dataDir = await lab.newFolder()

  const starts = [1, 2, 3].map(() => lab.startOwner(dataDir))
  const lines = await Promise.all(starts.map((start) => start.readLine()))

  expect(lines.filter((line) => line?.startsWith('postgresql://'))).toHaveLength(1)
  expect(lines.filter((line) => line === inUse(dataDir))).toHaveLength(2)
  await terminate(starts)
  expect(await leftOvers(dataDir)).toEqual([])
})

test('of several later starts at the same moment exactly one wins', async () => {
  const dataDir = await lab.madeFolder()

  for (let round = 0; round < 3; round += 1) {
    const starts = [1, 2, 3].map(() => lab.startOwner(dataDir))
    const lines = await Promise.all(starts.map((start) => start.readLine()))

    expect(lines.filter((line) => line?.startsWith('postgresql://'))).toHaveLength(1)
    expect(lines.filter((line) => line === inUse(dataDir))).toHaveLength(2)
    await terminate(starts)
  }
})

test('folders that are closed to others are no hindrance', async () => {
  const closed = join(await lab.newFolder(), 'closed')
  await mkdir(closed, { mode: 0o700 })
  const dataDir = join(closed, 'deeper', 'data')
  await mkdir(dirname(dataDir), { mode: 0o700 })
  const first = await startEmbedded({ dataDir })
  await query(first.url, 'CREATE TABLE kept AS SELECT 84 AS paid')
  await first.stop()

  const second = await startEmbedded({ dataDir })

  const rows = await query(second.url, 'SELECT paid FROM kept')
  await second.stop()
  await rm(await baseOf(dataDir), { recursive: true })
  expect(rows).toEqual([{ paid: 84 }])
})

test('books that are kept elsewhere and are gone are not replaced by empty ones', async () => {
  const dataDir = await lab.newFolder()
  const pointer = join(dataDir, 'postgres.location')
  await writeFile(pointer, join(dataDir, 'gone'))

  const start = startEmbedded({ dataDir })

  await expect(start).rejects.toThrow(
    `The books were kept in ${join(dataDir, 'gone')}, which is gone: bring it back, or delete ${pointer} to begin with empty ones.`,
  )
})

test('a password that is gone is said, and no other is made up', async () => {
  const dataDir = await lab.madeFolder()
  await rm(join(dataDir, 'postgres.password'))

  const start = startEmbedded({ dataDir })

  await expect(start).rejects.toThrow(/^The password of the database, .*postgres\.password, is gone/)
})

test('files that PostgreSQL cannot read are named with its own words', async () => {
  const dataDir = await lab.madeFolder()
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '9.6\n')

  const start = startEmbedded({ dataDir })

  await expect(start).rejects.toThrow(/does not start: .*database files are incompatible with server/)
})

test('the programs run from a package that could run no script while it was installed', async () => {
  const copy = join(await lab.newFolder(), 'native')
  await promisify(execFile)('cp', ['-a', findInstallation(), copy])
  const lib = join(copy, 'lib')
  for (const item of await readdir(lib, { withFileTypes: true })) {
    if (item.isSymbolicLink()) await rm(join(lib, item.name))
  }

  const { initdb } = await prepareBinaries(copy, null)

  expect((await promisify(execFile)(initdb, ['--version'])).stdout).toContain('PostgreSQL')
})

test('without the optional package it says what to do', async () => {
  const elsewhere = await lab.newFolder()
  const script = await buildScript(OWNER_SOURCE, elsewhere)

  const start = runScript(script, join(elsewhere, 'data'))

  expect(await start.readLine()).toBe(
    'The embedded PostgreSQL is not installed here: set DATABASE_URL or install with optional dependencies.',
  )
})

async function terminate(scripts: readonly RunningScript[]): Promise<void> {
  for (const script of scripts) script.process.kill('SIGTERM')
  await Promise.all(scripts.map((script) => script.closed))
}

async function baseOf(dataDir: string): Promise<string> {
  return await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => dataDir)
}
