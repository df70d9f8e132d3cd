import { startsBesideMax } from '../bounds/tries.js'
import type { Claimed } from '../ports/outbox.js'
import type { SenderDeps } from './send.js'

/** No pace closes for longer; what is said to be further away comes of a clock that was set back. */
const closedMaxMs = 1_000

/** Takes what is due out of the outbox, and does not ask again before the platform's pace allows more, however often it is woken. */
export function createClaim({ outbox, platform, limits, clock }: SenderDeps, holder: string) {
  let opensAt: Date | null = null
  return async (limit: number): Promise<Claimed> => {
    const nowMs = clock.now().getTime()
    const closedMs = (opensAt?.getTime() ?? 0) - nowMs
    if (closedMs > 0 && closedMs <= closedMaxMs) return { deliveries: [], dueAt: null, opensAt }
    const { leaseMs, perSecondMax } = limits
    const until = new Date(nowMs + leaseMs)
    const claimed = await outbox.claim(platform, { holder, until, limit, besideMax: startsBesideMax, perSecondMax })
    opensAt = claimed.opensAt
    return claimed
  }
}
