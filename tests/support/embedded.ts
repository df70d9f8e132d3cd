import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { buildScript, type RunningScript, runThrough } from './script.js'

/** The program of embedded-owner.ts. */
export const OWNER_SOURCE = fileURLToPath(new URL('./embedded-owner.ts', import.meta.url))

/** How long a test waits for something that happens by itself. */
export const PATIENT = { timeout: 15_000, interval: 50 }

/** Folders for embedded databases, and owners that can be killed. */
export interface EmbeddedLab {
  /** An empty folder, where a first start takes about a second. */
  newFolder(): Promise<string>
  /** A folder whose first start is over. */
  madeFolder(): Promise<string>
  /** Owns the database of the folder in another process, which prints the URL, or why it was refused; `through` is a program that starts it. */
  startOwner(dataDir: string, ...through: readonly string[]): RunningScript
  clear(): Promise<void>
}

/** Everything lies in one temporary folder that `clear` removes. */
export async function openLab(): Promise<EmbeddedLab> {
  const root = await mkdtemp(join(tmpdir(), 'tabkeeper-embedded-'))
  // As root the server runs as another account; only the test that says so starts in a closed folder.
  await chmod(root, 0o755)
  const script = await buildScript(OWNER_SOURCE)
  const made = join(root, 'made')
  await (await startEmbedded({ dataDir: made })).stop()

  const newFolder = () => mkdtemp(join(root, 'data-'))
  return {
    newFolder,
    madeFolder: async () => {
      const dataDir = await newFolder()
      // With the owners of the files, which Node's own copy does not keep.
      await promisify(execFile)('cp', ['-a', `${made}/.`, dataDir])
      return dataDir
    },
    startOwner: (dataDir, ...through) => runThrough(through, script, dataDir),
    clear: async () => {
      await rm(root, { recursive: true, force: true })
      await rm(dirname(script), { recursive: true, force: true })
    },
  }
}

/** What everybody but the owner of a folder is told. */
export function inUse(dataDir: string): string {
  return `Another Tabkeeper is already using ${dataDir}; stop it first, or give this one another DATA_DIR.`
}

/** Runs one statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The file in which PostgreSQL notes its process id and port. */
export function pidFilePath(dataDir: string): string {
  return join(dataDir, 'postgres', 'postmaster.pid')
}

/** The process id of the server of a folder. */
export async function serverPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(pidFilePath(dataDir), 'utf8'), 10)
}

/** Whether a process with this id exists, if only as one that nobody has buried yet. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** What first starts that did not finish left in a folder. */
export async function leftOvers(dataDir: string): Promise<string[]> {
  return (await readdir(dataDir)).filter((name) => name.startsWith('postgres-new-'))
}

/** A program of this account can be signalled by the server, which then takes it for another server. */
export async function sameAccount(dataDir: string): Promise<{ uid?: number; gid?: number }> {
  const { uid, gid } = await stat(join(dataDir, 'postgres'))
  return process.getuid?.() === 0 ? { uid, gid } : {}
}
