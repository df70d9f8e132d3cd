import { execFile } from 'node:child_process'
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { query } from '../support/embedded.js'
import { type OperatedServer, startOperatedServer } from '../support/operated-server.js'

const run = promisify(execFile)
const roomCount = 4
/** Entries a room must have before the backup begins, and must get while it is made. */
const entriesLeast = 5
const patientlyMs = 120_000

let server: OperatedServer
let kept: TestBooks
let backupDir: string

beforeAll(async () => {
  server = await startOperatedServer()
  await migrate({ url: server.url, migrationsDir: migrationsDir() })
  kept = openTestBooks(server.url)
  backupDir = await mkdtemp(join(tmpdir(), 'tabkeeper-backup-'))
  await chmod(backupDir, 0o755)
})

afterAll(async () => {
  await kept.close()
  await server.clear()
  await rm(backupDir, { recursive: true, force: true })
})

/** A file that the server took away meanwhile is of no use to anybody. */
async function copyWhatStays(from: string, to: string): Promise<void> {
  await run('cp', ['-a', from, to], { env: { ...process.env, LC_ALL: 'C' } }).catch((error: { stderr?: string }) => {
    const lost = (error.stderr ?? '').trim().split('\n')
    if (!lost.every((line) => line.includes('No such file or directory'))) throw error
  })
}

/** Copies the files of the running server, as docs/operate.md tells; `meanwhile` happens between begin and end. */
async function backUp(meanwhile: () => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl })
  client.on('error', () => {})
  await client.connect()
  const cluster = join(backupDir, 'postgres')
  // The server keeps what it writes from here on until it is copied.
  await client.query(`SELECT pg_create_physical_replication_slot('backup', true)`)
  await client.query(`SELECT pg_backup_start('backup', fast => true)`)
  await copyWhatStays(`${server.dataDir}/.`, backupDir)
  await meanwhile()
  const { rows } = await client.query<{ label: string }>(
    'SELECT labelfile AS label FROM pg_backup_stop(wait_for_archive => false)',
  )
  // Only the writes since the beginning make the copied files fit each other.
  await rm(join(cluster, 'pg_wal'), { recursive: true })
  await copyWhatStays(join(server.dataDir, 'postgres', 'pg_wal'), cluster)
  await rm(join(cluster, 'postmaster.pid'))
  await rm(join(cluster, 'pg_replslot', 'backup'), { recursive: true })
  const label = join(cluster, 'backup_label')
  const { uid, gid } = await stat(cluster)
  await writeFile(label, rows[0]?.label ?? '')
  await chown(label, uid, gid)
  await client.query(`SELECT pg_drop_replication_slot('backup')`)
  await client.end()
}

const entryCount = async (url: string): Promise<number> => {
  const [row] = await query(url, 'SELECT count(*)::integer AS count FROM entry')
  return typeof row === 'object' && row !== null && 'count' in row ? Number(row.count) : 0
}

test(
  'a backup made while everybody writes is whole: restored, every check of the books is clean',
  async () => {
    let isOver = false
    const writing = Array.from({ length: roomCount }, async (_, place) => {
      const room = kept.room(`room${place}`)
      for (let number = 1; !isOver; number += 1) {
        await room.say(`Ana: /add ${number} thing @Bo`, 'Bo')
        if (number % 3 === 0) await room.say('Ana: /undo')
      }
    })
    const grownBy = (count: number) =>
      expect.poll(() => entryCount(server.url), { timeout: patientlyMs }).toBeGreaterThanOrEqual(count)
    await grownBy(roomCount * entriesLeast)

    const before = await entryCount(server.url)
    await backUp(() => grownBy(before + roomCount * entriesLeast))
    const after = await entryCount(server.url)
    isOver = true
    await Promise.all(writing)

    const restored = await startEmbedded({ dataDir: backupDir })
    const connection = connect({ url: restored.url, poolSize: 2, onIdleError: () => {} })
    const findings = await verify(connection.pool, migrationsDir())
    const found = await entryCount(restored.url)
    await connection.close()
    await restored.stop()

    expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
    expect(found).toBeGreaterThanOrEqual(before + roomCount * entriesLeast)
    expect(found).toBeLessThanOrEqual(after + roomCount)
    expect(kept.errors).toEqual([])
  },
  patientlyMs,
)
