/** The time. In the machine mode it stands still and moves only when told. */
export interface Clock {
  now(): Date
}
/** A clock that can be moved: by the machine mode, which plays days in seconds. */
export interface MovableClock extends Clock {
  moveTo(time: Date): void
}

/** The real time; once moved, that much ahead of it. */
export function realClock(): MovableClock {
  let aheadMs = 0
  return {
    now: () => new Date(Date.now() + aheadMs),
    moveTo(time) {
      aheadMs = time.getTime() - Date.now()
    },
  }
}

/** A clock that stands still and moves only when told. */
export function standingClock(start: Date): MovableClock {
  let time = start
  return {
    now: () => time,
    moveTo(to) {
      time = to
    },
  }
}
