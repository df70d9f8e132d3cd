import { type Pace, roomFor } from './pace.js'

// With thousands waiting, whoever is answered now need not wait for the next second.
const partsOfSecond = 10

/** Counts what begins over all chats, and spreads a second's share over the second. */
export interface Throttle {
  /** How many more may begin now, and where none may, how long to wait until one may. */
  room(now: Date): { readonly count: number; readonly inMs: number }
  begin(now: Date): void
}

export function createThrottle(perSecond: number): Throttle {
  const pace: Pace = [
    { times: perSecond, perMs: 1_000 },
    { times: Math.ceil(perSecond / partsOfSecond), perMs: 1_000 / partsOfSecond },
  ]
  let begun: readonly Date[] = []
  return {
    room: (now) => {
      begun = begun.filter((time) => time.getTime() > now.getTime() - 1_000)
      const { count, opensAt } = roomFor(begun, pace, now)
      return { count, inMs: opensAt.getTime() - now.getTime() }
    },
    begin: (now) => {
      begun = [...begun, now]
    },
  }
}
