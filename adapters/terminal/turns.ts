/** Does one thing after the other, in the order it was asked for. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>
  /** Returns when nothing is under way. */
  settled(): Promise<void>
}

export function createTurns(): Turns {
  let latest: Promise<unknown> = Promise.resolve()
  return {
    take: (work) => {
      const done = latest.then(work)
      latest = done.catch(() => undefined)
      return done
    },
    settled: async () => {
      await latest
    },
  }
}

/** Does something in its turn again and again while the other work goes on; what fails is noticed by that, too. */
export async function besides(turns: Turns, everyMs: number, work: () => Promise<void>, other: () => Promise<void>) {
  const timer = setInterval(() => void turns.take(work).catch(() => undefined), everyMs)
  try {
    await other()
  } finally {
    clearInterval(timer)
    await turns.settled()
  }
}
