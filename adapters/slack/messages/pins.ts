import { setTimeout as sleep } from 'node:timers/promises'
import type { MessageRef } from '../../../src/chat/event.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import { missingScope, toPlatformError } from '../web/errors.js'
import { type DeliverDeps, type Site, tellOfScope } from './send.js'

/** So often and so far apart; a limit of Slack's is over within a minute. */
const triesMax = 5
const pauseMs = 5_000
const pauseMaxMs = 60_000

/**
 * Keeps a message in sight. The message is out, and failing would say it again: what fails for now is tried again beside everything
 * else, and whoever may not pin, or finds no room for another pin, leaves the message as it is.
 */
export async function pin(deps: DeliverDeps, site: Site, { id }: MessageRef): Promise<void> {
  const waitMs = await tryToPin(deps, site, id)
  if (waitMs !== null) void pinLater(deps, site, id, waitMs)
}

/** How long to wait until it is worth another try; null where there is none. */
async function tryToPin(deps: DeliverDeps, { client, channel }: Site, timestamp: string): Promise<number | null> {
  try {
    await client.pins.add({ channel, timestamp })
    return null
  } catch (error) {
    const scope = missingScope(error)
    if (scope !== null) tellOfScope(deps, scope)
    const failure = toPlatformError(error)
    if (!(failure instanceof PlatformError)) throw error
    if (failure.code === 'rateLimited') return failure.retryAfterMs ?? pauseMs
    return failure.code === 'unavailable' ? pauseMs : null
  }
}

async function pinLater(deps: DeliverDeps, site: Site, timestamp: string, firstWaitMs: number): Promise<void> {
  let waitMs: number | null = firstWaitMs
  for (let attempt = 2; attempt <= triesMax && waitMs !== null; attempt += 1) {
    // Nothing is lost that would keep a process from ending.
    await sleep(Math.min(waitMs, pauseMaxMs), undefined, { ref: false })
    waitMs = await tryToPin(deps, site, timestamp).catch((error: unknown) => {
      deps.log.error({ err: error }, 'a message could not be pinned')
      return null
    })
  }
}
