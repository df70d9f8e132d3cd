import { randomBytes } from 'node:crypto'
import { chmod, mkdir, realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, isPassable, isRoot, postgresAccount, SYSTEM_DIR } from './account.js'
import { exists, makeFolder, readIfThere, writeOnce } from './files.js'

/** Where one embedded database lives and who runs it. */
export interface Place {
  /** The folder the caller gave, as an absolute path. */
  readonly dataDir: string
  /** The folder that holds the cluster folder: `dataDir`, or one elsewhere that the server's account can reach. */
  readonly baseDir: string
  /** PostgreSQL's own data directory. */
  readonly clusterDir: string
  /** What the server writes about itself, since its last start. */
  readonly logFile: string
  readonly password: string
  /** The account that runs the server, or null when it runs as we do. */
  readonly account: Account | null
}

const POINTER = 'postgres.location'
const PASSWORD = 'postgres.password'
const CLUSTER = 'postgres'

/** Makes `dataDir` ready for a cluster, or finds the one it has. Throws one sentence where the cluster cannot be reached. */
export async function preparePlace(givenDir: string): Promise<Place> {
  await makeFolder(givenDir)
  const dataDir = await realpath(givenDir)
  const account = isRoot() ? await runningAccount(dataDir) : null
  const baseDir = await findBase(dataDir, account)
  const clusterDir = join(baseDir, CLUSTER)
  return {
    dataDir,
    baseDir,
    clusterDir,
    logFile: join(dataDir, 'postgres.log'),
    password: await readPassword(join(dataDir, PASSWORD), clusterDir),
    account,
  }
}

/** Whether a cluster was ever made for this folder, be it here or elsewhere. */
export const holdsEmbedded = async (dataDir: string): Promise<boolean> =>
  (await exists(join(dataDir, CLUSTER))) || (await exists(join(dataDir, POINTER)))

/** A cluster that an ordinary user made goes on running as that user: PostgreSQL accepts nobody else. */
async function runningAccount(dataDir: string): Promise<Account> {
  const clusterDir = join(dataDir, CLUSTER)
  if (await exists(clusterDir)) {
    const { uid, gid } = await stat(clusterDir)
    if (uid !== 0) return { uid, gid }
  }
  return await postgresAccount()
}

async function findBase(dataDir: string, account: Account | null): Promise<string> {
  const pointer = join(dataDir, POINTER)
  const elsewhere = await readIfThere(pointer)
  if (elsewhere !== null) return await followPointer(pointer, elsewhere.trim())
  if (account === null) return dataDir

  // The folder itself is ours to open; what lies above it is not.
  await chmod(dataDir, (await stat(dataDir)).mode | 0o001)
  if (await isPassable(dataDir, account)) return dataDir
  if (await exists(join(dataDir, CLUSTER))) {
    throw new Error(
      `The books in ${dataDir} cannot be reached by the account that runs PostgreSQL: let others pass through the folders above it (chmod o+x).`,
    )
  }
  return await placeElsewhere(pointer)
}

// Empty books in place of the lost ones would look like everybody being even, so a missing folder is said aloud.
async function followPointer(pointer: string, baseDir: string): Promise<string> {
  if (await exists(baseDir)) return baseDir
  throw new Error(
    `The books were kept in ${baseDir}, which is gone: bring it back, or delete ${pointer} to begin with empty ones.`,
  )
}

async function placeElsewhere(pointer: string): Promise<string> {
  await makeFolder(SYSTEM_DIR)
  const ours = join(SYSTEM_DIR, randomBytes(9).toString('hex'))
  await mkdir(ours, { mode: 0o711 })
  const chosen = await writeOnce(pointer, ours)
  if (chosen !== ours) await rm(ours, { recursive: true })
  return chosen
}

async function readPassword(path: string, clusterDir: string): Promise<string> {
  const known = await readIfThere(path)
  if (known !== null) return known
  if (await exists(clusterDir)) {
    throw new Error(`The password of the database, ${path}, is gone: bring it back to open the books in ${clusterDir}.`)
  }
  return await writeOnce(path, randomBytes(24).toString('hex'))
}
