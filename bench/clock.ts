import type { Clock } from '../src/ports/clock.js'

let aheadMs = 0

/** The clock of this process, which may be set wrong. */
export const ownClock: Clock = { now: () => new Date(Date.now() + aheadMs) }

/** From now on it is so far ahead of the machine's, or behind it. */
export const setAhead = (ms: number): void => {
  aheadMs = ms
}
