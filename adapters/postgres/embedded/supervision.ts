import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.js'
import type { Heartbeat } from './heartbeat.js'
import { guardOrphan } from './orphan-guard.js'
import { type Ownership, takeOwnership } from './ownership.js'
import type { Place } from './place.js'
import { shutDown } from './postmaster.js'

/** A server that keeps dying has a reason that more starts do not cure; the log must stay readable. */
const MAX_RECOVERIES = 5
const RECOVERY_WINDOW_MS = 60_000

/** What a supervision takes over, and whom it tells. */
export interface Supervised {
  readonly heartbeat: Heartbeat
  readonly ownership: Ownership
  readonly onLog: (message: string) => void
}

/**
 * Keeps the owned server running until `stop`: the owner's connection breaks when the server dies, and then the server is
 * started again on its port, or the lock is taken again where only the connection was lost.
 */
export async function superviseServer(
  place: Place,
  binaries: Binaries,
  { heartbeat, ownership: first, onLog }: Supervised,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const recent: number[] = []
  let owned: Ownership | null = null
  let guard: { dismiss(): void } = { dismiss: () => {} }
  let recovery: Promise<void> = Promise.resolve()
  let stopped: Promise<void> | null = null

  async function own(ownership: Ownership): Promise<void> {
    owned = ownership
    ownership.connection.once('end', () => {
      owned = null
      if (!stopping.signal.aborted) recovery = recover(ownership.port)
    })
    // The caller decides how long the process lives.
    ownership.socket.unref()
    guard.dismiss()
    guard = await guardOrphan(place, ownership.pid)
  }

  async function recover(port: number): Promise<void> {
    onLog('The embedded database went away; starting it again.')
    while (!stopping.signal.aborted) {
      await restFrom(recent, stopping.signal)
      if (stopping.signal.aborted) return
      recent.push(Date.now())
      try {
        await own(await takeOwnership(place, binaries, port))
        onLog('The embedded database is back.')
        return
      } catch (error) {
        onLog(`The embedded database is still away. ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await recovery
    guard.dismiss()
    if (owned !== null) {
      const { pid, connection } = owned
      // The lock is held until the server is gone, so that nobody adopts a server that is about to stop.
      await shutDown(pid)
      await connection.end()
    }
    await heartbeat.end()
  }

  await own(first)
  return {
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

/** Waits until there were fewer recoveries in the window than allowed. */
async function restFrom(recent: number[], signal: AbortSignal): Promise<void> {
  while (recent[0] !== undefined && recent.length >= MAX_RECOVERIES) {
    const waitMs = recent[0] + RECOVERY_WINDOW_MS - Date.now()
    if (waitMs > 0) await sleep(waitMs, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    recent.shift()
  }
}
