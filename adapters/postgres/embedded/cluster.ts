import { execFile } from 'node:child_process'
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.js'
import { exists, hasCode, syncFolder } from './files.js'
import type { Place } from './place.js'
import { reasonIn } from './unusable.js'

/** The superuser of the cluster. Only the owner's own connection uses it; the books belong to an ordinary role. */
export const SUPERUSER = 'postgres'

const HALF_MADE = 'postgres-new-'

/** initdb takes about a second; a minute is a machine that does not get anywhere. */
const INITDB_DEADLINE_MS = 60_000

const run = promisify(execFile)

/**
 * Makes the cluster when there is none yet. It is made beside its place and then renamed, so that a kill at any moment
 * leaves either no cluster or a whole one. Throws with initdb's own words when that fails.
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  if (await exists(place.clusterDir)) return

  const half = await mkdtemp(join(place.baseDir, HALF_MADE))
  try {
    await initialise(half, place, binaries)
    await rename(join(half, 'data'), place.clusterDir)
    await syncFolder(place.baseDir)
  } catch (error) {
    // Another first start may have been quicker, and then even swept our folder away; its cluster is as good as ours.
    if (!(await exists(place.clusterDir))) throw error
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}

async function initialise(half: string, place: Place, binaries: Binaries): Promise<void> {
  const passwordFile = join(half, 'password')
  await writeFile(passwordFile, place.password, { mode: 0o600 })
  if (place.account !== null) {
    await chown(passwordFile, place.account.uid, place.account.gid)
    await chown(half, place.account.uid, place.account.gid)
  }
  const flags = [
    `--pgdata=${join(half, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    // Unicode order and case that are the same on every machine, whatever its system knows of languages.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  try {
    await run(binaries.initdb, flags, { ...serverProcess(place), timeout: INITDB_DEADLINE_MS })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? reasonIn(String(error.stderr)) : ''
    throw new Error(`The embedded PostgreSQL could not make its files: ${said || String(error)}`, { cause: error })
  }
}

/**
 * How a program of PostgreSQL is started: as the server's account, in a folder that everybody can enter, and without our
 * environment, which holds tokens. A set time zone also spares initdb its search for the system's.
 */
export function serverProcess(place: Place): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  return { cwd: '/', env: { TZ: 'UTC', LC_ALL: 'C' }, ...place.account }
}

/** Removes what killed first starts left behind. For the owner of the running cluster only. */
export async function sweepHalfMade(place: Place): Promise<void> {
  for (const name of await readdir(place.baseDir)) {
    if (!name.startsWith(HALF_MADE)) continue
    try {
      await rm(join(place.baseDir, name), { recursive: true, force: true })
    } catch (error) {
      // Its initdb may still be at work; the next start sweeps again.
      if (!hasCode(error, 'ENOTEMPTY', 'EBUSY', 'EPERM')) throw error
    }
  }
}
