import { execFile } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** The account of the operating system that runs the server when we are root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Where things go that the server's account cannot reach in their own place; used only by root. */
export const SYSTEM_DIR = '/var/lib/tabkeeper'

const NAME = 'postgres'
const run = promisify(execFile)

/** Whether we are root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The account `postgres`, made when missing. Throws one sentence when it cannot be made. */
export async function postgresAccount(): Promise<Account> {
  const known = await lookUp()
  if (known !== null) return known

  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  } catch (error) {
    // Two first starts at the same moment both try to make it.
    const made = await lookUp()
    if (made !== null) return made
    throw new Error(
      `PostgreSQL does not run as root, and the account ${NAME} could not be made: start Tabkeeper as another user, or set DATABASE_URL.`,
      { cause: error },
    )
  }
  const made = await lookUp()
  if (made === null) throw new Error(`The account ${NAME} was made but cannot be found.`)
  return made
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    // `id` answers an unknown name with an exit code and a sentence in the system's language.
    return null
  }
}

/** Whether the account may pass through the folder and every folder above it. */
export async function isPassable(folder: string, account: Account): Promise<boolean> {
  let current = await realpath(folder)
  for (;;) {
    const { mode, uid, gid } = await stat(current)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    const parent = dirname(current)
    if (parent === current) return true
    current = parent
  }
}
