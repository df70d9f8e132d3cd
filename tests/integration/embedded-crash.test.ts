import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import {
  type EmbeddedLab,
  inUse,
  isAlive,
  leftOvers,
  openLab,
  PATIENT,
  pidFilePath,
  query,
  sameAccount,
  serverPid,
} from '../support/embedded.js'

const CUT_OWNER = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tabkeeper owner'"

let lab: EmbeddedLab
let orphaned: { dataDir: string; serverPid: number }

beforeAll(async () => {
  lab = await openLab()
  orphaned = await leaveOrphan(await lab.madeFolder())
})

afterAll(() => lab.clear())

test('the running server of a killed owner is adopted, with everything that was committed', async () => {
  const dataDir = await lab.madeFolder()
  const owner = lab.startOwner(dataDir)
  const url = (await owner.readLine()) ?? ''
  await query(url, 'CREATE TABLE kept AS SELECT 84 AS paid')
  const before = await serverPid(dataDir)
  owner.process.kill('SIGKILL')

  const next = await startEmbedded({ dataDir })

  expect(await serverPid(dataDir)).toBe(before)
  expect(await query(next.url, 'SELECT paid FROM kept')).toEqual([{ paid: 84 }])
  await next.stop()
  // The system buries an adopted process in its own time.
  await expect.poll(() => isAlive(before), PATIENT).toBe(false)
})

test('a killed owner leaves nothing that keeps a reader of its output waiting', async () => {
  const dataDir = await lab.madeFolder()
  const owner = lab.startOwner(dataDir)
  await owner.readLine()

  owner.process.kill('SIGKILL')
  const ended = await Promise.race([owner.closed, sleep(2_000, 'still open')])

  expect(ended).not.toBe('still open')
  await (await startEmbedded({ dataDir })).stop()
})

test('an owner told to end stops its server and keeps its own exit code and silence', async () => {
  const dataDir = await lab.madeFolder()
  const owner = lab.startOwner(dataDir)
  await owner.readLine()
  const pid = await serverPid(dataDir)

  owner.process.kill('SIGTERM')
  const line = await owner.readLine()
  const { code, errors } = await owner.closed

  expect({ line, code, errors }).toEqual({ line: null, code: 7, errors: '' })
  // Whoever inherits the server's process may take a moment to bury it.
  await expect.poll(() => isAlive(pid), PATIENT).toBe(false)
})

test('after a power cut it starts, though another program has the process id of the old server by now', async () => {
  const dataDir = await lab.madeFolder()
  const before = await startEmbedded({ dataDir })
  await query(before.url, 'CREATE TABLE kept AS SELECT 84 AS paid')
  const pidFile = await readFile(pidFilePath(dataDir), 'utf8')
  await before.stop()
  const other = spawn('sleep', ['60'], await sameAccount(dataDir))
  await once(other, 'spawn')
  await writeFile(pidFilePath(dataDir), pidFile.replace(/^\d+/, String(other.pid)))

  const after = await startEmbedded({ dataDir })

  const rows = await query(after.url, 'SELECT paid FROM kept')
  await after.stop()
  expect(rows).toEqual([{ paid: 84 }])
  expect(other.kill()).toBe(true)
})

test('an owner in another container, which shares nothing but the folder, is noticed by its heartbeat', async () => {
  const dataDir = await lab.madeFolder()
  await pretendOwnerElsewhere(dataDir)
  const beating = setInterval(() => void beat(dataDir), 200)

  const refused = lab.startOwner(dataDir)
  const line = await refused.readLine()
  clearInterval(beating)

  expect(line).toBe(inUse(dataDir))
})

test('an owner in another container that is dead does not hinder', async () => {
  const dataDir = await lab.madeFolder()
  await pretendOwnerElsewhere(dataDir)

  const next = await startEmbedded({ dataDir })

  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await next.stop()
})

test.concurrent.each([60, 250, 500, 900, 1300])(
  'a first start killed after %i ms leaves nothing half-made',
  async (delayMs) => {
    const dataDir = await lab.newFolder()
    const first = lab.startOwner(dataDir)
    await sleep(delayMs)
    first.process.kill('SIGKILL')
    await once(first.process, 'exit')

    const next = await startEmbedded({ dataDir })

    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await next.stop()
  },
)

test('what a killed first start left is swept away', async () => {
  const dataDir = await lab.newFolder()
  await mkdir(join(dataDir, 'postgres-new-killed', 'data'), { recursive: true })

  await (await startEmbedded({ dataDir })).stop()

  expect(await leftOvers(dataDir)).toEqual([])
})

test('a server that dies is started again on the same port', async () => {
  const dataDir = await lab.madeFolder()
  const log: string[] = []
  const embedded = await startEmbedded({ dataDir, onLog: (message) => log.push(message) })
  await query(embedded.url, 'CREATE TABLE kept AS SELECT 84 AS paid')

  for (let round = 0; round < 2; round += 1) {
    process.kill(await serverPid(dataDir), 'SIGKILL')
    await expect
      .poll(() => query(embedded.url, 'SELECT paid FROM kept').catch(() => []), PATIENT)
      .toEqual([{ paid: 84 }])
    await expect.poll(() => log.at(-1), PATIENT).toBe('The embedded database is back.')
  }

  const second = lab.startOwner(dataDir)
  expect(await second.readLine()).toBe(inUse(dataDir))
  await embedded.stop()
  await expect(serverPid(dataDir)).rejects.toThrow('ENOENT')
})

test('an owner whose connection is cut takes the lock again', async () => {
  const dataDir = await lab.madeFolder()
  const log: string[] = []
  const embedded = await startEmbedded({ dataDir, onLog: (message) => log.push(message) })
  const pid = await serverPid(dataDir)

  await query(asSuperuser(embedded.url), CUT_OWNER)
  await expect.poll(() => log.at(-1), PATIENT).toBe('The embedded database is back.')

  const second = lab.startOwner(dataDir)
  expect(await second.readLine()).toBe(inUse(dataDir))
  expect(await serverPid(dataDir)).toBe(pid)
  await embedded.stop()
})

test('a server whose killed owner has no successor ends by itself', async () => {
  await expect.poll(() => isAlive(orphaned.serverPid), { timeout: 30_000, interval: 200 }).toBe(false)

  const next = await startEmbedded({ dataDir: orphaned.dataDir })
  expect(await query(next.url, 'SELECT paid FROM kept')).toEqual([{ paid: 84 }])
  await next.stop()
})

/** What the folder looks like when the server runs where neither its process nor its port can be seen. */
async function pretendOwnerElsewhere(dataDir: string): Promise<void> {
  const embedded = await startEmbedded({ dataDir })
  const pidFile = await readFile(pidFilePath(dataDir), 'utf8')
  await embedded.stop()
  await writeFile(pidFilePath(dataDir), pidFile)
  await writeFile(join(dataDir, 'postgres.heartbeat'), 'another container')
}

async function beat(dataDir: string): Promise<void> {
  const now = new Date()
  await utimes(join(dataDir, 'postgres.heartbeat'), now, now)
}

async function leaveOrphan(dataDir: string): Promise<{ dataDir: string; serverPid: number }> {
  const owner = lab.startOwner(dataDir)
  await query((await owner.readLine()) ?? '', 'CREATE TABLE kept AS SELECT 84 AS paid')
  owner.process.kill('SIGKILL')
  await owner.closed
  return { dataDir, serverPid: await serverPid(dataDir) }
}

function asSuperuser(url: string): string {
  const other = new URL(url)
  other.username = 'postgres'
  return other.href
}
