import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { type EmbeddedLab, openLab, pidFilePath, sameAccount } from '../support/embedded.js'

// Where the books cannot be kept: each place is named with its cause and a way out, and nothing hangs or is left behind.

let lab: EmbeddedLab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.clear())

/** What whoever starts in the folder is told, from a process of its own: a start that hangs must not take the test along. */
async function refusal(dataDir: string): Promise<string | null> {
  const start = lab.startOwner(dataDir)
  try {
    return await start.readLine()
  } finally {
    start.process.kill('SIGTERM')
    await start.closed
  }
}

test('a file is no folder', async () => {
  const file = join(await lab.newFolder(), 'file')
  await writeFile(file, '')

  expect(await refusal(file)).toBe(
    `The books cannot be kept in ${file}: ${file} is there and is no folder. Remove it, or set DATA_DIR to a folder.`,
  )
})

test('nothing lies below a file', async () => {
  const file = join(await lab.newFolder(), 'file')
  await writeFile(file, '')

  expect(await refusal(join(file, 'x', 'y'))).toMatch(/leads through a file\. Set DATA_DIR to a folder\.$/u)
})

test('a link may lead nowhere, or in a circle', async () => {
  const folder = await lab.newFolder()
  await symlink(join(folder, 'gone'), join(folder, 'nowhere'))
  await symlink('circle', join(folder, 'circle'))

  expect(await refusal(join(folder, 'nowhere'))).toMatch(/is there and is no folder/u)
  expect(await refusal(join(folder, 'circle', 'x'))).toMatch(/is a link that leads in a circle/u)
})

test('a name may be too long', async () => {
  expect(await refusal(join(await lab.newFolder(), 'a'.repeat(300)))).toMatch(/is too long\. Set DATA_DIR/u)
})

test('folders above that are missing are made', async () => {
  const dataDir = join(await lab.newFolder(), 'a', 'b', 'c')

  expect(await refusal(dataDir)).toMatch(/^postgresql:/u)
})

test.runIf(process.platform === 'linux')('where nobody can make anything it does not ask for ever', async () => {
  expect(await refusal('/proc/tabkeeper')).toMatch(/: nothing can be made at \/proc\/tabkeeper\. Set DATA_DIR/u)
  expect(await refusal('/sys/tabkeeper')).toMatch(/the user \S+ may not make or change \/sys\/tabkeeper\. Give/u)
})

test('a server that runs and does not answer is named with its process, also where it is stuck', async () => {
  const dataDir = await lab.madeFolder()
  const embedded = await startEmbedded({ dataDir })
  const pidFile = await readFile(pidFilePath(dataDir), 'utf8')
  await embedded.stop()
  const server = spawn('tail', ['-f', join(dataDir, 'postgres', 'PG_VERSION')], await sameAccount(dataDir))
  const closed = once(server, 'close')
  await writeFile(pidFilePath(dataDir), pidFile.replace(/^\d+/u, String(server.pid)))

  const nobody = await refusal(dataDir)
  const mute = createServer().listen(Number(pidFile.split('\n')[3]), '127.0.0.1')
  const stuck = await refusal(dataDir)
  mute.close()
  server.kill()
  await closed

  expect(nobody).toBe(
    `A PostgreSQL that does not answer Tabkeeper runs in ${join(dataDir, 'postgres')} already, as process ${server.pid}: stop it (kill ${server.pid}), then start again.`,
  )
  expect(stuck).toBe(nobody)
})

const rootCanMount =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0

test.runIf(rootCanMount)('without a loopback network it says so, and leaves no server behind', async () => {
  const dataDir = await lab.madeFolder()
  const script = lab.startOwner(dataDir, 'unshare', '--net')

  expect(await script.readLine()).toMatch(
    /cannot be reached at 127\.0\.0\.1 \(ENETUNREACH\): bring up .* loopback network/u,
  )
  expect((await script.closed).code).toBe(1)
  expect(await refusal(dataDir)).toMatch(/^postgresql:/u)
})

describe.runIf(rootCanMount)('on a disk of its own', () => {
  const run = (...command: [string, ...string[]]) => {
    const [program, ...argv] = command
    const { status, stderr } = spawnSync(program, argv, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`)
  }

  /** Mounts a disk of this size while `work` runs. */
  async function withDisk<T>(options: string, work: (disk: string) => Promise<T>): Promise<T> {
    const disk = await lab.newFolder()
    run('mount', '-t', 'tmpfs', '-o', options, 'tabkeeper-test', disk)
    try {
      return await work(disk)
    } finally {
      run('umount', '--lazy', disk)
      await rm(disk, { recursive: true })
    }
  }

  test.each(['4k', '1m', '20m', '40m'])(
    'of %s there is no room for a cluster, and none is left half-made',
    async (size) => {
      await withDisk(`size=${size}`, async (disk) => {
        expect(await refusal(disk)).toBe(
          `The books cannot be kept in ${disk}: the disk that holds ${disk} is full. Make room there, or set DATA_DIR to a folder elsewhere.`,
        )
        expect(await readdir(disk)).not.toContainEqual(expect.stringMatching(/^postgres-new-/u))
      })
    },
  )

  test('that is read-only nothing is begun', async () => {
    await withDisk('size=1m,ro', async (disk) => {
      expect(await refusal(join(disk, 'x'))).toMatch(/is on a file system that is read-only\. Make it writable/u)
    })
  })

  test('books that are there already are not lost to a full or a read-only disk', async () => {
    await withDisk('size=200m', async (disk) => {
      const dataDir = join(disk, 'data')
      await mkdir(dataDir)
      expect(await refusal(dataDir)).toMatch(/^postgresql:/u)
      const server = lab.startOwner(dataDir)
      await server.readLine()
      server.process.kill('SIGTERM')
      await server.closed
      run('mount', '-o', 'remount,ro', disk)

      const readOnly = await refusal(dataDir)
      run('mount', '-o', 'remount,rw', disk)

      expect(readOnly).toMatch(/is read-only/u)
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=4k'])
      expect(await refusal(dataDir)).toMatch(/is full\. Make room there/u)
      await rm(join(disk, 'fill'))
      expect(await refusal(dataDir)).toMatch(/^postgresql:/u)
    })
  })
})
