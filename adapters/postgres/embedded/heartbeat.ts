import { readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, readIfThere } from './files.js'
import type { Place } from './place.js'

/** The sign of life of an owner. */
export interface Heartbeat {
  /** Only ours ends: somebody else on this machine owns the place. */
  leave(): void
  /** The owner has stopped cleanly; whoever comes next need not watch for a beat. */
  end(): Promise<void>
}

const BEAT_MS = 1000
/** Three beats may be missed by a machine under load before an owner counts as dead. */
const SILENCE_MS = 3 * BEAT_MS
/** A last beat this long ago needs no watching; clocks of two machines on one network folder may differ by less. */
const LONG_AGO_MS = 60_000

/**
 * Shows other machines and containers that the place is in use. Two containers on one volume see neither each other's
 * processes nor each other's ports, and PostgreSQL itself would let both write; a file is all they share.
 * Null when a Tabkeeper elsewhere uses the place. Finding that out takes three seconds, but only after an owner elsewhere
 * that did not stop cleanly within the last minute. Processes that see each other settle it by the owner's lock instead.
 */
export async function startHeartbeat(place: Place): Promise<Heartbeat | null> {
  const file = join(place.baseDir, 'postgres.heartbeat')
  const here = await whereWeRun()
  if (!(await claim(file, here))) return null

  const timer = setInterval(() => {
    // A beat that fails, on a full or vanished disk, is only missed.
    beat(file, here).catch(() => {})
  }, BEAT_MS)
  timer.unref()
  return {
    leave: () => clearInterval(timer),
    end: async () => {
      clearInterval(timer)
      await rm(file, { force: true })
    },
  }
}

async function claim(file: string, here: string): Promise<boolean> {
  try {
    await writeFile(file, here, { flag: 'wx' })
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  if ((await readIfThere(file)) === here) return true
  if (await isBeating(file)) return false
  await writeFile(file, here)
  return true
}

async function isBeating(file: string): Promise<boolean> {
  const last = await lastBeat(file)
  if (Date.now() - last > LONG_AGO_MS) return false
  await sleep(SILENCE_MS)
  return (await lastBeat(file)) > last
}

/** When the file was last touched; 0 when its owner has just stopped cleanly. */
async function lastBeat(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0
    throw error
  }
}

async function beat(file: string, here: string): Promise<void> {
  const now = new Date()
  try {
    await utimes(file, now, now)
  } catch (error) {
    // An owner on this machine that stopped while we waited for its lock took the file with it.
    if (!hasCode(error, 'ENOENT')) throw error
    await writeFile(file, here)
  }
}

/** The same for all processes that see each other, another one in every container and after every boot. */
async function whereWeRun(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    return `${hostname()} ${boot.trim()} ${await readlink('/proc/self/ns/pid')} ${await readlink('/proc/self/ns/net')}`
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EACCES', 'EPERM')) return hostname()
    throw error
  }
}
