import type { Clock } from '../../../src/ports/clock.js'

/** A signature is good for this long on either side of its time; after that it is refused as too old anyway. */
const memoryMs = 2 * 5 * 60_000
/** More than Slack sends one process in that time; the oldest are forgotten first. */
const rememberedMax = 100_000

/** Knows which requests were taken in: the same one again, to the byte, is not Slack's but somebody's who recorded it. */
export interface Replays {
  isKnown(signature: string): boolean
  remember(signature: string): void
}

/** Slack signs every try anew and says so in a header, so only what claims to be a first try is looked up here. */
export function createReplays(clock: Clock): Replays {
  const taken = new Map<string, number>()
  return {
    isKnown: (signature) => (taken.get(signature) ?? 0) > clock.now().getTime(),
    remember: (signature) => {
      const now = clock.now().getTime()
      taken.delete(signature)
      taken.set(signature, now + memoryMs)
      for (const [oldest, until] of taken) {
        if (until > now && taken.size <= rememberedMax) break
        taken.delete(oldest)
      }
    },
  }
}
