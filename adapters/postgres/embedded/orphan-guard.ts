import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { serverProcess } from './cluster.js'
import { hasCode } from './files.js'
import type { Place } from './place.js'

/**
 * How long a server whose owner was killed waits for the next one. Adopting it saves a start of a tenth of a second, so
 * there is no reason to wait long.
 */
const ORPHAN_AGE_MAX_SECONDS = 10

// The owner's end of the pipe closes when the owner dies, however it dies. If nobody else has put another name into the
// owner file by the end of the wait, the server is shut down cleanly.
const WAIT_FOR_DEATH = `
cat >/dev/null
sleep ${ORPHAN_AGE_MAX_SECONDS}
[ "$(cat "$1/tabkeeper.owner")" = "$2" ] && [ "$(head -n 1 "$1/postmaster.pid")" = "$3" ] && kill -INT "$3"
`

/**
 * Sees to it that the server does not live for ever when we are killed and nobody comes back. `dismiss` ends the guard
 * when the server is stopped or has another process id.
 */
export async function guardOrphan(place: Place, serverPid: number): Promise<{ dismiss(): void }> {
  // Windows has no such shell; there a killed owner's server stays until the next start adopts it.
  if (process.platform === 'win32') return { dismiss: () => {} }

  const owner = randomUUID()
  const ownerFile = join(place.clusterDir, 'tabkeeper.owner')
  await writeFile(ownerFile, owner, { mode: 0o600 })
  if (place.account !== null) await chown(ownerFile, place.account.uid, place.account.gid)
  const guard = spawn('/bin/sh', ['-c', WAIT_FOR_DEATH, 'sh', place.clusterDir, owner, String(serverPid)], {
    ...serverProcess(place),
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  letGo(guard)
  return { dismiss: () => end(guard) }
}

function end(guard: ChildProcess): void {
  if (guard.pid === undefined) return
  try {
    // The whole group: the shell and the command it waits for.
    process.kill(-guard.pid, 'SIGKILL')
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
}

function letGo(guard: ChildProcess): void {
  // Without a shell there is no guard; that is no reason to have no books.
  guard.on('error', () => {})
  guard.unref()
  if (guard.stdin instanceof Socket) guard.stdin.unref()
}
