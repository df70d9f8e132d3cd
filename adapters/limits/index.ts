import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How much may be asked for in a while. */
export interface RateLimit {
  readonly times: number
  readonly seconds: number
}

/**
 * Counts per key in the memory of this process, which is enough for what only protects a quota: with several processes the
 * limit is that many times higher. Says whether one more is allowed for all keys; what is refused counts for none.
 */
export function createRateLimit({ times, seconds }: RateLimit): (keys: readonly string[]) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: times, duration: seconds })
  return async (keys) => {
    const counted: string[] = []
    for (const key of keys) {
      try {
        await limiter.consume(key)
        counted.push(key)
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        await Promise.all([...counted, key].map((each) => limiter.reward(each)))
        return false
      }
    }
    return true
  }
}
